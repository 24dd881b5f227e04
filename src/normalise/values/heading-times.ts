// What the words of a heading say of time: of the report's own, of another one, or of time alone.
import { foldText } from '../text/fold-text.ts'
import { memoise } from '../text/memoise.ts'
import { calendarText } from './calendar-text.ts'
import { withoutPeriods } from './period-phrases.ts'

/** "Tháng sau" is left out: without marks it is also June. */
const otherTime =
  /\b(?:(?:ky|nam|quy|thang|tuan|lan|dot)(?: lien)? truoc|(?:ky|nam|quy|tuan|lan) (?:sau|toi|tiep)|cung ky|(?<!tu )dau ky|nam ngoai|nam goc|ky goc|gia tri nen|baseline|truoc (?:do|day)|ban dau|previous|prior|(?:last|next) (?:year|quarter|month|week|period))\b/

const thisTime =
  /\b(?:(?:ky|nam|quy|thang|tuan|lan|dot) (?:nay|hien tai|bao cao)|(?<!truoc )hien (?:nay|tai)|cuoi ky|den nay|moi nhat|cap nhat|(?:this|current) (?:year|quarter|month|week|period)|current|latest)\b/

/** Without their marks "cũ" is also "cử", and "mới" is "mỗi". */
const [oldWord, newWord] = [/(?:^|[\s(])cũ(?=$|[\s)])/iu, /(?:^|[\s(])mới(?=$|[\s)])/iu]

/** "Trạng thái kỳ trước", "Số liệu cũ". */
export function isOfOtherTime(text: string): boolean {
  return otherTimes(text)
}

// The headings of one form come again with every file.
const otherTimes = memoise(text => otherTime.test(foldText(text)) || oldWord.test(text.normalize('NFC')))

/** "Trạng thái (hiện nay)", "Số liệu mới". */
export function isOfThisTime(text: string): boolean {
  return thisTimes(text)
}

const thisTimes = memoise(text => thisTime.test(foldText(text)) || newWord.test(text.normalize('NFC')))

/** Words that make a time with others, "tính đến hết ngày", and say nothing without them. */
const beside =
  /\b(?:tinh|luy ke|cong don|tu|dau nam|den|het|trong|cua|so lieu|bao cao|ngay|thoi diem|ky|nam|truoc|up to|until|as of|the|year|quarter|month|week|period)\b/

const numberedTime =
  /\b(?:ky|dot|lan|tuan|giai doan|nam|quy|thang)(?: thu)? (?:\d{1,2}|[ivx]+)\b|\b(?:trong ky|luy ke|cong don|tu dau (?:nam|ky|nhiem ky))\b/

/** The id of a period as plans make them up: "2025-Q3", "2025-KY6". */
const ownId = /^\d{4}[-/.]\p{L}+\d{0,2}$/u

/** "Quý II", "Tháng 9/2025", "Kỳ trước", "Đến ngày 30/6", "Đợt 1", and nothing else. */
export function namesTime(text: string): boolean {
  return times(text)
}

const times = memoise(text => {
  const plain = calendarText(text)
  if (ownId.test(plain) || isOldOrNew(text)) return true
  const rest = replaceAll(withoutPeriods(withYears(plain, '2000')), [otherTime, thisTime, numberedTime])
  return rest !== plain && !/[\p{L}\d]/u.test(replaceAll(rest, [beside]))
})

/** "(cũ)", "Số liệu mới". */
function isOldOrNew(text: string): boolean {
  return (
    [oldWord, newWord].some(word => word.test(text.normalize('NFC'))) &&
    /^(?:so lieu )?(?:cu|moi)$/.test(foldText(text))
  )
}

/**
 * As `calendarText`, with the year of the report behind days that have none, "đến 30/6" or "(31/8)", and "9T/2025" or "9T2025" as
 * nine months, "(9/2025)" as the month.
 */
export function withYears(text: string, year: string): string {
  return calendarText(text)
    .replace(/((?:^|\(|\b(?:den|het|ngay|tinh|as of|until) )\d{1,2}\/\d{1,2})(?=$|[ ),;])/g, `$1/${year}`)
    .replace(/(?<![\p{L}\d])(\d{1,2}) ?t(?=[ ./-]?(?:19|20)\d{2}(?!\d)|$|\))/gu, '$1 thang')
    .replace(/(?<= thang)(?=\d{4})/g, ' ')
    .replace(/(?<=^|\()((?:0?[1-9]|1[0-2])\/\d{4})(?=$|\))/g, 'thang $1')
}

function replaceAll(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((rest, pattern) => rest.replace(new RegExp(pattern, 'g'), ' '), text)
}
