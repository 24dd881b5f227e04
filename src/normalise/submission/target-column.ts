// A table of indicators without targets → the same, where the column headed “Kế hoạch 2025” holds those of the plan and nothing else.
import { type Indicator, isPercentage, targetInForce } from '../../model/indicator.ts'
import type { Plan } from '../../model/plan.ts'
import type { ReportingPeriod } from '../../model/reporting-period.ts'
import { classifyRows } from '../layout/classify-rows.ts'
import type { StrangeColumn } from '../layout/map-columns.ts'
import { rowKeys } from '../layout/row-keys.ts'
import { type TableReader, tableReader } from '../layout/table-reader.ts'
import type { RowMatcher } from '../names/match-row.ts'
import { foldText } from '../text/fold-text.ts'
import { progressFromPercent } from '../values/parse-progress.ts'
import { readTarget } from '../values/read-cell.ts'

/** The plan of a locality for its year may be another than that of whom it reports to: the heading alone says too little. */
const planHeading = /^(?:ke hoach|kh)(?: nam)?(?: ((?:19|20)\d{2}))?$/

/** What the targets are written in, shares of one too, tells how the actuals beside them are to be read. */
export function withTargetColumn(
  reader: TableReader,
  plan: Pick<Plan, 'indicators'>,
  period: ReportingPeriod | null,
  matcher: RowMatcher,
): TableReader {
  const { file, grid, frame } = reader
  if (frame.subject !== 'indicators' || period === null || reader.has('target') || !reader.has('actual')) return reader
  const [column, ...more] = frame.strangers.filter(stranger => isOfYear(stranger, period))
  if (column === undefined || more.length > 0) return reader
  const asTarget = { ...column, key: 'target', rank: 0 } as const
  const agreeing = classifyRows(reader, matcher).flatMap(({ row, kind }) => {
    const { code, title } = rowKeys(reader, row, matcher)
    const { id } = matcher.match(code, title)
    const planned = kind === 'data' ? plan.indicators.find(indicator => indicator.id === id) : undefined
    const stated = readTarget(reader.placeIn(row, asTarget, []))
    if (planned === undefined || stated.state === 'blank') return []
    return [stated.state === 'given' && stated.value.value !== null && isOfPlan(stated.value.value, planned, period)]
  })
  if (agreeing.length === 0 || !agreeing.every(agrees => agrees)) return reader
  const columns = [...frame.columns, asTarget].toSorted((a, b) => a.column - b.column)
  return tableReader(file, grid, { ...frame, columns, strangers: frame.strangers.filter(other => other !== column) })
}

function isOfYear({ heading, otherTimeOf, unclear }: StrangeColumn, { to }: ReportingPeriod): boolean {
  const [match, year = to.slice(0, 4)] = planHeading.exec(foldText(heading)) ?? []
  return match !== undefined && !otherTimeOf && !unclear && year === to.slice(0, 4)
}

/** The target in force, or a hundredth of it. */
function isOfPlan(value: number, { targets, unit }: Indicator, { to }: ReportingPeriod): boolean {
  const target = targetInForce(targets, to)?.value
  return value === target || (isPercentage(unit) && progressFromPercent(value) === target)
}
