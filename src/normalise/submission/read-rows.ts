// Turns the data rows of a table into task rows or indicator rows, every value with its address.
import type { Raised } from '../../diagnostics/diagnostic.ts'
import type { Plan } from '../../model/plan.ts'
import type { IndicatorRow, RowPlace, TaskRow } from '../../model/submission.ts'
import { type Field, rawOf } from '../../source/field.ts'
import type { SourceLocation } from '../../source/location.ts'
import type { ColumnKey } from '../layout/submission-layout.ts'
import type { TableReader } from '../layout/table-reader.ts'
import {
  readDate,
  readDeadline,
  readNumber,
  readProgress,
  readStatus,
  readTarget,
  readText,
} from '../values/read-cell.ts'
import type { RowMatch, RowMatcher } from './match-row.ts'

/** `statusKey`: offices without a status column write the status words under "Tiến độ". */
export function readTaskRow(
  table: TableReader,
  row: number,
  matcher: RowMatcher,
  plan: Plan,
  statusKey: ColumnKey,
  raised: Raised[],
): TaskRow {
  const place = (key: ColumnKey) => table.place(row, key, raised)
  const text = (key: ColumnKey) => readText(place(key))
  const named = table.has('task') || table.has('title')
  const code = named ? text('task') : withoutColumn(place('task').at)
  const title = text('title')
  const match = matchKeys(matcher, code, title)
  return {
    place: placeOf(table, row),
    taskId: match.id,
    matchedBy: match.matchedBy,
    nearest: match.nearest,
    code,
    title,
    lead: text('lead'),
    support: text('support'),
    responsible: text('responsible'),
    deadline: readDeadline(place('deadline'), plan.beforeIsExclusive),
    product: text('product'),
    status: table.has(statusKey) ? readStatus(place(statusKey)) : withoutColumn(place('status').at),
    progress: statusKey === 'progress' ? { state: 'blank', at: place('progress').at } : readProgress(place('progress')),
    completedOn: readDate(place('completedOn')),
    evidence: text('evidence'),
    result: text('result'),
    difficulties: text('difficulties'),
    proposals: text('proposals'),
    note: text('note'),
  }
}

export function readIndicatorRow(
  table: TableReader,
  row: number,
  matcher: RowMatcher,
  plan: Plan,
  raised: Raised[],
): IndicatorRow {
  const place = (key: ColumnKey) => table.place(row, key, raised)
  const code = readText(place('indicator'))
  const title = readText(place('indicatorTitle'))
  const unit = readText(place('unit'))
  const match = matchKeys(matcher, code, title)
  const planUnit = plan.indicators.find(indicator => indicator.id === match.id)?.unit ?? ''
  return {
    place: placeOf(table, row),
    indicatorId: match.id,
    matchedBy: match.matchedBy,
    nearest: match.nearest,
    code,
    title,
    unit,
    target: readTarget(place('target')),
    actual: readNumber(place('actual'), planUnit.includes('%') || rawOf(unit).includes('%')),
    numerator: readNumber(place('numerator'), false),
    denominator: readNumber(place('denominator'), false),
    source: readText(place('source')),
    note: readText(place('note')),
  }
}

/** What a missing column would have said; the heading has had its diagnostic. */
function withoutColumn(at: SourceLocation): Field<never> {
  return { state: 'unreadable', raw: '', at }
}

function matchKeys(matcher: RowMatcher, code: Field<string>, title: Field<string>): RowMatch {
  return matcher.match(rawOf(code), rawOf(title))
}

function placeOf(table: TableReader, row: number): RowPlace {
  return { file: table.file, sheet: table.grid.sheet.name, row }
}
