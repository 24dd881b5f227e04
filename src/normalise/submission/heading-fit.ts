// How well the words of a heading fit the reporting period: those of another one, of a plan and of an estimate not at all.
import { daysBetween } from '../../model/calendar-date.ts'
import type { ReportingPeriod } from '../../model/reporting-period.ts'
import type { MappedColumn } from '../layout/map-columns.ts'
import type { ColumnKey } from '../layout/submission-layout.ts'
import { foldLetters, foldText } from '../text/fold-text.ts'
import { isOfOtherTime, isOfThisTime, withYears } from '../values/heading-times.ts'
import { matchPeriod, periodKey, periodSpan } from '../values/parse-period.ts'
import { periodPhrases } from '../values/period-phrases.ts'

/** How well a heading fits the reporting period, from not at all to by its name; `qualified`: only in a way nobody knows. */
export const levels = { other: 0, qualified: 1, unsaid: 2, covers: 3, same: 4 } as const

/** `days`: from the last day it speaks of to the period's, where it speaks of one. */
export interface Fit {
  readonly level: number
  readonly days: number | null
}

type Days = Pick<ReportingPeriod, 'from' | 'to'>

export function fitOfHeading(
  { key, heading, groups }: MappedColumn,
  period: ReportingPeriod | null,
  periods: readonly ReportingPeriod[],
): Fit {
  const texts = [heading, ...groups]
  const saysActual = texts.some(text => actualWords.test(foldText(text)))
  const isFigure = figures.has(key)
  if (texts.some(isOfOtherTime) || isPlanned(heading, groups) || (isFigure && isComparison(heading))) {
    return { level: levels.other, days: null }
  }
  if (key === 'progress' && inPeriod.test(foldText(heading))) return { level: levels.other, days: null }
  const isWhole = key === 'progress' && sinceBeginning.test(foldText(heading))
  const own = saysActual || isWhole || texts.some(isOfThisTime) ? levels.covers : levels.unsaid
  const unsaid = { level: isFigure && isQualified(heading) ? levels.qualified : own, days: null }
  if (period === null) return unsaid
  const phrases = phrasesOf({ heading, groups }, period, periods)
  const upTo = upToWords.test(foldText(texts.join('; ')))
  const fits = phrases.map(phrase => fitOfPhrase(phrase, upTo, period, periods))
  return fits.toSorted((a, b) => b.level - a.level)[0] ?? unsaid
}

/** "Tháng 8" of the third quarter. */
export function isPartOfPeriod(
  { heading, groups }: MappedColumn,
  period: ReportingPeriod,
  periods: readonly ReportingPeriod[],
): boolean {
  const spans = phrasesOf({ heading, groups }, period, periods).map(periodSpan)
  return spans.some(
    span => span !== null && isElsewhere(span, period) && span.from <= period.to && span.to >= period.from,
  )
}

function phrasesOf(
  { heading, groups }: Pick<MappedColumn, 'heading' | 'groups'>,
  period: ReportingPeriod,
  periods: readonly ReportingPeriod[],
): string[] {
  const year = period.to.slice(0, 4)
  const ofGroups = periodPhrases(withYears(groups.join('; '), year), year)
  const ofHeading = periodPhrases(withYears(heading, year), ofGroups[0]?.match(/\d{4}/)?.[0] ?? year)
  const named = [heading, ...groups].map(text => periodsNamed(text, periods)).find(ids => ids.length > 0)
  return named ?? (ofHeading.length > 0 ? ofHeading : ofGroups)
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

/** "Ngày hoàn thành thực tế" before "Ngày hoàn thành". */
const actualWords = /\b(?:thuc te|actual)\b/

/** How far a task is is counted since its beginning. */
const sinceBeginning = /\b(?:luy ke|cong don|tu dau)\b/
const inPeriod = /\b(?:trong (?:ky|quy|thang|nam|tuan)|tang them|phat sinh)\b/

const figures: ReadonlySet<ColumnKey> = new Set(['actual', 'numerator', 'denominator'])

const planWords =
  /^(?:theo |duoc |du |tw |trung uong |cap tren |tinh |bo )?(?:ke hoach|kh|du kien|uoc|du bao|dang ky|cam ket|yeu cau|giao|de ra|phan dau|muc tieu|chi tieu|plan|planned|expected|forecast|estimated)\b/

/** "Ngày hoàn thành (gia hạn)" is by when it has to be. */
const deadlineWords = /^(?:han|thoi han|gia han|dieu chinh)\b/

/** "Đăng ký", "Chỉ tiêu đăng ký", "Trung ương giao". */
const planGroups = /\b(?:dang ky|cam ket|duoc giao|(?:trung uong|cap tren|tinh|bo) giao)\b/

/** "… so với kế hoạch", "Thực hiện/KH năm (%)", "đạt % KH", "mức tăng": how one figure compares with another. */
const comparison =
  /\bso (?:voi|sanh|ke hoach|kh|cung ky|muc tieu)\b|\/ ?(?:kh|ke hoach|muc tieu|cung ky)\b|% ?(?:kh|ke hoach|muc tieu)\b|\b(?:muc )?(?:tang|giam)\b|\bty le dat\b|^% ?(?:thuc hien|dat|hoan thanh)\b|\d{4}\/\d{4}/

function isComparison(heading: string): boolean {
  return comparison.test(foldLetters(heading))
}

/** What a bracket may say without making it another figure: a note, a time, how it is counted, per cent, a formula. */
const plainBracket =
  /^(?:[^\p{L}]*|neu co|ghi ro.*|luy ke.*|cong don.*|trong (?:ky|quy|thang|nam).*|thuc te|chinh thuc|ty le.*|%|phan tram|dvt.*|don vi.*)$/u

/** "Thực hiện (riêng khu vực nông thôn)" is read where it stands alone, and not beside "Thực hiện". */
function isQualified(heading: string): boolean {
  return bracketsIn(heading).some(inside => {
    const folded = foldText(inside)
    return (
      !plainBracket.test(folded) &&
      !isOfThisTime(inside) &&
      periodPhrases(withYears(inside, '2000'), '2000').length === 0
    )
  })
}

function bracketsIn(heading: string): string[] {
  return Array.from(heading.matchAll(/[([]([^()[\]]*)[)\]]/g), ([, inside = '']) => inside)
}

/** In brackets behind a heading, or as the heading of a group that speaks of no results. */
function isPlanned(heading: string, groups: readonly string[]): boolean {
  if (
    bracketsIn(heading)
      .map(foldText)
      .some(inside => planWords.test(inside) || deadlineWords.test(inside))
  )
    return true
  return groups
    .map(foldText)
    .some(group => (planWords.test(group) || planGroups.test(group)) && !/thuc hien|ket qua|thuc te|result/.test(group))
}
