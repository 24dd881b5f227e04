// Bytes of an xls or xlsb workbook → RawTable, through SheetJS and a clock that stops it.
import * as SheetJs from '@e965/xlsx'
import { zipSync } from 'fflate'
import type { ColumnRange, MergedRange, RawSheet, RawTable } from '../source/raw-table.ts'
import { readBiffFacts, withKnownVersion } from './biff-records.ts'
import { numberFormats, rowsOf } from './binary-cells.ts'
import type { SheetLettering } from './binary-lettering.ts'
import { codePageDecoder } from './code-pages.ts'
import { CompoundFile } from './compound-file.ts'
import { damaged, Fault, oversized, unreadable } from './fault.ts'
import { fromLibrary, timed } from './foreign-reader.ts'
import { plainStyles, resetLibraryFormats } from './library-formats.ts'
import type { ReadLimits } from './limits.ts'
import { withColumns } from './xlsb-cells.ts'
import { readXlsbLettering } from './xlsb-lettering.ts'
import { ZipArchive } from './zip.ts'

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
    const { encrypted, codePage, cells, lettering, order } = readBiffFacts(stream, limits.binaryCells)
    if (encrypted) return unreadable('encrypted')
    if (cells > limits.binaryCells) return oversized('binaryCells', cells, limits)
    // The stream alone: what else the file holds, properties above all, says nothing of the cells and may be broken.
    resetLibraryFormats()
    const workbook = fromLibrary(() => parse(withKnownVersion(stream)))
    const decode = codePage === null ? asItIs : codePageDecoder(codePage)
    return workbook instanceof Fault ? workbook : tableOf('xls', workbook, { lettering, decode, order }, limits)
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
    const plain = plainPart(entry.name, readOnce(part))
    if (plain instanceof Fault) return plain
    parts[entry.name] = plain
  }
  const plain = Buffer.from(zipSync(parts, { level: 0 }))
  const lettering = readXlsbLettering(archive)
  if (lettering instanceof Fault) return lettering
  return timed(plain, limits, () => {
    const workbook = fromLibrary(() => parse(plain))
    if (workbook instanceof Fault) return workbook
    // The test versions of Excel 2007 have one more number before a sheet's name, which is then taken for a part of it.
    if (workbook.SheetNames.some(name => name.includes('\0'))) {
      return unreadable('unsupported-format', { format: 'xlsb-beta' })
    }
    return tableOf('xlsb', workbook, { lettering, decode: asItIs, order: [] }, limits)
  })
}

/** Some writers put a part's records in twice, one after the other: they say the same. */
function readOnce(part: Buffer): Buffer {
  const half = part.subarray(0, part.length / 2)
  return part.length % 2 === 0 && half.equals(part.subarray(part.length / 2)) ? half : part
}

/** Sheets of all kinds begin with BrtBeginSheet ([MS-XLSB] 2.1.7.62), and nothing else does. */
const beginSheet = Buffer.from([0x81, 0x01, 0x00])

function plainPart(name: string, part: Buffer): Uint8Array | Fault {
  if (/styles\.bin$/i.test(name)) return plainStyles(part)
  return part.subarray(0, beginSheet.length).equals(beginSheet) || /sheets\/[^/]+\.bin$/i.test(name)
    ? withColumns(part)
    : part
}

/** Excel 5 and 95 call it Book; a file that holds both is for those and for later ones. */
function workbookStream(bytes: Buffer): Buffer | Fault {
  if (bytes[0] !== 0xd0) return bytes
  const container = CompoundFile.open(bytes)
  if (container === null) return damaged('workbook')
  return container.stream('Workbook') ?? container.stream('Book') ?? damaged('missing-part', 'Workbook')
}

function parse(bytes: Buffer): SheetJs.WorkBook {
  // cellStyles tells which rows are hidden, WTF lets errors out that would leave a sheet half read. Both formats keep the
  // result beside every formula, so that a formula the library cannot spell need stop nobody.
  return SheetJs.read(bytes, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellFormula: false,
    cellStyles: true,
    cellText: false,
    cellHTML: false,
    WTF: true,
  })
}

/** What the library does not know: by sheet, how cells are written; how texts are to be decoded; the sheets' order. */
interface Beside {
  readonly lettering: readonly SheetLettering[]
  readonly decode: (text: string) => string
  /** Places in the library's list; empty where its order is the workbook's. */
  readonly order: readonly number[]
}

const asItIs = (text: string): string => text

function tableOf(
  format: 'xls' | 'xlsb',
  workbook: SheetJs.WorkBook,
  { lettering, decode, order }: Beside,
  limits: ReadLimits,
): RawTable | Fault {
  const dateSystem = workbook.Workbook?.WBProps?.date1904 ? 1904 : 1900
  const formatOf = numberFormats(decode)
  if (workbook.SheetNames.length > limits.sheets) return oversized('sheets', workbook.SheetNames.length, limits)
  const sheets: RawSheet[] = []
  let [cells, allMerges] = [0, 0]
  if (new Set(workbook.SheetNames).size < workbook.SheetNames.length) return damaged('sheet-list')
  const isOrdered = order.length === workbook.SheetNames.length
  for (const index of isOrdered ? order : workbook.SheetNames.keys()) {
    const name = workbook.SheetNames[index] ?? ''
    const sheet = workbook.Sheets[name]
    if (sheet === undefined) return damaged('missing-part', name)
    const merges = (sheet['!merges'] ?? []).map(mergeOf)
    allMerges += merges.length
    if (allMerges > limits.merges) return oversized('merges', allMerges, limits)
    const rows = rowsOf(sheet, merges, { dateSystem, lettering: lettering[index], decode, formatOf })
    if (rows instanceof Fault) return rows
    for (const row of rows) cells += row.cells.length
    if (cells > limits.cells) return oversized('cells', cells, limits)
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    const hiddenColumns = hiddenColumnsOf(sheet)
    sheets.push({
      ...{ name: decode(name), hidden, rows, merges },
      ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
      ...(hasLegacyFonts(lettering[index]) ? { hasLegacyFonts: true } : {}),
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

function hasLegacyFonts(lettering: SheetLettering | undefined): boolean {
  for (const { font } of lettering?.values() ?? []) if (font !== null) return true
  return false
}

function mergeOf({ s, e }: SheetJs.Range): MergedRange {
  return { top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }
}
