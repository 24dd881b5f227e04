// Makes random plans and random submissions to them; also the doorway to the sample report that renderers are tested with.
import fc from 'fast-check'
import type { CheckedSubmission } from '../../src/model/checked-submission.ts'
import type { Aggregation } from '../../src/model/indicator.ts'
import type { Amendment, Plan } from '../../src/model/plan.ts'
import type { ReportingPeriod } from '../../src/model/reporting-period.ts'
import { reportedStatuses } from '../../src/model/state.ts'
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

export { hostileTexts, sampleAsOf, sampleDescribe, sampleInput, sampleReport } from './sample-report.ts'

export interface Workspace {
  readonly plan: Plan
  readonly period: ReportingPeriod
  readonly asOf: string
  readonly submissions: readonly CheckedSubmission[]
}

const codes = ['01', '04', '08', '14', '46', '48']
const taskIds = ['NV-01', 'NV-02', 'NV-03', 'NV-04', 'NV-05']
const aggregations: readonly Aggregation[] = ['sum', 'mean', 'weighted-mean', 'ratio', 'latest', 'none']

/** Days around the period, so that before, on and after a due day are all likely. */
const day = fc.constantFrom(
  '2025-06-30',
  '2025-08-31',
  '2025-09-13',
  '2025-09-14',
  '2025-09-15',
  '2025-10-14',
  '2026-01-01',
)
const deadline = fc.oneof(
  day.map(one => dayDeadline(one)),
  fc.constant(yearly),
  fc.constant(ongoing),
)
const assignees = fc.oneof(fc.constant('all' as const), fc.subarray(codes))
const decimal = fc.integer({ min: -2000, max: 100_000 }).map(units => units / 100)

const taskList = fc.subarray(taskIds).chain(ids =>
  fc.tuple(
    ...ids.map(id =>
      fc
        .record({
          deadline,
          assignees,
          objective: fc.constantFrom(null, 'MT1', 'MT2'),
          lead: fc.constantFrom('Bộ KH&CN', 'UBND cấp tỉnh', ''),
        })
        .map(more => makeTask(id, more)),
    ),
  ),
)

const amendment: fc.Arbitrary<Amendment> = fc.record({
  decision: fc.constant('123-TB/BCĐ'),
  on: day,
  task: fc.constantFrom(...taskIds),
  indicator: fc.constant(null),
  set: fc.oneof(
    fc.record({ deadline }),
    fc.record({ lead: fc.constantFrom('Bộ Nội vụ', 'UBND cấp tỉnh') }),
    fc.record({ assignees }),
  ),
  localities: fc.oneof(fc.constant(null), fc.subarray(codes)),
  reason: fc.constant('bão số 3'),
  index: fc.nat(9),
})

export const planArbitrary: fc.Arbitrary<Plan> = fc
  .record({
    places: fc.subarray(codes, { minLength: 1 }),
    tasks: taskList,
    amendments: fc.array(amendment, { maxLength: 3 }),
    objectives: fc.subarray([
      { id: 'MT1', title: 'Hạ tầng số' },
      { id: 'MT2', title: 'Nhân lực' },
    ]),
    indicators: fc.tuple(...aggregations.map(aggregation => indicatorOf(aggregation))),
  })
  .map(({ places, ...more }) => makePlan(places, more))

function indicatorOf(aggregation: Aggregation) {
  return fc
    .record({ assignees, unit: fc.constantFrom('%', 'hồ sơ', '‰'), target: decimal })
    .map(({ target, ...more }) =>
      makeIndicator(`CT-${aggregation}`, { ...more, aggregation, targets: [atLeast(target)] }),
    )
}

const reportedTask = fc.record(
  {
    task: fc.constantFrom(...taskIds),
    status: fc.constantFrom(...reportedStatuses),
    progress: fc.integer({ min: 0, max: 100 }),
    completedOn: day,
    difficulties: fc.constantFrom('Thiếu kinh phí', '| x', ''),
    rejectedBy: fc.constant('missing-status'),
  },
  { requiredKeys: ['task', 'status'] },
)

const reportedIndicator = fc.record(
  {
    indicator: fc.constantFrom(...aggregations.map(aggregation => `CT-${aggregation}`)),
    actual: decimal,
    numerator: decimal,
    denominator: decimal,
  },
  { requiredKeys: ['indicator'] },
)

const submissionSketch = fc.record({
  code: fc.constantFrom(null, '99', ...codes),
  period: fc.constantFrom(period.id, period.id, period.id, '2025-Q2'),
  usable: fc.constantFrom(true, true, true, false),
  revision: fc.integer({ min: 1, max: 3 }),
  reportedOn: fc.constantFrom(null, '2025-09-13', '2025-09-18', '2025-09-20', '2025-09-21'),
  content: fc.constantFrom('a', 'b'),
  tasks: fc.uniqueArray(reportedTask, { selector: one => one.task }),
  indicators: fc.uniqueArray(reportedIndicator, { selector: one => one.indicator }),
  ignored: fc.subarray([
    { sheet: 'Nhiệm vụ', row: 6, reason: 'section' as const },
    { sheet: 'Nhiệm vụ', row: 40, reason: 'footer' as const },
  ]),
})

/** Files are named by their place in the list, as one folder holds no name twice. */
export const submissionsArbitrary: fc.Arbitrary<CheckedSubmission[]> = fc
  .array(submissionSketch, { maxLength: 10 })
  .map(sketches =>
    sketches.map((sketch, index) =>
      makeSubmission({ ...sketch, usable: sketch.usable && sketch.code !== null, file: `submissions/${index}.xlsx` }),
    ),
  )

export const workspaceArbitrary: fc.Arbitrary<Workspace> = fc.record({
  plan: planArbitrary,
  period: fc.constant(period),
  asOf: day,
  submissions: submissionsArbitrary,
})
