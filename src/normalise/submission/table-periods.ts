// The tables of one workbook → those of its reporting period, where an office keeps several periods in one file.
import type { ReportingPeriod } from '../../model/reporting-period.ts'
import type { CellLocation } from '../../source/location.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import type { ColumnKey } from '../layout/submission-layout.ts'
import { cellLocation } from '../layout/table-reader.ts'
import { cellText } from '../text/cell-text.ts'
import { isAim, isOutside } from '../values/title-times.ts'
import type { DuePlan } from './deadline-groups.ts'
import { type DividedTables, divideTables, type SheetTables } from './divide-tables.ts'
import { partsOfFrame } from './frame-parts.ts'
import { type PlacedFrame, placeFrames } from './place-frames.ts'

/** `others` are the tables of other periods. */
export interface PeriodChoice extends DividedTables {
  /** The period whose tables were kept; null when the workbook does not hold several. */
  readonly period: string | null
  /** Where all that would be read is said to be of a time outside the period; then nothing is put aside. */
  readonly against: { readonly at: CellLocation; readonly text: string } | null
}

/** The periods a file is read for, the first that is known: that asked for, that of its own label, that of its name. */
export interface WantedPeriods {
  readonly asked: string | null
  readonly stated: string | null
  readonly named: string | null
}

/**
 * When the tables of a workbook name two or more of the plan's periods, only those of one are read: of the period asked
 * for, else of the one the file's name says, else of the latest. Tables that name none belong to all. One that names
 * only a time outside the period read, or that of before, is put aside with them.
 */
export function choosePeriod(
  file: string,
  sheets: readonly SheetTables[],
  wanted: WantedPeriods,
  plan: DuePlan & { readonly periods: readonly ReportingPeriod[] },
): PeriodChoice {
  const { periods } = plan
  const own = periods.find(({ id }) => id === (wanted.stated ?? wanted.asked ?? wanted.named)) ?? null
  const year = (own ?? periods.at(-1))?.to.slice(0, 4) ?? ''
  const placed = sheets.flatMap(({ grid, frames }) =>
    placeFrames(grid, frames.flatMap(partsOfFrame), { periods, year }, plan),
  )
  const several = ownOfSeveral(placed, wanted, periods)
  const apart = framesApart(placed, { period: several ?? own, isOneOfSeveral: several !== null, ...wanted }, periods)
  const tasks = placed.filter(({ frame }) => frame.subject === 'tasks')
  const [first, ...more] = tasks.length > 0 ? tasks : placed
  const mark = first?.time.only ?? first?.time.aside
  if (first && mark && several === null && [first, ...more].every(({ frame }) => apart.has(frame))) {
    const { row, column, text } = mark
    return {
      kept: sheets,
      others: [],
      period: null,
      against: { at: cellLocation(file, first.grid, row, column), text },
    }
  }
  return { ...divideTables(sheets, placed, apart), period: several?.id ?? null, against: null }
}

/** The period read, where tables name several of the plan; or one of it beside a time outside it. */
function ownOfSeveral(
  placed: readonly PlacedFrame[],
  { asked, stated, named }: WantedPeriods,
  periods: readonly ReportingPeriod[],
): ReportingPeriod | null {
  // Where the file states its period, its sections are heard only if one of them is of the period asked for.
  const isHeard = stated === null || placed.some(({ frame, time }) => frame.isPart && time.period === asked)
  const speaking = placed.filter(({ frame }) => !frame.isPart || isHeard)
  const held = periods.filter(({ id }) => speaking.some(({ time }) => time.period === id))
  const [only] = held
  if (only === undefined) return null
  if (held.length === 1) {
    const isBeside = placed.some(({ time }) => time.only !== null && isOutside(time.only.phrase, only, periods))
    return stated === null && named === null && isBeside ? only : null
  }
  const wanted = [asked, named].find(id => id !== null && held.some(one => one.id === id))
  return held.find(({ id }) => id === wanted) ?? held.toSorted((a, b) => (a.to < b.to ? 1 : -1))[0] ?? null
}

interface Reading {
  readonly period: ReportingPeriod | null
  readonly isOneOfSeveral: boolean
  readonly stated: string | null
}

/**
 * The tables that are not of the period. Tasks of before are read where there are no others and a label says the period:
 * then only the name of the sheet was left as it was.
 */
function framesApart(
  placed: readonly PlacedFrame[],
  { period, isOneOfSeveral, stated }: Reading,
  periods: readonly ReportingPeriod[],
): ReadonlySet<TableFrame> {
  const isAimed = ({ time }: PlacedFrame) =>
    period !== null && time.only !== null && !time.isLabelled && isAim(time.only, period)
  const isOther = (placedFrame: PlacedFrame) => {
    const { time } = placedFrame
    if (period === null) return false
    const isNamedOther = time.period !== null && time.period !== period.id && (isOneOfSeveral || time.isLabelled)
    if (isNamedOther || time.only === null || time.period === period.id) return isNamedOther
    return isOutside(time.only.phrase, period, periods) && !isAimed(placedFrame)
  }
  const others = new Set(placed.filter(isOther))
  const present = placed.filter(one => !others.has(one) && one.time.aside === null)
  const isNotRead = ({ frame: { subject } }: PlacedFrame) =>
    subject === 'indicators' || stated === null || present.some(({ frame }) => frame.subject === subject)
  const asides = placed.filter(one => one.time.aside !== null && isNotRead(one))
  // What is to be done in the next quarter is put aside where the same entries stand in a table of this one.
  const aimed = placed.filter(isAimed)
  const reported = new Set(aimed.length === 0 ? [] : present.filter(one => !isAimed(one)).flatMap(entriesOf))
  const aims = aimed.filter(one => entriesOf(one).some(entry => reported.has(entry)))
  return new Set([...others, ...asides, ...aims].map(({ frame }) => frame))
}

const entryKeys: ReadonlySet<ColumnKey> = new Set(['task', 'title', 'indicator', 'indicatorTitle'])

/** The codes and titles in the rows of a table, behind what it speaks of. */
function entriesOf({ grid, frame }: PlacedFrame): string[] {
  const columns = frame.columns.filter(({ key }) => entryKeys.has(key))
  const rows = Array.from({ length: frame.lastRow - frame.firstRow + 1 }, (_, index) => frame.firstRow + index)
  const texts = rows.flatMap(row => columns.map(({ column }) => cellText(grid.cell(row, column))))
  return texts.flatMap(text => (text === '' ? [] : [`${frame.subject} ${text}`]))
}
