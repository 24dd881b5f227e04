// The unit that a table states elsewhere than in a column of units: in a heading, in a row below it, in a line above.
import type { Indicator } from '../../model/indicator.ts'
import type { Field } from '../../source/field.ts'
import type { MappedColumn } from '../layout/map-columns.ts'
import { keyColumns } from '../layout/row-keys.ts'
import type { TableReader } from '../layout/table-reader.ts'
import { textComparison } from '../names/compare-text.ts'
import { cellText } from '../text/cell-text.ts'
import { foldLetters } from '../text/fold-text.ts'
import { isUnitOf } from '../values/written-unit.ts'

/** Units of which the plan's own may be a multiple, or a part. */
const usualUnits =
  /^(?:%|‰|phan tram|percent|(?:(?:nghin|ngan|ngh|trieu|tr|ty|ti|1[., ]?000(?:[., ]000)*)\.? ?)?(?:dong|d|vnd|usd)|nghin|ngan|trieu|ty|ti|tr\.?d|ty ?d)$/

/** "Nghìn người", "1.000 hồ sơ", "nghìn tỷ": so many of them. */
const multiple = /^(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|10?[., ]?000(?:[., ]000)*) (?=\S)/iu

/** "ĐVT:", "Đơn vị tính", "tính bằng". */
const lead = /^(?:đơn vị(?: tính)?|đvt|đ\.v\.t|đ\/v tính|đvị tính|tính bằng|unit)(?=[\s.:)\]]|$)\.?\s*:?\s*/iu

/** How many rows above a table's headings "ĐVT: triệu đồng" may stand. */
const rowsAbove = 3

interface UnitCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

/**
 * `own` is what the row says of its unit, `planned` what the plan counts in. The heading of the column in which its figure
 * stands, "Thực hiện (triệu đồng)", or the row right below it, says more than that; the brackets behind a title and "ĐVT:
 * triệu đồng" above the table count for rows that say nothing. Of several units, "triệu đồng, %", any may be meant.
 */
export function statedUnit(
  table: TableReader,
  row: number,
  column: MappedColumn | undefined,
  own: Field<string>,
  { planned, indicators }: { readonly planned: string; readonly indicators: readonly Indicator[] },
): Field<string> {
  const isOne = (text: string) =>
    usualUnits.test(foldLetters(text)) || indicators.some(({ unit }) => textComparison.sameUnit(unit, text))
  const isUnit = (text: string) => {
    const counted = text.replace(multiple, '')
    return isOne(text) || (counted !== text && (isOne(counted) || isUnitOf(counted)))
  }
  const units = (text: string) => unitsIn(text, isUnit)
  const isPlanned = ({ text }: UnitCell) => units(text).some(unit => textComparison.sameUnit(unit, planned))
  const differs = ({ text }: UnitCell) => own.state === 'given' && !textComparison.sameUnit(own.value, text)
  const ofColumn = column && unitOfColumn(table, column, units)
  if (ofColumn && (own.state === 'blank' ? !isPlanned(ofColumn) : differs(ofColumn))) return given(table, ofColumn)
  if (own.state !== 'blank' || ofColumn) return own
  const stated = unitOfTitle(table, row, units) ?? unitAbove(table, units)
  return stated && !isPlanned(stated) ? given(table, stated) : own
}

function given(table: TableReader, { row, column, text }: UnitCell): Field<string> {
  return { state: 'given', value: text, raw: text, at: table.locate(row, column) }
}

/** The units that a text lists, "triệu đồng, %"; none where it says anything else. */
function unitsIn(text: string, isUnit: (text: string) => boolean): string[] {
  const parts = text
    .normalize('NFC')
    .trim()
    .replace(lead, '')
    .replace(/^[([]|[)\].;]+$/g, '')
    .split(/[,;](?!\d)/)
    .map(part => part.trim())
  return parts.every(isUnit) ? parts : []
}

type Units = (text: string) => string[]

function bracketsIn(text: string): string[] {
  return Array.from(text.matchAll(/[([]([^()[\]]*)[)\]]/g), ([, inside = '']) => inside.trim())
}

function unitOfColumn(
  table: TableReader,
  { row, column, heading, groups }: MappedColumn,
  units: Units,
): UnitCell | null {
  const text = [heading, ...groups].flatMap(bracketsIn).find(inside => units(inside).length > 0)
  if (text !== undefined) return { row, column, text: units(text).join(', ') }
  const { firstRow, subject } = table.frame
  const { code, title } = keyColumns(subject)
  const below = cellText(table.grid.cell(firstRow, column))
  const isNamed = table.text(firstRow, code) + table.text(firstRow, title) !== ''
  const found = isNamed ? [] : units(below)
  return found.length === 0 ? null : { row: firstRow, column, text: found.join(', ') }
}

/** "Kinh phí bố trí (triệu đồng)" beside its code. */
function unitOfTitle(table: TableReader, row: number, units: Units): UnitCell | null {
  const { at } = table.place(row, keyColumns(table.frame.subject).title, [])
  const inside = bracketsIn(table.text(row, keyColumns(table.frame.subject).title)).at(-1) ?? ''
  const found = inside === '' ? [] : units(inside)
  return found.length === 0 || at.kind !== 'cell' ? null : { row: at.row, column: at.column, text: found.join(', ') }
}

/** "ĐVT: triệu đồng", "Biểu 2. Kinh phí (ĐVT: triệu đồng)"; "Đơn vị: Sở Tài chính" is none. */
function unitAbove({ grid, frame }: TableReader, units: Units): UnitCell | null {
  for (let row = frame.headingTop - 1; row >= frame.headingTop - rowsAbove; row--) {
    for (const { column } of grid.row(row)) {
      const text = cellText(grid.cell(row, column)).normalize('NFC')
      const lines = [text, ...bracketsIn(text)].filter(line => lead.test(line.replace(/^[([]/, '')))
      const found = lines.flatMap(units)
      if (found.length > 0) return { row, column, text: found.join(', ') }
    }
  }
  return null
}
