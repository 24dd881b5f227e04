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
import { withColumns } from './xlsb-cells.ts'
import { type BinaryRecord, eachRecord, textAt } from './xlsb-records.ts'
import { letteringOfSharedStrings, letteringOfString } from './xlsb-strings.ts'
import { type Relationship, readRelationships } from './xlsx-package.ts'
import type { ZipArchive } from './zip.ts'

/** Record types ([MS-XLSB] 2.3.2). */
const record = { rowHeader: 0, font: 43, xf: 47, bundleSheet: 156, beginCellXfs: 617, endCellXfs: 618 } as const
const sharedText = 7
const richText = 62
/** Cells with text (plain, shared, of a formula, rich) and with numbers (packed, plain, of a formula). */
const textCells: ReadonlySet<number> = new Set([6, sharedText, 8, richText])
const numberCells: ReadonlySet<number> = new Set([2, 5, 9])
/** Where a font record keeps its escapement, and its name: a length of four bytes, then UTF-16 (2.4.149 BrtFont). */
const [escapement, fontName] = [6, 21]

const noBytes = Buffer.alloc(0)

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
    const cells = isPlain ? noBytes : bytesOf(archive, parts.get(textAt(data, 8))?.target ?? '')
    const full = cells instanceof Fault ? cells : withColumns(cells)
    if (full instanceof Fault) return full
    lettering.push(letteringOfCells(eachRecord(full), { formats, fonts, strings }))
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
  let row = 0
  for (const { type, data } of records) {
    if (type === record.rowHeader && data.length >= 4) row = data.readUInt32LE(0)
    const isText = textCells.has(type)
    if (data.length < 8 || !(isText || numberCells.has(type))) continue
    const font = written.formats[data.readUIntLE(4, 3)]
    const ofNumber = numberCells.has(type) ? letteringOfNumber(font) : null
    const lettering = isText ? letteringOfText(font, runsOf(type, data.subarray(8), written)) : ofNumber
    if (lettering) sheet.set(cellKey(row, data.readUInt32LE(0)), lettering)
  }
  return sheet
}

function runsOf(type: number, content: Buffer, { strings, fonts }: Written): TextLettering | null {
  if (type === richText) return letteringOfString(content, fonts)
  return (type === sharedText && content.length >= 4 && strings.get(content.readUInt32LE(0))) || null
}

/** None of a part that there is not. */
function recordsOf(archive: ZipArchive, part: string): Iterable<BinaryRecord> | Fault {
  const bytes = bytesOf(archive, part)
  return bytes instanceof Fault ? bytes : eachRecord(bytes)
}

function bytesOf(archive: ZipArchive, part: string): Buffer | Fault {
  const entry = archive.find(part)
  return entry ? archive.read(entry) : noBytes
}
