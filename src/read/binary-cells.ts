// A sheet as SheetJS holds it → its rows: values by the meaning of their formats, texts in their letters.
import type * as SheetJs from '@e965/xlsx'
import type { MergedRange, RawCell, RawRow } from '../source/raw-table.ts'
import { cellKey, type Lettering, type SheetLettering } from './binary-lettering.ts'
import { type DateSystem, dayOfSerial, isDaySerial } from './excel-date.ts'
import { damaged, type Fault } from './fault.ts'
import { MergeSweep } from './merged-cells.ts'
import { besideOf, formatAffix, type SectionAffix } from './number-affix.ts'
import { type FormatMeaning, formatMeaning, meaningOf } from './number-format.ts'

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

/** What the library does not know of a sheet. */
interface BesideSheet {
  readonly dateSystem: DateSystem
  readonly lettering: SheetLettering | undefined
  /** How texts are to be decoded. */
  readonly decode: (text: string) => string
  readonly formatOf: (code: string) => NumberFormat
}

export interface NumberFormat {
  readonly meaning: FormatMeaning
  readonly affix: readonly SectionAffix[] | null
}

/** Each format is taken apart once. */
export function numberFormats(decode: BesideSheet['decode']): BesideSheet['formatOf'] {
  const known = new Map<string, NumberFormat>()
  return written => {
    const format = known.get(written)
    if (format !== undefined) return format
    const code = decode(written)
    const added = { meaning: formatMeaning(code), affix: formatAffix(code) }
    known.set(written, added)
    return added
  }
}

export function rowsOf(
  sheet: SheetJs.WorkSheet,
  merges: readonly MergedRange[],
  beside: BesideSheet,
): RawRow[] | Fault {
  if (!isOfCells(sheet)) return []
  const { lettering, decode } = beside
  const rows: RawRow[] = []
  const sweep = new MergeSweep(merges)
  const lines: readonly ((SheetJs.CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  for (const [r, line] of lines.entries()) {
    if (line === undefined) continue
    if (!sweep.enter(r + 1)) return damaged('merges-overlap')
    const cells: RawCell[] = []
    for (const [c, cell] of line.entries()) {
      if (cell === undefined || sweep.hides(c + 1)) continue
      const read = cellOf(cell, { row: r + 1, column: c + 1 }, beside)
      if (read !== null) cells.push(asWritten(read, lettering?.size ? lettering.get(cellKey(r, c)) : undefined, decode))
    }
    if (cells.length > 0) rows.push({ row: r + 1, hidden: sheet['!rows']?.[r]?.hidden === true, cells })
  }
  return rows
}

/** Sheets that are one chart, a dialog or old macros have no cells of their own: what is stored there was copied or is code. */
function isOfCells(sheet: SheetJs.WorkSheet): boolean {
  return (sheet['!type'] ?? 'sheet') === 'sheet'
}

function cellOf(
  { t, v, z }: SheetJs.CellObject,
  place: { readonly row: number; readonly column: number },
  { dateSystem, formatOf }: BesideSheet,
): RawCell | null {
  if (t === 'e') return { ...place, kind: 'error', text: errorTexts[Number(v)] ?? '#N/A' }
  if (typeof v === 'boolean') return { ...place, kind: 'boolean', boolean: v }
  if (typeof v === 'number' && !Number.isFinite(v)) return { ...place, kind: 'error', text: '#NUM!' }
  if (typeof v === 'number') {
    const format = formatOf(String(z ?? ''))
    const meaning = meaningOf(format.meaning, v)
    if (meaning === 'percent' || meaning === 'number' || !isDaySerial(v, dateSystem)) {
      const beside = meaning === 'percent' || meaning === 'number' ? besideOf(format.affix, v) : null
      return { ...place, kind: meaning === 'percent' ? 'percent' : 'number', number: v, ...(beside && { beside }) }
    }
    const date = dayOfSerial(v, dateSystem)
    return meaning === 'date' ? { ...place, kind: 'date', date } : { ...place, kind: 'date', date, shows: meaning }
  }
  return typeof v === 'string' && v.trim() !== '' ? { ...place, kind: 'text', text: v } : null
}

/** Old fonts have their own letters for the bytes: no code page knows them. Errors and truth values are none of this. */
function asWritten(cell: RawCell, lettering: Lettering | undefined, decode: BesideSheet['decode']): RawCell {
  const { font = null, look = null } = lettering ?? {}
  if (cell.kind === 'number' || cell.kind === 'percent' || cell.kind === 'date')
    return look ? { ...cell, ...look } : cell
  if (cell.kind !== 'text') return cell
  return font === null ? { ...cell, text: decode(cell.text), ...look } : { ...cell, font, ...look }
}
