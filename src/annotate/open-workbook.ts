// Workbook bytes → the parts every change of it begins with: the workbook part, its sheets, its styles.
import { Fault } from '../read/fault.ts'
import type { ReadLimits } from '../read/limits.ts'
import { findWorkbook, type Relationship } from '../read/xlsx-package.ts'
import { readWorkbook, type SheetPart } from '../read/xlsx-workbook.ts'
import { type Edition, editionOf } from './edition.ts'
import { PackageEditor } from './package-editor.ts'
import { Refusal } from './refusal.ts'
import { addContentTypes, contentTypes, declaration, relate, relatedPart, relationshipsOf } from './relationships.ts'
import { StylesEditor } from './styles-editor.ts'
import { parseXmlTree, type XmlNode } from './xml-tree.ts'

export interface OpenWorkbook {
  readonly editor: PackageEditor
  readonly part: string
  /** The folder of the workbook part, with its `/`. */
  readonly folder: string
  readonly text: string
  readonly root: XmlNode
  readonly edition: Edition
  readonly relationships: ReadonlyMap<string, Relationship>
  readonly sheets: readonly SheetPart[]
  readonly styles: StylesEditor
  readonly stylesPart: string
}

/** What would no longer hold once anything changes, or keeps a log of every change, is refused. */
export function openWorkbook(bytes: Uint8Array, limits: ReadLimits): OpenWorkbook | Refusal {
  const editor = PackageEditor.open(bytes, limits)
  if (editor instanceof Refusal) return editor
  const part = findWorkbook(editor.archive)
  if (part instanceof Fault) return new Refusal('unreadable')
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  if (editor.archive.holds('_xmlsignatures/')) return new Refusal('signed')
  if (editor.archive.holds(`${folder.toLowerCase()}revisions/`)) return new Refusal('shared-workbook')
  const text = editor.xml(part)
  if (text instanceof Refusal) return text
  const root = parseXmlTree(text)
  const edition = root === null ? null : editionOf(root.attributes)
  if (root === null || edition === null) return new Refusal('unfamiliar-part', part)
  const relationships = relationshipsOf(editor, part)
  if (relationships instanceof Refusal) return relationships
  const entry = editor.archive.find(part)
  const workbook = entry === null ? null : readWorkbook(editor.archive, entry, relationships)
  if (workbook === null || workbook instanceof Fault) return new Refusal('unreadable')
  const stylesPart = openStyles(editor, part, folder, relationships, edition)
  if (stylesPart instanceof Refusal) return stylesPart
  const written = editor.xml(stylesPart)
  const styles = written instanceof Refusal ? written : StylesEditor.open(written, stylesPart)
  if (styles instanceof Refusal) return styles
  return { editor, part, folder, text, root, edition, relationships, sheets: workbook.sheets, styles, stylesPart }
}

/** A workbook may do without styles; marks cannot. */
function openStyles(
  editor: PackageEditor,
  part: string,
  folder: string,
  relationships: ReadonlyMap<string, Relationship>,
  edition: Edition,
): string | Refusal {
  const present = relatedPart(relationships, 'styles')
  if (present !== null) return editor.find(present) ?? new Refusal('unfamiliar-part', present)
  const added =
    editor.find(`${folder}styles.xml`) === null ? `${folder}styles.xml` : editor.freeName(`${folder}styles`, '.xml')
  editor.put(added, `${declaration}<styleSheet xmlns="${edition.main}"></styleSheet>`)
  const id = relate(editor, part, 'styles', added, edition)
  if (id instanceof Refusal) return id
  return addContentTypes(editor, [{ part: added, type: contentTypes.styles }]) ?? added
}
