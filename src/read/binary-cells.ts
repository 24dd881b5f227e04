// A sheet as SheetJS holds it → its rows: values by the meaning of their formats, texts in their letters.
import type * as SheetJs from '@e965/xlsx'
import type { MergedRange, RawCell, RawRow } from '../source/raw-table.ts'
import { type DateSystem, dayOfSerial, isDaySerial } from './excel-date.ts'
import { damaged, type Fault } from './fault.ts'
import { MergeSweep } from './merged-cells.ts'
import { besideOf, formatAffix } from './number-affix.ts'
import { formatMeaning, meaningOf } from './number-format.ts'

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

/** What the library does not know of a sheet's texts. */
interface SheetTexts {
  /** The old fonts of cells, by `row,column` counted from 0. */
  readonly fonts: ReadonlyMap<string, string> | undefined
  /** How the others are to be decoded. */
  readonly decode: (text: string) => string
}

export function rowsOf(
  sheet: SheetJs.WorkSheet,
  merges: readonly MergedRange[],
  dateSystem: DateSystem,
  { fonts, decode }: SheetTexts,
): RawRow[] | Fault {
  if (!isOfCells(sheet)) return []
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

/** Sheets that are one chart, a dialog or old macros have no cells of their own: what is stored there was copied or is code. */
function isOfCells(sheet: SheetJs.WorkSheet): boolean {
  return (sheet['!type'] ?? 'sheet') === 'sheet'
}

function cellOf(
  { t, v, z }: SheetJs.CellObject,
  place: { readonly row: number; readonly column: number },
  dateSystem: DateSystem,
): RawCell | null {
  if (t === 'e') return { ...place, kind: 'error', text: errorTexts[Number(v)] ?? '#N/A' }
  if (typeof v === 'boolean') return { ...place, kind: 'boolean', boolean: v }
  if (typeof v === 'number' && !Number.isFinite(v)) return { ...place, kind: 'error', text: '#NUM!' }
  if (typeof v === 'number') {
    const meaning = meaningOf(formatMeaning(String(z ?? '')), v)
    if (meaning === 'percent' || meaning === 'number' || !isDaySerial(v, dateSystem)) {
      const beside = meaning === 'percent' || meaning === 'number' ? besideOf(formatAffix(String(z ?? '')), v) : null
      return { ...place, kind: meaning === 'percent' ? 'percent' : 'number', number: v, ...(beside && { beside }) }
    }
    const date = dayOfSerial(v, dateSystem)
    return meaning === 'date' ? { ...place, kind: 'date', date } : { ...place, kind: 'date', date, shows: meaning }
  }
  return typeof v === 'string' && v.trim() !== '' ? { ...place, kind: 'text', text: v } : null
}

/** Old fonts have their own letters for the bytes: no code page knows them. */
function inItsLetters(cell: RawCell, font: string | undefined, decode: SheetTexts['decode']): RawCell {
  if (cell.kind !== 'text') return cell
  return font === undefined ? { ...cell, text: decode(cell.text) } : { ...cell, font }
}
