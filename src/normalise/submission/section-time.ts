// A line inside a table that is nothing but a time, "Kỳ báo cáo: Quý II/2025", "Kết quả kỳ trước" → the time of what stands below it.
import { identityLabelOf } from '../layout/identity-label.ts'
import type { TableSubject } from '../layout/submission-layout.ts'
import { calendarText } from '../values/calendar-text.ts'
import { isOfOtherTime, isOfThisTime, namesTime } from '../values/heading-times.ts'
import { periodKey } from '../values/parse-period.ts'
import { periodPhrases, withoutPeriods } from '../values/period-phrases.ts'
import { onlyTime, spelledTimes } from '../values/title-times.ts'

export type SectionTime =
  /** `isBare`: without a word that says it is what was reported; deadlines are written so too. */
  | { readonly kind: 'named'; readonly phrase: string; readonly isLabelled: boolean; readonly isBare: boolean }
  /** "Kỳ trước", "Cùng kỳ". */
  | { readonly kind: 'other' }
  /** "Kỳ này". */
  | { readonly kind: 'own' }

/** What was reported, and not what is to be done: "Nhiệm vụ quý II" may be the tasks that are due then. */
const reported =
  /^(?:(?:ky bao cao|ky(?= (?:quy|thang|nam|\d))|(?:so )?(?:da )?bao cao|ket qua|kq|so lieu(?: nen)?|gia tri nen|hien trang|tinh hinh|tien do|thuc hien|th(?= (?:cung|ky|quy|thang|nam|den|t?\d))|trong ky|cua)\b[ :]*)+/
const upTo = /^(?:tinh )?(?:den|toi) (?:het )?/
/** "Kết quả trong quý II"; "Thực hiện trong quý IV" may be what is to be done then. */
const within = /^(?:ket qua|kq|so lieu|bao cao|tinh hinh)\b.*?\btrong (?=(?:quy|thang|nam|q?\d)\b)/
const lastOne = /\bky bao cao (?=(?:lien )?truoc\b)/
/** "Ước thực hiện năm 2025", "Dự kiến cả năm": of figures; what is expected of tasks is by when they will be done. */
const expected = /^(?:uoc|du kien|du bao)(?: (?:ket qua|thuc hien|th|dat)\b)* /
/** "So với cùng kỳ năm 2024", "Tăng/giảm so với kỳ trước". */
const compared = /^(?:(?:ty le |muc )?(?:tang|giam)(?:[ ,/-]+(?:tang|giam))?(?: %|[ ]?\(%\))? )?so (?:sanh )?voi /
/** Of "T1" and of "3 tháng" without more nobody knows which they are. */
const unclear = /^(?:t ?\d{1,2}|3 thang)$/
/** Tasks that were there before, and those that were added. */
const oldOrNew = /^(?:cu|moi)$/
const day = /^\d{4}-\d{2}-\d{2}$/

/** `year` is that of a quarter or a month named without one. */
export function sectionTime(text: string, year: string, subject: TableSubject): SectionTime | null {
  if (subject === 'indicators') {
    const figures = timeOfFigures(text, year)
    if (figures !== null) return figures
  }
  const label = identityLabelOf(text)
  if (label !== null && (label.key !== 'period' || label.inside === '')) return null
  const words = label === null ? text : label.inside
  const plain = calendarText(spelledTimes(words)).replace(lastOne, 'ky ')
  const rest = plain.replace(within, 'ket qua ').replace(reported, '')
  const isBare = label === null && rest === plain
  const time = isBare ? rest : rest.replace(upTo, '')
  const phrase = phraseOf(time, year)
  if (phrase !== null) {
    const isDay = day.test(periodKey(phrase) ?? '')
    return isDay && isBare ? null : { kind: 'named', phrase, isLabelled: label !== null, isBare }
  }
  if (!namesTime(time) || oldOrNew.test(time)) return null
  if (isOfThisTime(time)) return { kind: 'own' }
  return isOfOtherTime(time) ? { kind: 'other' } : null
}

/** What figures are said to be that are not those of a time: expected ones, or how much more they are than others. */
function timeOfFigures(text: string, year: string): SectionTime | null {
  const plain = calendarText(spelledTimes(text))
  const rest = plain.replace(expected, '')
  if (rest !== plain && (namesTime(rest) || /^ca nam(?: \d{4})?$/.test(rest))) {
    const phrase = onlyTime(text, year)
    return phrase === null ? null : { kind: 'named', phrase, isLabelled: false, isBare: false }
  }
  const other = plain.replace(compared, '')
  return other !== plain && namesTime(other) ? { kind: 'other' } : null
}

function phraseOf(time: string, year: string): string | null {
  if (unclear.test(time) || time.startsWith('trong ')) return null
  if (periodKey(time) !== null) return time
  const [phrase, ...more] = periodPhrases(time, year)
  return phrase === undefined || more.length > 0 || /[\p{L}\d]/u.test(withoutPeriods(time)) ? null : phrase
}
