// Turns the data rows of a table into task rows or indicator rows, every value with its address.
import type { Raised } from '../../diagnostics/diagnostic.ts'
import { isPercentage } from '../../model/indicator.ts'
import type { Plan } from '../../model/plan.ts'
import type { IndicatorRow, RowPlace, TaskRow } from '../../model/submission.ts'
import { type Field, rawOf } from '../../source/field.ts'
import type { SourceLocation } from '../../source/location.ts'
import type { Entry } from '../layout/entry-lines.ts'
import type { ColumnKey } from '../layout/submission-layout.ts'
import type { TableReader } from '../layout/table-reader.ts'
import type { RowMatcher } from '../names/match-row.ts'
import {
  readDate,
  readDeadline,
  readNumber,
  readProgress,
  readStatus,
  readTarget,
  readText,
  statedUnits,
} from '../values/read-cell.ts'
import { actualPlace } from './actual-columns.ts'
import { readKeys } from './read-keys.ts'
import { asShareOfTarget } from './share-of-target.ts'
import { statedUnit } from './stated-unit.ts'

export function readTaskRow(
  table: TableReader,
  { row, keys: named }: Entry,
  matcher: RowMatcher,
  plan: Plan,
  raised: Raised[],
): TaskRow {
  const place = (key: ColumnKey) => table.place(row, key, raised)
  const text = (key: ColumnKey) => readText(place(key))
  const { id, ...keys } = readKeys(table, row, named, matcher, plan.tasks, raised)
  const isNamed = table.has('task') || table.has('title')
  return {
    place: placeOf(table, row),
    taskId: id,
    ...keys,
    ...(isNamed ? {} : { code: withoutColumn(place('task').at) }),
    lead: text('lead'),
    support: text('support'),
    responsible: text('responsible'),
    deadline: readDeadline(place('deadline'), plan.beforeIsExclusive),
    product: text('product'),
    status: table.has('status') ? readStatus(place('status')) : withoutColumn(place('status').at),
    progress: readProgress(place('progress')),
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
  { row, keys: named }: Entry,
  matcher: RowMatcher,
  plan: Plan,
  raised: Raised[],
): IndicatorRow {
  const place = (key: ColumnKey) => table.place(row, key, raised)
  const { id, ...keys } = readKeys(table, row, named, matcher, plan.indicators, raised)
  const planned = plan.indicators.find(indicator => indicator.id === id)
  const own = readText(place('unit'))
  const isPercent = isPercentage(planned?.unit ?? '') || isPercentage(rawOf(own))
  const actual = actualPlace(table, row, isPercent, planned?.measure ?? null, raised)
  const unit = statedUnit(table, row, actual.column, own, {
    planned: planned?.unit ?? '',
    indicators: plan.indicators,
  })
  const read: IndicatorRow = {
    place: placeOf(table, row),
    indicatorId: id,
    ...keys,
    unit,
    target: readTarget(place('target')),
    actual: readNumber(actual.place, statedUnits(planned?.unit ?? '', rawOf(unit))),
    ...(actual.unfit && { unfit: actual.unfit }),
    numerator: readNumber(place('numerator'), []),
    denominator: readNumber(place('denominator'), []),
    source: readText(place('source')),
    note: readText(place('note')),
  }
  return asShareOfTarget(read, planned, plan, raised)
}

/** What a missing column would have said; the heading has had its diagnostic. */
function withoutColumn(at: SourceLocation): Field<never> {
  return { state: 'unreadable', raw: '', at }
}

function placeOf(table: TableReader, row: number): RowPlace {
  return { file: table.file, sheet: table.grid.sheet.name, row }
}
