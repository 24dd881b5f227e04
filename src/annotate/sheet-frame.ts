// What stands around the rows of a sheet: its columns and merges read, its dimension and note drawing brought up to date.
import { parseRange } from '../read/merged-cells.ts'
import { cellAddress } from '../source/location.ts'
import type { MergedRange } from '../source/raw-table.ts'
import type { CellPlace, ChildSpan, SheetSpans } from './sheet-spans.ts'
import { attributeOf, attributesOf, withAttributes } from './xml-attributes.ts'
import { localName, XmlTags } from './xml-tags.ts'
import type { TextEdits } from './xml-tree.ts'

/** The attributes of each `col`. */
export function columnsOf(text: string, spans: SheetSpans): readonly ReadonlyMap<string, string>[] {
  return tagsIn(text, childNamed(spans, 'cols'), 'col').map(attributesOf)
}

export function mergesOf(text: string, spans: SheetSpans): readonly MergedRange[] {
  const references = tagsIn(text, childNamed(spans, 'mergeCells'), 'mergeCell').map(
    tag => attributeOf(tag, 'ref') ?? '',
  )
  return references.flatMap(reference => parseRange(reference) ?? [])
}

export function childNamed({ children }: SheetSpans, name: string): ChildSpan | null {
  return children.find(child => child.name === name) ?? null
}

function tagsIn(text: string, child: ChildSpan | null, name: string): string[] {
  if (child === null || child.isEmpty) return []
  const found: string[] = []
  const tags = new XmlTags(text, child.contentStart)
  while (tags.next() && tags.start < child.contentEnd) {
    if (tags.kind !== 'close' && localName(tags.name) === name) found.push(text.slice(tags.start, tags.end))
  }
  return found
}

/** Some readers take `dimension` at its word (ECMA-376 part 1, 18.3.1.35), so it must hold every marked cell. */
export function widenDimension(edits: TextEdits, text: string, spans: SheetSpans, places: readonly CellPlace[]): void {
  const child = childNamed(spans, 'dimension')
  if (child === null) return
  const tag = text.slice(child.start, child.contentStart)
  const range = parseRange(attributeOf(tag, 'ref') ?? '')
  if (range === null) return
  const rows = places.map(({ row }) => row)
  const columns = places.map(({ column }) => column)
  const from = { row: Math.min(range.top, ...rows), column: Math.min(range.left, ...columns) }
  const to = { row: Math.max(range.bottom, ...rows), column: Math.max(range.right, ...columns) }
  const isSame = [
    from.row === range.top,
    from.column === range.left,
    to.row === range.bottom,
    to.column === range.right,
  ]
  if (isSame.every(Boolean)) return
  edits.replace(
    child.start,
    child.contentStart,
    withAttributes(tag, { ref: `${cellAddress(from)}:${cellAddress(to)}` }),
  )
}

/** The children of `worksheet` in the order they must have (18.3.1.99). */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
]

/** Puts `legacyDrawing` behind everything that must come before it; a wrapper of alternatives stands where its content does. */
export function insertLegacyDrawing(edits: TextEdits, spans: SheetSpans, relationshipId: string): void {
  const before = spans.children.findLast(({ name, holds }) =>
    [name, ...(name === 'AlternateContent' ? holds : [])].some(one => order.includes(one)),
  )
  edits.insert(before?.end ?? spans.sheetData.end, `<${spans.prefix}legacyDrawing ${relationshipId}/>`)
}
