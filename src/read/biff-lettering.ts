// The records of an xls workbook's fonts, formats and strings → how the cells of its sheets are written.
import { letteringOfStrings } from './biff-strings.ts'
import {
  type BinaryFont,
  binaryFont,
  cellKey,
  type FontRun,
  type Lettering,
  letteringOfNumber,
  letteringOfRuns,
  letteringOfText,
  saysSomething,
  type TextLettering,
} from './binary-lettering.ts'
import { legacyFont } from './legacy-text.ts'

/** Record types ([MS-XLS] 2.3.2). */
const record = { font: 0x31, continued: 0x3c, severalNumbers: 0xbd, richText: 0xd6, xf: 0xe0, strings: 0xfc } as const
const sharedText = 0xfd
/** Formula, rich text, shared text, plain text; formula and numbers. They begin with row, column, format. */
const textCells: ReadonlySet<number> = new Set([0x06, 0xd6, 0xfd, 0x204])
const numberCells: ReadonlySet<number> = new Set([0x203, 0x27e])

export class BiffLettering {
  readonly #fonts: BinaryFont[] = []
  /** The numbers of their fonts. */
  readonly #formats: number[] = []
  readonly #strings: Buffer[] = []
  #shared: ReadonlyMap<number, TextLettering> | null = null
  #before = 0

  /** What the records in front of the sheets say. */
  add(type: number, data: Buffer): void {
    if (type === record.font) this.#fonts.push(binaryFont(data, 8, legacyFont(fontName(data))))
    else if (type === record.xf && data.length >= 2) this.#formats.push(data.readUInt16LE(0))
    else if (type === record.strings) this.#strings.push(data)
    else if (type === record.continued && this.#before === record.strings) this.#strings.push(data)
    if (type !== record.continued) this.#before = type
  }

  /** Puts down how the cells of a record are written. `isUnicode`: from BIFF8 on. */
  addCells(type: number, data: Buffer, isUnicode: boolean, sheet: Map<number, Lettering>): void {
    this.#shared ??= this.#fonts.some(saysSomething)
      ? letteringOfStrings(this.#strings, bytes => this.#runs(bytes, 2))
      : nothing
    if (this.#shared === nothing || data.length < 6) return
    if (type === record.severalNumbers) this.#addNumbers(data, sheet)
    const isText = textCells.has(type)
    if (!isText && !numberCells.has(type)) return
    const font = this.#fontOf(data.readUInt16LE(4))
    const lettering = isText ? letteringOfText(font, this.#runsOf(type, data, isUnicode)) : letteringOfNumber(font)
    if (lettering) sheet.set(cellKey(data.readUInt16LE(0), data.readUInt16LE(2)), lettering)
  }

  /** [MS-XLS] 2.4.175 MulRk: row, first column, of each its format and number. */
  #addNumbers(data: Buffer, sheet: Map<number, Lettering>): void {
    const [row, first] = [data.readUInt16LE(0), data.readUInt16LE(2)]
    for (let at = 4; at + 8 <= data.length; at += 6) {
      const lettering = letteringOfNumber(this.#fontOf(data.readUInt16LE(at)))
      if (lettering) sheet.set(cellKey(row, first + (at - 4) / 6), lettering)
    }
  }

  #runsOf(type: number, data: Buffer, isUnicode: boolean): TextLettering | null {
    if (type === sharedText) return (data.length >= 10 && this.#shared?.get(data.readUInt32LE(6))) || null
    if (type !== record.richText || data.length < 9) return null
    const length = data.readUInt16LE(6)
    if (!isUnicode)
      return letteringOfRuns(data.toString('latin1', 8, 8 + length), this.#runs(data.subarray(9 + length), 1))
    const isWide = ((data[8] ?? 0) & 1) !== 0
    const end = 9 + length * (isWide ? 2 : 1)
    return letteringOfRuns(data.toString(isWide ? 'utf16le' : 'latin1', 9, end), this.#runs(data.subarray(end + 2), 2))
  }

  /** Place and font, in two bytes each, in BIFF5 in one. */
  #runs(bytes: Buffer, size: 1 | 2): FontRun[] {
    return Array.from({ length: Math.floor(bytes.length / (2 * size)) }, (_, index) => {
      const at = 2 * size * index
      return { from: bytes.readUIntLE(at, size), font: this.#font(bytes.readUIntLE(at + size, size)) }
    })
  }

  #fontOf(format: number): BinaryFont | undefined {
    return this.#font(this.#formats[format] ?? 0)
  }

  /** There is no font 4 ([MS-XLS] 2.5.129 FontIndex). */
  #font(stored: number): BinaryFont | undefined {
    return this.#fonts[stored > 4 ? stored - 1 : stored]
  }
}

const nothing: ReadonlyMap<number, TextLettering> = new Map()

/** One byte a character, but two in BIFF8 where the flag behind the length says so. */
function fontName(data: Buffer): string {
  const length = data[14] ?? 0
  if (data.length === 15 + length) return data.toString('latin1', 15)
  return data[15] === 1 ? data.toString('utf16le', 16, 16 + 2 * length) : data.toString('latin1', 16, 16 + length)
}
