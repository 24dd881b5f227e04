// Who refers to whom: relationships and content types of a package, read and added to (ECMA-376 part 2).
import { Fault } from '../read/fault.ts'
import { type Relationship, readRelationships } from '../read/xlsx-package.ts'
import { encodeXmlText } from '../read/xml-text.ts'
import type { Edition } from './edition.ts'
import type { PackageEditor } from './package-editor.ts'
import { Refusal } from './refusal.ts'
import { changeNode, childrenOf, parseXmlTree, prefixOfNode, TextEdits } from './xml-tree.ts'

const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The relationships of a part as the archive has them. */
export function relationshipsOf(editor: PackageEditor, part: string): ReadonlyMap<string, Relationship> | Refusal {
  const found = readRelationships(editor.archive, part)
  return found instanceof Fault ? new Refusal('unfamiliar-part', relationshipsPart(part)) : found
}

/** The first part of that kind a part refers to; null when there is none. */
export function relatedPart(relationships: ReadonlyMap<string, Relationship>, type: string): string | null {
  for (const found of relationships.values()) if (found.type === type && found.target !== '') return found.target
  return null
}

/** Adds a relationship and answers its id. The part of relationships is made where there is none. */
export function relate(
  editor: PackageEditor,
  from: string,
  type: string,
  to: string,
  edition: Edition,
): string | Refusal {
  const name = relationshipsPart(from)
  const text =
    editor.find(name) === null ? `${declaration}<Relationships xmlns="${packageRelationships}"/>` : editor.xml(name)
  if (text instanceof Refusal) return text
  const root = parseXmlTree(text)
  if (root?.name !== 'Relationships') return new Refusal('unfamiliar-part', name)
  const taken = new Set(childrenOf(root, 'Relationship').map(one => one.attributes.get('Id')))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number++
  const id = `rId${number}`
  const target = encodeXmlText(relativeTarget(from, to))
  const edits = new TextEdits()
  const append = `<${prefixOfNode(root)}Relationship Id="${id}" Type="${edition.relationships}/${type}" Target="${target}"/>`
  changeNode(edits, text, root, { append })
  editor.put(name, edits.apply(text))
  return id
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** `xl/worksheets/sheet1.xml` to `xl/comments1.xml`: `../comments1.xml`, the form all programs follow. */
function relativeTarget(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1)
  const path = to.split('/')
  let shared = 0
  while (shared < folder.length && shared < path.length - 1 && folder[shared] === path[shared]) shared++
  return [...folder.slice(shared).map(() => '..'), ...path.slice(shared)].join('/')
}

/** A part named here has its own entry in the list of content types; `extension` stands for all parts that end so. */
export interface NewType {
  readonly part?: string
  readonly extension?: string
  readonly type: string
}

export const contentTypes = {
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const

const typesPart = '[Content_Types].xml'

/** ECMA-376 part 2, 7.2.3.2: an Override for a part, a Default for an extension that has none. */
export function addContentTypes(editor: PackageEditor, added: readonly NewType[]): Refusal | null {
  if (added.length === 0) return null
  const text = editor.xml(typesPart)
  if (text instanceof Refusal) return text
  const root = parseXmlTree(text)
  if (root?.name !== 'Types') return new Refusal('unfamiliar-part', typesPart)
  const prefix = prefixOfNode(root)
  const defaults = new Set(childrenOf(root, 'Default').map(one => one.attributes.get('Extension')?.toLowerCase()))
  let prepend = ''
  let append = ''
  for (const { part, extension, type } of added) {
    if (part !== undefined) append += `<${prefix}Override PartName="/${encodeXmlText(part)}" ContentType="${type}"/>`
    if (extension === undefined || defaults.has(extension)) continue
    defaults.add(extension)
    prepend += `<${prefix}Default Extension="${extension}" ContentType="${type}"/>`
  }
  const edits = new TextEdits()
  changeNode(edits, text, root, { prepend, append })
  editor.put(typesPart, edits.apply(text))
  return null
}
