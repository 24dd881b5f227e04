import { describe, expect, it } from 'vitest'
import type { Raised } from '../../src/diagnostics/diagnostic.ts'
import type { ReportedStatus, Status } from '../../src/model/state.ts'
import type { JudgedRowRule, RowRule } from '../../src/validate/rule.ts'
import { completedAfterAsOf } from '../../src/validate/rules/completed-after-as-of.ts'
import { completedBeforeIssue } from '../../src/validate/rules/completed-before-issue.ts'
import { completedInFuture } from '../../src/validate/rules/completed-in-future.ts'
import { completedWithoutDate } from '../../src/validate/rules/completed-without-date.ts'
import { completedWithoutEvidence } from '../../src/validate/rules/completed-without-evidence.ts'
import { deadlineMismatch } from '../../src/validate/rules/deadline-mismatch.ts'
import { duplicateRow } from '../../src/validate/rules/duplicate-row.ts'
import { leadMismatch } from '../../src/validate/rules/lead-mismatch.ts'
import { matchedByTitle } from '../../src/validate/rules/matched-by-title.ts'
import { missingStatus } from '../../src/validate/rules/missing-status.ts'
import { overdueWithoutExplanation } from '../../src/validate/rules/overdue-without-explanation.ts'
import { progressDecreased } from '../../src/validate/rules/progress-decreased.ts'
import { progressOutOfRange } from '../../src/validate/rules/progress-out-of-range.ts'
import { repeatedNarrative } from '../../src/validate/rules/repeated-narrative.ts'
import { statusProgressMismatch } from '../../src/validate/rules/status-progress-mismatch.ts'
import { statusReverted } from '../../src/validate/rules/status-reverted.ts'
import { taskDueSoon } from '../../src/validate/rules/task-due-soon.ts'
import { taskOverdue } from '../../src/validate/rules/task-overdue.ts'
import { titleMismatch } from '../../src/validate/rules/title-mismatch.ts'
import { unassignedTask } from '../../src/validate/rules/unassigned-task.ts'
import { unknownTask } from '../../src/validate/rules/unknown-task.ts'
import {
  asOf,
  blank,
  cell,
  columns,
  context,
  day,
  given,
  identity,
  judgedContext,
  ongoing,
  plan,
  previousTask,
  rowContext,
  submission,
  taskRow,
  unreadable,
  type WrittenTask,
  yearly,
} from './build.ts'

type RowChanges = Parameters<typeof rowContext>[0]

function check(rule: RowRule, written: WrittenTask, changes: RowChanges = {}): Raised | null {
  return rule.check(taskRow(written), rowContext(changes))
}

function checkJudged(rule: JudgedRowRule, written: WrittenTask, changes: RowChanges = {}): Raised | null {
  const row = taskRow(written)
  return rule.check(row, judgedContext(row, changes))
}

const at = (column: keyof typeof columns) => cell(12, columns[column])

describe('unknown-task', () => {
  const identityContext = { ...context(), earlier: null }

  it('points at the code, or at the title where there is no code, and names the nearest', () => {
    const byCode = taskRow({ taskId: null, code: 'NV-99', title: 'Việc khác', nearest: 'NV-09' })
    expect(unknownTask.check(byCode, identityContext)).toMatchObject({
      at: at('code'),
      facts: { actual: 'NV-99', expected: 'NV-09' },
    })
    const byTitle = taskRow({ taskId: null, code: null, title: 'Việc khác' })
    expect(unknownTask.check(byTitle, identityContext)).toMatchObject({
      at: at('title'),
      facts: { actual: 'Việc khác', expected: '' },
    })
  })

  it('says nothing about a known task', () => expect(unknownTask.check(taskRow(), identityContext)).toBeNull())
})

describe('unassigned-task', () => {
  it('is raised for a task of the plan that others have', () => {
    const row = taskRow({ taskId: 'NV-02', code: 'NV-02' })
    expect(unassignedTask.check(row, { ...context(), earlier: null })).toMatchObject({
      at: at('code'),
      facts: { actual: 'NV-02' },
    })
    expect(unassignedTask.check(taskRow(), { ...context(), earlier: null })).toBeNull()
  })
})

describe('duplicate-row', () => {
  it('refers to the first row, and to its sheet where it is another', () => {
    const row = taskRow({ row: 14 })
    const same = duplicateRow.check(row, { ...context(), earlier: taskRow({ row: 9 }) })
    expect(same).toMatchObject({
      at: cell(14, 1),
      facts: { actual: 'NV-01', row: 9, sheet: '' },
      related: [{ row: 9 }],
    })
    const other = duplicateRow.check(row, { ...context(), earlier: taskRow({ row: 9, sheet: 'Nhóm I' }) })
    expect(other?.facts.sheet).toBe('Nhóm I')
    expect(duplicateRow.check(row, { ...context(), earlier: null })).toBeNull()
  })
})

describe('matched-by-title', () => {
  it('tells which task was meant', () => {
    const raised = check(matchedByTitle, { code: null, title: 'Lập Ban Chỉ đạo', matchedBy: 'title' })
    expect(raised).toMatchObject({ at: at('title'), facts: { actual: 'Lập Ban Chỉ đạo', task: 'NV-01' } })
    expect(check(matchedByTitle, { title: 'Lập Ban Chỉ đạo' })).toBeNull()
  })
})

describe('title-mismatch', () => {
  it.each([
    ['Phủ sóng 5G', 'code', true],
    ['thành lập ban chỉ đạo cấp tỉnh', 'code', false],
    [null, 'code', false],
    [{ unreadable: '#REF!' }, 'code', false],
    ['Phủ sóng 5G', 'title', false],
  ] as const)('%j matched by %s', (title, matchedBy, isRaised) => {
    const raised = check(titleMismatch, { title, matchedBy })
    expect(raised?.at ?? null).toEqual(isRaised ? at('title') : null)
  })
})

describe('lead-mismatch', () => {
  it.each([
    ['Sở Xây dựng', 'UBND cấp tỉnh', true],
    ['ubnd cấp tỉnh', 'UBND cấp tỉnh', false],
    [null, 'UBND cấp tỉnh', false],
    ['Sở Xây dựng', '', false],
    ['Sở Xây dựng', 'Sở Xây dựng', false],
  ])('%j against %j', (lead, expected, isRaised) => {
    const raised = check(leadMismatch, { lead }, { lead: expected })
    expect(raised?.at ?? null).toEqual(isRaised ? at('lead') : null)
  })

  it('names the task where the cell is merged over its row from above', () => {
    const row = { ...taskRow({}), lead: given('Sở Xây dựng', cell(10, columns.lead)) }
    expect(leadMismatch.check(row, rowContext({ lead: 'UBND cấp tỉnh' }))?.facts).toMatchObject({ spreadTo: 'NV-01' })
  })
})

describe('deadline-mismatch', () => {
  const quarter = { text: 'Quý II/2025', meaning: { kind: 'day', day: '2025-06-30' } } as const

  it.each([
    ['another day', day('2025-12-31'), quarter, true],
    ['the same day written otherwise', day('2025-06-30'), quarter, false],
    ['one day later', day('2025-07-01'), quarter, true],
    ['ongoing against a day', ongoing, quarter, true],
    ['a day against ongoing', day('2025-12-31'), ongoing, true],
    ['ongoing against ongoing', ongoing, { text: '', meaning: { kind: 'ongoing' } } as const, false],
    ['the end of this year against yearly', day('2025-12-31'), yearly, false],
    ['the end of next year against yearly', day('2026-12-31'), yearly, true],
  ])('%s', (_, deadline, planned, isRaised) => {
    const raised = check(deadlineMismatch, { deadline }, { task: { deadline: planned } })
    expect(raised?.at ?? null).toEqual(isRaised ? at('deadline') : null)
  })

  it('tells both texts and both days, and takes a blank or unreadable cell for no statement', () => {
    expect(check(deadlineMismatch, { deadline: day('2025-12-31') })?.facts).toEqual({
      actual: '2025-12-31',
      expected: 'Quý II/2025',
      actualDue: '2025-12-31',
      expectedDue: '2025-06-30',
    })
    const merged = { ...taskRow({}), deadline: given(day('2025-12-31'), cell(10, columns.deadline)) }
    expect(deadlineMismatch.check(merged, rowContext({}))?.facts).toMatchObject({ spreadTo: 'NV-01' })
    expect(check(deadlineMismatch, {})).toBeNull()
    expect(check(deadlineMismatch, { deadline: { unreadable: 'sớm' } })).toBeNull()
  })
})

describe('missing-status', () => {
  it('is raised for a blank cell only, and only where there is a column for it', () => {
    expect(check(missingStatus, { status: null })?.at).toEqual(at('status'))
    expect(check(missingStatus, { status: { unreadable: 'tốt' } })).toBeNull()
    expect(check(missingStatus, {})).toBeNull()
    expect(check(missingStatus, { status: { unreadable: '' } })).toBeNull()
  })
})

describe('status-progress-mismatch', () => {
  it.each<[ReportedStatus, number | null, boolean]>([
    ['completed', 100, false],
    ['completed', 99.5, true],
    ['completed', null, false],
    ['completed', 120, false],
    ['not-started', 0, false],
    ['not-started', 5, true],
    ['not-started', -5, false],
    ['not-started', null, false],
    ['in-progress', 100, true],
    ['in-progress', 99.9, false],
    ['in-progress', 0, false],
    ['in-progress', null, false],
  ])('%s at %s', (status, progress, isRaised) => {
    const raised = check(statusProgressMismatch, { status, progress })
    expect(raised?.at ?? null).toEqual(isRaised ? at('progress') : null)
    if (isRaised) expect(raised?.related).toEqual([at('status')])
  })

  it('says nothing where one of the two could not be read', () => {
    expect(check(statusProgressMismatch, { status: { unreadable: 'tốt' }, progress: 100 })).toBeNull()
    expect(check(statusProgressMismatch, { status: 'completed', progress: { unreadable: 'gần xong' } })).toBeNull()
  })
})

describe('progress-out-of-range', () => {
  it.each([
    [-0.1, true],
    [0, false],
    [100, false],
    [100.1, true],
    [null, false],
  ])('%s', (progress, isRaised) => {
    expect(check(progressOutOfRange, { progress })?.at ?? null).toEqual(isRaised ? at('progress') : null)
  })
})

describe('completed-without-date', () => {
  it('is raised for a blank date of a completed task only', () => {
    expect(check(completedWithoutDate, { status: 'completed' })?.at).toEqual(at('completedOn'))
    expect(check(completedWithoutDate, { status: 'completed', completedOn: '2025-06-20' })).toBeNull()
    expect(check(completedWithoutDate, { status: 'completed', completedOn: { unreadable: '31/2' } })).toBeNull()
    expect(check(completedWithoutDate, { status: 'in-progress' })).toBeNull()
  })
})

describe('completed-without-evidence', () => {
  it('is raised where the plan requires evidence and the cell is blank', () => {
    expect(check(completedWithoutEvidence, { status: 'completed' })?.at).toEqual(at('evidence'))
    expect(check(completedWithoutEvidence, { status: 'completed' }, { task: { evidence: 'optional' } })).toBeNull()
    expect(check(completedWithoutEvidence, { status: 'completed', evidence: '123/QĐ-UBND' })).toBeNull()
    expect(check(completedWithoutEvidence, { status: 'completed', evidence: { unreadable: '#REF!' } })).toBeNull()
    expect(check(completedWithoutEvidence, { status: 'in-progress' })).toBeNull()
  })
})

describe('completed-in-future and completed-after-as-of', () => {
  const reported = (field: Parameters<typeof identity>[0]) => ({
    submission: submission({ identity: identity(field) }),
  })
  const onTime = reported({ reportedOn: given('2025-09-18') })
  const unknown = reported({ reportedOn: blank() })
  const broken = reported({ reportedOn: unreadable('hôm qua') })

  it.each([
    ['on the as-of date', asOf, onTime, null],
    ['the day after, before the report', '2025-09-15', onTime, 'completed-after-as-of'],
    ['on the report date', '2025-09-18', onTime, 'completed-after-as-of'],
    ['after the report date', '2025-09-19', onTime, 'completed-in-future'],
    ['the day after, report date unknown', '2025-09-15', unknown, 'completed-in-future'],
    ['the day after, report date unreadable', '2025-09-15', broken, 'completed-after-as-of'],
    ['before the as-of date, report date unknown', '2025-09-14', unknown, null],
  ])('%s', (_, completedOn, changes, expected) => {
    const raised = [completedInFuture, completedAfterAsOf].flatMap(
      rule => check(rule, { status: 'completed', completedOn }, changes) ?? [],
    )
    expect(raised.map(({ rule, at: place }) => [rule, place])).toEqual(expected ? [[expected, at('completedOn')]] : [])
  })

  it('looks at completed tasks alone', () => {
    expect(check(completedInFuture, { status: 'in-progress', completedOn: '2026-01-01' }, unknown)).toBeNull()
    expect(check(completedAfterAsOf, { status: 'in-progress', completedOn: '2025-09-15' }, onTime)).toBeNull()
  })
})

describe('completed-before-issue', () => {
  it.each([
    ['2025-05-31', true],
    ['2025-06-01', false],
    ['2025-06-02', false],
  ])('%s, plan issued on 2025-06-01', (completedOn, isRaised) => {
    const raised = check(completedBeforeIssue, { status: 'completed', completedOn })
    expect(raised?.at ?? null).toEqual(isRaised ? at('completedOn') : null)
  })

  it('says nothing where the plan has no day of issue', () => {
    const changes = { plan: plan({ issuedOn: null }) }
    expect(check(completedBeforeIssue, { status: 'completed', completedOn: '2020-01-01' }, changes)).toBeNull()
  })
})

describe('task-overdue, task-due-soon and overdue-without-explanation', () => {
  const judgedRules = [taskOverdue, taskDueSoon, overdueWithoutExplanation]
  const raisedFor = (due: string | null, written: WrittenTask = {}) => {
    const deadline = due === null ? ongoing : day(due)
    return judgedRules.flatMap(rule => checkJudged(rule, written, { task: { deadline } }) ?? [])
  }

  it.each<[string, string | null, readonly [string, number][]]>([
    [
      'one day over',
      '2025-09-13',
      [
        ['task-overdue', 1],
        ['overdue-without-explanation', 1],
      ],
    ],
    ['due today', '2025-09-14', [['task-due-soon', 0]]],
    ['due in 30 days', '2025-10-14', [['task-due-soon', 30]]],
    ['due in 31 days', '2025-10-15', []],
    ['ongoing', null, []],
  ])('%s', (_, due, expected) => {
    expect(raisedFor(due).map(({ rule, facts }) => [rule, facts.days])).toEqual(expected)
  })

  it('points at the status, and at the difficulties', () => {
    expect(raisedFor('2025-06-30').map(one => one.at)).toEqual([at('status'), at('difficulties')])
    expect(raisedFor('2025-06-30')[0]?.facts).toEqual({ due: '2025-06-30', asOf, days: 76, deadline: '2025-06-30' })
  })

  it('takes any difficulties for an explanation, even ones that could not be read', () => {
    expect(raisedFor('2025-06-30', { difficulties: 'Thiếu kinh phí' })).toHaveLength(1)
    expect(raisedFor('2025-06-30', { difficulties: { unreadable: '#REF!' } })).toHaveLength(1)
  })

  it('says nothing about a completed task, late or not', () => {
    expect(raisedFor('2025-06-30', { status: 'completed', completedOn: '2025-07-20' })).toEqual([])
    expect(raisedFor('2025-09-20', { status: 'completed', completedOn: '2025-07-20' })).toEqual([])
  })
})

describe('progress-decreased', () => {
  it.each([
    [49, 50, true],
    [50, 50, false],
    [51, 50, false],
    [49, null, false],
    [null, 50, false],
    [-1, 50, false],
  ])('%s after %s', (progress, before, isRaised) => {
    const raised = check(progressDecreased, { progress }, { previousTask: previousTask({ progress: before }) })
    expect(raised?.at ?? null).toEqual(isRaised ? at('progress') : null)
    if (isRaised) expect(raised?.facts).toMatchObject({ expected: 50, period: '2025-Q2' })
  })

  it('says nothing without a previous report', () => expect(check(progressDecreased, { progress: 1 })).toBeNull())
})

describe('status-reverted', () => {
  it.each<[ReportedStatus, Status, boolean]>([
    ['in-progress', 'completed', true],
    ['not-started', 'completed', true],
    ['not-started', 'in-progress', true],
    ['in-progress', 'in-progress', false],
    ['completed', 'in-progress', false],
    ['not-started', 'unreported', false],
    ['not-started', 'not-started', false],
  ])('%s after %s', (status, before, isRaised) => {
    const raised = check(statusReverted, { status }, { previousTask: previousTask({ status: before }) })
    expect(raised?.at ?? null).toEqual(isRaised ? at('status') : null)
  })

  it('says nothing without a previous report, or about a status that could not be read', () => {
    expect(check(statusReverted, { status: 'not-started' })).toBeNull()
    const before = previousTask({ status: 'completed' })
    expect(check(statusReverted, { status: { unreadable: 'tốt' } }, { previousTask: before })).toBeNull()
  })
})

describe('repeated-narrative', () => {
  const told = 'Đang xin ý kiến các sở, ngành'
  const repeated = (written: WrittenTask, before: Parameters<typeof previousTask>[0]) =>
    check(repeatedNarrative, written, { previousTask: previousTask(before) })

  it('is raised once, at the first cell that repeats the previous report', () => {
    const raised = repeated({ difficulties: told, proposals: told }, { difficulties: told, proposals: told })
    expect(raised).toMatchObject({ at: at('difficulties'), facts: { column: 'difficulties', period: '2025-Q2' } })
    expect(repeated({ result: told.toUpperCase() }, { result: told })?.at).toEqual(at('result'))
  })

  it('says nothing about other texts, other columns and completed tasks', () => {
    expect(repeated({ result: `${told} lần 2` }, { result: told })).toBeNull()
    expect(repeated({ result: told }, { proposals: told })).toBeNull()
    expect(repeated({ result: told }, { result: told, status: 'completed' })).toBeNull()
    expect(repeated({}, {})).toBeNull()
    expect(check(repeatedNarrative, { result: told })).toBeNull()
  })

  it.each(['Không', 'chưa có', 'Không có khó khăn, vướng mắc.', 'None', '-', '…'])(
    'lets a locality say twice that there is nothing to tell: %s',
    nothing => expect(repeated({ difficulties: nothing }, { difficulties: nothing })).toBeNull(),
  )

  it.each(['Đang làm', 'Thiếu vốn', 'Không có cán bộ chuyên trách', '40%'])(
    'takes any other text for a narrative, however short: %s',
    something => expect(repeated({ difficulties: something }, { difficulties: something })).not.toBeNull(),
  )
})
