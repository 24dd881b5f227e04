// The parts of an xlsb workbook → which cells have old fonts, which the library does not tell ([MS-XLSB]).
import { Fault } from './fault.ts'
import { legacyFont } from './legacy-text.ts'
import { type BinaryRecord, eachRecord, textAt } from './xlsb-records.ts'
import { type Relationship, readRelationships } from './xlsx-package.ts'
import type { ZipArchive } from './zip.ts'

/** Record types ([MS-XLSB] 2.3.2). */
const record = { rowHeader: 0, font: 43, xf: 47, bundleSheet: 156, beginCellXfs: 617, endCellXfs: 618 } as const
/** Cells that can hold text: plain, shared, of a formula, rich. They begin with column and, in three bytes, format. */
const textCells: ReadonlySet<number> = new Set([6, 7, 8, 62])
/** Where a font record keeps its name: a length of four bytes, then UTF-16 (2.4.161 BrtFont). */
const fontName = 21

/** By sheet, in the workbook's order: the fonts of cells, by `row,column` counted from 0. */
export function readXlsbFonts(archive: ZipArchive): ReadonlyMap<string, string>[] | Fault {
  const root = readRelationships(archive, '')
  if (root instanceof Fault) return root
  const workbook = targetOf(root, ({ type }) => type === 'officeDocument')
  const parts = readRelationships(archive, workbook)
  if (parts instanceof Fault) return parts
  const styles = recordsOf(
    archive,
    targetOf(parts, ({ type }) => type === 'styles'),
  )
  if (styles instanceof Fault) return styles
  const formats = legacyFormats(styles)
  const sheets = recordsOf(archive, workbook)
  if (sheets instanceof Fault) return sheets
  const fonts: ReadonlyMap<string, string>[] = []
  for (const { type, data } of sheets) {
    if (type !== record.bundleSheet) continue
    const id = textAt(data, 8)
    const cells = formats.some(font => font !== null) ? recordsOf(archive, parts.get(id)?.target ?? '') : []
    if (cells instanceof Fault) return cells
    fonts.push(fontsOfCells(cells, formats))
  }
  return fonts
}

function targetOf(parts: ReadonlyMap<string, Relationship>, wanted: (part: Relationship) => boolean): string {
  return Array.from(parts.values()).find(wanted)?.target ?? ''
}

/** For each cell format its font where that is an old one. */
function legacyFormats(styles: Iterable<BinaryRecord>): (string | null)[] {
  const fonts: (string | null)[] = []
  const formats: (string | null)[] = []
  let inCellFormats = false
  for (const { type, data } of styles) {
    if (type === record.font) fonts.push(legacyFont(textAt(data, fontName)))
    else if (type === record.beginCellXfs) inCellFormats = true
    else if (type === record.endCellXfs) inCellFormats = false
    else if (type === record.xf && inCellFormats && data.length >= 6) formats.push(fonts[data.readUInt16LE(4)] ?? null)
  }
  return formats
}

function fontsOfCells(records: Iterable<BinaryRecord>, formats: readonly (string | null)[]): Map<string, string> {
  const fonts = new Map<string, string>()
  let row = 0
  for (const { type, data } of records) {
    if (data.length < 8) continue
    if (type === record.rowHeader) row = data.readUInt32LE(0)
    const font = textCells.has(type) ? formats[data.readUIntLE(4, 3)] : null
    if (font) fonts.set(`${row},${data.readUInt32LE(0)}`, font)
  }
  return fonts
}

/** None of a part that there is not. */
function recordsOf(archive: ZipArchive, part: string): Iterable<BinaryRecord> | Fault {
  const entry = archive.find(part)
  const bytes = entry ? archive.read(entry) : null
  return bytes instanceof Fault ? bytes : eachRecord(bytes ?? Buffer.alloc(0))
}
