// A title, a line above a table or the name of a sheet → the one time that what stands below is of, where it is for sure.
import type { ReportingPeriod } from '../../model/reporting-period.ts'
import { foldLetters, foldText } from '../text/fold-text.ts'
import { isOfOtherTime, isOfThisTime, namesTime } from './heading-times.ts'
import { matchPeriod, periodKey, periodSpan } from './parse-period.ts'
import { periodPhrases } from './period-phrases.ts'

const longestTitle = 200

/** Words of a report or a table; a note, a basis or a request is no title, whatever time it names. */
const titleWord =
  /\b(?:bao cao|ket qua|tien do|so lieu|chi tieu|nhiem vu|tinh hinh|thuc hien|tong hop|thong ke|bieu|bang|phu luc|report|results?|progress|tasks|indicators|figures)\b/
const noTitle =
  /^(?:[-*+] )?(?:ghi chu|luu y|chu thich|can cu|theo|thuc hien (?:nghi|quyet|ke|cong|chi thi|chuong|y kien)|de nghi|yeu cau|kinh gui|noi nhan|han|thoi han|trong|den nay|note|deadline|due)\b/

/** A plan of a year may be what is reported on; one of a quarter or a month is of that time. */
const shortPlan = /^ke hoach (?:.* )?(?:quy (?:iv|i{1,3}|[1-4])|thang \d{1,2})\b/

/** "Thời gian: Quý II/2025". */
const timeLabel = /^thời gian\s*:+\s*/iu
/** "Thời điểm báo cáo: 14/6/2025": the day the figures are of. */
const momentLabel = /^thời điểm báo cáo\s*:+\s*/iu

/** Whether a text is the label of a time, whose value may stand in the next cell. */
export function isTimeLabel(text: string): boolean {
  return /^thoi (?:gian|diem bao cao)$/.test(foldText(text))
}

/** "Biểu 2", "II." before a title. */
const numbering = /^(?:(?:bang|bieu|phu luc|muc)(?: so)? )?(?:\d{1,2}[a-e]?|[ivx]+|[a-e]) (?=\D)/

/** Whether a text stands over a table as its title. */
export function isTitle(text: string): boolean {
  const folded = foldText(text)
  if (text.length > longestTitle || noTitle.test(folded)) return false
  if (titleWord.test(folded) || shortPlan.test(folded) || isOfPlan(text)) return true
  return (isEstimate(text) && /\bnam\b/.test(folded)) || namesTime(text.replace(timeLabel, ''))
}

const documents =
  'ke hoach|nghi quyet|quyet dinh|cong van|chi thi|chuong trinh|de an|du an|thong tu|nghi dinh|luat|to trinh|thong bao|ket luan|van ban|muc tieu|dinh huong|tam nhin|giai doan|so voi|cung ky|kh|nq|qd|cv'
/** That of a quarter or a month stays: "kết quả thực hiện Kế hoạch quý IV năm 2024" are results of that quarter. */
const yearBehind =
  /((?:\b(?:quy|q)[ .-]?(?:iv|i{1,3}|[1-4]|mot|hai|ba|bon|tu)|\bthang(?: \d{1,2}| dau| cuoi)?)[ ,/.-]*(?:nam )?(?:19|20)\d{2})|(?:\b(?:tu|den|toi))? ?(?:nam )?(?<![\d/.-])(?:19|20)\d{2}(?:-(?:19|20)\d{2})?(?!\d)/g
const attached = /\([^()]*\b(?:kem theo|cong van|quyet dinh|ke hoach|nghi quyet|van ban|ban hanh|so \d)[^()]*\)/g
const documentNumber = /\d+(?:\/\d{4})?\/[a-z]{2,}[a-z0-9&-]*(?:,? ngay \d{1,2}[/.-]\d{1,2}[/.-]\d{4})?/g
const letterDay = /\bngay \d{1,2} thang \d{1,2}(?:,? nam \d{4})?/g
/** The day something was signed or sent on; that up to which figures count is one of theirs. */
const plainDay =
  /(?<!\b(?:den|het|tinh|den ngay|het ngay|tinh ngay|as of|until) )(?:ngay )?\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g

/** The text without the years of plans, the numbers of documents and the days of letters, which say nothing of the figures. */
function withoutDocuments(text: string): string {
  const plain = foldLetters(text)
    .replace(attached, ' ')
    .replace(documentNumber, ' ')
    .replace(letterDay, ' ')
    .replace(plainDay, ' ')
  const first = new RegExp(`(?<!\\p{L})(?:${documents})(?!\\p{L})`, 'u').exec(plain)
  if (first === null) return plain
  const rest = plain.slice(first.index).replace(yearBehind, (year, part?: string) => (part === undefined ? ' ' : year))
  return plain.slice(0, first.index) + rest
}

/** "Nhiệm vụ năm 2024 chuyển sang", "Nhiệm vụ đến hạn trong quý II" are of now, whatever time they are named after. */
const namedAfter =
  /\b(?:chuyen (?:sang|tiep)|giao|ton dong|con (?:lai|no)|(?<!thoi )(?:den|qua|co) han|thoi han|(?:phai|can) hoan thanh|hoan thanh (?:trong|truoc|nam|quy)|phat sinh|sua doi|(?<!\()so (?:sanh )?voi|theo (?:thong bao|ket luan|chi dao|nghi quyet|ke hoach)|den (?:nam|quy) [\divx]+)\b/
/** Of "phiên họp tháng 10/2025", "phát động tháng 3/2025", "biểu mẫu ban hành năm 2024" the time is theirs, not the figures'. */
const ofSomethingElse =
  /\b(?:phien hop|(?:tai|phuc vu) hoi nghi|(?:hoi nghi|giao ban|cap nhat) (?:ngay|thang)|sau (?:so|tong) ket|neu (?:trong|tai)|phat dong|ap dung tu|ban hanh (?:nam|ngay|thang|theo|kem)|cong bo$|day som|bieu mau|mau (?:bieu|bao cao)|thuc hien (?:thong bao|ket luan|chi dao))\b/

/** Which three months, only those in the brackets behind may tell. */
const someMonths = /\b3 thang(?! dau| cuoi)/

/** "T1" without a year may be a table as well as a month. */
const bareMonth = /(?<![\p{L}\d])t ?\d{1,2}(?![\d/.-])/u

/** Whether a time in a text is none of what stands below: in a note, a basis, a request, a deadline. */
export function isOfNoTime(text: string): boolean {
  const folded = foldText(text)
  return noTitle.test(folded) || namedAfter.test(folded) || ofSomethingElse.test(folded)
}

/** "Ước thực hiện năm 2025", "Dự kiến cả năm": what a whole year will come to is known in its last quarter at the earliest. */
const estimate = /^(?:(?:bao cao|ket qua|so lieu|chi tieu|nhiem vu|tinh hinh|tong hop) )*(?:uoc|du kien|du bao)\b/
const wholeYear = /^\d{4}$/

/** Whether a text begins as what is expected, and not what is. */
export function isEstimate(text: string): boolean {
  return estimate.test(foldText(text).replace(numbering, ''))
}

/** "6T2025", "9T" as "6 tháng 2025", "9 tháng". */
const shortMonths = /(?<![\p{L}\d])(0?[2-9]|1[01])t(?=[ ./-]?(?:19|20)\d{2}(?!\d)|$|[ )])[ ./-]?/giu

/** The words of a text in which times are spelt as `periodPhrases` knows them. */
export function spelledTimes(text: string): string {
  return text.replace(shortMonths, '$1 tháng ').trim()
}

/** The phrase for the only time a text names, with `year` where it states none; null for none or several. */
export function onlyTime(text: string, year: string): string | null {
  if (isOfNoTime(text)) return null
  const moment = text.replace(momentLabel, '')
  if (moment !== text) return periodKey(moment) === null ? null : moment
  const plain = withoutDocuments(spelledTimes(text))
  const isExpected = isEstimate(text)
  const named = isExpected ? plain.replace(/\bca nam(?! \d)/, `nam ${year}`) : plain
  const phrases = periodPhrases(bareMonth.test(named) || someMonths.test(named) ? '' : named, year)
  const [key = null, ...more] = new Set(phrases.map(phrase => periodKey(phrase) ?? phrase))
  if (key === null || more.length > 0) return null
  return isExpected && wholeYear.test(key) ? `Quý IV/${key}` : (phrases[0] ?? null)
}

/** What may stand beside the words for another time: "KẾT QUẢ KỲ TRƯỚC", "Nhiệm vụ (bản cũ)". */
const tableWords =
  /\b(?:bao cao|ket qua|so lieu|du lieu|nhiem vu|chi tieu|tinh hinh|thuc hien|tien do|bieu|bang|phu luc|sheet|ban|cua|bc|nv|ct)\b/g

/** "Kỳ trước", "Bản cũ", "Kết quả kỳ trước"; not "Nhiệm vụ năm trước chuyển sang". */
export function isOfEarlierTime(text: string): boolean {
  if (!isOfOtherTime(text) || isOfThisTime(text)) return false
  const rest = foldText(text).replace(numbering, '').replace(tableWords, ' ').trim()
  return rest === 'cu' || namesTime(rest)
}

const planned =
  /^(?:cac )?(?:(?:chi tieu|muc tieu|ke hoach|so lieu) )+(?:duoc giao|giao|(?:da )?dang ky|cam ket|ke hoach|phan dau)(?: (?:nam|den nam|quy|6 thang|9 thang) [\divx ]+)?$|^ke hoach (?:giao |(?:chi tieu|muc tieu) )*(?:nam )?\d{4}$/

/** "Chỉ tiêu giao", "Chỉ tiêu đăng ký năm 2025": what is to be reached, without a word of what was. */
export function isOfPlan(text: string): boolean {
  return planned.test(foldText(text).replace(numbering, ''))
}

type Days = Pick<ReportingPeriod, 'from' | 'to'>

/**
 * Whether a time has nothing in common with a period. A quarter is compared with the quarter the period is called by,
 * since the days its figures are counted on may be others ("2025-Q3" from 15 June); a day is another one's before both.
 */
export function isOutside(phrase: string, period: ReportingPeriod, periods: readonly ReportingPeriod[]): boolean {
  const id = matchPeriod(phrase, periods)
  if (id === period.id) return false
  const span = spanOf(phrase) ?? periods.find(one => one.id === id) ?? null
  if (span === null) return false
  const called = spanOf(period.id) ?? period
  if (span.from === span.to) return span.to < period.from && span.to < called.from
  return span.to < called.from || called.to < span.from
}

/**
 * Whether a time is one still to come that something is aimed at, "Chỉ tiêu năm 2030": nothing is reported of it. What
 * calls itself a report or a plan of the next quarter, or a sheet named after it, is of it.
 */
export function isAim({ text, phrase }: { readonly text: string; readonly phrase: string }, { to }: Days): boolean {
  const span = spanOf(phrase)
  if (span === null || span.from <= to || isEstimate(text)) return false
  return wholeYear.test(periodKey(phrase) ?? '') || !(ofItsTime.test(foldText(text)) || namesTime(text))
}

const ofItsTime = /\b(?:bao cao|ket qua|so lieu|report|results?)\b|^(?:ke hoach|kh)\b/

/** Of "15/6/2025 - 14/9/2025" both days. */
function spanOf(phrase: string): Days | null {
  const span = periodSpan(phrase)
  if (span !== null) return span
  const [, from = '', to = ''] = /^([\d-]{10})\/([\d-]{10})$/.exec(periodKey(phrase) ?? '') ?? []
  return to === '' ? null : { from, to }
}
