// What the cells of a workbook share: strings, formats and limits, and the counts that are limited for all sheets together.
import type { DateSystem } from './excel-date.ts'
import type { ReadLimits } from './limits.ts'
import type { SharedStrings } from './shared-strings.ts'
import type { CellFormat } from './xlsx-styles.ts'

/** What the cells of all sheets of a workbook refer to. */
export interface CellContext {
  readonly strings: SharedStrings
  readonly formats: readonly CellFormat[]
  readonly dateSystem: DateSystem
  readonly limits: ReadLimits
  /** In the sheets read before. */
  readonly earlier: SheetCounts
}

/** What is limited for all sheets together. */
export interface SheetCounts {
  /** That hold a cell. */
  readonly rows: number
  readonly cells: number
  readonly merges: number
  readonly richTexts: number
}

export const noCounts: SheetCounts = { rows: 0, cells: 0, merges: 0, richTexts: 0 }

export function together(a: SheetCounts, b: SheetCounts): SheetCounts {
  return {
    rows: a.rows + b.rows,
    cells: a.cells + b.cells,
    merges: a.merges + b.merges,
    richTexts: a.richTexts + b.richTexts,
  }
}
