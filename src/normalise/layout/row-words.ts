// Knows the words and marks of rows that are no entry: totals, numbers of columns, numbering and headlines of groups.
import { foldHeading, foldText } from '../text/fold-text.ts'

/** "(1) (2) (3) …" or "1 2 3=1+2 …" or "A B 1 2" under the headings. */
export function isColumnNumbers(texts: readonly string[]): boolean {
  return texts.length >= 3 && texts.every(text => /^[([]?\s*(?:\d{1,2}|[A-Za-z])\s*[)\]]?(?:\s*=.{1,20})?$/.test(text))
}

/** "A", "B", "1", "2": each the next of its kind, and numbers from 1. */
export function countsOn(texts: readonly string[]): boolean {
  const marks = texts.map(text => /\d{1,2}|[A-Za-z]/.exec(text)?.[0] ?? '')
  return marks.every((mark, index) => {
    const before = marks[index - 1]
    if (/\d/.test(mark)) return Number(mark) === (before !== undefined && /\d/.test(before) ? Number(before) + 1 : 1)
    return before === undefined || mark.charCodeAt(0) === before.charCodeAt(0) + 1
  })
}

/** "Tổng cộng", "Cộng mục I", "Tổng (I+II)", "Trung bình"; never "Tổng kết …" or "Cộng đồng …", which are work. */
const totalWords =
  /^(?:(?:tong cong|tong so|tong|cong|subtotal|grand total|total|sum)(?: (?:muc|nhom|phan|bang|nhiem vu|chi tieu|cac nhiem vu|[ivx]+|\d+)\b.*)?|trung binh(?: .*)?|binh quan(?: .*)?|t[iy] le chung|average)$/

export function isTotal(text: string): boolean {
  return text.length <= 60 && totalWords.test(foldText(text))
}

/** The number of a section, or of a row: "I", "1.2", "A.1". */
export function isNumber(code: string): boolean {
  return /^(?:[IVX]{1,5}|\d{1,2}|[A-H])(?:[.-]\d{1,2})*[.)]?$/.test(code)
}

/** The word of "BIỂU 2" or "Cụm 3"; `usual` where offices call groups and tables so. */
export function headlineWord(text: string): { readonly word: string; readonly usual: boolean } | null {
  const word = /^(\p{L}{2,})[\s.]+(?:\d{1,2}|[IVX]{1,5})[.:)]?$/u.exec(text.normalize('NFC'))?.[1]
  return word === undefined ? null : { word, usual: headlineWords.test(foldText(word)) }
}

const headlineWords = /^(?:bieu|bang|nhom|phan|muc|chuong|khoi|dot|group|part|section|table|annex|chapter)$/

const valueWords: ReadonlySet<string> = new Set([
  'ty le',
  'ti le',
  'gia tri',
  'so lieu',
  'so luong',
  'thuc te',
  'tong so',
  'value',
])

/** Below "Kết quả thực hiện" these say no more than that the value stands here. */
export function isValueWord(heading: string): boolean {
  return valueWords.has(foldHeading(heading))
}
