// A title, a heading or the name of a sheet → the times it speaks of, wherever they stand among its other words.
import { calendarText } from './calendar-text.ts'

const part = [
  '(?:quy|q)[ .-]?(?:iv|i{1,3}|[1-4])',
  'quy (?:mot|hai|ba|bon|tu)(?=[ ,/.-]+(?:nam )?\\d{4})',
  '(?:0?[2-9]|1[01]|ba|sau|chin) thang(?: (?:dau|cuoi)(?: cua)?(?: nam)?)?',
  'nua (?:dau|cuoi)(?: cua)?(?: nam)?',
  '(?:thang |t)(?:1[0-2]|0?[1-9])',
  'tuan(?: thu)? \\d{1,2}',
  '(?:first|second|third|fourth|[1-4](?:st|nd|rd|th)) quarter',
].join('|')
const year = '(?:(?:[/.-]|,? )(?:nam |of )?(\\d{4}|(?<=[/.])\\d{2}))?'
const id = '\\d{4}-(?:q[1-4]|h[12]|w\\d{1,2}|\\d{2}(?:-\\d{2})?)'
const day = '\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}'
const mention = new RegExp(
  `(?<![\\p{L}\\d])(?:ngay (\\d{1,2}) thang (\\d{1,2}),? nam (\\d{4})|(${id}|${day})|(${part})${year}|(?:nam )?((?:19|20)\\d{2}))(?![\\p{L}\\d])`,
  'gu',
)

/**
 * Each as text that `periodKey` and `matchPeriod` can read, in the order of the text. One without a year has that of the
 * next one, else `impliedYear`; else it is left out.
 */
export function periodPhrases(text: string, impliedYear: string | null): string[] {
  const found = Array.from(
    calendarText(text)
      .replace(/[()[\]]/g, ' ')
      .matchAll(mention),
    partsOf,
  )
  return found.flatMap(({ phrase, year: own, whole }, index) => {
    if (whole) return [phrase]
    const stated = own ?? found.slice(index + 1).find(later => later.year !== null)?.year ?? impliedYear
    return stated === null ? [] : [`${phrase} ${stated}`]
  })
}

/** The text without the times that `periodPhrases` finds in it. */
export function withoutPeriods(text: string): string {
  return calendarText(text).replace(mention, ' ')
}

interface Mention {
  readonly phrase: string
  readonly year: string | null
  /** A day or a year, which needs no year behind it. */
  readonly whole: boolean
}

function partsOf([, dayOfMonth, month, yearOfDay, date, named, yearOfPart, only]: RegExpMatchArray): Mention {
  if (dayOfMonth !== undefined) {
    return { phrase: `${dayOfMonth}/${month}/${yearOfDay}`, year: yearOfDay ?? null, whole: true }
  }
  if (date !== undefined) return { phrase: date, year: /\d{4}/.exec(date)?.[0] ?? null, whole: true }
  if (only !== undefined) return { phrase: only, year: only, whole: true }
  const stated = yearOfPart === undefined ? null : yearOfPart.length === 2 ? `20${yearOfPart}` : yearOfPart
  return { phrase: named ?? '', year: stated, whole: false }
}
