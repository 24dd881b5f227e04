import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Raised, raise } from '../../src/diagnostics/diagnostic.ts'
import type { Submission } from '../../src/model/submission.ts'
import type { FileNameIdentity } from '../../src/model/submission-file-name.ts'
import { checkSubmission, unusableSubmission } from '../../src/validate/check-submission.ts'
import {
  asOf,
  blank,
  cell,
  compare,
  context,
  day,
  file,
  given,
  identity,
  indicator,
  indicatorColumns,
  indicatorRow,
  period,
  plan,
  shortly,
  source,
  submission,
  task,
  taskRow,
  type WrittenIndicator,
  type WrittenTask,
} from './build.ts'

type Changes = Parameters<typeof context>[0]

const later = task({ deadline: day('2026-06-30') })
const calmPlan = plan({ tasks: [later], indicators: [] })

/** What a file name that says nothing says. */
const unnamed: FileNameIdentity = { locality: null, period: null, revision: 1 }

function check(
  changes: Partial<Submission>,
  raised: readonly Raised[] = [],
  contextChanges: Changes = {},
  fileName = unnamed,
) {
  const one = submission({ indicators: [], ...changes })
  return checkSubmission(one, raised, source, context({ plan: calmPlan, ...contextChanges, submission: one }), fileName)
}

describe('a usable submission', () => {
  it('without faults has its rows accepted and nothing raised', () => {
    const checked = check({})
    expect(checked).toMatchObject({
      usable: true,
      locality: '14',
      period: '2025-Q3',
      revision: 1,
      reportedOn: '2025-09-18',
      rejected: [],
      raised: [],
    })
    expect(checked.tasks).toMatchObject([{ task: 'NV-01', flags: [] }])
  })

  it('has its faulty rows accepted and flagged, each message with locality and task', () => {
    const checked = check({ tasks: [taskRow({ status: 'completed', progress: 80, completedOn: '2025-07-01' })] })
    expect(checked.tasks[0]?.flags).toEqual(['completed-without-evidence', 'status-progress-mismatch'])
    expect(checked.raised.map(one => [one.locality, one.task])).toEqual([
      ['14', 'NV-01'],
      ['14', 'NV-01'],
    ])
  })

  it('keeps what reading raised, tells whose it is, and flags the row', () => {
    const read = [
      raise('unreadable-value', cell(12, 10), { actual: '31/2' }),
      raise('unknown-column', cell(11, 20), { actual: 'Cột lạ' }),
    ]
    const checked = check({ tasks: [taskRow({ completedOn: { unreadable: '31/2' } })] }, read)
    expect(checked.tasks[0]?.flags).toEqual(['unreadable-value'])
    expect(checked.raised.map(one => [one.rule, one.locality, one.task])).toEqual([
      ['unreadable-value', '14', 'NV-01'],
      ['unknown-column', '14', null],
    ])
  })

  it('tells cells of two sheets apart', () => {
    const read = [raise('ambiguous-percentage', cell(12, 9, 'Nhóm II'))]
    expect(check({}, read).tasks[0]?.flags).toEqual([])
  })
})

describe('rows that are rejected', () => {
  const rejections = (tasks: readonly WrittenTask[], changes: Partial<Submission> = {}) => {
    const checked = check({ ...changes, tasks: tasks.map((one, index) => taskRow({ row: 12 + index, ...one })) })
    return {
      rejected: checked.rejected.map(({ place, rule }) => `${place.row} ${rule}`),
      accepted: checked.tasks.map(({ row }) => row.place.row),
      raised: shortly(checked.raised),
    }
  }

  it('for their identity are looked at by no other rule', () => {
    expect(rejections([{}, { taskId: null, code: 'NV-99', status: null, progress: 120 }])).toEqual({
      rejected: ['13 unknown-task'],
      accepted: [12],
      raised: ['unknown-task R13C1'],
    })
    expect(rejections([{}, { taskId: 'NV-07', code: 'NV-07', progress: 120 }])).toEqual({
      rejected: ['13 unassigned-task'],
      accepted: [12],
      raised: ['unassigned-task R13C1'],
    })
    expect(rejections([{}, { progress: 120 }, { progress: 130 }])).toEqual({
      rejected: ['13 duplicate-row', '14 duplicate-row'],
      accepted: [12],
      raised: ['duplicate-row R13C1', 'duplicate-row R14C1'],
    })
  })

  it('leave the first row of a task the first, whatever became of it', () => {
    expect(rejections([{ status: null }, {}])).toEqual({
      rejected: ['12 missing-status', '13 duplicate-row'],
      accepted: [],
      raised: ['missing-status R12C8', 'duplicate-row R13C1'],
    })
  })

  it('for their status are compared all the same, but not judged', () => {
    const overdue = check({ tasks: [taskRow({ status: null, progress: 120 })] }, [], { plan: plan({ indicators: [] }) })
    expect(shortly(overdue.raised)).toEqual(['missing-status R12C8', 'progress-out-of-range R12C9'])
    expect(overdue.tasks).toEqual([])
  })

  it('for a status or a name that could not be read have no second message', () => {
    expect(rejections([{ status: { unreadable: 'tốt' } }])).toEqual({
      rejected: ['12 unreadable-value'],
      accepted: [],
      raised: [],
    })
    expect(rejections([{}, { taskId: null, code: { unreadable: '#REF!' } }])).toEqual({
      rejected: ['13 unreadable-value'],
      accepted: [12],
      raised: [],
    })
  })

  it('for want of a status column have no message of their own', () => {
    expect(rejections([{ status: { unreadable: '' } }])).toEqual({
      rejected: ['12 missing-column'],
      accepted: [],
      raised: [],
    })
  })
})

describe('indicator rows', () => {
  const measured = { plan: plan({ tasks: [later] }) }
  const checkRows = (indicators: Submission['indicators']) => check({ indicators }, [], measured)

  it('are accepted and flagged, also without an actual', () => {
    const checked = checkRows([indicatorRow({ actual: null })])
    expect(checked.indicators).toMatchObject([{ indicator: 'CT-01', flags: ['missing-actual'] }])
    expect(checked.raised).toMatchObject([{ rule: 'missing-actual', locality: '14', indicator: 'CT-01', task: null }])
  })

  it('are rejected when nobody asked for them, or when they come twice', () => {
    const checked = checkRows([
      indicatorRow(),
      indicatorRow({ row: 6, indicatorId: null, code: 'CT-99' }),
      indicatorRow({ row: 7, indicatorId: 'CT-08', code: 'CT-08' }),
      indicatorRow({ row: 8, actual: 500 }),
      indicatorRow({ row: 9, indicatorId: null, code: { unreadable: '#REF!' } }),
    ])
    expect(checked.rejected.map(({ place, rule }) => `${place.row} ${rule}`)).toEqual([
      '6 unknown-indicator',
      '7 unassigned-indicator',
      '8 duplicate-indicator',
      '9 unreadable-value',
    ])
    expect(checked.indicators).toHaveLength(1)
    expect(shortly(checked.raised)).toEqual([
      'unknown-indicator R6C1',
      'unassigned-indicator R7C1',
      'duplicate-indicator R8C1',
    ])
  })

  it('are compared with the previous report and the target', () => {
    const checked = checkRows([indicatorRow({ actual: 70 })])
    expect(checked.indicators[0]?.flags).toEqual(['target-not-met'])
  })
})

describe('an unusable submission', () => {
  const unknown = { kind: 'unknown', stated: 'Sơn Lan', nearest: null } as const

  it('has no rule look at its rows, and all of them ignored', () => {
    const ignored = [{ sheet: null, row: 3, reason: 'section' }] as const
    const rows = { tasks: [taskRow({ progress: 120 })], indicators: [indicatorRow()], ignored }
    const checked = check({ ...rows, localityMatch: unknown }, [], {}, { ...unnamed, locality: '14' })
    expect(checked).toMatchObject({ usable: false, locality: '14', tasks: [], indicators: [], rejected: [] })
    expect(checked.ignored.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '3 section',
      '12 unusable-file',
      '5 unusable-file',
    ])
    expect(checked.raised.map(one => [one.rule, one.locality])).toEqual([['unknown-locality', '14']])
  })

  it('of another period keeps the locality it states', () => {
    const checked = check({
      localityMatch: { kind: 'matched', code: '15', former: null, formerIn: null },
      period: '2025-Q2',
    })
    expect(checked).toMatchObject({ usable: false, locality: '15', period: '2025-Q2' })
    expect(checked.raised.map(one => one.rule)).toEqual(['wrong-reporting-period'])
  })

  it('has no message where the field in question could not be read', () => {
    const unread = identity({ period: { state: 'unreadable', raw: '#N/A', at: cell(4, 2) } })
    const checked = check({ period: null, identity: unread })
    expect(checked).toMatchObject({ usable: false, raised: [] })
  })

  it('has its locality, period and revision from the file name alone', () => {
    const at = { kind: 'file', file: 'x/15_2025-Q2_r3.xlsx' } as const
    const broken = { file: at.file, sha256: 'abc' }
    const named = { locality: '15', period: '2025-Q2', revision: 3 }
    const checked = unusableSubmission(broken, [raise('unreadable-file', at)], named, period)
    expect(checked).toMatchObject({ usable: false, locality: '15', period: '2025-Q2', revision: 3, submission: null })
    expect(checked.raised[0]?.locality).toBe('15')
    const stranger = { file: '99_2025-Q9.xlsx', sha256: '' }
    expect(unusableSubmission(stranger, [], unnamed)).toMatchObject({ locality: null, period: null, revision: 1 })
    expect(unusableSubmission(stranger, [], unnamed, period).period).toBe('2025-Q3')
  })
})

describe('content', () => {
  const contentOf = (changes: Partial<Submission>) => check(changes).content

  it('is equal for the same values elsewhere, and for a deadline in other words', () => {
    const here = taskRow({ deadline: { text: '31/12/2025', meaning: { kind: 'day', day: '2025-12-31' } } })
    const there = taskRow({ row: 40, sheet: 'Khác', deadline: day('2025-12-31') })
    expect(contentOf({ tasks: [here] })).toBe(contentOf({ tasks: [there] }))
    expect(contentOf({ file: 'b.csv' })).toBe(contentOf({ file }))
  })

  it('differs with any value, with blank against unreadable, and with the report date', () => {
    const contents = [
      contentOf({}),
      contentOf({ tasks: [taskRow({ progress: 10 })] }),
      contentOf({ tasks: [taskRow({ progress: { unreadable: '10?' } })] }),
      contentOf({ tasks: [taskRow(), taskRow()] }),
      contentOf({ indicators: [indicatorRow()] }),
      contentOf({ identity: identity({ reportedOn: blank() }) }),
      contentOf({ identity: identity({ preparedBy: given('Văn phòng') }) }),
    ]
    expect(new Set(contents).size).toBe(contents.length)
  })
})

describe('whatever the rows say', () => {
  const ids = fc.constantFrom('NV-01', 'NV-02', 'NV-03', null)
  const written = fc.record({
    taskId: ids,
    status: fc.constantFrom('completed' as const, 'in-progress' as const, 'not-started' as const, null, {
      unreadable: '?',
    }),
    progress: fc.option(fc.integer({ min: -10, max: 120 })),
    completedOn: fc.constantFrom('2025-01-01', '2025-09-14', '2025-09-16', '2026-01-01', null),
  })
  const twoTasks = plan({ tasks: [task(), task({ id: 'NV-02', index: 1 })], indicators: [indicator()] })

  it('every row is accepted or rejected, and each task at most once', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 8 }), rows => {
        const tasks = rows.map((one, index) => taskRow({ ...one, row: 12 + index }))
        const { tasks: accepted, rejected, raised } = check({ tasks }, [], { plan: twoTasks, compare, asOf })
        expect(accepted.length + rejected.length).toBe(tasks.length)
        expect(new Set(accepted.map(one => one.task)).size).toBe(accepted.length)
        for (const { place, rule } of rejected) {
          const said = raised.filter(({ at }) => at.kind === 'cell' && at.row === place.row).map(one => one.rule)
          if (rule !== 'unreadable-value') expect(said).toContain(rule)
        }
        for (const { row, flags } of accepted) {
          const said = raised.filter(({ at }) => at.kind === 'cell' && at.row === row.place.row).map(one => one.rule)
          expect(flags).toEqual([...new Set(said)].sort())
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a number that can be read in two ways', () => {
  const at = cell(5, indicatorColumns.actual, 'Chỉ tiêu')
  const twofold = (value: number, other: number) => raise('ambiguous-number', at, { actual: '1.234', value, other })
  const rulesFor = (target: number, written: WrittenIndicator, value: number, other: number) => {
    const measured = indicator({
      range: { min: 0, max: 100_000 },
      targets: [{ by: '2025-12-31', op: '>=', value: target, max: null }],
    })
    const changes = { plan: plan({ tasks: [later], indicators: [measured] }) }
    const rows = { indicators: [indicatorRow({ ...written, actual: value })] }
    return check(rows, [twofold(value, other)], changes).raised.map(({ rule }) => rule)
  }

  it.each([
    [2000, {}, 1234, 1.234, ['ambiguous-number', 'target-not-met']],
    [1000, {}, 1234, 1.234, ['ambiguous-number']],
    [1000, {}, 1.234, 1234, ['ambiguous-number']],
    [1, { numerator: 1234, denominator: 100_000 }, 1234, 1.234, ['ambiguous-number']],
    [1, { numerator: 50, denominator: 100 }, 1234, 1.234, ['ambiguous-number', 'ratio-differs']],
  ])(
    'is judged by what both readings have in common: target %d, %j, %d or %d',
    (target, written, value, other, rules) => {
      expect(rulesFor(target, written, value, other)).toEqual(rules)
    },
  )
})
