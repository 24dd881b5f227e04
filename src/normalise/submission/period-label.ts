// The label of a period and the cells beside it → what they say of the period together, in words that stand alone.
import type { RawCell } from '../../source/raw-table.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import { cellText } from '../text/cell-text.ts'
import { foldText } from '../text/fold-text.ts'
import { calendarText } from '../values/calendar-text.ts'
import { periodKey } from '../values/parse-period.ts'

/** "Kỳ", "Thời gian báo cáo" and "Tháng báo cáo" have other uses: they count where a period stands behind them. */
const sure = /^(?:k[yi] bao cao|(?:reporting )?period)$/

/** "Kỳ báo cáo: Quý" on a statistical form says how often it is sent; the period itself stands beside or below. */
const frequency = /^(?:(?:hang|dinh ky|theo) )*(?:tuan|thang|quy|nam)$/

const day = /^\d{4}-\d{2}-\d{2}$/
const withoutYear = /^(?:quy (?:iv|i{1,3}|0?[1-4])|thang (?:1[0-2]|0?[1-9]))$/

/**
 * The value of a period's label: "II/2025" behind "Quý báo cáo" is "Quý II/2025". A blank one where only the frequency is
 * given; undefined where the label means something else.
 */
export function periodValue(grid: SheetGrid, heading: string, value: RawCell): RawCell | null | undefined {
  const text = completed(grid, value.row, heading, cellText(value))
  if (frequency.test(foldText(text))) return besideFrequency(grid, value)
  if (sure.test(foldText(heading))) return value
  return isPeriod(text) ? textCell(value, text) : undefined
}

function completed(grid: SheetGrid, row: number, heading: string, text: string): string {
  const label = foldText(heading)
  const plain = calendarText(text)
  const part = /^quy\b/.test(label) && /^(?:iv|i{1,3}|0?[1-4])(?!\d)/.test(plain) ? `Quý ${text}` : text
  const whole = /^thang\b/.test(label) && /^\d{1,2}$/.test(plain) ? `Tháng ${text}` : part
  const year = withoutYear.test(calendarText(whole)) ? yearNear(grid, row) : null
  return year === null ? whole : `${whole} năm ${year}`
}

/** "Năm báo cáo: 2025" beside the label, above or below it. */
function yearNear(grid: SheetGrid, row: number): string | null {
  const lines = [row, row - 1, row + 1].map(near => calendarText(grid.row(near).map(cellText).join(' ')))
  const years = lines.map(line => /(?:^|[ ,;])nam(?: bao cao)?:? ((?:19|20)\d{2})(?!\d)/.exec(line)?.[1])
  return years.find(year => year !== undefined) ?? null
}

function isPeriod(text: string): boolean {
  const key = periodKey(text)
  return key === null ? withoutYear.test(calendarText(text)) : !day.test(key)
}

/** "Quý | III | Năm | 2025", "Quý | Quý III năm 2025", or "(Quý III năm 2025)" in the next line. */
function besideFrequency(grid: SheetGrid, value: RawCell): RawCell | null {
  const after = grid.row(value.row).filter(cell => cell.column > value.column && cellText(cell) !== '')
  const below = grid.row(value.row + 1).filter(cell => cellText(cell) !== '')
  for (const cells of [after, [value, ...after], below.slice(0, 1)]) {
    const [first] = cells
    const text = cells.map(cellText).join(' ').replaceAll(/[()]/g, ' ').trim()
    if (first && isPeriod(text) && periodKey(text) !== null) return textCell(first, text)
  }
  return null
}

function textCell({ row, column }: RawCell, text: string): RawCell {
  return { kind: 'text', text, row, column }
}
