// Turns the sheets of a workbook or a CSV file into a submission: its identity, its tables, its rows.
import { type Outcome, type Raised, raise } from '../../diagnostics/diagnostic.ts'
import type { Plan } from '../../model/plan.ts'
import type { FoundTable, IgnoredRow, IndicatorRow, Submission, TaskRow } from '../../model/submission.ts'
import { isCorrectionSheet } from '../../source/correction-mark.ts'
import { valueOf } from '../../source/field.ts'
import { columnLetters } from '../../source/location.ts'
import type { RawTable } from '../../source/raw-table.ts'
import { classifyRows } from '../layout/classify-rows.ts'
import { findTables } from '../layout/find-tables.ts'
import { headingOf, suggestHeading } from '../layout/match-headings.ts'
import { type SheetGrid, sheetGrid } from '../layout/sheet-grid.ts'
import { type TableReader, tableReader } from '../layout/table-reader.ts'
import { isFileNameCode } from '../names/file-name-code.ts'
import { matchIdentityLocality } from '../names/match-identity-locality.ts'
import { foldText } from '../text/fold-text.ts'
import { matchPeriod } from '../values/parse-period.ts'
import { parseStatus } from '../values/parse-status.ts'
import { rowMatcher } from './match-row.ts'
import { type IdentityArea, readIdentity } from './read-identity.ts'
import { readIndicatorRow, readTaskRow } from './read-rows.ts'

/** Null, with one `unrecognised-layout`, when no sheet holds a task table (contract section 3). */
export function normaliseSubmissionTable(file: string, table: RawTable, plan: Plan): Outcome<Submission | null> {
  const raised: Raised[] = []
  const grids = table.sheets.filter(sheet => !sheet.hidden && !isCorrectionSheet(sheet)).map(sheetGrid)
  const perSheet = withoutInstructions(grids.map(grid => ({ grid, frames: findTables(grid) })))
  const readers = perSheet.flatMap(({ grid, frames }) => frames.map(frame => tableReader(file, grid, frame)))
  const taskTables = readers.filter(reader => reader.frame.subject === 'tasks')
  const first = taskTables[0] ?? (plan.tasks.length === 0 ? readers[0] : undefined)
  if (first === undefined) return { value: null, raised: [raise('unrecognised-layout', { kind: 'file', file })] }

  const areas = perSheet.map(
    ({ grid, frames }): IdentityArea => ({ grid, lastRow: (frames[0]?.headingTop ?? grid.lastRow + 1) - 1 }),
  )
  const mayName = (word: string, name: string | null) => isFileNameCode(word, name, plan.registry)
  const identity = readIdentity(file, areas, mayName, raised)
  const rows = readTables(readers, plan, raised)
  const indicatorTable = readers.find(reader => reader.frame.subject === 'indicators')
  const submission: Submission = {
    file,
    identity,
    localityMatch: matchIdentityLocality(identity, plan.registry),
    period: matchPeriod(valueOf(identity.period) ?? '', plan.periods),
    revision: valueOf(identity.revision) ?? 1,
    tables: readers.map(describeTable),
    tasksAt: first.header,
    indicatorsAt: indicatorTable?.header ?? null,
    ...rows,
  }
  return { value: submission, raised }
}

interface SheetTables {
  readonly grid: SheetGrid
  readonly frames: ReturnType<typeof findTables>
}

/** An example table on an instruction sheet is not a report, as long as another sheet holds one. */
function withoutInstructions(sheets: readonly SheetTables[]): SheetTables[] {
  const others = sheets.filter(({ grid }) => !isInstructions(grid.sheet.name))
  if (!others.some(({ frames }) => frames.some(frame => frame.subject === 'tasks'))) return [...sheets]
  return others
}

function isInstructions(name: string | null): boolean {
  return /^(?:huong dan|hd|instruction|guide|how to|vi du|example)/.test(foldText(name ?? ''))
}

type Rows = Pick<Submission, 'tasks' | 'indicators' | 'ignored'>

function readTables(readers: readonly TableReader[], plan: Plan, raised: Raised[]): Rows {
  const tasks: TaskRow[] = []
  const indicators: IndicatorRow[] = []
  const ignored: IgnoredRow[] = []
  const matchers = { tasks: rowMatcher(plan.tasks), indicators: rowMatcher(plan.indicators) }
  for (const reader of readers) {
    const { subject } = reader.frame
    const matcher = matchers[subject]
    const classified = classifyRows(reader, matcher)
    const dataRows = classified.flatMap(({ row, kind }) => (kind === 'data' ? [row] : []))
    const statusKey = subject === 'tasks' ? statusKeyOf(reader, dataRows) : 'status'
    raised.push(...raiseColumns(reader, statusKey))
    for (const row of dataRows) {
      if (subject === 'tasks') tasks.push(readTaskRow(reader, row, matcher, plan, statusKey, raised))
      else indicators.push(readIndicatorRow(reader, row, matcher, plan, raised))
    }
    for (const entry of classified) {
      if (entry.kind === 'ignored')
        ignored.push({ sheet: reader.grid.sheet.name, row: entry.row, reason: entry.reason })
    }
  }
  return { tasks, indicators, ignored }
}

/** Offices without a status column write "Hoàn thành" or "Đang thực hiện" under "Tiến độ". */
function statusKeyOf(reader: TableReader, rows: readonly number[]): 'status' | 'progress' {
  if (reader.has('status') || !reader.has('progress')) return 'status'
  const texts = rows.map(row => reader.text(row, 'progress')).filter(text => text !== '')
  const words = texts.filter(text => parseStatus(text) !== null)
  return words.length * 2 > texts.length ? 'progress' : 'status'
}

function raiseColumns(reader: TableReader, statusKey: 'status' | 'progress'): Raised[] {
  const { subject, strangers } = reader.frame
  const unknown = strangers.map(({ row, column, heading, usedInstead }) => {
    const at = reader.locate(row, column)
    if (usedInstead) {
      const used = { heading: usedInstead.heading, column: columnLetters(usedInstead.column) }
      const related = [reader.locate(usedInstead.row, usedInstead.column)]
      return raise('unknown-column', at, { actual: heading, ...used, key: headingOf(usedInstead.key) }, { related })
    }
    const expected = suggestHeading(heading, subject)
    return raise('unknown-column', at, { actual: heading, ...(expected === null ? {} : { expected }) })
  })
  if (subject === 'indicators') return unknown
  const missing = [
    ...(reader.has('task') || reader.has('title') ? [] : (['task'] as const)),
    ...(reader.has(statusKey) ? [] : (['status'] as const)),
  ]
  return [...unknown, ...missing.map(key => raise('missing-column', reader.header, { column: headingOf(key) }))]
}

function describeTable(reader: TableReader): FoundTable {
  const { frame, grid, header } = reader
  const columns = frame.columns.map(({ key, column, heading }) => ({ key, column, heading }))
  return { subject: frame.subject, sheet: grid.sheet.name, header, headerRow: frame.headingBottom, columns }
}
