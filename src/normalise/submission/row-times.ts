// What says of what time a row is, a column "Năm" or the end of its title → which rows are of another period.
import type { Plan } from '../../model/plan.ts'
import type { ReportingPeriod } from '../../model/reporting-period.ts'
import type { TableReader } from '../layout/table-reader.ts'
import { textComparison } from '../names/compare-text.ts'
import { cellText } from '../text/cell-text.ts'
import { foldHeading } from '../text/fold-text.ts'
import { isOfOtherTime, isOfThisTime, namesTime } from '../values/heading-times.ts'
import { periodPhrases } from '../values/period-phrases.ts'
import { isAim, isOutside } from '../values/title-times.ts'

/** The year beside a task may be the one it has to be done in. */
const timeHeadings = {
  tasks: /^(?:ky|ky (?:bao cao|so lieu)|period)$/,
  indicators: /^(?:nam|quy|ky|ky (?:bao cao|so lieu)|thoi (?:ky|diem so lieu)|nam (?:bao cao|so lieu)|year|period)$/,
} as const

/**
 * Only what is a time and nothing else decides: "2024", "Quý II/2025", "Kỳ trước"; not one still to come. It may stand in
 * brackets behind an indicator's title too, "Tỉ lệ hồ sơ trực tuyến (năm 2024)", where the plan has no such title.
 */
export function rowTimes(
  table: TableReader,
  period: ReportingPeriod | null,
  { periods, indicators }: Pick<Plan, 'periods' | 'indicators'>,
): (row: number) => boolean {
  const { grid, frame } = table
  if (period === null) return () => false
  const isOther = (text: string) => {
    if (!namesTime(text) || isOfThisTime(text)) return false
    if (isOfOtherTime(text)) return true
    const phrases = periodPhrases(text, period.to.slice(0, 4))
    const isAimed = (phrase: string) => isAim({ text: '', phrase }, period)
    return phrases.length > 0 && phrases.every(phrase => isOutside(phrase, period, periods) && !isAimed(phrase))
  }
  const columns = frame.strangers.filter(({ heading }) => timeHeadings[frame.subject].test(foldHeading(heading)))
  const isPlanned = (title: string) => indicators.some(one => textComparison.sameTitle(one.title, title))
  const isOtherTitle = (row: number) => {
    const title = frame.subject === 'indicators' ? table.text(row, 'indicatorTitle') : ''
    const inside = /\(([^()]*)\)$/.exec(title)?.[1] ?? ''
    return inside !== '' && isOther(inside) && !isPlanned(title)
  }
  return row => columns.some(({ column }) => isOther(cellText(grid.cell(row, column)))) || isOtherTitle(row)
}
