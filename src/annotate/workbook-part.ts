// The workbook part → the same with one sheet more at the front, and every sheet position in it moved up by one.
import { encodeXmlText } from '../read/xml-text.ts'
import { type Edition, relationshipIdAttribute } from './edition.ts'
import { changeNode, childOf, childrenOf, prefixOfNode, TextEdits, type XmlNode } from './xml-tree.ts'

export interface FirstSheet {
  readonly name: string
  readonly relationshipId: string
  /** The rows to print on every page: `$5:$5`. */
  readonly printTitles: string
}

/** Children of `workbook` that come before `definedNames` (ECMA-376 part 1, 18.2.27). */
const beforeNames = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
])

/**
 * Sheets are listed by position (18.2.20) and four things count positions: the names of one sheet, and the views' active
 * and first tab. Everything else names sheets, or counts by `sheetId`, which stays.
 */
export function insertFirstSheet(text: string, root: XmlNode, edition: Edition, sheet: FirstSheet): string {
  const edits = new TextEdits()
  const sheets = childOf(root, 'sheets')
  if (sheets === null) return text
  const id = relationshipIdAttribute(root.attributes, edition, sheet.relationshipId)
  const name = encodeXmlText(sheet.name)
  const prefix = prefixOfNode(sheets)
  changeNode(edits, text, sheets, {
    prepend: `<${prefix}sheet name="${name}" sheetId="${freeSheetId(sheets)}" ${id}/>`,
  })
  for (const node of descendants(root, 'definedName')) shift(edits, text, node, ['localSheetId'])
  if (childOf(root, 'bookViews') === null) {
    edits.insert(sheets.start, `<${prefix}bookViews><${prefix}workbookView activeTab="1"/></${prefix}bookViews>`)
  }
  for (const node of descendants(root, 'workbookView')) {
    const shifted = Number(node.attributes.get('firstSheet') ?? 0) > 0 ? ['activeTab', 'firstSheet'] : ['activeTab']
    shift(edits, text, node, shifted)
  }
  insertPrintTitles(edits, text, root, prefix, sheet)
  return edits.apply(text)
}

function freeSheetId(sheets: XmlNode): number {
  const taken = new Set(childrenOf(sheets, 'sheet').map(sheet => Number(sheet.attributes.get('sheetId'))))
  let id = Math.min(65_534, Math.max(0, ...[...taken].filter(Number.isInteger)) + 1)
  while (taken.has(id)) id--
  return id
}

/** An absent `activeTab` means 0, which is the new sheet: the sheet that was open stays the one that opens. */
function shift(edits: TextEdits, text: string, node: XmlNode, names: readonly string[]): void {
  const attributes: Record<string, string> = {}
  for (const name of names) {
    const value = node.attributes.get(name) ?? (name === 'activeTab' ? '0' : undefined)
    if (value !== undefined && /^\d+$/.test(value)) attributes[name] = String(Number(value) + 1)
  }
  if (Object.keys(attributes).length > 0) changeNode(edits, text, node, { attributes })
}

function insertPrintTitles(edits: TextEdits, text: string, root: XmlNode, prefix: string, sheet: FirstSheet): void {
  const formula = encodeXmlText(`${quoteSheetName(sheet.name)}!${sheet.printTitles}`)
  const name = `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="0">${formula}</${prefix}definedName>`
  const names = childOf(root, 'definedNames')
  if (names !== null) changeNode(edits, text, names, { prepend: name })
  else {
    const place = root.children.findLast(child => beforeNames.has(child.name))
    edits.insert(place?.end ?? root.contentEnd, `<${prefix}definedNames>${name}</${prefix}definedNames>`)
  }
}

/** `'Nhiệm vụ'`, as a reference to a sheet is written in formulas and links. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap(child => [...(child.name === name ? [child] : []), ...descendants(child, name)])
}
