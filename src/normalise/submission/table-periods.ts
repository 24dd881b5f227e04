// The tables of one workbook → the reporting period each of them speaks of, where an office keeps several periods in one file.
import type { ReportingPeriod } from '../../model/reporting-period.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import { identityLabelOf } from '../layout/identity-label.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import { cellText } from '../text/cell-text.ts'
import { matchPeriod } from '../values/parse-period.ts'
import { periodPhrases } from '../values/period-phrases.ts'

/** A sheet with its tables, or with those of them that are read. */
export interface SheetTables {
  readonly grid: SheetGrid
  readonly frames: readonly TableFrame[]
  /** The first row in which its identity may stand, where tables of other periods stand above; else its first row. */
  readonly top?: number
}

export interface PeriodChoice {
  readonly kept: readonly SheetTables[]
  /** The tables of other periods. */
  readonly others: readonly SheetTables[]
  /** The period whose tables were kept; null when the workbook does not hold several. */
  readonly period: string | null
}

interface PlacedFrame {
  readonly grid: SheetGrid
  readonly frame: TableFrame
  readonly period: string | null
}

/**
 * When the tables of a workbook name two or more of the plan's periods, only those of one are read: of the period asked
 * for, else of the one the file's name says, else of the latest. Tables that name none belong to all.
 */
export function choosePeriod(
  sheets: readonly SheetTables[],
  wanted: readonly (string | null)[],
  periods: readonly ReportingPeriod[],
): PeriodChoice {
  const placed = sheets.flatMap(({ grid, frames }) => placeFrames(grid, frames, periods))
  const named = placed.flatMap(({ period }) => period ?? [])
  const held = periods.filter(({ id }) => named.includes(id))
  if (held.length < 2) return { kept: sheets, others: [], period: null }
  const asked = wanted.find(id => id !== null && named.includes(id))
  const latest = held.toSorted((a, b) => (a.to < b.to ? 1 : -1))[0]?.id ?? null
  const period = asked ?? latest
  const isKept = (frame: TableFrame) => {
    const own = placed.find(one => one.frame === frame)?.period ?? null
    return own === null || own === period
  }
  return {
    kept: sheets
      .filter(({ frames }) => frames.length === 0 || frames.some(isKept))
      .map(({ grid, frames }) => {
        const above = frames[frames.findIndex(isKept) - 1]
        return { grid, frames: frames.filter(isKept), top: above?.firstRow ?? grid.firstRow }
      }),
    others: sheets.map(({ grid, frames }) => ({ grid, frames: frames.filter(frame => !isKept(frame)) })),
    period,
  }
}

/** A table's period stands above it, else above the table before it on the sheet, else it is the sheet's name. */
function placeFrames(grid: SheetGrid, frames: readonly TableFrame[], periods: readonly ReportingPeriod[]) {
  const placed: PlacedFrame[] = []
  let current = periodOfName(grid.sheet.name ?? '', periods)
  let from = grid.firstRow
  for (const frame of frames) {
    current = periodAbove(grid, from, frame.headingTop - 1, periods) ?? current
    placed.push({ grid, frame, period: current })
    from = frame.firstRow
  }
  return placed
}

/** How far above a heading its title may stand. */
const titleRows = 12

function periodAbove(grid: SheetGrid, from: number, to: number, periods: readonly ReportingPeriod[]): string | null {
  for (let row = to; row >= Math.max(from, to - titleRows); row--) {
    const period = periodInRow(grid, row, periods)
    if (period !== null) return period
  }
  return null
}

/** "Kỳ báo cáo: Quý III/2025", the same in two cells, or a title alone in its row that names one. */
function periodInRow(grid: SheetGrid, row: number, periods: readonly ReportingPeriod[]): string | null {
  const texts = grid
    .row(row)
    .map(cellText)
    .filter(text => text !== '')
  for (const [index, text] of texts.entries()) {
    const label = identityLabelOf(text)
    if (label?.key !== 'period') continue
    const period = matchPeriod(label.inside === '' ? (texts[index + 1] ?? '') : label.inside, periods)
    if (period !== null) return period
  }
  const [only] = texts
  return only !== undefined && texts.length === 1 ? periodInTitle(only, periods) : null
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
