// Turns the sorted rows of one table of an annex into drafts of entries, with every cell accounted for.
import type { AnnexRemark, AnnexRow } from '../../model/annex.ts'
import type { SourceLocation } from '../../source/location.ts'
import type { RawCell } from '../../source/raw-table.ts'
import type { ColumnKey } from '../layout/submission-layout.ts'
import type { TableReader } from '../layout/table-reader.ts'
import { cellText } from '../text/cell-text.ts'
import { type DraftCell, rowKeys, rowText, targetCells, textKeys, unreadCells, usedKeys } from './annex-cells.ts'
import { repairedNumber, sectionLabel } from './annex-ids.ts'
import { oneLine, type SortedRow, sortAnnexRows, titleKey } from './annex-rows.ts'

export interface DraftSection {
  readonly label: string
  readonly title: string
  readonly at: SourceLocation
  readonly remarks: AnnexRemark[]
}

export interface DraftEntry {
  readonly subject: 'tasks' | 'indicators'
  readonly row: number
  readonly number: string
  readonly code: string
  title: string
  readonly section: DraftSection | null
  /** The first cell under each key. */
  readonly cells: Map<ColumnKey, DraftCell>
  /** Every target column, from left to right. */
  readonly targets: DraftCell[]
  readonly remarks: AnnexRemark[]
  /** Where a value stands, or should stand. */
  place(key: ColumnKey): SourceLocation
}

export interface DraftTable {
  readonly sections: readonly DraftSection[]
  readonly entries: readonly DraftEntry[]
  readonly rows: readonly AnnexRow[]
}

export function draftTable(table: TableReader): DraftTable {
  const sections: DraftSection[] = []
  const entries: DraftEntry[] = []
  const rows: AnnexRow[] = []
  const groups: AnnexRemark[] = []
  const sortedRows = sortAnnexRows(table)
  const isLabelled = sortedRows.some(({ kind, number }) => kind === 'section' && number !== '')
  for (const sorted of sortedRows) {
    rows.push({
      sheet: table.grid.sheet.name,
      row: sorted.row,
      kind: rowKind(sorted, table),
      text: rowText(table, sorted.row),
    })
    const last = entries.at(-1)
    if (sorted.kind === 'section') sections.push(draftSection(table, sorted, isLabelled))
    else if (sorted.kind === 'group') groups.push(remarkOnGroup(table, sorted))
    else if (sorted.kind === 'continuation' && last) continueEntry(table, sorted, last)
    else if (sorted.kind === 'entry') {
      const entry = draftEntry(table, sorted, last ?? null, sections.at(-1) ?? null)
      entry.remarks.push(...groups.splice(0))
      entries.push(entry)
    }
  }
  return { sections, entries, rows }
}

function rowKind({ kind }: SortedRow, table: TableReader): AnnexRow['kind'] {
  if (kind !== 'entry') return kind
  return table.frame.subject === 'tasks' ? 'task' : 'indicator'
}

/**
 * Domain facts A2: on one section row the deadline cell holds the stray tail of a merged cell above. Where other sections
 * have a number, one that has none is asked about.
 */
function draftSection(table: TableReader, { row, number, title }: SortedRow, isLabelled: boolean): DraftSection {
  const at = table.locate(row, table.grid.row(row)[0]?.column ?? 1)
  const remarks: AnnexRemark[] =
    isLabelled && number === '' ? [{ kind: 'unnumbered-section', at, facts: { actual: title } }] : []
  const [first, ...others] = table.grid.row(row).filter(cell => cellText(cell) !== '')
  const titleColumn = table.frame.columns.find(({ key }) => key === titleKey(table))?.column
  // "II | Hạ tầng" or "II. Hạ tầng" in one cell; any other cell is no part of the section's name.
  const isName = (cell: RawCell, text: string) =>
    cell === first
      ? text.endsWith(title) || (number !== '' && sectionLabel(text) === number)
      : cell.column === titleColumn && text === title
  for (const cell of first ? [first, ...others] : []) {
    const text = oneLine(cellText(cell))
    if (isName(cell, text)) continue
    const above = table.grid.covered(row - 1, cell.column)
    const facts = { actual: text, above: above === null ? '' : oneLine(cellText(above)) }
    remarks.push({ kind: 'stray-cell', at: table.locate(row, cell.column), facts })
  }
  return { label: number, title, at, remarks }
}

function remarkOnGroup(table: TableReader, { row, number, title }: SortedRow): AnnexRemark {
  const at = table.locate(row, table.grid.row(row)[0]?.column ?? 1)
  const beside = table.grid
    .row(row)
    .filter(({ column }) => table.frame.columns.every(one => one.column !== column || !rowKeys.has(one.key)))
    .map(cell => oneLine(cellText(cell)))
  const name = `${number} ${title}`
  return { kind: 'group', at, facts: { actual: [name, ...beside.filter(text => text !== '')].join(' | ') } }
}

function draftEntry(
  table: TableReader,
  { row, number, title }: SortedRow,
  before: DraftEntry | null,
  section: DraftSection | null,
): DraftEntry {
  const codeKey = table.frame.subject === 'tasks' ? 'task' : 'indicator'
  const entry: DraftEntry = {
    subject: table.frame.subject,
    row,
    number: repairedNumber(number, before?.number ?? ''),
    code: oneLine(table.text(row, codeKey)),
    title,
    section,
    cells: new Map(),
    targets: targetCells(table, row),
    remarks: unreadCells(table, row),
    place: key => table.place(row, key, []).at,
  }
  for (const key of textKeys) {
    const { cell, at, heading } = table.place(row, key, [])
    if (cell !== null && cellText(cell) !== '') entry.cells.set(key, { cell, at, heading, text: cellText(cell) })
  }
  return entry
}

/** Further lines of an entry are added to its cells; where no merge says that they belong together, a person is told. */
function continueEntry(table: TableReader, { row, title }: SortedRow, entry: DraftEntry): void {
  if (title !== '') entry.title = `${entry.title} ${title}`
  for (const cell of table.grid.row(row)) {
    const text = cellText(cell)
    const mapped = table.frame.columns.find(({ column }) => column === cell.column)
    if (text === '' || mapped === undefined || !continues(table, cell) || mapped.key === titleKey(table)) continue
    const at = table.locate(row, cell.column)
    if (mapped.key === 'target') entry.targets.push({ cell, at, heading: mapped.heading, text })
    else {
      const earlier = entry.cells.get(mapped.key)
      entry.cells.set(
        mapped.key,
        earlier ? joinedCell(earlier, mapped.key, text) : { cell, at, heading: mapped.heading, text },
      )
    }
  }
  entry.remarks.push(...unreadCells(table, row, continues))
  const merge = table.grid.mergeAt(row, table.frame.columns.find(({ key }) => key === titleKey(table))?.column ?? 0)
  if (merge !== null && merge.top < row) return
  const at = table.locate(row, table.grid.row(row)[0]?.column ?? 1)
  entry.remarks.push({ kind: 'joined-row', at, facts: { actual: rowText(table, row), row } })
}

/** Of a further line, its title and its values; a code or a number would be those of another entry. */
function continues(table: TableReader, { column }: RawCell): boolean {
  const key = table.frame.columns.find(one => one.column === column)?.key
  return key !== undefined && usedKeys.has(key) && (key === titleKey(table) || !rowKeys.has(key))
}

function joinedCell(earlier: DraftCell, key: ColumnKey, text: string): DraftCell {
  const whole = `${earlier.text}${key === 'deadline' || key === 'unit' ? ' ' : '\n'}${text}`
  const { row, column } = earlier.cell
  return { ...earlier, text: whole, cell: { kind: 'text', text: whole, row, column } }
}
