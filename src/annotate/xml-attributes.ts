// The attributes of one tag as it is written: read, set, or taken away, with everything else left as it was.
import { decodeXmlText, encodeXmlText } from '../read/xml-text.ts'

const attributeForm = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** By name as written. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of tag.matchAll(attributeForm)) {
    attributes.set(name, decodeXmlText(double ?? single ?? '') ?? '')
  }
  return attributes
}

export function attributeOf(tag: string, name: string): string | null {
  return attributesOf(tag).get(name) ?? null
}

/** The tag with these attributes set; null takes one away. */
export function withAttributes(tag: string, changes: Readonly<Record<string, string | null>>): string {
  let changed = tag
  for (const [name, value] of Object.entries(changes)) changed = withAttribute(changed, name, value)
  return changed
}

function withAttribute(tag: string, name: string, value: string | null): string {
  const written = value === null ? '' : `${name}="${encodeXmlText(value)}"`
  const present = [...tag.matchAll(attributeForm)].find(match => match[1] === name)
  if (present === undefined) {
    if (value === null) return tag
    const end = tag.endsWith('/>') ? tag.length - 2 : tag.length - 1
    return `${tag.slice(0, end).trimEnd()} ${written}${tag.slice(end)}`
  }
  const before = tag.slice(0, present.index)
  const behind = tag.slice(present.index + present[0].length)
  return value === null ? `${before.trimEnd()}${behind}` : `${before}${written}${behind}`
}
