// The unit that a table states elsewhere than in a column of units: in a heading, in a row below it, in a line above.
import type { Indicator } from '../../model/indicator.ts'
import type { Field } from '../../source/field.ts'
import type { MappedColumn } from '../layout/map-columns.ts'
import type { TableReader } from '../layout/table-reader.ts'
import { cellText } from '../text/cell-text.ts'
import { textComparison } from '../text/compare-text.ts'
import { foldLetters } from '../text/fold-text.ts'

/** Units of which the plan's own may be a multiple. */
const usualUnits =
  /^(?:%|‰|phan tram|percent|(?:(?:nghin|ngan|ngh|trieu|tr|ty|ti)\.? ?)?(?:dong|d|vnd|usd)|nghin|ngan|trieu|ty|ti|tr\.?d|ty ?d)$/

/** How many rows above a table's headings "ĐVT: triệu đồng" may stand. */
const rowsAbove = 3

/**
 * `own` is what the row says of its unit. The heading of the column in which its figure stands, "Thực hiện (triệu đồng)",
 * or "(triệu đồng)" right below it, says more than that; "ĐVT: triệu đồng" above the table counts for rows that say nothing.
 */
export function statedUnit(
  table: TableReader,
  column: MappedColumn | undefined,
  own: Field<string>,
  indicators: readonly Indicator[],
): Field<string> {
  const isUnit = (text: string) =>
    usualUnits.test(foldLetters(text)) || indicators.some(({ unit }) => textComparison.sameUnit(unit, text))
  const ofColumn = column && unitOfColumn(table, column, isUnit)
  if (
    ofColumn &&
    (own.state === 'blank' || (own.state === 'given' && !textComparison.sameUnit(own.value, ofColumn.text)))
  ) {
    return given(table, ofColumn)
  }
  const above = own.state === 'blank' ? unitAbove(table, isUnit) : null
  return above ? given(table, above) : own
}

interface UnitCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

function given(table: TableReader, { row, column, text }: UnitCell): Field<string> {
  return { state: 'given', value: text, raw: text, at: table.locate(row, column) }
}

function unitOfColumn(
  table: TableReader,
  { row, column, heading, groups }: MappedColumn,
  isUnit: (text: string) => boolean,
): UnitCell | null {
  const bracketed = [heading, ...groups].flatMap(text =>
    Array.from(text.matchAll(/[([]([^()[\]]*)[)\]]/g), ([, one = '']) => one),
  )
  const inHeading = bracketed.map(text => text.trim()).find(isUnit)
  if (inHeading !== undefined) return { row, column, text: inHeading }
  const { firstRow } = table.frame
  const below = /^[([]([^()[\]]*)[)\]]$/.exec(cellText(table.grid.cell(firstRow, column)))?.[1]?.trim() ?? ''
  return isUnit(below) ? { row: firstRow, column, text: below } : null
}

function unitAbove({ grid, frame }: TableReader, isUnit: (text: string) => boolean): UnitCell | null {
  for (let row = frame.headingTop - 1; row >= frame.headingTop - rowsAbove; row--) {
    for (const { column } of grid.row(row)) {
      const line = /^[([]?\s*(?:đơn vị(?: tính)?|đvt|đvị tính|unit)\s*:\s*(.*?)\s*[)\]]?$/iu
      const text = line.exec(cellText(grid.cell(row, column)).normalize('NFC'))?.[1] ?? ''
      if (text !== '' && isUnit(text)) return { row, column, text }
    }
  }
  return null
}
