// What an HTML cell says it holds, beside what it shows → its number or day, where the two agree.
import type { RawCell, ShownBeside } from '../source/raw-table.ts'
import type { NumberFormat } from './binary-cells.ts'
import { numberOf } from './cell-number.ts'
import { dayOfIso, dayOfSerial, isDaySerial } from './excel-date.ts'
import { decodeHtmlText } from './html-text.ts'
import { besideOf } from './number-affix.ts'
import { meaningOf } from './number-format.ts'

/** Excel to 2003 writes `x:num="0.955"`, LibreOffice `sdval="0.955" sdnum="1033;0;0%"`, SheetJS `data-t="n" data-v="0.955" data-z="0%"`. */
const mentions = /\b(?:x:num|sdval|data-v)\s*=/i
const value = /(?:^|\s)(?:x:num|sdval|data-v)\s*=\s*["']?([^"'\s]*)/i
const format = /(?:^|\s)(?:sdnum\s*=\s*"\d*;\d*;|data-z\s*=\s*")([^"]*)/i
const otherType = /\bdata-t\s*=\s*["']?[^n"']/i
/** Names of formats in Excel's pages; how days are ordered follows from the machine of whoever wrote them. */
const named: ReadonlyMap<string, string> = new Map([
  ...['general', 'general number', 'fixed', 'standard', 'currency', 'scientific'].map(name => [name, '0'] as const),
  ...['general date', 'long date', 'medium date', 'short date'].map(name => [name, 'd'] as const),
  ...['true/false', 'yes/no', 'on/off'].map(name => [name, '@'] as const),
  ['percent', '0%'],
])

/** Excel's formats have no more than 255 characters, which escapes make longer. */
const longestCode = 1000

type FormatOf = (code: string) => NumberFormat
type OtherCell = RawCell extends infer Cell ? (Cell extends RawCell ? Omit<Cell, 'row' | 'column'> : never) : never
/** What a cell is, but for its place. */
export type HtmlNumber = Extract<OtherCell, { readonly kind: 'number' | 'percent' | 'date' }>

/** `mso-number-format:"0\.0%"` of a style sheet or of the cell itself; undefined where it says none. Excel escapes with four digits or none. */
export function numberFormatIn(declarations: string): string | undefined {
  const [, double, single, bare] = /mso-number-format\s*:\s*(?:"([^"]*)"|'([^']*)'|([^;"']+))/i.exec(declarations) ?? []
  const code = (double ?? single ?? bare)?.trim()
  if (code === undefined || code.length > longestCode) return undefined
  return code.replace(/\\(?:([0-9a-f]{4})|([\s\S]))/gi, (_, hexadecimal, other) =>
    hexadecimal === undefined ? other : decodeHtmlText(`&#x${hexadecimal};`),
  )
}

/**
 * Null where the text is all there is to go by. What it shows counts: pages made from one that Excel saved keep the values
 * of that one. Where both agree, the value says more: 95,5% shown as 96%, 1/6/2025 that is 6 January.
 */
export function numberBehind(
  text: string,
  { attributes, styled }: { readonly attributes: string; readonly styled: string | undefined },
  formatOf: FormatOf,
): HtmlNumber | null {
  const stored = mentions.test(attributes) && !otherType.test(attributes) ? value.exec(attributes)?.[1] : undefined
  if ((stored === undefined && styled === undefined) || !/\d/.test(text)) return null
  const written = formatIn(attributes) ?? styled ?? '0'
  const code = named.get(written.toLowerCase()) ?? written
  if (code === '@') return null
  const number = numberOf(stored ?? '')
  return number === null ? dayWithMonthFirst(text, code) : agreeing(text, number, formatOf(code))
}

function formatIn(attributes: string): string | undefined {
  const written = format.exec(attributes)?.[1]
  return written === undefined || written.length > longestCode ? undefined : decodeHtmlText(written)
}

function agreeing(text: string, number: number, format: NumberFormat): HtmlNumber | null {
  const meaning = meaningOf(format.meaning, number)
  if (meaning === 'number' || meaning === 'percent') {
    const beside = besideOf(format.affix, number)
    const shown = between(text, beside)
    const scale = 1000 ** (thousands.exec(beside?.after ?? '')?.[0].match(/000/g)?.length ?? 0)
    if (shown === null || !showsNumber(shown, (meaning === 'percent' ? number * 100 : number) / scale)) return null
    return { kind: meaning, number, ...(beside && { beside }) }
  }
  const date = isDaySerial(number, 1900) ? dayOfSerial(number, 1900) : null
  if (date === null || !showsDay(text, date)) return null
  return { kind: 'date', date, ...(meaning === 'date' ? {} : { shows: meaning }) }
}

/** What is shown beside a number that is shown in thousands or millions. */
const thousands = /^ : 1(?:\.000)+/

/** Without what stands beside the number; null where something else does. */
function between(text: string, beside: ShownBeside | null): string | null {
  const shown = text.trim()
  const start = beside?.before.trim() ?? ''
  const end = beside?.after.replace(thousands, '').trim() ?? ''
  return shown.startsWith(start) && shown.endsWith(end) && shown.length > start.length + end.length
    ? shown.slice(start.length, shown.length - end.length)
    : null
}

/** With either sign for decimals, rounded to as many as are shown. Zeros in front are those of a code, which is no number. */
function showsNumber(text: string, number: number): boolean {
  const digits = text.replace(/[\s%()+\-\u2212]/g, '')
  if (!/^\d[\d.,]*$/.test(digits) || /^0\d/.test(digits)) return false
  return [digits.replaceAll(',', ''), digits.replaceAll('.', '').replace(',', '.')].some(candidate => {
    const decimals = candidate.split('.')[1]?.length ?? 0
    return Math.abs(Number(candidate) - Math.abs(number)) <= 0.500_001 * 10 ** -decimals
  })
}

/** All its numbers are those of the day, in whatever order. */
function showsDay(text: string, date: string): boolean {
  const [year = 0, month, day] = date.split('-').map(Number)
  const numbers = (text.match(/\d+/g) ?? []).slice(0, 3).map(Number)
  return numbers.length > 1 && numbers.every(number => [year, year % 100, month, day].includes(number))
}

/** Without a value, a format may still say that the month stands first. */
function dayWithMonthFirst(text: string, code: string): HtmlNumber | null {
  if (!/^(?:\[[^\]]*\])*m{1,2}\W+d{1,2}\W+y{4}\b/i.test(code)) return null
  const [, month = '', day = '', year] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(text) ?? []
  const date = year === undefined ? null : dayOfIso(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return date === null ? null : { kind: 'date', date }
}
