// The attributes of an HTML tag as written → what of them says something of cells and of text.
import { decodeHtmlText } from './html-text.ts'
import { legacyFont } from './legacy-text.ts'

const columnSpan = /\bcolspan\s*=\s*["']?(\d{1,6})/i
const rowSpan = /\browspan\s*=\s*["']?(\d{1,6})/i
/** A value stands in quotes of either kind or in none (HTML Living Standard, 13.1.2.3). */
const styleValue = /(?:^|[\s"'/])style\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]+))/i
const classValue = /(?:^|[\s"'/])class\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]+))/i

/** No more than HTML allows: 1000 columns, 65 534 rows. */
export function spansIn(attributes: string): { readonly wide: number; readonly high: number } {
  return { wide: spanIn(attributes, columnSpan, 1000), high: spanIn(attributes, rowSpan, 65_534) }
}

function spanIn(attributes: string, form: RegExp, most: number): number {
  return Math.min(Math.max(Number(form.exec(attributes)?.[1] ?? 1), 1), most)
}

/** One of the old fonts, or null. */
export function fontIn(attributes: string): string | null {
  return legacyFont(/(?:face\s*=|font-family\s*:)\s*["']?\s*([^"';,>]+)/i.exec(attributes)?.[1]?.trim())
}

export function styleIn(attributes: string): string {
  const style = valueIn(attributes, styleValue)
  return style.includes('&') ? decodeHtmlText(style) : style
}

export function classesIn(attributes: string): string {
  return valueIn(attributes, classValue)
}

function valueIn(attributes: string, form: RegExp): string {
  const [, double, single, bare] = form.exec(attributes) ?? []
  return double ?? single ?? bare ?? ''
}
