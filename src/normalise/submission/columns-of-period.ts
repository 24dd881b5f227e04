// The columns of a table → those of its reporting period, where an office keeps one for each period, plan and estimate.
import type { ReportingPeriod } from '../../model/reporting-period.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import type { MappedColumn, StrangeColumn } from '../layout/map-columns.ts'
import type { ColumnKey } from '../layout/submission-layout.ts'
import { isOfOtherTime } from '../values/heading-times.ts'
import { byFigure } from './actual-columns.ts'
import { type Fit, fitOfHeading, isPartOfPeriod, levels } from './heading-fit.ts'

/** What a report tells of its own period. All else, a deadline or an agency, may be of any time. */
const reported: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  ...(['status', 'progress', 'completedOn', 'evidence', 'result', 'difficulties', 'proposals', 'note'] as const),
  ...(['actual', 'numerator', 'denominator'] as const),
])

/**
 * Of the columns for one thing that is read whose heading fits the period best: "Thực hiện quý III/2025" before "Thực hiện
 * năm 2025" before "Thực hiện". One of another time, "Thực hiện năm 2024", "Trạng thái (kỳ trước)", or of what was only
 * planned, "Ngày hoàn thành (dự kiến)", is there to be looked at; where it stands alone, nothing is read from it either.
 * Nor is anything guessed where several fit equally well, "Trạng thái (đợt 1) | Trạng thái (đợt 2)".
 */
export function columnsOfPeriod(
  frame: TableFrame,
  period: ReportingPeriod | null,
  periods: readonly ReportingPeriod[],
  isHidden: (column: number) => boolean,
): TableFrame {
  const columns: MappedColumn[] = []
  const rivals: MappedColumn[] = []
  const strangers = [...frame.strangers]
  const all = [...frame.columns, ...frame.rivals]
  for (const key of new Set(all.map(column => column.key))) {
    const own = all.filter(column => column.key === key)
    if (!reported.has(key)) {
      const used = key === 'deadline' ? inForce(own) : frame.columns.filter(column => column.key === key)
      columns.push(...used)
      rivals.push(...own.filter(column => !used.includes(column)))
      continue
    }
    const fits = new Map(own.map(({ column, ...rest }) => [column, fitOfHeading({ column, ...rest }, period, periods)]))
    const fitOf = ({ column }: MappedColumn) => fits.get(column) ?? { level: levels.other, days: null }
    const fitting = own.filter(column => fitOf(column).level !== levels.other)
    // Columns that are joined stay together.
    const areJoined = frame.columns.filter(column => column.key === key).length > 1
    const kinds = key === 'actual' ? byFigure(fitting, column => fitOf(column).level === levels.same) : [fitting]
    for (const kind of kinds) {
      const best = areJoined
        ? kind.filter(({ column }) => frame.columns.some(chosen => chosen.column === column && chosen.key === key))
        : bestOf(kind, fitOf, isHidden)
      if (areJoined || best.length === 1) columns.push(...best)
      else strangers.push(...kind.map(column => unclear(column, kind)))
      if (best.length === 1 || areJoined) rivals.push(...kind.filter(column => !best.includes(column)))
    }
    const isPart = (column: MappedColumn) =>
      period !== null && !fitting.includes(column) && isPartOfPeriod(column, period, periods)
    const unused = fitting.length === 0 ? own : kinds.flat().some(isOfPeriodAlone) ? [] : own.filter(isPart)
    strangers.push(...unused.map(({ key: _, rank: __, ...place }) => ({ ...place, otherTimeOf: key })))
  }
  const byColumn = (a: { readonly column: number }, b: { readonly column: number }) => a.column - b.column
  return { ...frame, columns: columns.toSorted(byColumn), rivals: rivals.toSorted(byColumn), strangers }
}

/** Beside "Lũy kế" the months hold what else nobody says of the period. */
function isOfPeriodAlone({ counts }: MappedColumn): boolean {
  return counts !== 'cumulative' && counts !== 'share'
}

/** "Thời hạn (điều chỉnh)" before "Thời hạn (cũ)"; the likeliest of the others. */
function inForce(columns: readonly MappedColumn[]): MappedColumn[] {
  const isOld = ({ heading, groups }: MappedColumn) => [heading, ...groups].some(isOfOtherTime)
  const order = (column: MappedColumn) => (isOld(column) ? 100 : 0) + column.rank
  return columns.toSorted((a, b) => order(a) - order(b)).slice(0, 1)
}

/** One column; several where nothing tells them apart; none of none. */
function bestOf(
  columns: readonly MappedColumn[],
  fitOf: (column: MappedColumn) => Fit,
  isHidden: (column: number) => boolean,
): MappedColumn[] {
  const isWorse = (column: MappedColumn, other: MappedColumn) => {
    const [a, b] = [fitOf(column), fitOf(other)]
    if (a.level !== b.level) return a.level < b.level
    if (a.days !== null && b.days !== null && a.days !== b.days) return a.days > b.days
    // Of "(cấp xã)" and "(toàn tỉnh)" no synonym is the likelier.
    if (a.days !== b.days || a.level === levels.qualified) return false
    return column.rank !== other.rank ? column.rank > other.rank : isHidden(column.column) && !isHidden(other.column)
  }
  return columns.filter(column => !columns.some(other => isWorse(column, other)))
}

function unclear({ key, rank: _, ...place }: MappedColumn, best: readonly MappedColumn[]): StrangeColumn {
  return { ...place, unclear: { key, others: best.filter(({ column }) => column !== place.column) } }
}
