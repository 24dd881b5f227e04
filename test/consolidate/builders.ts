// Turns short descriptions into whole plans, rows and checked submissions, so that a test shows only what it is about.
import type { CheckedSubmission } from '../../src/model/checked-submission.ts'
import type { Deadline } from '../../src/model/deadline.ts'
import type { Indicator, Target } from '../../src/model/indicator.ts'
import type { Plan, Task } from '../../src/model/plan.ts'
import type { ReportingPeriod } from '../../src/model/reporting-period.ts'
import type { ReportedStatus } from '../../src/model/state.ts'
import type { IgnoredRow, IndicatorRow, Submission, TaskRow } from '../../src/model/submission.ts'
import type { Field } from '../../src/source/field.ts'
import type { SourceLocation } from '../../src/source/location.ts'

export const period: ReportingPeriod = {
  id: '2025-Q3',
  from: '2025-06-15',
  to: '2025-09-14',
  submitBy: '2025-09-20',
  previous: '2025-Q2',
}

export function dayDeadline(day: string, text = day): Deadline {
  return { text, meaning: { kind: 'day', day } }
}

export const ongoing: Deadline = { text: 'Thường xuyên', meaning: { kind: 'ongoing' } }
export const yearly: Deadline = { text: 'Hằng năm', meaning: { kind: 'yearly' } }

export function makeTask(id: string, more: Partial<Task> = {}): Task {
  return {
    id,
    title: `Nhiệm vụ ${id}`,
    objective: null,
    basis: null,
    lead: 'UBND cấp tỉnh',
    support: [],
    responsible: null,
    assignees: 'all',
    deadline: dayDeadline('2025-12-31'),
    product: 'Báo cáo',
    evidence: 'required',
    weight: 1,
    dependsOn: [],
    milestones: [],
    implements: null,
    index: 0,
    ...more,
  }
}

export function atLeast(value: number, by = '2025-12-31'): Target {
  return { by, op: '>=', value, max: null }
}

export function makeIndicator(id: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    title: `Chỉ tiêu ${id}`,
    objective: null,
    unit: '%',
    measure: 'cumulative',
    direction: 'increase',
    aggregation: 'ratio',
    range: { min: null, max: null },
    baseline: null,
    targets: [atLeast(80)],
    assignees: 'all',
    index: 0,
    ...more,
  }
}

/** `places` are `code name` texts. Positions in the plan are filled in. */
export function makePlan(places: readonly string[], more: Partial<Plan> = {}): Plan {
  const localities = places.map(place => {
    const [code = '', ...name] = place.split(' ')
    return { code, name: name.join(' ') || code, aliases: [], parent: null }
  })
  const file = 'plan.yaml'
  return {
    id: 'KH-57',
    title: 'Kế hoạch triển khai Nghị quyết 57-NQ/TW',
    issuedBy: 'Ban Chỉ đạo Trung ương',
    issuedOn: '2025-06-19',
    version: 1,
    language: 'vi',
    registry: { localities, former: [] },
    groups: {},
    dueSoonDays: 30,
    colours: { greenFrom: 95, yellowFrom: 70 },
    beforeIsExclusive: false,
    periods: [period],
    objectives: [],
    amendments: [],
    exceptions: [],
    locality: null,
    parent: null,
    source: { file, sha256: 'ab'.repeat(32), locate: () => ({ kind: 'text', file, line: 1, column: 1 }) },
    ...more,
    tasks: (more.tasks ?? []).map((task, index) => ({ ...task, index })),
    indicators: (more.indicators ?? []).map((indicator, index) => ({ ...indicator, index })),
  }
}

/** What a locality says of a task; `rejectedBy` a rule makes it a row that does not count. */
export interface ReportedTask {
  readonly task: string
  readonly status?: ReportedStatus
  readonly progress?: number
  readonly completedOn?: string
  readonly evidence?: string
  readonly result?: string
  readonly difficulties?: string
  readonly proposals?: string
  readonly flags?: readonly string[]
  readonly rejectedBy?: string
}

export interface ReportedIndicator {
  readonly indicator: string
  readonly actual?: number
  readonly numerator?: number
  readonly denominator?: number
  readonly flags?: readonly string[]
}

export interface SubmissionSketch {
  /** null: nothing says whose it is. */
  readonly code: string | null
  readonly file?: string
  readonly period?: string
  readonly usable?: boolean
  readonly revision?: number
  readonly reportedOn?: string | null
  readonly content?: string
  /** The file could not be read at all. */
  readonly unread?: boolean
  readonly tasks?: readonly ReportedTask[]
  readonly indicators?: readonly ReportedIndicator[]
  readonly ignored?: readonly IgnoredRow[]
}

/** CSV and YAML files have no sheets. */
function sheetOf(file: string, name: string): string | null {
  return /\.(csv|yaml)$/.test(file) ? null : name
}

export function makeSubmission(sketch: SubmissionSketch): CheckedSubmission {
  const { code, revision = 1, reportedOn = '2025-09-18', tasks = [], indicators = [] } = sketch
  const file = sketch.file ?? `submissions/${code ?? 'x'}_r${revision}.xlsx`
  const rows = tasks.map((task, index) => ({ task, row: taskRow(file, 8 + index, task) }))
  const indicatorRows = indicators.map((one, index) => ({ one, row: indicatorRow(file, 5 + index, one) }))
  const submission = wholeSubmission(
    file,
    sketch,
    rows.map(({ row }) => row),
    indicatorRows.map(({ row }) => row),
  )
  const read = sketch.unread !== true
  return {
    source: { file, sha256: 'cd'.repeat(32) },
    usable: sketch.usable ?? true,
    locality: code,
    period: sketch.period ?? period.id,
    revision,
    reportedOn,
    preparedBy: 'Văn phòng UBND tỉnh',
    content: sketch.content ?? file,
    submission: read ? submission : null,
    tasks: rows
      .filter(({ task }) => task.rejectedBy === undefined)
      .map(({ task, row }) => ({ row, task: task.task, flags: task.flags ?? [] })),
    indicators: indicatorRows.map(({ one, row }) => ({ row, indicator: one.indicator, flags: one.flags ?? [] })),
    rejected: rows.flatMap(({ task, row }) =>
      task.rejectedBy === undefined ? [] : [{ place: row.place, rule: task.rejectedBy }],
    ),
    ignored: read ? (sketch.ignored ?? []) : [],
    raised: rows.flatMap(({ task, row }) =>
      task.rejectedBy === undefined
        ? []
        : [
            {
              rule: task.rejectedBy,
              at: row.status.at,
              facts: {},
              locality: code,
              task: task.task,
              indicator: null,
              related: [],
            },
          ],
    ),
  }
}

function taskRow(file: string, row: number, said: ReportedTask): TaskRow {
  const sheet = sheetOf(file, 'Nhiệm vụ')
  const at = (column: number): SourceLocation => ({ kind: 'cell', file, sheet, row, column })
  return {
    place: { file, sheet, row },
    taskId: said.task,
    matchedBy: 'code',
    nearest: null,
    code: given(said.task, at(2)),
    title: blank(at(3)),
    lead: blank(at(4)),
    support: blank(at(5)),
    responsible: blank(at(6)),
    deadline: blank(at(7)),
    product: blank(at(8)),
    status: given(said.status, at(9)),
    progress: given(said.progress, at(10)),
    completedOn: given(said.completedOn, at(11)),
    evidence: given(said.evidence, at(12)),
    result: given(said.result, at(13)),
    difficulties: given(said.difficulties, at(14)),
    proposals: given(said.proposals, at(15)),
    note: blank(at(16)),
  }
}

function indicatorRow(file: string, row: number, said: ReportedIndicator): IndicatorRow {
  const sheet = sheetOf(file, 'Chỉ tiêu')
  const at = (column: number): SourceLocation => ({ kind: 'cell', file, sheet, row, column })
  return {
    place: { file, sheet, row },
    indicatorId: said.indicator,
    matchedBy: 'code',
    nearest: null,
    code: given(said.indicator, at(2)),
    title: blank(at(3)),
    unit: blank(at(4)),
    target: blank(at(5)),
    actual: given(said.actual, at(6)),
    numerator: given(said.numerator, at(7)),
    denominator: given(said.denominator, at(8)),
    source: blank(at(9)),
    note: blank(at(10)),
  }
}

function wholeSubmission(
  file: string,
  { code, period: named, revision, reportedOn, ignored }: SubmissionSketch,
  tasks: readonly TaskRow[],
  indicators: readonly IndicatorRow[],
): Submission {
  const at: SourceLocation = { kind: 'file', file }
  const header: SourceLocation = { kind: 'cell', file, sheet: sheetOf(file, 'Nhiệm vụ'), row: 7, column: 1 }
  return {
    file,
    identity: {
      localityCode: given(code ?? undefined, at),
      localityName: blank(at),
      period: given(named ?? period.id, at),
      reportedOn: given(reportedOn === undefined ? '2025-09-18' : (reportedOn ?? undefined), at),
      plan: given('KH-57', at),
      planVersion: given(1, at),
      revision: given(revision ?? 1, at),
      preparedBy: given('Văn phòng UBND tỉnh', at),
    },
    localityMatch: code === null ? { kind: 'missing' } : { kind: 'matched', code, former: null, formerIn: null },
    period: named ?? period.id,
    revision: revision ?? 1,
    tables: [],
    passedOver: [],
    aside: [],
    tasksAt: header,
    indicatorsAt: null,
    tasks,
    indicators,
    ignored: ignored ?? [],
  }
}

function given<T extends string | number>(value: T | undefined, at: SourceLocation): Field<T> {
  return value === undefined ? { state: 'blank', at } : { state: 'given', value, raw: String(value), at }
}

function blank(at: SourceLocation): Field<never> {
  return { state: 'blank', at }
}
