// The columns of a table → those of its reporting period, where an office keeps one for each period, plan and estimate.
import { daysBetween } from '../../model/calendar-date.ts'
import type { ReportingPeriod } from '../../model/reporting-period.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import type { MappedColumn, StrangeColumn } from '../layout/map-columns.ts'
import type { ColumnKey } from '../layout/submission-layout.ts'
import { foldText } from '../text/fold-text.ts'
import { matchPeriod, periodSpan } from '../values/parse-period.ts'
import { periodPhrases } from '../values/period-phrases.ts'

/** What a report tells of its own period. All else, a deadline or an agency, may be of any time. */
const reported: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  ...(['status', 'progress', 'completedOn', 'evidence', 'result', 'difficulties', 'proposals', 'note'] as const),
  ...(['actual', 'numerator', 'denominator'] as const),
])

/** How well a heading fits the reporting period, from not at all to by its name. */
const fit = { other: 0, unsaid: 1, covers: 2, same: 3 } as const

type Days = Pick<ReportingPeriod, 'from' | 'to'>
type Place = Omit<MappedColumn, 'key'>

/**
 * Of the columns for one thing that is read whose heading fits the period best: "Thực hiện quý III/2025" before "Thực hiện
 * năm 2025" before "Thực hiện". One of another time, "Thực hiện năm 2024", "Trạng thái (kỳ trước)", or of what was only
 * planned, "Ngày hoàn thành (dự kiến)", is there to be looked at; where it stands alone, nothing is read from it either.
 */
export function columnsOfPeriod(
  frame: TableFrame,
  period: ReportingPeriod | null,
  periods: readonly ReportingPeriod[],
): TableFrame {
  const fitOf = (place: Place) => fitOfHeading(place, period, periods)
  const columns: MappedColumn[] = []
  const strangers = frame.strangers.filter(({ usedInstead }) => usedInstead === undefined)
  for (const key of new Set(frame.columns.map(column => column.key))) {
    const own = frame.columns.filter(column => column.key === key)
    const rivals = frame.strangers.flatMap(({ usedInstead, ...place }): MappedColumn[] =>
      usedInstead?.key === key ? [{ ...place, key }] : [],
    )
    const fitting = [...own, ...rivals].filter(column => !reported.has(key) || fitOf(column) !== fit.other)
    const best = fitting.toSorted((a, b) => fitOf(b) - fitOf(a))[0]
    // Columns that are joined stay together.
    const used = own.length > 1 ? fitting.filter(column => own.includes(column)) : best ? [best] : []
    columns.push(...used)
    strangers.push(...unusedOf(best ? fitting : [...own, ...rivals], used))
  }
  return { ...frame, columns: columns.toSorted((a, b) => a.column - b.column), strangers }
}

function unusedOf(candidates: readonly MappedColumn[], used: readonly MappedColumn[]): StrangeColumn[] {
  const [usedInstead] = used
  return candidates
    .filter(candidate => !used.includes(candidate))
    .map(({ key, ...place }) => ({ ...place, ...(usedInstead ? { usedInstead } : { otherTimeOf: key }) }))
}

function fitOfHeading(
  { heading, groups }: Place,
  period: ReportingPeriod | null,
  periods: readonly ReportingPeriod[],
): number {
  if ([heading, ...groups].some(isOfOtherTime) || isPlanned(heading, groups)) return fit.other
  if (period === null) return fit.unsaid
  const year = period.to.slice(0, 4)
  const ofGroups = periodPhrases(groups.join('; '), year)
  const own = periodPhrases(heading, ofGroups[0]?.match(/\d{4}/)?.[0] ?? year)
  const phrases = own.length > 0 ? own : ofGroups
  if (phrases.length === 0) return fit.unsaid
  const upTo = upToWords.test(foldText([heading, ...groups].join('; ')))
  return Math.max(...phrases.map(phrase => fitOfPhrase(phrase, upTo, period, periods)))
}

/** "Thực hiện đến hết tháng 8/2025" counts up to its last day, as "đến ngày 31/8/2025" does. */
const upToWords = /\b(?:den|up to|until|as of)\b/

function fitOfPhrase(
  phrase: string,
  upTo: boolean,
  period: ReportingPeriod,
  periods: readonly ReportingPeriod[],
): number {
  const id = matchPeriod(phrase, periods)
  if (id === period.id) return fit.same
  const span = periods.find(one => one.id === id) ?? periodSpan(phrase)
  if (span === null || span.to < period.from || span.from > period.to) return fit.other
  if (!upTo && isElsewhere(span, period)) return fit.other
  return span.from <= period.to && period.to <= span.to ? fit.covers : fit.unsaid
}

/**
 * A month of a quarter, a half of a year; or a half-year that ends as the period begins. A day is the day up to which a
 * figure counts. Periods of one kind differ by a day or three, and "tháng 9" may be the name of one from 15 August to 14
 * September (Decree 09/2019/NĐ-CP): less than a tenth of the length, more than a third of it in common.
 */
function isElsewhere(span: Days, period: Days): boolean {
  const [days, whole] = [daysOf(span), daysOf(period)]
  const from = span.from > period.from ? span.from : period.from
  const to = span.to < period.to ? span.to : period.to
  const isPart = days > 1 && days * 10 < whole * 9
  return isPart || daysOf({ from, to }) * 3 < Math.min(days, whole)
}

function daysOf({ from, to }: Days): number {
  return daysBetween(from, to) + 1
}

/** "Tháng sau" is left out: without marks it is also June. */
const otherTime =
  /\b(?:(?:ky|nam|quy|thang|tuan|lan) truoc|(?:ky|nam|quy|tuan|lan) (?:sau|toi|tiep)|cung ky|nam ngoai|previous|prior|(?:last|next) (?:year|quarter|month|week|period))\b/

function isOfOtherTime(text: string): boolean {
  return otherTime.test(foldText(text))
}

const planWords = /^(?:theo )?(?:ke hoach|du kien|plan|planned|expected|forecast)\b/

/** In brackets behind a heading, or as the heading of a group that speaks of no results. */
function isPlanned(heading: string, groups: readonly string[]): boolean {
  const bracketed = Array.from(heading.matchAll(/[([]([^()[\]]*)[)\]]/g), ([, inside = '']) => foldText(inside))
  if (bracketed.some(inside => planWords.test(inside))) return true
  return groups.map(foldText).some(group => planWords.test(group) && !/thuc hien|ket qua|result/.test(group))
}
