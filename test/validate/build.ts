// Builds small plans, submissions, rows and contexts for the tests of rules: everything has a default, tests name what matters.
import type { Raised } from '../../src/diagnostics/diagnostic.ts'
import type { Assignment, IndicatorAssignment } from '../../src/model/assignment.ts'
import type { CheckedSubmission, SourceFile } from '../../src/model/checked-submission.ts'
import { type Deadline, resolveDue } from '../../src/model/deadline.ts'
import type { Indicator, Target } from '../../src/model/indicator.ts'
import type { Plan, Task } from '../../src/model/plan.ts'
import type { PreviousIndicator, PreviousReport, PreviousTask } from '../../src/model/previous-report.ts'
import type { ReportingPeriod } from '../../src/model/reporting-period.ts'
import type { Identity, IndicatorRow, Submission, TaskRow } from '../../src/model/submission.ts'
import type { Field } from '../../src/source/field.ts'
import type { CellLocation } from '../../src/source/location.ts'
import { judgeRow } from '../../src/validate/row-judgement.ts'
import type {
  IndicatorContext,
  JudgedRowContext,
  RowContext,
  SubmissionContext,
  TextComparison,
} from '../../src/validate/rule.ts'
import { submissionContext } from '../../src/validate/submission-context.ts'

export const file = 'submissions/14_2025-Q3.xlsx'
export const sheet = 'Nhiệm vụ'
export const asOf = '2025-09-14'

export function cell(row: number, column: number, name = sheet): CellLocation {
  return { kind: 'cell', file, sheet: name, row, column }
}

/** Column numbers of the fields, so that a test can say where a message must point. */
export const columns = {
  code: 1,
  title: 2,
  lead: 3,
  support: 4,
  responsible: 5,
  deadline: 6,
  product: 7,
  status: 8,
  progress: 9,
  completedOn: 10,
  evidence: 11,
  result: 12,
  difficulties: 13,
  proposals: 14,
  note: 15,
} as const

export const indicatorColumns = {
  code: 1,
  title: 2,
  unit: 3,
  target: 4,
  actual: 5,
  numerator: 6,
  denominator: 7,
  source: 8,
  note: 9,
} as const

export function given<T>(value: T, at = cell(2, 2), raw = String(value)): Field<T> {
  return { state: 'given', value, raw, at }
}

export function blank<T>(at = cell(2, 2)): Field<T> {
  return { state: 'blank', at }
}

export function unreadable<T>(raw: string, at = cell(2, 2)): Field<T> {
  return { state: 'unreadable', raw, at }
}

/** What a test writes for a cell: a value, null for blank, or a text that could not be read. */
export type Written<T> = T | null | { readonly unreadable: string }

function fieldOf<T>(written: Written<T> | undefined, at: CellLocation, raw?: string): Field<T> {
  if (written === undefined || written === null) return blank(at)
  if (isUnreadable(written)) return unreadable(written.unreadable, at)
  return given(written, at, raw ?? String(written))
}

function isUnreadable<T>(written: T | { readonly unreadable: string }): written is { readonly unreadable: string } {
  return typeof written === 'object' && written !== null && 'unreadable' in written
}

type ValueOf<F> = F extends { readonly state: 'given'; readonly value: infer T } ? T : never
type WrittenRow<Row, Names extends keyof Row> = { readonly [Name in Names]?: Written<ValueOf<Row[Name]>> }

export type WrittenTask = WrittenRow<TaskRow, keyof typeof columns> & {
  readonly row?: number
  readonly sheet?: string
  readonly taskId?: string | null
  readonly matchedBy?: 'code' | 'title' | null
  readonly nearest?: string | null
}

/** A row of NV-01 in row 12 that says nothing but its code and that it is in progress. */
export function taskRow(written: WrittenTask = {}): TaskRow {
  const row = written.row ?? 12
  const name = written.sheet ?? sheet
  const said: WrittenTask = { code: 'NV-01', status: 'in-progress', ...written }
  const at = (column: keyof typeof columns) => cell(row, columns[column], name)
  const deadline = said.deadline
  const taskId = written.taskId === undefined ? 'NV-01' : written.taskId
  return {
    place: { file, sheet: name, row },
    taskId,
    matchedBy: written.matchedBy ?? (taskId === null ? null : 'code'),
    nearest: written.nearest ?? null,
    code: fieldOf(said.code, at('code')),
    title: fieldOf(said.title, at('title')),
    lead: fieldOf(said.lead, at('lead')),
    support: fieldOf(said.support, at('support')),
    responsible: fieldOf(said.responsible, at('responsible')),
    deadline: fieldOf(deadline, at('deadline'), deadline && 'text' in deadline ? deadline.text : ''),
    product: fieldOf(said.product, at('product')),
    status: fieldOf(said.status, at('status')),
    progress: fieldOf(said.progress, at('progress')),
    completedOn: fieldOf(said.completedOn, at('completedOn')),
    evidence: fieldOf(said.evidence, at('evidence')),
    result: fieldOf(said.result, at('result')),
    difficulties: fieldOf(said.difficulties, at('difficulties')),
    proposals: fieldOf(said.proposals, at('proposals')),
    note: fieldOf(said.note, at('note')),
  }
}

export type WrittenIndicator = WrittenRow<IndicatorRow, keyof typeof indicatorColumns> & {
  readonly row?: number
  readonly indicatorId?: string | null
  readonly matchedBy?: 'code' | 'title' | null
  readonly nearest?: string | null
}

/** A row of CT-01 in row 5 of its own sheet, with the actual 81.2. */
export function indicatorRow(written: WrittenIndicator = {}): IndicatorRow {
  const row = written.row ?? 5
  const name = 'Chỉ tiêu'
  const said: WrittenIndicator = { code: 'CT-01', actual: 81.2, ...written }
  const at = (column: keyof typeof indicatorColumns) => cell(row, indicatorColumns[column], name)
  const indicatorId = written.indicatorId === undefined ? 'CT-01' : written.indicatorId
  return {
    place: { file, sheet: name, row },
    indicatorId,
    matchedBy: written.matchedBy ?? (indicatorId === null ? null : 'code'),
    nearest: written.nearest ?? null,
    code: fieldOf(said.code, at('code')),
    title: fieldOf(said.title, at('title')),
    unit: fieldOf(said.unit, at('unit')),
    target: fieldOf(said.target, at('target')),
    actual: fieldOf(said.actual, at('actual')),
    numerator: fieldOf(said.numerator, at('numerator')),
    denominator: fieldOf(said.denominator, at('denominator')),
    source: fieldOf(said.source, at('source')),
    note: fieldOf(said.note, at('note')),
  }
}

export function day(text: string): Deadline {
  return { text, meaning: { kind: 'day', day: text } }
}

export const ongoing: Deadline = { text: 'Thường xuyên', meaning: { kind: 'ongoing' } }
export const yearly: Deadline = { text: 'Hằng năm', meaning: { kind: 'yearly' } }

export function task(changes: Partial<Task> = {}): Task {
  return {
    id: 'NV-01',
    title: 'Thành lập Ban Chỉ đạo cấp tỉnh',
    objective: null,
    basis: null,
    lead: 'UBND cấp tỉnh',
    support: [],
    responsible: null,
    assignees: 'all',
    deadline: { text: 'Quý II/2025', meaning: { kind: 'day', day: '2025-06-30' } },
    product: 'Quyết định thành lập',
    evidence: 'required',
    weight: 1,
    dependsOn: [],
    milestones: [],
    implements: null,
    index: 0,
    ...changes,
  }
}

export const target: Target = { by: '2025-12-31', op: '>=', value: 80, max: null }

export function indicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    id: 'CT-01',
    title: 'Tỉ lệ hồ sơ trực tuyến toàn trình',
    objective: null,
    unit: '%',
    measure: 'cumulative',
    direction: 'increase',
    aggregation: 'ratio',
    range: { min: 0, max: 100 },
    baseline: null,
    targets: [target],
    assignees: 'all',
    index: 0,
    ...changes,
  }
}

export const period: ReportingPeriod = {
  id: '2025-Q3',
  from: '2025-06-15',
  to: '2025-09-14',
  submitBy: '2025-09-20',
  previous: '2025-Q2',
}

export function plan(changes: Partial<Plan> = {}): Plan {
  const localities = [
    { code: '14', name: 'Tỉnh Sơn La', aliases: [], parent: null },
    { code: '15', name: 'Tỉnh Lào Cai', aliases: [], parent: null },
    { code: '08', name: 'Tỉnh Tuyên Quang', aliases: [], parent: null },
  ]
  return {
    id: 'KH-57',
    title: 'Kế hoạch triển khai Nghị quyết 57-NQ/TW',
    issuedBy: null,
    issuedOn: '2025-06-01',
    version: 2,
    language: 'vi',
    registry: { localities, former: [{ code: '02', name: 'Tỉnh Hà Giang', successor: '08' }] },
    groups: {},
    dueSoonDays: 30,
    colours: { greenFrom: 95, yellowFrom: 70 },
    beforeIsExclusive: false,
    periods: [{ ...period, id: '2025-Q2', submitBy: '2025-06-20', previous: null }, period],
    objectives: [],
    indicators: [indicator()],
    tasks: [task()],
    amendments: [],
    exceptions: [],
    locality: null,
    parent: null,
    source: {
      file: 'plan.yaml',
      sha256: '',
      locate: path => ({ kind: 'text', file: 'plan.yaml', line: 10 + Number(path.at(-1) ?? 0), column: 7 }),
    },
    ...changes,
  }
}

export function identity(changes: Partial<Identity> = {}): Identity {
  return {
    localityCode: given('14', cell(2, 2)),
    localityName: given('Tỉnh Sơn La', cell(3, 2)),
    period: given('2025-Q3', cell(4, 2)),
    reportedOn: given('2025-09-18', cell(5, 2)),
    plan: blank(cell(6, 2)),
    planVersion: given(2, cell(7, 2)),
    revision: blank(cell(8, 2)),
    preparedBy: blank(cell(9, 2)),
    ...changes,
  }
}

export const tasksAt = cell(11, 1)
export const indicatorsAt = cell(4, 1, 'Chỉ tiêu')

export function submission(changes: Partial<Submission> = {}): Submission {
  return {
    file,
    identity: identity(),
    localityMatch: { kind: 'matched', code: '14', former: null, formerIn: null },
    period: '2025-Q3',
    revision: 1,
    tables: [],
    passedOver: [],
    aside: [],
    tasksAt,
    indicatorsAt,
    tasks: [taskRow()],
    indicators: [indicatorRow()],
    ignored: [],
    ...changes,
  }
}

/** Case and outer spaces are the only differences that do not matter here; the real comparison has tests of its own. */
export const compare: TextComparison = {
  sameTitle: same,
  sameAgency: same,
  sameUnit: same,
  sameNarrative: same,
  namesOtherPlan: (text: string, named: { readonly id: string }) => text !== named.id,
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

export function previousTask(changes: Partial<PreviousTask> = {}): PreviousTask {
  return {
    task: 'NV-01',
    locality: '14',
    status: 'in-progress',
    state: 'in-progress-on-time',
    progress: 50,
    completedOn: null,
    result: '',
    difficulties: '',
    proposals: '',
    ...changes,
  }
}

export function previous(
  tasks: readonly PreviousTask[] = [],
  indicators: readonly PreviousIndicator[] = [],
): PreviousReport {
  return {
    period: '2025-Q2',
    asOf: '2025-06-14',
    tasks: new Map(tasks.map(one => [`${one.locality} ${one.task}`, one])),
    indicators: new Map(indicators.map(one => [`${one.locality} ${one.indicator}`, one])),
  }
}

type ContextChanges = Partial<SubmissionContext> & { readonly submission?: Submission }

export function context(changes: ContextChanges = {}): SubmissionContext {
  const { submission: of = submission(), ...rest } = changes
  const options = { plan: plan(), period, asOf, previous: null, compare, ...rest }
  return { ...submissionContext(of, options), ...rest }
}

type RowChanges = ContextChanges & {
  readonly task?: Partial<Task>
  readonly lead?: string
  readonly previousTask?: PreviousTask
}

export function rowContext(changes: RowChanges = {}): RowContext {
  const { task: taskChanges, lead, previousTask: before = null, submission: of = submission(), ...rest } = changes
  const subject = task(taskChanges)
  const assignment: Assignment = {
    task: subject,
    locality: '14',
    lead: lead ?? subject.lead,
    product: subject.product,
    deadline: subject.deadline,
    due: resolveDue(subject.deadline, rest.asOf ?? asOf),
    amendments: [],
  }
  const base = context({ previous: before === null ? null : previous([before]), ...rest, submission: of })
  return { ...base, submission: of, assignment, previousTask: before }
}

export function judgedContext(row: TaskRow, changes: RowChanges = {}): JudgedRowContext {
  const base = rowContext(changes)
  if (row.status.state !== 'given') throw new Error('only a row with a status can be judged')
  return { ...base, judgement: judgeRow(row, row.status.value, base) }
}

type IndicatorChanges = ContextChanges & {
  readonly indicator?: Partial<Indicator>
  readonly previousActual?: number | null
}

export function indicatorContext(changes: IndicatorChanges = {}): IndicatorContext {
  const { indicator: indicatorChanges, previousActual, submission: of = submission(), ...rest } = changes
  const subject = indicator(indicatorChanges)
  const assignment: IndicatorAssignment = {
    indicator: subject,
    locality: '14',
    targets: subject.targets,
    amendments: [],
  }
  const before = previousActual === undefined ? null : { indicator: 'CT-01', locality: '14', actual: previousActual }
  const base = context({ previous: before === null ? null : previous([], [before]), ...rest, submission: of })
  return { ...base, submission: of, assignment, previousIndicator: before }
}

export const source: SourceFile = { file, sha256: 'abc' }

export function checked(changes: Partial<CheckedSubmission> = {}): CheckedSubmission {
  return {
    source,
    usable: true,
    locality: '14',
    period: '2025-Q3',
    revision: 1,
    reportedOn: '2025-09-18',
    preparedBy: '',
    content: 'a',
    submission: null,
    tasks: [],
    indicators: [],
    rejected: [],
    ignored: [],
    raised: [],
    ...changes,
  }
}

/** What a test compares: the rule, and the cell by row and column. */
export function shortly(raised: readonly Raised[]): string[] {
  return raised.map(({ rule, at }) => (at.kind === 'cell' ? `${rule} R${at.row}C${at.column}` : `${rule} ${at.kind}`))
}
