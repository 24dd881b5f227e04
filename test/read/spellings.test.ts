// A random table spelled in every way XML allows, read by the fast path or the general one: always the same cells.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellAddress } from '../../src/source/location.ts'
import { dumpTable, readTable } from './dump.ts'
import { format, namespaces, workbookBytes } from './workbook-bytes.ts'

type Value =
  | { readonly kind: 'text'; readonly text: string; readonly stored: 'shared' | 'inline' | 'formula' }
  | { readonly kind: 'number' | 'percent'; readonly written: string; readonly formula: string | null }
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'empty' }

interface Spelling {
  readonly prefix: string
  readonly quote: string
  readonly between: string
  readonly order: readonly string[]
  readonly references: boolean
  readonly encode: (text: string) => string
  /** Blanks added so that parts are large and the borders of pieces fall anywhere. */
  readonly padding: number
}

const letters = fc.constantFrom(...'aắĐỗỵ 01,;"\'&<>😀é—\u00a0', 'hoà', 'Ủy ban', '𠮷', '\u2003')
const text = fc.string({ unit: letters, minLength: 1, maxLength: 10 })
const written = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.bigInt({ min: 0n, max: 10n ** 9n })).map(pair => pair.join('.')),
  fc.constantFrom(
    '007',
    '0.10',
    '2147483647',
    '2147483648',
    '-2147483649',
    '1e3',
    '4294967296',
    '.5',
    '9007199254740993',
  ),
)
/** What stands in the tag of a formula, and its text; null for none. */
const formula = fc.constantFrom(null, '', ' t="shared" ref="A1:A9" si="0"', " t='shared' si='0'", ' ca="1"')
const value: fc.Arbitrary<Value> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('text' as const),
      text,
      stored: fc.constantFrom('shared', 'inline', 'formula'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('number', 'percent'), written, formula }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('date' as const), serial: fc.integer({ min: 61, max: 2_958_465 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('boolean' as const), boolean: fc.boolean() }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'empty' as const }) },
)
const table = fc.array(fc.array(value, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 10 })

const usual: Spelling = {
  ...{ prefix: '', quote: '"', between: '', order: ['r', 's', 't'], references: true, padding: 0 },
  encode: given => given.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
}
const numbered = (given: string): string =>
  given.replace(/[&<>]|[^ -~]/gu, character => `&#x${character.codePointAt(0)?.toString(16)};`)

const spellings: Readonly<Record<string, Spelling>> = {
  usual,
  'with blanks and line ends between tags': { ...usual, between: '\r\n  ' },
  'with attributes in another order': { ...usual, order: ['t', 's', 'r'] },
  'with apostrophes': { ...usual, quote: "'" },
  'with character data': { ...usual, encode: given => `<![CDATA[${given}]]>` },
  'with numbers for letters': { ...usual, encode: numbered },
  'without references': { ...usual, references: false },
  'with prefixes': { ...usual, prefix: 'x:' },
  'with comments': { ...usual, between: '<!-- <c r="A1"><v>1</v></c> -->' },
  'of large parts': { ...usual, padding: 6_000_000 },
  'of large parts without references': { ...usual, references: false, order: ['t', 'r', 's'], padding: 5_300_000 },
}

function expectedLines(rows: readonly (readonly Value[])[]): string[] {
  return rows.flatMap((values, row) =>
    values.flatMap((given, column) => {
      const line = expectedLine(given)
      return line === null ? [] : [`${cellAddress({ row: row + 1, column: column + 1 })} ${line}`]
    }),
  )
}

function expectedLine(given: Value): string | null {
  if (given.kind === 'text') return given.text.trim() === '' ? null : `text ${given.text}`
  if (given.kind === 'number' || given.kind === 'percent') return `${given.kind} ${Number(given.written) + 0}`
  if (given.kind === 'date') return `date ${dayOf(given.serial)}`
  return given.kind === 'boolean' ? `boolean ${given.boolean}` : null
}

function dayOf(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}

/** Writes a table in one spelling. */
class Speller {
  readonly #spelling: Spelling
  readonly #strings: string[] = []

  constructor(spelling: Spelling) {
    this.#spelling = spelling
  }

  workbook(rows: readonly (readonly Value[])[]): Uint8Array {
    const sheet = this.#spread(rows.map((values, index) => this.#row(values, index + 1)))
    const items = this.#strings.map(string => this.#tag('si', {}, this.#text(string)))
    return workbookBytes({
      'xl/worksheets/sheet1.xml': this.#root('worksheet', this.#tag('sheetData', {}, sheet)),
      'xl/sharedStrings.xml': this.#root('sst', this.#spread(items)),
    })
  }

  #spread(elements: readonly string[]): string {
    const { between, padding } = this.#spelling
    const blanks = ' '.repeat(Math.floor(padding / Math.max(1, elements.length)))
    return elements.map(element => blanks + element).join(between)
  }

  #row(values: readonly Value[], row: number): string {
    const cells = values.map((given, column) => this.#cell(given, cellAddress({ row, column: column + 1 })))
    return this.#tag('row', { r: `${row}` }, cells.join(this.#spelling.between))
  }

  #cell(given: Value, r: string): string {
    switch (given.kind) {
      case 'text':
        return this.#textCell(given, r)
      case 'number':
        return this.#tag('c', { r }, this.#calculated(given))
      case 'percent':
        return this.#tag('c', { r, s: `${format.percent}` }, this.#calculated(given))
      case 'date':
        return this.#tag('c', { r, s: `${format.date}` }, this.#tag('v', {}, `${given.serial}`))
      case 'boolean':
        return this.#tag('c', { r, t: 'b' }, this.#tag('v', {}, given.boolean ? '1' : '0'))
      case 'empty':
        return this.#tag('c', { r, s: `${format.money}` }, '')
    }
  }

  #textCell({ text: given, stored }: Extract<Value, { kind: 'text' }>, r: string): string {
    if (stored === 'inline') return this.#tag('c', { r, t: 'inlineStr' }, this.#tag('is', {}, this.#text(given)))
    if (stored === 'shared')
      return this.#tag('c', { r, t: 's' }, this.#tag('v', {}, `${this.#strings.push(given) - 1}`))
    const formula = this.#tag('f', {}, 'A1&amp;""')
    return this.#tag('c', { r, t: 'str' }, formula + this.#tag('v', {}, this.#encoded(given)))
  }

  #calculated({ written, formula }: Extract<Value, { kind: 'number' | 'percent' }>): string {
    const { prefix } = this.#spelling
    const value = this.#tag('v', {}, written)
    if (formula === null) return value
    if (formula.startsWith(" t='")) return `<${prefix}f${formula}/>${value}`
    return `<${prefix}f${formula}>IF(A1&gt;0,"&amp;",1)</${prefix}f>${value}`
  }

  #text(given: string): string {
    const isPlain = given.trim() === given && given.length % 2 === 0
    return this.#tag('t', isPlain ? {} : { 'xml:space': 'preserve' }, this.#encoded(given))
  }

  #encoded(given: string): string {
    return this.#spelling.encode(given)
  }

  #root(name: string, content: string): string {
    const { prefix } = this.#spelling
    const declared = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`
    return this.#tag(name, { [declared]: namespaces.main }, content)
  }

  #tag(name: string, attributes: Readonly<Record<string, string>>, content: string): string {
    const { prefix, quote, order, references } = this.#spelling
    const written = Object.entries(attributes)
      .filter(([key]) => references || key !== 'r')
      .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([key, given]) => ` ${key}=${quote}${given}${quote}`)
      .join('')
    const opening = `<${prefix}${name}${written}`
    return content === '' ? `${opening}/>` : `${opening}>${content}</${prefix}${name}>`
  }
}

describe('a random table', () => {
  it.each(Object.entries(spellings))('%s', async (_, spelling) => {
    await fc.assert(
      fc.asyncProperty(table, async rows => {
        const bytes = new Speller(spelling).workbook(rows)
        expect(dumpTable(await readTable('a.xlsx', bytes))).toEqual(expectedLines(rows))
      }),
      { numRuns: spelling.padding > 0 ? 6 : 60 },
    )
  })
})
