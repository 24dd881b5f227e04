// Random plans with awkward texts, and random honest entries for the templates made from them.
import fc from 'fast-check'
import { assignmentsOf, indicatorAssignmentsOf } from '../../src/model/assignment.ts'
import { addDays } from '../../src/model/calendar-date.ts'
import { type Indicator, ratioFactor, type Target } from '../../src/model/indicator.ts'
import type { Plan, Task } from '../../src/model/plan.ts'
import type { ReportedStatus } from '../../src/model/state.ts'
import { parseDeadline } from '../../src/normalise/values/parse-deadline.ts'
import type { TemplateRequest } from '../../src/template/make-template.ts'
import { indicatorOf, planOf, taskOf } from '../model/plan-of.ts'

export interface TaskEntry {
  readonly task: string
  readonly status: ReportedStatus
  /** 0–100, or null where it is left blank. */
  readonly progress: number | null
  readonly completedOn: string | null
  readonly evidence: string
  readonly result: string
  readonly difficulties: string
  readonly proposals: string
}

export interface IndicatorEntry {
  readonly indicator: string
  readonly actual: number
  readonly numerator: number | null
  readonly denominator: number | null
  readonly source: string
}

export interface Entries {
  readonly reportedOn: string
  readonly preparedBy: string
  readonly tasks: readonly TaskEntry[]
  readonly indicators: readonly IndicatorEntry[]
}

/** What people type, and what formats trip over; never a lone dash or dots, which offices write for "nothing". */
const words = fc.constantFrom(
  ...['đã ban hành', 'Quyết định', '123/QĐ-UBND', '12/2025', '05', '=SUM(A1)', '+84', '@tỉnh', '- gạch đầu dòng', '#1'],
  ...[
    '"ngoặc"',
    "'nháy",
    'a: b',
    'a, b; c',
    '% tăng',
    '{x}',
    '[y]',
    '& <b>',
    '_x0041_',
    'true',
    'null',
    '~',
    '2025-06-20',
  ],
  ...['dòng\nhai', '|ống|', '\\', '100%', '1.234', 'hoà', 'Ủy ban', 'https://a.vn/?b=1&c', '😀', 'Hoàn thành', 'Tổng'],
)
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map(parts => `${parts.join(' ')} chữ`)

const deadlines = [
  ...['6/2025', '12/2025', '30/9/2025', '2025-08-31', '2025', '2025-2026', 'Quý III/2025', 'Hằng năm', ''],
  ...['Thường xuyên', 'trước 15/8/2025', '2025 và những năm tiếp theo', 'từ 01/10/2025', 'Tháng 8/2025', '2025-12'],
]

export const target: fc.Arbitrary<Target> = fc
  .record({
    op: fc.constantFrom('>=', '>', '=', '<=', '<', 'range'),
    value: fc.oneof(
      fc.integer({ min: -2000, max: 2_000_000 }),
      fc.integer({ min: -99_999, max: 99_999 }).map(n => n / 1000),
      fc.integer({ min: 0, max: 1000 }).map(n => n / 10),
    ),
    above: fc.integer({ min: 0, max: 50 }),
  })
  .map(({ op, value, above }) => ({
    by: '2025-12-31',
    op,
    value,
    max: op === 'range' ? Number((value + above).toFixed(3)) : null,
  }))

const task: fc.Arbitrary<Partial<Task>> = fc.record({
  title: text,
  lead: text,
  product: text,
  objective: fc.constantFrom('MT1', 'MT2', null),
  evidence: fc.constantFrom('required', 'optional'),
  deadline: fc.constantFrom(...deadlines).map(written => {
    const deadline = parseDeadline(written, { beforeIsExclusive: false })
    if (deadline === null) throw new Error(written)
    return deadline
  }),
})

const indicator: fc.Arbitrary<Partial<Indicator>> = fc.record({
  title: text,
  unit: fc.constantFrom('%', 'hồ sơ', '%/năm', '‰', 'đơn/vạn dân', '=x'),
  objective: fc.constantFrom('MT1', null),
  aggregation: fc.constantFrom('sum', 'mean', 'weighted-mean', 'ratio', 'latest', 'none'),
  range: fc.constantFrom({ min: 0, max: null }, { min: null, max: null }, { min: -5000, max: 5e12 }),
  targets: fc.array(target, { maxLength: 1 }),
})

export const plan: fc.Arbitrary<Plan> = fc
  .record({
    tasks: fc.array(task, { minLength: 1, maxLength: 8 }),
    indicators: fc.array(indicator, { maxLength: 5 }),
    titles: fc.tuple(text, text),
    title: text,
    language: fc.constantFrom('vi', 'en'),
  })
  .map(({ tasks, indicators, titles, title, language }) =>
    planOf({
      ...{ title, language, issuedBy: title, issuedOn: '2025-01-02' },
      registry: { localities: [{ code: '01', name: 'Thành phố Hà Nội', aliases: [], parent: null }], former: [] },
      periods: [{ id: '2025-Q3', from: '2025-06-15', to: '2025-09-14', submitBy: '2025-09-20', previous: null }],
      objectives: [
        { id: 'MT1', title: titles[0] },
        { id: 'MT2', title: titles[1] },
      ],
      // The number keeps titles apart, as in a real plan.
      tasks: tasks.map((given, index) =>
        taskOf(`NV-${index + 1}`, { ...given, title: `${given.title} ${index}`, index }),
      ),
      indicators: indicators.map((given, index) => indicatorOf(`CT-${index + 1}`, { ...given, index })),
    }),
  )

/** Entries that are true and complete, so that nothing may be said against them. */
export function entriesFor({ plan, period, locality }: Pick<TemplateRequest, 'plan' | 'period' | 'locality'>) {
  const tasks = assignmentsOf(plan, locality.code, period.to)
  const indicators = indicatorAssignmentsOf(plan, locality.code, period.to)
  return fc.record<Entries>({
    reportedOn: fc.constantFrom(period.to, addDays(period.to, 3)),
    preparedBy: text,
    tasks: fc.tuple(...tasks.map(assignment => taskEntry(assignment.task.id, period.to))),
    indicators: fc.tuple(...indicators.map(assignment => indicatorEntry(assignment.indicator))),
  })
}

function taskEntry(id: string, to: string): fc.Arbitrary<TaskEntry> {
  const texts = { evidence: text, result: text, difficulties: text, proposals: text }
  const partly = fc.oneof(
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 999 }).map(n => n / 10),
  )
  return fc.oneof(
    fc.record<TaskEntry>({
      ...{ task: fc.constant(id), status: fc.constant('completed'), progress: fc.constantFrom(100, null), ...texts },
      completedOn: fc.integer({ min: 0, max: 200 }).map(days => addDays(to, -days)),
    }),
    fc.record<TaskEntry>({
      ...{ task: fc.constant(id), status: fc.constant('in-progress'), progress: fc.option(partly), ...texts },
      completedOn: fc.constant(null),
    }),
    fc.record<TaskEntry>({
      ...{ task: fc.constant(id), status: fc.constant('not-started'), progress: fc.constantFrom(0, null), ...texts },
      completedOn: fc.constant(null),
    }),
  )
}

function indicatorEntry({ id, aggregation, range, unit }: Indicator): fc.Arbitrary<IndicatorEntry> {
  const denominator = fc.integer({ min: 1, max: 900_000 })
  if (aggregation === 'ratio') {
    const factor = ratioFactor(unit)
    return fc.record({ numerator: fc.integer({ min: 0, max: 1000 }), source: text }).map(({ numerator, source }) => ({
      ...{ indicator: id, source, numerator, denominator: 1000 },
      actual: Number(((numerator * factor) / 1000).toFixed(3)),
    }))
  }
  return fc.record<IndicatorEntry>({
    ...{ indicator: fc.constant(id), source: text, numerator: fc.constant(null), denominator: fc.option(denominator) },
    actual: fc.oneof(
      fc.integer({ min: range.min ?? -4000, max: 3_000_000 }),
      fc.integer({ min: 0, max: 99_999 }).map(n => n / 1000),
    ),
  })
}
