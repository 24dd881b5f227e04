// A table and what stands around it → the time it is of: by a label, a title, a line above it, or the name of its sheet.
import type { ReportingPeriod } from '../../model/reporting-period.ts'
import type { RawCell } from '../../source/raw-table.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import { identityLabelOf } from '../layout/identity-label.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import { cellText } from '../text/cell-text.ts'
import { matchPeriod, periodKey } from '../values/parse-period.ts'
import { periodPhrases } from '../values/period-phrases.ts'
import { isOfEarlierTime, isOfNoTime, isTitle, onlyTime } from '../values/title-times.ts'

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
  /** Whether it is called that of a time before, or an old one. */
  readonly isEarlier: boolean
}

export interface PlacedFrame {
  readonly grid: SheetGrid
  readonly frame: TableFrame
  readonly time: TableTime
}

interface Spoken {
  readonly periods: readonly ReportingPeriod[]
  /** That of a time that is named without its year. */
  readonly year: string
}

/** A table's time stands above it, else above the table before it on the sheet, else it is the sheet's name. */
export function placeFrames(grid: SheetGrid, frames: readonly TableFrame[], spoken: Spoken): PlacedFrame[] {
  const [first] = frames
  const heading = first === undefined ? null : (grid.row(first.headingTop)[0] ?? null)
  let current = heading === null ? silent : timeOfName(grid.sheet.name ?? '', heading, spoken)
  let from = grid.firstRow
  return frames.map(frame => {
    current = timeAbove(grid, from, frame.headingTop - 1, spoken) ?? current
    from = frame.firstRow
    return { grid, frame, time: current }
  })
}

const silent: TableTime = { period: null, only: null, isLabelled: false, isEarlier: false }

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
function timeAbove(grid: SheetGrid, from: number, to: number, spoken: Spoken): TableTime | null {
  const rows = rowsAbove(grid, from, to)
  const labelled = rows.map(row => timeOfLabel(grid, row, spoken)).find(time => time !== null)
  if (labelled) return labelled
  const times = rows.flatMap(row => timeOfTitle(grid, row, spoken) ?? [])
  const [nearest = null] = times
  if (nearest === null) return null
  return {
    period: times.find(({ period }) => period !== null)?.period ?? null,
    only: times.find(({ only }) => only !== null)?.only ?? null,
    isLabelled: false,
    isEarlier: nearest.isEarlier,
  }
}

/** "Kỳ báo cáo: Quý III/2025", or the same in two cells. */
function timeOfLabel(grid: SheetGrid, row: number, { periods }: Spoken): TableTime | null {
  const cells = filledCells(grid, row)
  for (const [index, cell] of cells.entries()) {
    const label = identityLabelOf(cellText(cell))
    if (label?.key !== 'period') continue
    const value = label.inside === '' ? cells[index + 1] : cell
    const text = label.inside === '' ? cellText(value ?? null) : label.inside
    const period = matchPeriod(text, periods)
    if (value === undefined || (period === null && periodKey(text) === null)) continue
    return { period, only: markOf(value, text, text), isLabelled: true, isEarlier: false }
  }
  return null
}

/** A title alone in its row. */
function timeOfTitle(grid: SheetGrid, row: number, { periods, year }: Spoken): TableTime | null {
  const [only, ...others] = filledCells(grid, row)
  if (only === undefined || others.length > 0) return null
  const text = cellText(only)
  if (isOfNoTime(text)) return null
  if (!isTitle(text)) {
    const period = periodInTitle(text, periods)
    return period === null ? null : { ...silent, period }
  }
  const phrase = onlyTime(text, year)
  return {
    period: periodInTitle(text, periods) ?? (phrase === null ? null : periodOfName(text, periods)),
    only: phrase === null ? null : markOf(only, text, phrase),
    isLabelled: false,
    isEarlier: isOfEarlierTime(text),
  }
}

function timeOfName(name: string, heading: RawCell, { periods, year }: Spoken): TableTime {
  const phrase = onlyTime(name, year)
  return {
    period: isOfNoTime(name) ? null : periodOfName(name, periods),
    only: phrase === null ? null : markOf(heading, name, phrase),
    isLabelled: false,
    isEarlier: isOfEarlierTime(name),
  }
}

function markOf({ row, column }: RawCell, text: string, phrase: string): TimeMark {
  return { row, column, text, phrase }
}

function filledCells(grid: SheetGrid, row: number): RawCell[] {
  return grid.row(row).filter(cell => cellText(cell) !== '')
}

/** Of several periods in a title the first is the report's: "Kết quả quý III, nhiệm vụ quý IV". The day of a letter is none. */
function periodInTitle(title: string, periods: readonly ReportingPeriod[], impliedYear: string | null = null) {
  const whole = matchPeriod(title, periods)
  if (whole !== null) return whole
  const phrases = periodPhrases(title.replace(letterDay, ' '), impliedYear)
  return phrases.map(phrase => matchPeriod(phrase, periods)).find(id => id !== null) ?? null
}

const letterDay = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?/giu

/** A sheet may be called "Quý III" without a year, as long as the plan has one such period only. */
function periodOfName(name: string, periods: readonly ReportingPeriod[]): string | null {
  const years = [...new Set(periods.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]))]
  const found = new Set(years.flatMap(year => periodInTitle(name, periods, year) ?? []))
  return found.size === 1 ? ([...found][0] ?? null) : null
}
