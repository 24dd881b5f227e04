// Bytes of an xls or xlsb workbook → RawTable, through SheetJS and a clock that stops it.
import * as SheetJs from '@e965/xlsx'
import { zipSync } from 'fflate'
import type { ColumnRange, MergedRange, RawCell, RawRow, RawSheet, RawTable } from '../source/raw-table.ts'
import { readBiffFacts } from './biff-records.ts'
import { codePageDecoder } from './code-pages.ts'
import { CompoundFile } from './compound-file.ts'
import { type DateSystem, dayOfSerial, isDaySerial } from './excel-date.ts'
import { damaged, Fault, oversized, unreadable } from './fault.ts'
import { fromLibrary, timed } from './foreign-reader.ts'
import type { ReadLimits } from './limits.ts'
import { MergeSweep } from './merged-cells.ts'
import { formatMeaning } from './number-format.ts'
import { readXlsbFonts } from './xlsb-fonts.ts'
import { ZipArchive } from './zip.ts'

/** [MS-XLS] 2.5.10 BErr. */
const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** The first byte of every stream: that of its BOF record ([MS-XLS] 2.4.21). */
const beginningOfFile = 0x09

/** BIFF5 and BIFF8, in a compound file or bare. Fonts and passwords are looked up beside the library. */
export function readXls(bytes: Buffer, limits: ReadLimits): RawTable | Fault {
  return timed(bytes, limits, () => {
    const stream = workbookStream(bytes)
    if (stream instanceof Fault) return stream
    if (stream.length === 0) return damaged('missing-part', 'Workbook')
    // The library would take anything else for another kind of file, and read it without these limits.
    if (stream[0] !== beginningOfFile) return damaged('workbook')
    const { encrypted, codePage, cells, fonts } = readBiffFacts(stream)
    if (encrypted) return unreadable('encrypted')
    if (cells > limits.binaryCells) return oversized('binaryCells', cells, limits)
    // The stream alone: what else the file holds, properties above all, says nothing of the cells and may be broken.
    const workbook = fromLibrary(() => parse(stream))
    const decode = codePage === null ? asItIs : codePageDecoder(codePage)
    return workbook instanceof Fault ? workbook : tableOf('xls', workbook, { fonts, decode }, limits)
  })
}

/** The archive is unpacked, within its limits, by this program's own reader; the library gets plain parts. */
export function readXlsb(bytes: Buffer, limits: ReadLimits): RawTable | Fault {
  const archive = ZipArchive.open(bytes, limits)
  if (archive instanceof Fault) return archive
  const entries = Array.from(archive.entries()).filter(({ name }) => /\.(?:bin|xml|rels)$/i.test(name))
  const unpacked = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  if (unpacked > limits.binaryBytes) return oversized('binaryBytes', unpacked, limits)
  const parts: Record<string, Uint8Array> = {}
  for (const entry of entries) {
    const part = archive.read(entry)
    if (part instanceof Fault) return part
    parts[entry.name] = part
  }
  const plain = Buffer.from(zipSync(parts, { level: 0 }))
  const fonts = readXlsbFonts(archive)
  if (fonts instanceof Fault) return fonts
  return timed(plain, limits, () => {
    const workbook = fromLibrary(() => parse(plain))
    return workbook instanceof Fault ? workbook : tableOf('xlsb', workbook, { fonts, decode: asItIs }, limits)
  })
}

/** Excel 5 and 95 call it Book; a file that holds both is for those and for later ones. */
function workbookStream(bytes: Buffer): Buffer | Fault {
  if (bytes[0] !== 0xd0) return bytes
  const container = CompoundFile.open(bytes)
  if (container === null) return damaged('workbook')
  return container.stream('Workbook') ?? container.stream('Book') ?? damaged('missing-part', 'Workbook')
}

function parse(bytes: Buffer): SheetJs.WorkBook {
  // cellStyles tells which rows are hidden, WTF lets errors out that would leave a sheet half read.
  return SheetJs.read(bytes, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellStyles: true,
    cellText: false,
    cellHTML: false,
    WTF: true,
  })
}

/** What the library does not know of texts: by sheet, the old fonts of cells; and how the others are to be decoded. */
interface Texts {
  readonly fonts: readonly ReadonlyMap<string, string>[]
  readonly decode: (text: string) => string
}

const asItIs = (text: string): string => text

function tableOf(
  format: 'xls' | 'xlsb',
  workbook: SheetJs.WorkBook,
  { fonts, decode }: Texts,
  limits: ReadLimits,
): RawTable | Fault {
  const dateSystem = workbook.Workbook?.WBProps?.date1904 ? 1904 : 1900
  if (workbook.SheetNames.length > limits.sheets) return oversized('sheets', workbook.SheetNames.length, limits)
  const sheets: RawSheet[] = []
  let [cells, allMerges] = [0, 0]
  if (new Set(workbook.SheetNames).size < workbook.SheetNames.length) return damaged('sheet-list')
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name]
    if (sheet === undefined) return damaged('missing-part', name)
    const merges = (sheet['!merges'] ?? []).map(mergeOf)
    allMerges += merges.length
    if (allMerges > limits.merges) return oversized('merges', allMerges, limits)
    const rows = rowsOf(sheet, merges, dateSystem, { fonts: fonts[index], decode })
    if (rows instanceof Fault) return rows
    for (const row of rows) cells += row.cells.length
    if (cells > limits.cells) return oversized('cells', cells, limits)
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    const hiddenColumns = hiddenColumnsOf(sheet)
    sheets.push({
      ...{ name: decode(name), hidden, rows, merges },
      ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
      ...(fonts[index]?.size ? { hasLegacyFonts: true } : {}),
    })
  }
  return { kind: 'table', format, sheets }
}

function hiddenColumnsOf(sheet: SheetJs.WorkSheet): ColumnRange[] {
  const columns: readonly (SheetJs.ColInfo | undefined)[] = sheet['!cols'] ?? []
  return Array.from(columns.entries()).flatMap(([index, info]) =>
    info?.hidden === true ? [{ from: index + 1, to: index + 1 }] : [],
  )
}

function mergeOf({ s, e }: SheetJs.Range): MergedRange {
  return { top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }
}

function rowsOf(
  sheet: SheetJs.WorkSheet,
  merges: readonly MergedRange[],
  dateSystem: DateSystem,
  { fonts, decode }: Pick<Texts, 'decode'> & { readonly fonts: ReadonlyMap<string, string> | undefined },
): RawRow[] | Fault {
  const rows: RawRow[] = []
  const sweep = new MergeSweep(merges)
  const lines: readonly ((SheetJs.CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  for (const [r, line] of lines.entries()) {
    if (line === undefined) continue
    if (!sweep.enter(r + 1)) return damaged('merges-overlap')
    const cells: RawCell[] = []
    for (const [c, cell] of line.entries()) {
      if (cell === undefined || sweep.hides(c + 1)) continue
      const read = cellOf(cell, { row: r + 1, column: c + 1 }, dateSystem)
      if (read !== null) cells.push(inItsLetters(read, fonts?.get(`${r},${c}`), decode))
    }
    if (cells.length > 0) rows.push({ row: r + 1, hidden: sheet['!rows']?.[r]?.hidden === true, cells })
  }
  return rows
}

function cellOf(
  { t, v, z, f }: SheetJs.CellObject,
  place: { readonly row: number; readonly column: number },
  dateSystem: DateSystem,
): RawCell | null {
  if (t === 'e') return { ...place, kind: 'error', text: errorTexts[Number(v)] ?? '#N/A' }
  if (typeof v === 'boolean') return { ...place, kind: 'boolean', boolean: v }
  if (typeof v === 'number' && !Number.isFinite(v)) return { ...place, kind: 'error', text: '#NUM!' }
  if (typeof v === 'number') {
    const meaning = formatMeaning(String(z ?? ''))
    if (meaning === 'percent' || meaning === 'number' || !isDaySerial(v, dateSystem)) {
      return { ...place, kind: meaning === 'percent' ? 'percent' : 'number', number: v }
    }
    const date = dayOfSerial(v, dateSystem)
    return meaning === 'date' ? { ...place, kind: 'date', date } : { ...place, kind: 'date', date, shows: meaning }
  }
  if (typeof v === 'string' && v.trim() !== '') return { ...place, kind: 'text', text: v }
  return t === 'z' && f !== undefined ? { ...place, kind: 'uncalculated', formula: f } : null
}

/** Old fonts have their own letters for the bytes: no code page knows them. */
function inItsLetters(cell: RawCell, font: string | undefined, decode: Texts['decode']): RawCell {
  if (cell.kind === 'uncalculated') return { ...cell, formula: decode(cell.formula) }
  if (cell.kind !== 'text') return cell
  return font === undefined ? { ...cell, text: decode(cell.text) } : { ...cell, font }
}
