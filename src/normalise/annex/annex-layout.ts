// The columns of a plan's annex as data: the headings of submissions, and those that mean something else in an annex.
import { headingsOf } from '../layout/match-headings.ts'
import { type ColumnKey, type ColumnLayout, columns } from '../layout/submission-layout.ts'
import type { TableLayout } from '../layout/table-layout.ts'

/** Headings that are a year name a target by that year. */
const targetYears = Array.from({ length: 30 }, (_, index) => 2021 + index).flatMap(year => [
  ...['', 'Chỉ tiêu ', 'Mục tiêu ', 'Kết quả ', 'Kế hoạch '].flatMap(word => [
    `${word}Năm ${year}`,
    `${word}Đến năm ${year}`,
  ]),
  String(year),
])

/** A local plan's own column for the task of the central plan that a row implements. */
const centralTask = [
  'Mã nhiệm vụ trung ương',
  'Mã nhiệm vụ TW',
  'Mã nhiệm vụ của trung ương',
  'Mã nhiệm vụ cấp trên',
  'Thực hiện nhiệm vụ',
]
const centralTaskInEnglish = ['Central task', 'Central task ID', 'Implements']

/**
 * Annexes I and II of Resolution 03/NQ-CP and the annexes of 2025. "Kết quả" is the product asked
 * for in a table of tasks and the value to reach in a table of targets; in a submission it would be what was achieved.
 */
const annexColumns: Readonly<Record<ColumnKey, ColumnLayout>> = {
  ...columns,
  task: {
    ...columns.task,
    vi: [...columns.task.vi, ...centralTask],
    en: [...columns.task.en, ...centralTaskInEnglish],
  },
  title: {
    ...columns.title,
    vi: [...columns.title.vi, 'Nhiệm vụ cụ thể', 'Nhiệm vụ, công việc', 'Tên công việc', 'Mô tả nhiệm vụ'],
  },
  basis: { ...columns.basis, subjects: ['tasks'] },
  product: {
    ...columns.product,
    vi: [...columns.product.vi, 'Kết quả', 'Kết quả, sản phẩm', 'Kết quả đầu ra', 'Sản phẩm hoàn thành'],
  },
  target: {
    ...columns.target,
    vi: [...columns.target.vi, 'Kết quả', 'Giá trị', 'Mục tiêu đến năm', 'Kế hoạch', ...targetYears],
  },
}

/** Several columns of targets stand side by side, one for each year; agencies and notes may be split. */
export const annexTables: TableLayout = {
  headings: headingsOf(annexColumns),
  joined: new Set(['support', 'note', 'target']),
  isTable(subject, keys) {
    if (subject === 'indicators') return keys.has('indicatorTitle') && keys.has('target')
    const planned = (['lead', 'deadline', 'product'] as const).filter(key => keys.has(key))
    return keys.has('title') && planned.length > 0 && (keys.size >= 3 || keys.has('deadline'))
  },
}
