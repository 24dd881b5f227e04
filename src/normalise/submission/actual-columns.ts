// Columns that measure one indicator in several ways, since the beginning, in the period, as a share: which one is its actual.
import type { Raised } from '../../diagnostics/diagnostic.ts'
import type { IndicatorMeasure } from '../../model/indicator.ts'
import type { FigureKind, UnfitFigure } from '../../model/submission.ts'
import type { MappedColumn } from '../layout/map-columns.ts'
import type { TableReader } from '../layout/table-reader.ts'
import { cellText } from '../text/cell-text.ts'
import { foldLetters, foldText } from '../text/fold-text.ts'
import { type CellInPlace, markIn } from '../values/read-cell.ts'

const share = /%|\b(?:ty le|ti le|phan tram|rate|share)\b/
const cumulative = /\b(?:luy ke|cong don|tu dau (?:nam|ky|nhiem ky)|cumulative|to date)\b/
const inPeriod = /\b(?:trong (?:ky|quy|thang|nam|tuan)|phat sinh|in (?:the )?period)\b/

/** "9 tháng" beside the third quarter: since the beginning of the year. */
const months = /(?<!\p{L})(?:0?[2-9]|1[01]|ba|sau|chin) ?(?:thang|t)\b(?! cuoi)/u

/** Beside "Số lượng" a share is the figure, beside "Giá trị" it is how much of the plan that is. */
const amountWords = /\b(?:so luong|tuyet doi|so nguoi|so ho|number|amount)\b/

/** The columns of each way to measure; one group where they differ in nothing of the kind. */
export function byFigure(
  columns: readonly MappedColumn[],
  isOfPeriod: (column: MappedColumn) => boolean,
): MappedColumn[][] {
  const kinds = new Map<FigureKind, MappedColumn[]>()
  const own = columns.filter(isOfPeriod)
  const addsUp = (column: MappedColumn) =>
    own.length > 0 && !own.includes(column) && months.test(foldText(column.heading))
  for (const column of columns) {
    const counts = addsUp(column) ? 'cumulative' : figureOf(column)
    kinds.set(counts, [...(kinds.get(counts) ?? []), { ...column, counts }])
  }
  const areRates = columns.every(({ heading }) => share.test(foldLetters(heading.replace(/\([^()]*\)/g, ' '))))
  return kinds.size > 1 || kinds.has('cumulative') || areRates ? [...kinds.values()] : [[...columns]]
}

function figureOf({ heading, groups }: MappedColumn): FigureKind {
  if (share.test(`${heading.includes('%') ? '%' : ''} ${foldText(heading)}`)) return 'share'
  const words = foldText([heading, ...groups].join('; '))
  if (cumulative.test(words)) return 'cumulative'
  return inPeriod.test(words) ? 'in-period' : 'plain'
}

interface ActualPlace {
  readonly place: CellInPlace
  readonly column: MappedColumn | undefined
  readonly unfit?: UnfitFigure
}

/** The column and the cell with a row's actual; a place without a cell where the table measures in another way only. */
export function actualPlace(
  table: TableReader,
  row: number,
  isPercent: boolean,
  measure: IndicatorMeasure | null,
  raised: Raised[],
): ActualPlace {
  const columns = table.frame.columns.filter(({ key }) => key === 'actual')
  const place = table.place(row, 'actual', raised)
  if (columns.every(({ counts }) => counts === undefined)) return { place, column: columns[0] }
  const isTold = isUnclear(table, columns, measure)
  const column = isTold ? undefined : actualColumn(columns, isPercent, measure)
  if (column) return { place: table.placeIn(row, column, raised), column }
  const nothing = { place: { ...place, cell: null }, column }
  const text = cellText(place.cell)
  const { counts } = columns.find(({ heading }) => heading === place.heading) ?? {}
  if (isTold || !counts || !/\d/.test(text)) return nothing
  const written = { state: 'given', value: text, raw: text, ...markIn(place, text) } as const
  return { ...nothing, unfit: { written, heading: place.heading, counts } }
}

/** Where several columns count as the plan does, and nothing tells them apart, one that counts in another way is none. */
function isUnclear(
  { frame }: TableReader,
  columns: readonly MappedColumn[],
  measure: IndicatorMeasure | null,
): boolean {
  const own: FigureKind = measure === 'cumulative' ? 'cumulative' : 'in-period'
  const areUnclear = frame.strangers.some(({ unclear, counts }) => unclear?.key === 'actual' && counts === own)
  return areUnclear && !columns.some(({ counts }) => counts === own)
}

/**
 * The column in which an indicator has its actual: a share where it counts in per cent and beside it is but an amount,
 * what was counted since the beginning where the plan measures so, else that of the period.
 */
function actualColumn(
  columns: readonly MappedColumn[],
  isPercent: boolean,
  measure: IndicatorMeasure | null,
): MappedColumn | undefined {
  const of = (kind: FigureKind) => columns.find(({ counts }) => counts === kind)
  const [sinceBeginning, inPeriod, plain, asShare] = (['cumulative', 'in-period', 'plain', 'share'] as const).map(of)
  const isCountOnly = !sinceBeginning && !inPeriod && (!plain || amountWords.test(foldText(plain.heading)))
  if (isPercent && asShare && isCountOnly) return asShare
  // Beside "trong quý" the other one counts since the beginning.
  return measure === 'cumulative' ? (sinceBeginning ?? plain ?? inPeriod) : (inPeriod ?? plain)
}
