// Builds raw tables and small plans for tests: a grid of plain values becomes cells with addresses.
import type { Plan, Task } from '../../src/model/plan.ts'
import { normalisePlan } from '../../src/normalise/plan/normalise-plan.ts'
import type { MergedRange, RawCell, RawSheet, RawTable } from '../../src/source/raw-table.ts'

export type Value =
  | string
  | number
  | boolean
  | null
  | { readonly percent: number }
  | { readonly date: string }
  | { readonly error: string }
  | { readonly formula: string }

export function sheetOf(
  name: string | null,
  grid: readonly (readonly Value[])[],
  options: { merges?: readonly MergedRange[]; hidden?: boolean; top?: number } = {},
): RawSheet {
  const top = options.top ?? 1
  const rows = grid.flatMap((values, index) => {
    const row = top + index
    const cells = values.flatMap((value, column) => {
      const cell = cellOf(value, row, column + 1)
      return cell === null ? [] : [cell]
    })
    return cells.length === 0 ? [] : [{ row, hidden: false, cells }]
  })
  return { name, hidden: options.hidden ?? false, rows, merges: options.merges ?? [] }
}

export function workbookOf(...sheets: readonly RawSheet[]): RawTable {
  return { kind: 'table', format: 'xlsx', sheets }
}

function cellOf(value: Value, row: number, column: number): RawCell | null {
  if (value === null || value === '') return null
  if (typeof value === 'string') return { kind: 'text', text: value, row, column }
  if (typeof value === 'number') return { kind: 'number', number: value, row, column }
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value, row, column }
  if ('percent' in value) return { kind: 'percent', number: value.percent, row, column }
  if ('date' in value) return { kind: 'date', date: value.date, row, column }
  if ('error' in value) return { kind: 'error', text: value.error, row, column }
  return { kind: 'uncalculated', formula: value.formula, row, column }
}

/** A merge of the columns `left`…`right` of one row. */
export function across(row: number, left: number, right: number): MergedRange {
  return { top: row, bottom: row, left, right }
}

/** Two quarters, for tests of which one is read. */
export const quarters = [
  { id: '2025-Q2', from: '2025-03-15', to: '2025-06-14', submitBy: '2025-06-20' },
  { id: '2025-Q3', from: '2025-06-15', to: '2025-09-14', submitBy: '2025-09-20' },
]

/** A share that is counted since the beginning. */
export const shareIndicator = {
  id: 'CT-01',
  title: 'Tỉ lệ hồ sơ trực tuyến',
  unit: '%',
  measure: 'cumulative',
  direction: 'increase',
  aggregation: 'latest',
  assignees: 'all',
  targets: [],
}

/** A plan through the real normaliser, from plain values. */
export function planOf(
  parts: { tasks?: readonly object[]; indicators?: readonly object[]; periods?: readonly object[] } = {},
): Plan {
  const value = {
    kind: 'plan',
    id: 'KH-57',
    title: 'Kế hoạch thử',
    issuedOn: '2025-01-01',
    localities: 'vn-provinces',
    reporting: {
      periods: parts.periods ?? [{ id: '2025-Q3', from: '2025-06-15', to: '2025-09-14', submitBy: '2025-09-20' }],
    },
    objectives: [],
    indicators: parts.indicators ?? [],
    tasks: parts.tasks ?? defaultTasks,
  }
  const outcome = normalisePlan('plan.yaml', '', {
    kind: 'tree',
    value,
    locate: () => ({ line: 1, column: 1 }),
    digits: () => null,
  })
  if (outcome.value === null) throw new Error(`the test's plan is not a plan: ${JSON.stringify(outcome.raised)}`)
  return outcome.value
}

const defaultTasks = [
  {
    id: 'NV-01',
    title: 'Thành lập Ban Chỉ đạo cấp tỉnh',
    lead: 'UBND cấp tỉnh',
    deadline: 'Quý II/2025',
    product: 'Quyết định',
  },
  {
    id: 'NV-02',
    title: 'Số hóa hồ sơ, dữ liệu hộ tịch',
    lead: 'Sở Tư pháp',
    deadline: '12/2025',
    product: 'Cơ sở dữ liệu',
  },
  {
    id: 'NV-03',
    title: 'Bố trí ngân sách cho khoa học và công nghệ',
    lead: 'Sở Tài chính',
    deadline: 'Hằng năm',
    product: 'Nghị quyết',
  },
] satisfies readonly Partial<Record<keyof Task, unknown>>[]
