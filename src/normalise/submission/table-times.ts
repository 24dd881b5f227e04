// A table and what stands around it → the time it is of: by a label, a title, a line above it, or the name of its sheet.
import type { ReportingPeriod } from '../../model/reporting-period.ts'
import type { RawCell } from '../../source/raw-table.ts'
import { identityLabelOf } from '../layout/identity-label.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import { cellText } from '../text/cell-text.ts'
import { matchPeriod, periodKey } from '../values/parse-period.ts'
import { periodPhrases } from '../values/period-phrases.ts'
import {
  isEstimate,
  isOfEarlierTime,
  isOfNoTime,
  isOfPlan,
  isTimeLabel,
  isTitle,
  onlyTime,
  spelledTimes,
} from '../values/title-times.ts'
import { periodValue } from './period-label.ts'

/** Where a table says of what time it is, and the words. */
export interface TimeMark {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly phrase: string
}

export interface TableTime {
  /** The plan's period it is called by, alone or with others. */
  readonly period: string | null
  /** The only time it names, of the plan or not. */
  readonly only: TimeMark | null
  /** Whether `only` is a value behind the label for it. */
  readonly isLabelled: boolean
  /** Where it is called that of a time before, an old one, or what is to be reached. */
  readonly aside: TimeMark | null
}

/** What a title or a label says of the table below, whatever columns that has. */
export interface SpokenTime extends TableTime {
  readonly planned: TimeMark | null
}

export interface Spoken {
  readonly periods: readonly ReportingPeriod[]
  /** That of a time that is named without its year. */
  readonly year: string
}

export const silent: SpokenTime = { period: null, only: null, isLabelled: false, aside: null, planned: null }

export function isSilent({ period, only, aside, planned }: SpokenTime): boolean {
  return [period, only, aside, planned].every(said => said === null)
}

/** How far above a heading its title may stand; below another table no further than to its rows. */
const titleRows = 12

function rowsAbove(grid: SheetGrid, from: number, to: number): number[] {
  const rows: number[] = []
  for (let row = to; row >= Math.max(from, to - titleRows); row--) {
    if (from > grid.firstRow && filledCells(grid, row).length > 2) break
    rows.push(row)
  }
  return rows
}

/** What a label says, else the title next to the table; null where neither stands there. A title may be silent of time. */
export function timeAbove(grid: SheetGrid, from: number, to: number, spoken: Spoken): SpokenTime | null {
  const rows = rowsAbove(grid, from, to)
  const labelled = rows.map(row => timeOfLabel(grid, row, spoken)).find(time => time !== null)
  if (labelled) return labelled
  const times = rows.flatMap(row => timeOfTitle(grid, row, spoken) ?? [])
  const [nearest = null] = times
  if (nearest === null) return null
  return {
    period: times.find(({ period }) => period !== null)?.period ?? null,
    only: nearestOnly(times.flatMap(({ only }) => only ?? [])),
    isLabelled: false,
    aside: nearest.aside,
    planned: times.length === 1 ? nearest.planned : null,
  }
}

/** Of "BÁO CÁO KẾT QUẢ QUÝ III" over "ƯỚC THỰC HIỆN NĂM 2025" the first is what the table has for sure. */
function nearestOnly([nearest, above]: readonly TimeMark[]): TimeMark | null {
  const isOneTitle = nearest && above && above.row === nearest.row - 1
  return isOneTitle && isEstimate(nearest.text) ? above : (nearest ?? null)
}

/** "Kỳ báo cáo: Quý III/2025", or the same in two cells. */
function timeOfLabel(grid: SheetGrid, row: number, { periods }: Spoken): SpokenTime | null {
  const cells = filledCells(grid, row)
  for (const [index, cell] of cells.entries()) {
    const label = identityLabelOf(cellText(cell))
    if (label?.key !== 'period') continue
    const written: RawCell | undefined =
      label.inside === '' ? cells[index + 1] : { kind: 'text', text: label.inside, row, column: cell.column }
    const value = written && periodValue(grid, label.heading, written)
    const text = cellText(value ?? null)
    const period = matchPeriod(text, periods)
    if (!value || (period === null && periodKey(text) === null)) continue
    return { period, only: markOf(value, text, text), isLabelled: true, aside: null, planned: null }
  }
  return null
}

/** A title alone in its row. */
function timeOfTitle(grid: SheetGrid, row: number, { periods, year }: Spoken): SpokenTime | null {
  const [only, value, ...others] = filledCells(grid, row)
  if (only === undefined || others.length > 0 || (value && !isTimeLabel(cellText(only)))) return null
  const text = value ? `${cellText(only)}: ${cellText(value)}` : cellText(only)
  const planned = isOfPlan(text) ? markOf(only, text, text) : null
  if (planned === null && isOfNoTime(text)) return null
  if (!isTitle(text)) {
    const period = periodInTitle(text, periods)
    return period === null ? null : { ...silent, period }
  }
  const phrase = onlyTime(text, year)
  return {
    period: periodInTitle(text, periods) ?? (phrase === null ? null : periodOfName(text, periods)),
    only: phrase === null ? null : markOf(value ?? only, text, phrase),
    isLabelled: false,
    aside: isOfEarlierTime(text) ? markOf(only, text, text) : null,
    planned,
  }
}

export function timeOfName(name: string, heading: RawCell, { periods, year }: Spoken): SpokenTime {
  const phrase = onlyTime(name, year)
  return {
    period: isOfNoTime(name) ? null : periodOfName(name, periods),
    only: phrase === null ? null : markOf(heading, name, phrase),
    isLabelled: false,
    aside: isOfEarlierTime(name) ? markOf(heading, name, name) : null,
    planned: null,
  }
}

export function markOf({ row, column }: RawCell, text: string, phrase: string): TimeMark {
  return { row, column, text, phrase }
}

function filledCells(grid: SheetGrid, row: number): RawCell[] {
  return grid.row(row).filter(cell => cellText(cell) !== '')
}

/** Of several periods in a title the first is the report's: "Kết quả quý III, nhiệm vụ quý IV". The day of a letter is none. */
function periodInTitle(title: string, periods: readonly ReportingPeriod[], impliedYear: string | null = null) {
  const whole = matchPeriod(title, periods)
  if (whole !== null) return whole
  const phrases = periodPhrases(spelledTimes(title.replace(letterDay, ' ')), impliedYear)
  return phrases.map(phrase => matchPeriod(phrase, periods)).find(id => id !== null) ?? null
}

const letterDay = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?/giu

/** A sheet may be called "Quý III" without a year, as long as the plan has one such period only. */
function periodOfName(name: string, periods: readonly ReportingPeriod[]): string | null {
  const years = [...new Set(periods.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]))]
  const found = new Set(years.flatMap(year => periodInTitle(name, periods, year) ?? []))
  return found.size === 1 ? ([...found][0] ?? null) : null
}
