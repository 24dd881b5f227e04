// The columns of a table → those of its reporting period, where an office keeps one for each period, plan and estimate.
import { daysBetween } from '../../model/calendar-date.ts'
import type { ReportingPeriod } from '../../model/reporting-period.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import type { MappedColumn, StrangeColumn } from '../layout/map-columns.ts'
import type { ColumnKey } from '../layout/submission-layout.ts'
import { foldText } from '../text/fold-text.ts'
import { isOfOtherTime, isOfThisTime, withYears } from '../values/heading-times.ts'
import { matchPeriod, periodKey, periodSpan } from '../values/parse-period.ts'
import { periodPhrases } from '../values/period-phrases.ts'

/** What a report tells of its own period. All else, a deadline or an agency, may be of any time. */
const reported: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  ...(['status', 'progress', 'completedOn', 'evidence', 'result', 'difficulties', 'proposals', 'note'] as const),
  ...(['actual', 'numerator', 'denominator'] as const),
])

/** How well a heading fits the reporting period, from not at all to by its name. */
const levels = { other: 0, unsaid: 1, covers: 2, same: 3 } as const

/** `days`: from the last day it speaks of to the period's, where it speaks of one. */
interface Fit {
  readonly level: number
  readonly days: number | null
}

type Days = Pick<ReportingPeriod, 'from' | 'to'>

/**
 * Of the columns for one thing that is read whose heading fits the period best: "Thực hiện quý III/2025" before "Thực hiện
 * năm 2025" before "Thực hiện". One of another time, "Thực hiện năm 2024", "Trạng thái (kỳ trước)", or of what was only
 * planned, "Ngày hoàn thành (dự kiến)", is there to be looked at; where it stands alone, nothing is read from it either.
 * Nor is anything guessed where several fit equally well, "Trạng thái (đợt 1) | Trạng thái (đợt 2)".
 */
export function columnsOfPeriod(
  frame: TableFrame,
  period: ReportingPeriod | null,
  periods: readonly ReportingPeriod[],
  isHidden: (column: number) => boolean,
): TableFrame {
  const columns: MappedColumn[] = []
  const rivals: MappedColumn[] = []
  const strangers = [...frame.strangers]
  const all = [...frame.columns, ...frame.rivals]
  for (const key of new Set(all.map(column => column.key))) {
    const own = all.filter(column => column.key === key)
    if (!reported.has(key)) {
      columns.push(...frame.columns.filter(column => column.key === key))
      rivals.push(...frame.rivals.filter(column => column.key === key))
      continue
    }
    const fits = new Map(own.map(column => [column, fitOfHeading(column, period, periods)] as const))
    const fitting = own.filter(column => fits.get(column)?.level !== levels.other)
    // Columns that are joined stay together.
    const areJoined = frame.columns.filter(column => column.key === key).length > 1
    const best = areJoined ? fitting.filter(column => frame.columns.includes(column)) : bestOf(fitting, fits, isHidden)
    if (areJoined || best.length === 1) columns.push(...best)
    else
      strangers.push(
        ...best.map(column => asStranger(column, { unclear: { key, others: best.filter(other => other !== column) } })),
      )
    if (best.length === 0) strangers.push(...own.map(column => asStranger(column, { otherTimeOf: key })))
    rivals.push(...fitting.filter(column => !best.includes(column)))
  }
  const byColumn = (a: { readonly column: number }, b: { readonly column: number }) => a.column - b.column
  return { ...frame, columns: columns.toSorted(byColumn), rivals: rivals.toSorted(byColumn), strangers }
}

/** One column; several where nothing tells them apart; none of none. */
function bestOf(
  columns: readonly MappedColumn[],
  fits: ReadonlyMap<MappedColumn, Fit>,
  isHidden: (column: number) => boolean,
): MappedColumn[] {
  const isWorse = (column: MappedColumn, other: MappedColumn) => {
    const [a, b] = [fits.get(column), fits.get(other)]
    if (!a || !b) return false
    if (a.level !== b.level) return a.level < b.level
    if (a.days !== null && b.days !== null && a.days !== b.days) return a.days > b.days
    if (a.days !== b.days) return false
    return column.rank !== other.rank ? column.rank > other.rank : isHidden(column.column) && !isHidden(other.column)
  }
  return columns.filter(column => !columns.some(other => isWorse(column, other)))
}

function asStranger(
  { key: _, rank: __, ...place }: MappedColumn,
  why: Pick<StrangeColumn, 'otherTimeOf' | 'unclear'>,
): StrangeColumn {
  return { ...place, ...why }
}

function fitOfHeading(
  { heading, groups }: MappedColumn,
  period: ReportingPeriod | null,
  periods: readonly ReportingPeriod[],
): Fit {
  const texts = [heading, ...groups]
  if (texts.some(isOfOtherTime) || isPlanned(heading, groups)) return { level: levels.other, days: null }
  const unsaid = { level: texts.some(isOfThisTime) ? levels.covers : levels.unsaid, days: null }
  if (period === null) return unsaid
  const year = period.to.slice(0, 4)
  const ofGroups = periodPhrases(withYears(groups.join('; '), year), year)
  const own = periodPhrases(withYears(heading, year), ofGroups[0]?.match(/\d{4}/)?.[0] ?? year)
  const named = texts.map(text => periodsNamed(text, periods)).find(ids => ids.length > 0)
  const phrases = named ?? (own.length > 0 ? own : ofGroups)
  const upTo = upToWords.test(foldText(texts.join('; ')))
  const fits = phrases.map(phrase => fitOfPhrase(phrase, upTo, period, periods))
  return fits.toSorted((a, b) => b.level - a.level)[0] ?? unsaid
}

/** The periods whose ids stand in a text, of those that the plan calls by no common name: "2025-KY6". */
function periodsNamed(text: string, periods: readonly ReportingPeriod[]): string[] {
  const words = ` ${foldText(text)} `
  return periods.map(({ id }) => id).filter(id => periodKey(id) === null && words.includes(` ${foldText(id)} `))
}

/** "Thực hiện đến hết tháng 8/2025" counts up to its last day, as "đến ngày 31/8/2025" does. */
const upToWords = /\b(?:den|up to|until|as of)\b/

function fitOfPhrase(phrase: string, upTo: boolean, period: ReportingPeriod, periods: readonly ReportingPeriod[]): Fit {
  const id = matchPeriod(phrase, periods)
  if (id === period.id) return { level: levels.same, days: 0 }
  const other = { level: levels.other, days: null }
  const span = periods.find(one => one.id === id) ?? periodSpan(phrase)
  if (span === null || span.to < period.from) return other
  const days = Math.abs(daysBetween(span.to, period.to))
  // A day behind the last one is that on which the report was made, as long as it was not due.
  if (span.from === span.to && span.from > period.to) {
    return span.to <= (period.submitBy ?? period.to) ? { level: levels.covers, days } : other
  }
  if (span.from > period.to || (!upTo && isElsewhere(span, period))) return other
  return { level: span.from <= period.to && period.to <= span.to ? levels.covers : levels.unsaid, days }
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

const planWords = /^(?:theo )?(?:ke hoach|du kien|plan|planned|expected|forecast)\b/

/** In brackets behind a heading, or as the heading of a group that speaks of no results. */
function isPlanned(heading: string, groups: readonly string[]): boolean {
  const bracketed = Array.from(heading.matchAll(/[([]([^()[\]]*)[)\]]/g), ([, inside = '']) => foldText(inside))
  if (bracketed.some(inside => planWords.test(inside))) return true
  return groups.map(foldText).some(group => planWords.test(group) && !/thuc hien|ket qua|result/.test(group))
}
