// The parts of an xlsb workbook → how the cells of its sheets are written, which the library does not tell ([MS-XLSB]).
import {
  type BinaryFont,
  binaryFont,
  cellKey,
  type Lettering,
  letteringOfNumber,
  letteringOfText,
  type SheetLettering,
  saysSomething,
  type TextLettering,
} from './binary-lettering.ts'
import { Fault } from './fault.ts'
import { legacyFont } from './legacy-text.ts'
import { type BinaryRecord, eachRecord, textAt } from './xlsb-records.ts'
import { letteringOfSharedStrings, letteringOfString } from './xlsb-strings.ts'
import { type Relationship, readRelationships } from './xlsx-package.ts'
import type { ZipArchive } from './zip.ts'

/** Record types ([MS-XLSB] 2.3.2). */
const record = { rowHeader: 0, font: 43, xf: 47, bundleSheet: 156, beginCellXfs: 617, endCellXfs: 618 } as const
const sharedText = 7
const richText = 62
/** Cells with text (plain, shared, of a formula, rich), with numbers (packed, plain, of a formula), and the others. */
const textCells: ReadonlySet<number> = new Set([6, sharedText, 8, richText])
const numberCells: ReadonlySet<number> = new Set([2, 5, 9])
const otherCells: ReadonlySet<number> = new Set([3, 4, 10, 11])
/** Packed number, error, boolean, number, text and shared text again, each in the column behind the cell before. */
const shortCells: ReadonlyMap<number, number> = new Map([13, 14, 15, 16, 17, 18].map(type => [type, type - 11]))
/** Where a font record keeps its escapement, and its name: a length of four bytes, then UTF-16 (2.4.149 BrtFont). */
const [escapement, fontName] = [6, 21]

/** What cells refer to: the fonts of formats, the runs of shared strings. */
interface Written {
  readonly formats: readonly (BinaryFont | undefined)[]
  readonly fonts: readonly BinaryFont[]
  readonly strings: ReadonlyMap<number, TextLettering>
}

/** By sheet, in the workbook's order. */
export function readXlsbLettering(archive: ZipArchive): SheetLettering[] | Fault {
  const root = readRelationships(archive, '')
  if (root instanceof Fault) return root
  const workbook = targetOf(root, 'officeDocument')
  const parts = readRelationships(archive, workbook)
  if (parts instanceof Fault) return parts
  const styles = recordsOf(archive, targetOf(parts, 'styles'))
  if (styles instanceof Fault) return styles
  const { fonts, formats } = fontsOf(styles)
  const isPlain = !fonts.some(saysSomething)
  const shared = isPlain ? [] : recordsOf(archive, targetOf(parts, 'sharedStrings'))
  if (shared instanceof Fault) return shared
  const strings = letteringOfSharedStrings(shared, fonts)
  const sheets = recordsOf(archive, workbook)
  if (sheets instanceof Fault) return sheets
  const lettering: SheetLettering[] = []
  for (const { type, data } of sheets) {
    if (type !== record.bundleSheet) continue
    const cells = isPlain ? [] : recordsOf(archive, parts.get(textAt(data, 8))?.target ?? '')
    if (cells instanceof Fault) return cells
    lettering.push(letteringOfCells(cells, { formats, fonts, strings }))
  }
  return lettering
}

function targetOf(parts: ReadonlyMap<string, Relationship>, wanted: Relationship['type']): string {
  return Array.from(parts.values()).find(({ type }) => type === wanted)?.target ?? ''
}

/** The fonts of the workbook, and for each cell format its font. */
function fontsOf(styles: Iterable<BinaryRecord>): Pick<Written, 'fonts' | 'formats'> {
  const fonts: BinaryFont[] = []
  const formats: (BinaryFont | undefined)[] = []
  let inCellFormats = false
  for (const { type, data } of styles) {
    if (type === record.font) fonts.push(binaryFont(data, escapement, legacyFont(textAt(data, fontName))))
    else if (type === record.beginCellXfs) inCellFormats = true
    else if (type === record.endCellXfs) inCellFormats = false
    else if (type === record.xf && inCellFormats && data.length >= 6) {
      formats.push(fonts[data.readUInt16LE(4)])
    }
  }
  return { fonts, formats }
}

function letteringOfCells(records: Iterable<BinaryRecord>, written: Written): Map<number, Lettering> {
  const sheet = new Map<number, Lettering>()
  let [row, column] = [0, -1]
  for (const { type: stored, data } of records) {
    if (stored === record.rowHeader && data.length >= 4) [row, column] = [data.readUInt32LE(0), -1]
    const type = shortCells.get(stored) ?? stored
    const head = type === stored ? 8 : 4
    const isText = textCells.has(type)
    if (data.length < head || !(isText || numberCells.has(type) || otherCells.has(type))) continue
    column = type === stored ? data.readUInt32LE(0) : column + 1
    const font = written.formats[data.readUIntLE(head - 4, 3)]
    const ofNumber = numberCells.has(type) ? letteringOfNumber(font) : null
    const lettering = isText ? letteringOfText(font, runsOf(type, data.subarray(head), written)) : ofNumber
    if (lettering) sheet.set(cellKey(row, column), lettering)
  }
  return sheet
}

function runsOf(type: number, content: Buffer, { strings, fonts }: Written): TextLettering | null {
  if (type === richText) return letteringOfString(content, fonts)
  return (type === sharedText && content.length >= 4 && strings.get(content.readUInt32LE(0))) || null
}

/** None of a part that there is not. */
function recordsOf(archive: ZipArchive, part: string): Iterable<BinaryRecord> | Fault {
  const entry = archive.find(part)
  const bytes = entry ? archive.read(entry) : null
  return bytes instanceof Fault ? bytes : eachRecord(bytes ?? Buffer.alloc(0))
}
