// One realistic report, the same on every run: every state, every standing, every aggregation, and texts that try to break out.
import { type ConsolidationInput, consolidate } from '../../src/consolidate/consolidate.ts'
import type { DescribeDiagnostic } from '../../src/diagnostics/describe.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { CheckedSubmission } from '../../src/model/checked-submission.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Report } from '../../src/model/report.ts'
import {
  atLeast,
  dayDeadline,
  makeIndicator,
  makePlan,
  makeSubmission,
  makeTask,
  ongoing,
  period,
  yearly,
} from './builders.ts'

export const sampleAsOf = '2025-09-14'

/** What a cell may hold: Markdown, HTML, formulas, control and bidirectional characters, and names of object members. */
export const hostileTexts = [
  '| a | b |\n|---|---|',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.org","x")',
  '![x](http://example.org/x.png) [y](javascript:alert(1))',
  '\u001B[31mđỏ\u001B[0m',
  '\u202Etxet\u202C',
  '__proto__',
  '# Tiêu đề\n\n- mục `mã` ```',
  '@SUM(A1)\t"trích" \'dẫn\'',
  '😀 A\u0300 Hoà/Hòa _x0041_',
] as const

const plan: Plan = makePlan(
  [
    '01 Thành phố Hà Nội',
    '14 Tỉnh Sơn La',
    '46 Thành phố Huế',
    '48 Thành phố Đà Nẵng',
    '79 Thành phố Hồ Chí Minh',
    '96 Tỉnh Cà Mau',
  ],
  {
    objectives: [
      { id: 'MT1', title: 'Hạ tầng số' },
      { id: 'MT2', title: 'Nhân lực & <đào tạo>' },
    ],
    tasks: [
      makeTask('NV-01', {
        title: 'Thành lập Ban Chỉ đạo cấp tỉnh',
        objective: 'MT1',
        deadline: dayDeadline('2025-06-30', 'Quý II/2025'),
        product: 'Quyết định thành lập',
      }),
      makeTask('NV-02', {
        title: 'Kiểm kê hạ tầng số | phủ sóng 5G',
        objective: 'MT1',
        lead: 'Sở KH&CN',
        deadline: dayDeadline('2025-08-31', 'trước 31/8/2025'),
      }),
      makeTask('NV-03', {
        title: 'Tập huấn kỹ năng số',
        objective: 'MT2',
        deadline: dayDeadline('2025-09-30', 'Tháng 9/2025'),
      }),
      makeTask('NV-04', { title: 'Báo cáo năm', objective: 'MT2', lead: 'Sở Nội vụ', deadline: yearly }),
      makeTask('NV-05', { title: 'Tuyên truyền', lead: 'Sở VH&TT', deadline: ongoing, assignees: ['01', '14', '79'] }),
    ],
    indicators: [
      makeIndicator('CT-01', {
        title: 'Tỉ lệ hồ sơ trực tuyến toàn trình',
        objective: 'MT1',
        baseline: { value: 45, on: '2024-12-31' },
        targets: [atLeast(60, '2025-06-30'), atLeast(80)],
      }),
      makeIndicator('CT-02', { title: 'Số trạm 5G', unit: 'trạm', aggregation: 'sum', targets: [atLeast(1000)] }),
      makeIndicator('CT-03', {
        title: 'Chỉ số chuyển đổi số',
        unit: 'điểm',
        aggregation: 'mean',
        targets: [{ by: '2025-12-31', op: '>', value: 0.7, max: null }],
      }),
      makeIndicator('CT-04', {
        title: 'Thời gian xử lý hồ sơ',
        unit: 'ngày',
        aggregation: 'weighted-mean',
        direction: 'decrease',
        targets: [{ by: '2025-12-31', op: '<=', value: 3, max: null }],
      }),
      makeIndicator('CT-05', {
        title: 'Xếp hạng chính phủ điện tử',
        unit: 'hạng',
        aggregation: 'latest',
        targets: [{ by: '2030-12-31', op: 'range', value: 40, max: 50 }],
      }),
      makeIndicator('CT-06', { title: 'Chỉ tiêu không tổng hợp', unit: '', aggregation: 'none', targets: [] }),
    ],
    amendments: [
      {
        decision: '123-TB/BCĐ',
        on: '2025-08-01',
        task: 'NV-01',
        indicator: null,
        set: { deadline: dayDeadline('2025-12-31', '31/12/2025') },
        localities: ['14'],
        reason: 'bão số 3',
        index: 0,
      },
    ],
  },
)

const [table, script, formula, image, ansi, bidi, proto, heading, atSign, emoji] = hostileTexts

const submissions: readonly CheckedSubmission[] = [
  makeSubmission({
    code: '01',
    file: 'submissions/01_2025-Q3.xlsx',
    tasks: [
      {
        task: 'NV-01',
        status: 'completed',
        progress: 100,
        completedOn: '2025-06-20',
        evidence: '123/QĐ-UBND',
        result: 'Đã thành lập',
      },
      {
        task: 'NV-02',
        status: 'completed',
        progress: 100,
        completedOn: '2025-08-31',
        result: table,
        flags: ['completed-without-evidence'],
      },
      {
        task: 'NV-03',
        status: 'in-progress',
        progress: 75.5,
        difficulties: script,
        proposals: formula,
        flags: ['task-due-soon'],
      },
      { task: 'NV-04', status: 'not-started', progress: 0 },
      { task: 'NV-05', status: 'in-progress', result: emoji },
    ],
    indicators: [
      { indicator: 'CT-01', actual: 81.2, numerator: 81_200, denominator: 100_000 },
      { indicator: 'CT-02', actual: 800.1 },
      { indicator: 'CT-03', actual: 0.81 },
      { indicator: 'CT-04', actual: 2.5, denominator: 100_000 },
      { indicator: 'CT-05', actual: 47 },
      { indicator: 'CT-06', actual: 12 },
    ],
    ignored: [
      { sheet: 'Nhiệm vụ', row: 9, reason: 'section' },
      { sheet: 'Nhiệm vụ', row: 20, reason: 'footer' },
    ],
  }),
  makeSubmission({
    code: '14',
    file: 'submissions/14_2025-Q3_r1.csv',
    tasks: [{ task: 'NV-01', status: 'not-started' }],
    ignored: [{ sheet: null, row: 12, reason: 'total' }],
  }),
  makeSubmission({
    code: '14',
    file: 'submissions/14_2025-Q3_r2.xlsx',
    revision: 2,
    reportedOn: '2025-09-22',
    tasks: [
      { task: 'NV-01', status: 'in-progress', progress: 60, difficulties: heading, proposals: image },
      { task: 'NV-02', status: 'not-started', progress: 0, difficulties: ansi, flags: ['task-overdue'] },
      { task: 'NV-03', rejectedBy: 'missing-status' },
    ],
    indicators: [
      { indicator: 'CT-01', actual: 40, numerator: 4000, denominator: 10_000, flags: ['target-not-met'] },
      { indicator: 'CT-02', actual: 120.2 },
      { indicator: 'CT-04', actual: 4.5, denominator: 10_000, flags: ['target-not-met'] },
      { indicator: 'CT-05', actual: 52, flags: ['target-not-met'] },
    ],
  }),
  makeSubmission({
    code: '46',
    file: 'submissions/46 Thừa Thiên Huế.xlsx',
    tasks: [
      { task: 'NV-01', status: 'completed', progress: 100, completedOn: '2025-07-15', evidence: bidi },
      { task: 'NV-02', status: 'in-progress', progress: 40, difficulties: proto },
      { task: 'NV-03', status: 'completed', progress: 100, completedOn: '2025-09-01', evidence: '45/KH-UBND' },
      { task: 'NV-04', status: 'in-progress', progress: 50, result: atSign },
    ],
    indicators: [
      { indicator: 'CT-01', flags: ['missing-actual'] },
      { indicator: 'CT-03', actual: 0.66 },
    ],
  }),
  makeSubmission({ code: '48', file: 'submissions/48.xlsx', usable: false, unread: true }),
  makeSubmission({
    code: '79',
    file: 'submissions/tp-hcm.yaml',
    tasks: [
      { task: 'NV-01', status: 'in-progress', progress: 90, difficulties: 'Vướng mặt bằng', flags: ['task-overdue'] },
      { task: 'NV-02', status: 'not-started', flags: ['task-overdue', 'overdue-without-explanation'] },
    ],
    indicators: [
      { indicator: 'CT-01', actual: 90, numerator: 180_000, denominator: 200_000 },
      { indicator: 'CT-02', actual: 2000.3 },
    ],
  }),
]

/** One diagnostic of each severity and of each kind of place. */
const diagnostics: readonly Diagnostic[] = [
  diagnostic({ rule: 'unreadable-file', at: { kind: 'file', file: 'submissions/48.xlsx' }, locality: '48' }),
  diagnostic({
    rule: 'missing-submission',
    at: { kind: 'text', file: 'plan.yaml', line: 12, column: 7 },
    locality: '96',
  }),
  diagnostic({
    rule: 'missing-status',
    at: { kind: 'cell', file: 'submissions/14_2025-Q3_r2.xlsx', sheet: 'Nhiệm vụ', row: 10, column: 9 },
    ...{ locality: '14', task: 'NV-03' },
  }),
  diagnostic({
    rule: 'superseded-submission',
    severity: 'info',
    at: { kind: 'file', file: 'submissions/14_2025-Q3_r1.csv' },
    facts: { actual: 1, expected: 2 },
    related: [{ kind: 'file', file: 'submissions/14_2025-Q3_r2.xlsx' }],
    locality: '14',
  }),
  diagnostic({
    rule: 'target-not-met',
    severity: 'warning',
    at: { kind: 'cell', file: 'submissions/14_2025-Q3_r2.xlsx', sheet: 'Chỉ tiêu', row: 5, column: 6 },
    facts: { actual: 40, expected: '≥ 80' },
    ...{ locality: '14', indicator: 'CT-01' },
  }),
]

const silenced = diagnostic({
  rule: 'late-submission',
  severity: 'warning',
  at: {
    kind: 'cell',
    file: 'submissions/14_2025-Q3_r1.csv',
    sheet: null,
    row: 3,
    column: 2,
    position: { line: 3, column: 9 },
  },
  facts: { actual: '2025-09-22', expected: '2025-09-20' },
  locality: '14',
})

function diagnostic(given: Pick<Diagnostic, 'rule' | 'at'> & Partial<Diagnostic>): Diagnostic {
  return { severity: 'error', facts: {}, locality: null, task: null, indicator: null, related: [], ...given }
}

/** Stands for the words of the rules: the rule's name and what was read. */
export const sampleDescribe: DescribeDiagnostic = ({ rule, facts }) => ({
  message: `${rule}: "${facts.actual ?? ''}"`,
  fix: 'Sửa ô này rồi gửi lại.',
})

export const sampleInput: ConsolidationInput = {
  plan,
  period,
  asOf: sampleAsOf,
  submissions,
  diagnostics,
  accepted: [{ diagnostic: silenced, reason: 'bão số 3', approvedBy: 'Ban Chỉ đạo', until: '2025-10-31' }],
}

export function sampleReport(): Report {
  return consolidate(sampleInput)
}
