// The style sheets of an HTML page → which of its elements are struck through or raised, and how they show numbers.
import type { RunFont } from './cell-look.ts'
import { classesIn, styleIn } from './html-attributes.ts'
import { numberFormatIn } from './html-numbers.ts'

/** What an element says itself. */
export interface HtmlStyle extends Partial<RunFont> {
  /** As a format code of Excel. */
  readonly numbers?: string
}

/** Of elements that say nothing of this. */
export const none: HtmlStyle = {}
const telling = /mso-number-format|text-decoration|vertical-align|text-raise|text-strike|text-line-through/i
/** What a table is made of: its own place is not that of its text, but a line through it goes through all it holds. */
export const tableParts: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'])
const [mostClasses, mostRules, mostKnown] = [20, 20_000, 1000]

export class HtmlStyleSheets {
  /** By `td`, `.xl65` or `td.xl65`; only those that say something. */
  readonly #rules = new Map<string, HtmlStyle>()
  /** What was said of tags as they are written: pages have the same ones again and again. */
  readonly #known = new Map<string, HtmlStyle>()

  /** Whether it says anything of this. */
  add(sheet: string): boolean {
    if (!telling.test(sheet)) return false
    this.#known.clear()
    let isHeard = false
    for (const { selectors, declarations } of rulesOf(sheet)) {
      const style = readStyle(declarations)
      if (style === none) continue
      for (const selector of selectors.split(',')) {
        const key = keyOf(selector)
        if (key === null || (this.#rules.size >= mostRules && !this.#rules.has(key))) continue
        this.#rules.set(key, { ...this.#rules.get(key), ...style })
        isHeard = true
      }
    }
    return isHeard
  }

  styleOf(name: string, attributes: string): HtmlStyle {
    if (this.#rules.size === 0)
      return attributes !== '' && telling.test(attributes) ? readStyle(styleIn(attributes)) : none
    const tag = `${name} ${attributes}`
    const known = this.#known.get(tag)
    if (known !== undefined) return known
    const style = this.#styleOf(name, attributes)
    if (this.#known.size < mostKnown) this.#known.set(tag, style)
    return style
  }

  /** By its name, its classes, its own style: the farther, the stronger. */
  #styleOf(name: string, attributes: string): HtmlStyle {
    const classes = classesIn(attributes).toLowerCase().split(/\s+/, mostClasses)
    const keys = [name, ...classes.map(key => `.${key}`), ...classes.map(key => `${name}.${key}`)]
    const rules = keys.flatMap(key => this.#rules.get(key) ?? [])
    return Object.assign({}, ...rules, readStyle(styleIn(attributes)))
  }
}

/** Sheets are hidden in comments from programs that know none; what is for a medium is taken for all, but for paper. */
function* rulesOf(sheet: string): Generator<{ readonly selectors: string; readonly declarations: string }> {
  const text = withoutComments(sheet)
  let start = 0
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (index < start) continue
    const selectors = text.slice(start, index).trim()
    start = index + 1
    if (brace === '}' || /^@media\b(?!.*\bprint\b)/is.test(selectors)) continue
    const end = text.indexOf('}', start)
    if (end === -1) return
    if (!selectors.startsWith('@')) yield { selectors, declarations: text.slice(start, end) }
    start = end + 1
  }
}

function withoutComments(sheet: string): string {
  const pieces: string[] = []
  let at = 0
  for (;;) {
    const from = sheet.indexOf('/*', at)
    const to = from === -1 ? -1 : sheet.indexOf('*/', from + 2)
    pieces.push(sheet.slice(at, from === -1 ? sheet.length : from))
    if (to === -1) return pieces.join(' ').replace(/<!--|-->/g, ' ')
    at = to + 2
  }
}

/**
 * `td`, `.xl65`, `td.xl65`. Of `tr.done td` and `.done > td` it is the row, whose line goes through its cells all the same.
 * Null for what depends on more than names: it is not known whether it holds.
 */
function keyOf(selector: string): string | null {
  const parts = selector
    .trim()
    .toLowerCase()
    .split(/[\s>]+/, mostClasses)
  while (parts.length > 1 && tableParts.has(parts.at(-1) ?? '')) parts.pop()
  const last = parts.at(-1) ?? ''
  if (!/^(?:[a-z][a-z\d]*)?(?:\.[\w-]+)?$/.test(last)) return null
  return parts.length === 1 || last.includes('.') ? last : null
}

/** CSS Text Decoration 2.1, CSS 2.2 10.8.1, and what Office writes beside them. */
function readStyle(declarations: string): HtmlStyle {
  if (!telling.test(declarations)) return none
  const numbers = numberFormatIn(declarations)
  let style: HtmlStyle = numbers === undefined ? none : { numbers }
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':')
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase()
    switch (declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase()) {
      case 'text-decoration':
      case 'text-decoration-line':
        style = { ...style, isStruck: value.includes('line-through') }
        break
      case 'text-line-through':
      case 'mso-text-strike':
        if (!/^(?:none|off|no)\b/.test(value)) style = { ...style, isStruck: true }
        break
      case 'vertical-align':
      case 'mso-text-raise':
        style = { ...style, isRaised: /^su(?:per|b)\b/.test(value) || (Number.parseFloat(value) || 0) !== 0 }
    }
  }
  return style
}
