// Turns a spreadsheet annex into its tasks and targets, with every row of every sheet accounted for.
import type { Annex, AnnexRemark, AnnexRow, AnnexSection } from '../../model/annex.ts'
import type { CalendarDate } from '../../model/calendar-date.ts'
import type { SourceLocation } from '../../source/location.ts'
import type { RawTable } from '../../source/raw-table.ts'
import { findTables, type TableFrame } from '../layout/find-tables.ts'
import { type SheetGrid, sheetGrid } from '../layout/sheet-grid.ts'
import { type TableReader, tableReader } from '../layout/table-reader.ts'
import { rowText } from './annex-cells.ts'
import { type DraftEntry, type DraftSection, type DraftTable, draftTable } from './annex-entries.ts'
import { annexIds, sameSection } from './annex-ids.ts'
import { annexTables } from './annex-layout.ts'
import { ambiguousColumns, remarksOnAgencies, withSameTitles } from './annex-remarks.ts'
import { dayIn, isHorizon } from './annex-target.ts'
import { readTitles } from './annex-titles.ts'
import { annexIndicator, annexTask } from './annex-values.ts'
import { ownSheetName } from './join-tables.ts'

/** What ids made from numbers begin with. */
export interface AnnexPrefixes {
  readonly tasks: string
  readonly indicators: string
}

const centralPrefixes: AnnexPrefixes = { tasks: 'NV-', indicators: 'CT-' }

/** Null when no sheet holds a table of tasks or of targets. Hidden sheets are named and not read. */
export function readAnnex(file: string, table: RawTable, prefixes: AnnexPrefixes = centralPrefixes): Annex | null {
  const grids = table.sheets.filter(sheet => !sheet.hidden).map(sheetGrid)
  const sheets = grids.map(grid => ({ grid, frames: findTables(grid, annexTables) }))
  const tables = sheets.flatMap(({ grid, frames }) => frames.map(frame => placed(file, grid, frame)))
  if (tables.length === 0) return null
  const titles = readTitles(sheets, rowText)
  const sections = nameSections(tables)
  const tasks = entriesOf(tables, 'tasks', prefixes.tasks).map(({ draft, names }) =>
    annexTask(draft, { ...names, section: sectionId(draft, sections) }),
  )
  const measured = entriesOf(tables, 'indicators', prefixes.indicators).map(({ draft, names, table: { reader } }) =>
    annexIndicator(draft, { ...names, section: sectionId(draft, sections) }, horizonOf(draft, reader, titles.titleOf)),
  )
  return {
    file,
    document: titles.document,
    title: titles.title,
    sections: usedSections(sections),
    tasks,
    indicators: withSameTitles(measured),
    remarks: [
      ...(titles.hasOtherTitles
        ? [
            {
              kind: 'several-titles' as const,
              at: { kind: 'file', file } as const,
              facts: { actual: titles.title ?? '' },
            },
          ]
        : []),
      ...hiddenSheets(file, table),
      ...tables.flatMap(({ reader }) => ambiguousColumns(reader)),
      ...tables.flatMap(horizonsOf).flatMap(({ remarks }) => remarks),
      ...remarksOnAgencies(tasks, measured),
    ],
    rows: sheets.flatMap(({ grid, frames }) => rowsOf(grid, frames, tables)),
    tasksAt: headerOf(tables, 'tasks'),
    indicatorsAt: headerOf(tables, 'indicators'),
  }
}

interface PlacedTable {
  readonly reader: TableReader
  readonly drafted: DraftTable
}

function placed(file: string, grid: SheetGrid, frame: TableFrame): PlacedTable {
  const reader = tableReader(file, grid, frame)
  return { reader, drafted: draftTable(reader) }
}

function headerOf(tables: readonly PlacedTable[], subject: DraftEntry['subject']): SourceLocation | null {
  return tables.find(({ reader }) => reader.frame.subject === subject)?.reader.header ?? null
}

function entriesOf(tables: readonly PlacedTable[], subject: DraftEntry['subject'], prefix: string) {
  const drafts = tables.flatMap((table, index) =>
    table.drafted.entries.flatMap(draft => (draft.subject === subject ? [{ draft, table, index }] : [])),
  )
  const ids = annexIds(
    drafts.map(({ draft, index }) => {
      const { code, number, row, section } = draft
      return { code, number, row, section: section?.label ?? '', table: index + 1 }
    }),
    prefix,
  )
  return drafts.map(({ draft, table }, index) => ({
    draft,
    table,
    names: ids[index] ?? { id: `${prefix}R${draft.row}`, isRepeated: false },
  }))
}

type NamedSections = ReadonlyMap<DraftSection, AnnexSection>

/** `MT-II` from section II; the same section of two tables is one objective. "Đến năm 2030" over targets is a day and none. */
function nameSections(tables: readonly PlacedTable[]): NamedSections {
  const named = new Map<DraftSection, AnnexSection>()
  const taken = new Map<string, string>()
  for (const draft of tables.flatMap(objectivesOf)) {
    const wanted = `MT-${draft.label || taken.size + 1}`
    const free = [wanted, ...Array.from({ length: 200 }, (_, index) => `${wanted}-${index + 2}`)]
    const id = free.find(one => !taken.has(one) || sameSection(taken.get(one) ?? '', draft.title)) ?? wanted
    taken.set(id, draft.title)
    named.set(draft, { id, title: draft.title, remarks: draft.remarks })
  }
  return named
}

function objectivesOf({ reader: { frame }, drafted: { sections } }: PlacedTable): readonly DraftSection[] {
  return frame.subject === 'indicators' ? sections.filter(({ title }) => !isHorizon(title)) : sections
}

/** Sections that become no objective; what else stands in their rows is said of the annex as a whole. */
function horizonsOf(table: PlacedTable): readonly DraftSection[] {
  const objectives = objectivesOf(table)
  return table.drafted.sections.filter(section => !objectives.includes(section))
}

function sectionId({ section }: DraftEntry, sections: NamedSections): string | null {
  return (section === null ? null : sections.get(section)?.id) ?? null
}

/** Each objective once; one that holds nothing is kept, for a person may have use for it. */
function usedSections(sections: NamedSections): AnnexSection[] {
  const byId = new Map<string, AnnexSection>()
  for (const section of sections.values()) {
    const earlier = byId.get(section.id)
    byId.set(section.id, earlier ? { ...earlier, remarks: [...earlier.remarks, ...section.remarks] } : section)
  }
  return [...byId.values()]
}

/** The nearest that names a day: the section, the titles above the table, the sheet. */
function horizonOf(
  { section }: DraftEntry,
  { grid, frame }: TableReader,
  titleOf: (grid: SheetGrid, frame: TableFrame) => string,
): CalendarDate | null {
  return (
    (section === null ? null : dayIn(section.title)) ??
    dayIn(titleOf(grid, frame)) ??
    dayIn(ownSheetName(grid.sheet.name ?? ''))
  )
}

function hiddenSheets(file: string, { sheets }: RawTable): AnnexRemark[] {
  return sheets
    .filter(sheet => sheet.hidden && sheet.rows.length > 0)
    .map(({ name, rows }) => ({
      kind: 'hidden-sheet' as const,
      at: { kind: 'cell', file, sheet: name, row: rows[0]?.row ?? 1, column: 1 } as const,
      facts: { actual: name ?? '', rows: rows.length },
    }))
}

/** Rows above the first table are titles; a sheet without a table is not read, and says so row by row. */
function rowsOf(grid: SheetGrid, frames: readonly TableFrame[], tables: readonly PlacedTable[]): AnnexRow[] {
  const drafted = tables.filter(({ reader }) => reader.grid === grid).flatMap(table => table.drafted.rows)
  const known = new Map(drafted.map(row => [row.row, row]))
  const rows: AnnexRow[] = []
  for (let row = grid.firstRow; row <= grid.lastRow; row++) {
    const text = rowText({ grid }, row)
    if (text === '') continue
    const isHeading = frames.some(frame => row >= frame.headingTop && row <= frame.headingBottom)
    const isTitle = frames.some(frame => row < frame.headingTop) && !known.has(row)
    const kind = isHeading ? 'heading' : isTitle ? 'title' : 'unread'
    rows.push(known.get(row) ?? { sheet: grid.sheet.name, row, kind, text })
  }
  return rows
}
