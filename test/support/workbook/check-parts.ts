// Checks every part of a workbook against the grammar: elements, their order, attributes and values.
import { strFromU8 } from 'fflate'
import { readXml, type XmlElement } from '../read-xml.ts'
import { grammar, valueTypes } from './grammar.ts'

/** Parts whose XML is the same in every workbook, copied from the writer's own: well-formed is enough. */
const fixedParts = /^xl\/theme\//

export type Parts = ReadonlyMap<string, XmlElement>

export function readParts(files: Readonly<Record<string, Uint8Array>>): Parts {
  return new Map(Object.entries(files).map(([name, bytes]) => [name, readXml(strFromU8(bytes))]))
}

export function checkParts(parts: Parts): string[] {
  return Array.from(parts).flatMap(([name, root]) =>
    fixedParts.test(name) ? [] : checkElement(root, '').map(problem => `${name}: ${problem}`),
  )
}

function checkElement(element: XmlElement, parent: string): string[] {
  const { name, attributes, children, text } = element
  const rule = grammar.get(`${parent}/${name}`) ?? grammar.get(name)
  if (!rule) return [`<${name}> in <${parent}> is not known`]
  const problems: string[] = []
  for (const [attribute, value] of Object.entries(attributes)) {
    if (/^xmlns(?::|$)/.test(attribute)) continue
    const type = rule.attributes.get(attribute)?.type
    if (type === undefined) problems.push(`<${name}> has no ${attribute}`)
    else if (!valueTypes[type]?.test(value)) problems.push(`<${name} ${attribute}="${value}"> is no ${type}`)
  }
  for (const [attribute, { required }] of rule.attributes) {
    if (required && attributes[attribute] === undefined) problems.push(`<${name}> needs ${attribute}`)
  }
  const names = children.map(child => `${child.name} `).join('')
  if (!rule.children.test(names)) problems.push(`<${name}> does not hold ${names.slice(0, 200)}`)
  if (rule.text === null ? text.trim() !== '' : !valueTypes[rule.text]?.test(text)) {
    problems.push(`<${name}> has the text ${text.slice(0, 80)}`)
  }
  for (const child of children) problems.push(...checkElement(child, name))
  return problems
}
