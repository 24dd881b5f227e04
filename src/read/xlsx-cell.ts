// The attributes and content of one cell → one value in the store, by its type and format (ECMA-376 part 1, 18.3.1.4).

import { cellCode } from './cell-code.ts'
import type { CellContext } from './cell-context.ts'
import { numberLook, textLook } from './cell-look.ts'
import { readNumber, readPaddedIndex } from './cell-number.ts'
import type { CellStore } from './cell-store.ts'
import { dayOfIso, isDaySerial } from './excel-date.ts'
import { damaged, type Fault } from './fault.ts'
import { meaningOf } from './number-format.ts'
import { type RichText, readPlainText, readRichText } from './rich-text.ts'
import { type UsualCell, usualKind } from './usual-cell.ts'
import { type CellFormat, plainFormat } from './xlsx-styles.ts'
import { TextScan } from './xml-bytes.ts'
import { decodeEscapes, decodeXmlText } from './xml-text.ts'

const types = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'] as const
type CellType = (typeof types)[number] | 'unknown'
/** Those whose values are digits, which nobody writes as references but XML allows. */
const indexed: ReadonlySet<CellType> = new Set(['n', 's', 'b'])
const shared = 0x73
const number = 0x6e

/** Filled by the row scanner, then stored. Positions are −1 where the cell has no such child. */
export class CellReader {
  readonly #store: CellStore
  readonly #context: CellContext
  readonly #scan = new TextScan()
  #type: CellType = 'n'
  /** Texts in cells that had to be put together. */
  richTexts = 0
  column = 0
  format = 0
  valueStart = -1
  valueEnd = -1
  valueNeedsDecoding = false
  formulaStart = -1
  formulaEnd = -1
  inlineStart = -1
  inlineEnd = -1

  constructor(store: CellStore, context: CellContext) {
    this.#store = store
    this.#context = context
  }

  begin(): void {
    this.#type = 'n'
    this.format = 0
    this.valueStart = -1
    this.valueNeedsDecoding = false
    this.formulaStart = -1
    this.inlineStart = -1
  }

  setType(bytes: Buffer, from: number, to: number): void {
    if (to === from + 1 && bytes[from] === shared) this.#type = 's'
    else if (to === from + 1 && bytes[from] === number) this.#type = 'n'
    else {
      const name = bytes.toString('latin1', from, to)
      this.#type = types.find(type => type === name) ?? 'unknown'
    }
  }

  /** Empty cells, empty and blank texts are no cells; a formula that was never calculated is one. */
  store(bytes: Buffer): Fault | 'unfamiliar' | null {
    if (this.#type === 'unknown') return damaged('cell-type')
    if (this.inlineStart !== -1) return this.#storeInline(bytes) ? null : 'unfamiliar'
    return this.#storeValue(bytes) ? null : damaged('cell-value')
  }

  /** The same for a cell that was read in one pass. */
  storeUsual(cell: UsualCell): Fault | null {
    this.column = cell.column
    this.format = cell.format
    if (cell.kind === usualKind.number) this.#addNumber(cell.value)
    else if (cell.kind === usualKind.text) this.#addOwn()
    else if (!this.#addShared(cell.value)) return damaged('cell-value')
    return null
  }

  #storeValue(bytes: Buffer): boolean {
    const text = this.#type === 'str' || this.#type === 'inlineStr'
    if (this.valueStart === -1 || (this.valueStart === this.valueEnd && !text)) return this.#storeUncalculated(bytes)
    if (this.valueNeedsDecoding && indexed.has(this.#type)) return this.#storeResolved(bytes)
    switch (this.#type) {
      case 'n':
        return this.#storeNumber(bytes)
      case 's':
        return this.#addShared(readPaddedIndex(bytes, this.valueStart, this.valueEnd))
      case 'b':
        return this.#storeBoolean(bytes)
      case 'e':
        return this.#storeDecoded(bytes, text => this.#store.addText(this.column, cellCode.error, text))
      case 'd':
        return this.#storeDecoded(bytes, text => this.#addIsoDate(text))
      default:
        return this.#storeDecoded(bytes, text => this.#addText({ text, font: null, look: null }))
    }
  }

  #addNumber(value: number): void {
    const format = this.#cellFormat()
    const meaning = meaningOf(format.meaning, value)
    const isDay = meaning !== 'number' && meaning !== 'percent'
    const code = isDay && !isDaySerial(value, this.#context.dateSystem) ? cellCode.number : cellCode[meaning]
    this.#store.add(this.column, code, value)
    this.#store.addLook(numberLook(format, isDay ? null : value))
  }

  #addShared(index: number): boolean {
    const { strings } = this.#context
    if (index < 0 || index >= strings.count) return false
    if (strings.isBlank(index)) return true
    const format = this.#cellFormat()
    const font = format.font ?? strings.font(index)
    if (font === null) this.#store.add(this.column, cellCode.shared, index)
    else this.#store.addFonted(this.column, strings.text(index), font)
    this.#store.addLook(textLook(format, strings.look(index)))
    return true
  }

  /** The text that was passed over last. */
  #addOwn(): void {
    const format = this.#cellFormat()
    const { cellTexts } = this.#store
    if (format.font === null) this.#store.add(this.column, cellCode.own, cellTexts.keep())
    else this.#store.addFonted(this.column, cellTexts.text(), format.font)
    this.#store.addLook(textLook(format, null))
  }

  #storeNumber(bytes: Buffer): boolean {
    const value = readNumber(bytes, this.valueStart, this.valueEnd)
    if (value !== null) this.#addNumber(value)
    return value !== null
  }

  #storeResolved(bytes: Buffer): boolean {
    const text = decodeXmlText(bytes.toString('utf8', this.valueStart, this.valueEnd))
    const resolved = Buffer.from(text ?? '')
    this.valueStart = 0
    this.valueEnd = resolved.length
    this.valueNeedsDecoding = false
    return text !== null && this.#storeValue(resolved)
  }

  #storeBoolean(bytes: Buffer): boolean {
    const text = bytes.toString('latin1', this.valueStart, this.valueEnd).trim()
    const value = text === '1' || text === 'true'
    if (!value && text !== '0' && text !== 'false') return false
    this.#store.add(this.column, cellCode.boolean, value ? 1 : 0)
    return true
  }

  #storeDecoded(bytes: Buffer, add: (text: string) => void): boolean {
    const raw = bytes.toString('utf8', this.valueStart, this.valueEnd)
    const text = this.valueNeedsDecoding ? decodeXmlText(raw) : raw
    if (text === null) return false
    add(decodeEscapes(text))
    return true
  }

  #storeUncalculated(bytes: Buffer): boolean {
    if (this.formulaStart === -1) return true
    const formula = decodeXmlText(bytes.toString('utf8', this.formulaStart, this.formulaEnd))
    if (formula === null) return false
    this.#store.addText(this.column, cellCode.uncalculated, formula)
    return true
  }

  #storeInline(bytes: Buffer): boolean {
    const plain = readPlainText(bytes, this.inlineStart, this.inlineEnd, this.#scan)
    if (plain === null) this.richTexts++
    const rich = plain ?? readRichText(bytes.subarray(this.inlineStart, this.inlineEnd))
    if (rich !== null) this.#addText(rich)
    return rich !== null
  }

  #addText({ text, font, look }: RichText): void {
    if (text.trim() === '') return
    const format = this.#cellFormat()
    const legacy = format.font ?? font
    if (legacy === null) this.#store.addText(this.column, cellCode.text, text)
    else this.#store.addFonted(this.column, text, legacy)
    this.#store.addLook(textLook(format, look))
  }

  /** A bare time is no day and stays the text it is. */
  #addIsoDate(text: string): void {
    const day = dayOfIso(text)
    if (day === null) this.#addText({ text, font: null, look: null })
    else this.#store.addText(this.column, cellCode.isoDate, day)
  }

  #cellFormat(): CellFormat {
    return this.#context.formats[this.format] ?? this.#context.formats[0] ?? plainFormat
  }
}
