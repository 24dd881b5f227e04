// The words for the "6 rõ" of a local plan, in both languages.
import type { ClarityCriterion } from '../model/clarity.ts'
import type { Language } from '../model/plan.ts'

export interface LocalPlanWords {
  /** Above the table: how many tasks are clear on all six points. */
  readonly clarity: (file: string, clear: number, tasks: number) => string
  /** The saying's own words, and the heading of its column. */
  readonly criterion: Readonly<Record<ClarityCriterion, { readonly name: string; readonly heading: string }>>
  readonly task: string
  readonly unclear: (count: number) => string
  readonly legend: string
  /** On standard error, where nothing is wrong. */
  readonly planIsGood: (file: string, central: string) => string
  readonly filesNeeded: string
  /** On standard error, where a local plan was checked by itself. */
  readonly compareWith: (file: string, central: string) => string
  /** On standard error, where a spreadsheet was given for a plan. */
  readonly spreadsheet: (file: string) => string
}

const vi: LocalPlanWords = {
  clarity: (file, clear, tasks) => `“6 rõ” của ${file}: ${clear}/${tasks} nhiệm vụ rõ cả sáu điểm`,
  criterion: {
    person: { name: 'Rõ người (người hoặc chức danh phụ trách)', heading: 'Người' },
    work: { name: 'Rõ việc (tên nhiệm vụ)', heading: 'Việc' },
    time: { name: 'Rõ thời gian (thời hạn)', heading: 'Thời gian' },
    responsibility: { name: 'Rõ trách nhiệm (cơ quan chủ trì)', heading: 'Trách nhiệm' },
    product: { name: 'Rõ sản phẩm', heading: 'Sản phẩm' },
    authority: { name: 'Rõ thẩm quyền (văn bản giao việc)', heading: 'Thẩm quyền' },
  },
  task: 'Nhiệm vụ',
  unclear: count => `${count} nhiệm vụ còn điểm chưa rõ:`,
  legend: '✓ đã rõ   ✗ chưa rõ',
  planIsGood: (file, central) => `${file}: kế hoạch phù hợp với kế hoạch trung ương ${central}.`,
  filesNeeded: 'Với --against, cần nêu tệp kế hoạch địa phương.',
  compareWith: (file, central) =>
    `${file} là kế hoạch địa phương và mới được kiểm tra riêng; thêm --against TỆP để so với kế hoạch trung ương ${central}.`,
  spreadsheet: file =>
    `${file} là bảng tính. Kế hoạch địa phương: thêm --against KẾ-HOẠCH-TRUNG-ƯƠNG. Phụ lục của trung ương: tiendo plan import ${file}.`,
}

const en: LocalPlanWords = {
  clarity: (file, clear, tasks) =>
    `“6 rõ” (six points made clear) of ${file}: ${clear}/${tasks} tasks are clear on all six`,
  criterion: {
    person: { name: 'Who (a person or post is responsible)', heading: 'Who' },
    work: { name: 'What (the title of the task)', heading: 'What' },
    time: { name: 'When (the deadline)', heading: 'When' },
    responsibility: { name: 'Whose responsibility (the lead agency)', heading: 'Lead' },
    product: { name: 'Which product', heading: 'Product' },
    authority: { name: 'Whose authority (the document it rests on)', heading: 'Authority' },
  },
  task: 'Task',
  unclear: count => `Not clear on all points (${count}):`,
  legend: '✓ clear   ✗ not clear',
  planIsGood: (file, central) => `${file}: the plan fits the central plan ${central}.`,
  filesNeeded: 'With --against, name the file of the local plan.',
  compareWith: (file, central) =>
    `${file} is a local plan and was checked by itself; add --against FILE to compare it with the central plan ${central}.`,
  spreadsheet: file =>
    `${file} is a spreadsheet. A local plan: add --against CENTRAL-PLAN. A central annex: tiendo plan import ${file}.`,
}

export const localPlanWords: Readonly<Record<Language, LocalPlanWords>> = { vi, en }
