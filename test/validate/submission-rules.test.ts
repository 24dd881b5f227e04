import { describe, expect, it } from 'vitest'
import type { Submission } from '../../src/model/submission.ts'
import type { SubmissionRule } from '../../src/validate/rule.ts'
import { abolishedLocality } from '../../src/validate/rules/abolished-locality.ts'
import { lateSubmission } from '../../src/validate/rules/late-submission.ts'
import { localityNameMismatch } from '../../src/validate/rules/locality-name-mismatch.ts'
import { missingActual } from '../../src/validate/rules/missing-actual.ts'
import { missingLocality } from '../../src/validate/rules/missing-locality.ts'
import { missingTask } from '../../src/validate/rules/missing-task.ts'
import { outdatedPlanVersion } from '../../src/validate/rules/outdated-plan-version.ts'
import { unknownLocality } from '../../src/validate/rules/unknown-locality.ts'
import { wrongReportingPeriod } from '../../src/validate/rules/wrong-reporting-period.ts'
import {
  blank,
  cell,
  context,
  file,
  given,
  identity,
  indicator,
  indicatorRow,
  indicatorsAt,
  plan,
  shortly,
  submission,
  task,
  taskRow,
  tasksAt,
  unreadable,
} from './build.ts'

type Changes = Parameters<typeof context>[0]

function check(rule: SubmissionRule, changes: Partial<Submission>, contextChanges: Changes = {}) {
  const one = submission(changes)
  return rule.check(one, context({ ...contextChanges, submission: one }))
}

describe('missing-locality', () => {
  const absent = { localityCode: blank<string>(cell(2, 2)), localityName: blank<string>(cell(3, 2)) }

  it('points at the place of the code when nothing names the locality', () => {
    const raised = check(missingLocality, { localityMatch: { kind: 'missing' }, identity: identity(absent) })
    expect(shortly(raised)).toEqual(['missing-locality R2C2'])
  })

  it('says nothing about a known locality, nor about a field that could not be read', () => {
    expect(check(missingLocality, {})).toEqual([])
    const fields = identity({ ...absent, localityCode: unreadable('#REF!') })
    expect(check(missingLocality, { localityMatch: { kind: 'missing' }, identity: fields })).toEqual([])
  })
})

describe('unknown-locality', () => {
  const unknown = { kind: 'unknown', stated: 'Tỉnh Sơn Lan', nearest: 'Tỉnh Sơn La' } as const

  it('points at the name or the code, whichever is not known', () => {
    const fields = identity({ localityName: given('Tỉnh Sơn Lan', cell(3, 2)) })
    const [byName] = check(unknownLocality, { localityMatch: unknown, identity: fields })
    expect(byName).toMatchObject({ at: { row: 3 }, facts: { actual: 'Tỉnh Sơn Lan', expected: 'Tỉnh Sơn La' } })
    const [byCode] = check(unknownLocality, {
      localityMatch: { kind: 'unknown', stated: '99', nearest: null },
      identity: identity({ localityCode: given('99', cell(2, 2)) }),
    })
    expect(byCode).toMatchObject({ at: { row: 2 }, facts: { actual: '99', expected: '' } })
  })

  it('points at the only field that is filled in, even where it says more than the text in question', () => {
    const match = { kind: 'unknown', stated: 'Sơn Lan', nearest: null } as const
    const nameOnly = identity({
      localityCode: blank(cell(2, 2)),
      localityName: given('99 - Sơn Lan', cell(3, 2)),
    })
    expect(shortly(check(unknownLocality, { localityMatch: match, identity: nameOnly }))).toEqual([
      'unknown-locality R3C2',
    ])
    const codeOnly = identity({
      localityCode: given('99 - Sơn Lan', cell(2, 2)),
      localityName: blank(cell(3, 2)),
    })
    expect(shortly(check(unknownLocality, { localityMatch: match, identity: codeOnly }))).toEqual([
      'unknown-locality R2C2',
    ])
  })

  it('says nothing about a known locality', () => expect(check(unknownLocality, {})).toEqual([]))
})

describe('abolished-locality', () => {
  const former = { code: '02', name: 'Tỉnh Hà Giang', successor: '08' }

  it('names the successor, at the name where one is given', () => {
    const fields = identity({ localityName: given('Hà Giang', cell(3, 2)) })
    const match = { kind: 'matched', code: '08', former, formerIn: 'name' } as const
    const [raised] = check(abolishedLocality, { localityMatch: match, identity: fields })
    expect(raised).toMatchObject({ at: { row: 3 }, facts: { actual: 'Hà Giang', expected: 'Tỉnh Tuyên Quang (08)' } })
    const codeOnly = identity({ localityCode: given('02', cell(2, 2)), localityName: blank(cell(3, 2)) })
    const byCode = { ...match, formerIn: 'code' } as const
    const atCode = { at: { row: 2 }, facts: { actual: '02' } }
    expect(check(abolishedLocality, { localityMatch: byCode, identity: codeOnly })[0]).toMatchObject(atCode)
    const newName = identity({ localityCode: given('02', cell(2, 2)), localityName: given('Tuyên Quang', cell(3, 2)) })
    expect(check(abolishedLocality, { localityMatch: byCode, identity: newName })[0]).toMatchObject(atCode)
  })

  it('says nothing about a locality in force', () => expect(check(abolishedLocality, {})).toEqual([]))
})

describe('locality-name-mismatch', () => {
  it('points at the name and refers to the code', () => {
    const localityMatch = { kind: 'mismatch', code: '15', codeName: 'Tỉnh Lào Cai', name: 'Tỉnh Yên Bái' } as const
    const fields = identity({
      localityCode: given('15', cell(2, 2)),
      localityName: given('Tỉnh Yên Bái', cell(3, 2)),
    })
    const [raised] = check(localityNameMismatch, { localityMatch, identity: fields })
    expect(raised).toMatchObject({
      at: { row: 3 },
      facts: { actual: 'Tỉnh Yên Bái', code: '15', expected: 'Tỉnh Lào Cai' },
      related: [{ row: 2 }],
    })
  })

  it('says nothing when both agree', () => expect(check(localityNameMismatch, {})).toEqual([]))
})

describe('wrong-reporting-period', () => {
  it('is raised for another period than the one asked for, and for one the plan does not have', () => {
    const another = { period: '2025-Q2', identity: identity({ period: given('2025-Q2', cell(4, 2)) }) }
    expect(check(wrongReportingPeriod, another)[0]).toMatchObject({
      at: { row: 4 },
      facts: { actual: '2025-Q2', expected: '2025-Q3' },
    })
    const unknown = { period: null, identity: identity({ period: given('Quý 9', cell(4, 2)) }) }
    expect(check(wrongReportingPeriod, unknown, { period: null })[0]).toMatchObject({
      facts: { actual: 'Quý 9', expected: '2025-Q2, 2025-Q3' },
    })
  })

  it('is raised when no period is stated, but not when the cell could not be read', () => {
    const absent = { period: null, identity: identity({ period: blank(cell(4, 2)) }) }
    expect(check(wrongReportingPeriod, absent)[0]).toMatchObject({ facts: { actual: '', expected: '2025-Q3' } })
    const broken = { period: null, identity: identity({ period: unreadable('#N/A', cell(4, 2)) }) }
    expect(check(wrongReportingPeriod, broken)).toEqual([])
  })

  it('speaks of a cell only where there is one', () => {
    const file = { kind: 'file', file: 'a_2025-Q2.xlsx' } as const
    const nowhere = { state: 'blank', at: file } as const
    for (const { vi, en } of [wrongReportingPeriod.words]) {
      for (const period of [{ state: 'given', value: '2025-Q2', raw: '2025-Q2', at: file } as const, nowhere]) {
        const [raised] = check(wrongReportingPeriod, { period: null, identity: identity({ period }) })
        expect(vi.fixFor?.(raised?.facts ?? {})).toContain('tên tệp')
        expect(en.fixFor?.(raised?.facts ?? {})).toContain('file')
      }
      const [inCell] = check(wrongReportingPeriod, { period: null })
      expect(vi.fixFor?.(inCell?.facts ?? {})).toBeNull()
    }
  })

  it('takes any period of the plan when none is asked for', () => {
    expect(check(wrongReportingPeriod, {})).toEqual([])
    expect(check(wrongReportingPeriod, { period: '2025-Q2' }, { period: null })).toEqual([])
  })
})

describe('outdated-plan-version', () => {
  it.each([
    [given(1, cell(7, 2)), ['outdated-plan-version R7C2']],
    [given(2, cell(7, 2)), []],
    [given(3, cell(7, 2)), ['outdated-plan-version R7C2']],
    [blank<number>(cell(7, 2)), []],
    [unreadable<number>('v?', cell(7, 2)), []],
  ])('version %j against version 2', (planVersion, expected) => {
    expect(shortly(check(outdatedPlanVersion, { identity: identity({ planVersion }) }))).toEqual(expected)
  })

  it('tells an earlier version, a later one and another plan apart, each once', () => {
    const factsOf = (changes: Parameters<typeof identity>[0]) =>
      check(outdatedPlanVersion, { identity: identity(changes) }).map(({ at, facts }) => [
        at,
        facts.difference ?? 'older',
      ])
    expect(factsOf({ planVersion: given(1, cell(7, 2)) })).toEqual([[cell(7, 2), 'older']])
    expect(factsOf({ planVersion: given(3, cell(7, 2)) })).toEqual([[cell(7, 2), 'newer']])
    const other = given('KH-58', cell(6, 2))
    expect(factsOf({ plan: other, planVersion: given(3, cell(7, 2)) })).toEqual([[cell(6, 2), 'other-plan']])
  })
})

describe('late-submission', () => {
  it.each([
    ['2025-09-20', []],
    ['2025-09-21', [1]],
    ['2025-10-20', [30]],
  ])('reported on %s', (reportedOn, days) => {
    const fields = identity({ reportedOn: given(reportedOn, cell(5, 2)) })
    const raised = check(lateSubmission, { identity: fields })
    expect(raised.map(one => one.facts.days)).toEqual(days)
    for (const one of raised) expect(one).toMatchObject({ at: { row: 5 }, facts: { expected: '2025-09-20' } })
  })

  it('judges a submission by its own period, and leaves a wrong period to its own rule', () => {
    const second = { period: '2025-Q2', identity: identity({ reportedOn: given('2025-06-22', cell(5, 2)) }) }
    expect(check(lateSubmission, second, { period: null })).toHaveLength(1)
    expect(check(lateSubmission, second)).toEqual([])
  })

  it('says nothing without a report date, or where the plan sets no last day', () => {
    expect(check(lateSubmission, { identity: identity({ reportedOn: blank() }) })).toEqual([])
    const open = plan({ periods: [{ id: '2025-Q3', from: '', to: '', submitBy: null, previous: null }] })
    const late = { identity: identity({ reportedOn: given('2026-01-01') }) }
    expect(check(lateSubmission, late, { plan: open })).toEqual([])
  })
})

describe('missing-task', () => {
  const tasks = [task(), task({ id: 'NV-02', title: 'Phủ sóng 5G', index: 1 }), task({ id: 'NV-03', index: 2 })]

  it('is raised once for each absent task, at the heading of the table', () => {
    const raised = check(missingTask, {}, { plan: plan({ tasks }) })
    expect(raised.map(one => [one.task, one.at, one.facts.expected])).toEqual([
      ['NV-02', tasksAt, 'NV-02'],
      ['NV-03', tasksAt, 'NV-03'],
    ])
  })

  it('names the row of the task that was put aside, being of another period', () => {
    const at = cell(4, 1, 'Quý II')
    const reason = 'other-period'
    const aside = [
      { reason, subject: 'indicators', id: 'NV-03', at: cell(9, 1) },
      { reason, subject: 'tasks', id: 'NV-03', at },
      { reason, subject: 'tasks', id: 'NV-03', at: cell(4, 1, 'Quý I') },
      { reason, subject: 'tasks', id: 'NV-01', at },
    ] as const
    expect(check(missingTask, { aside }, { plan: plan({ tasks }) })).toMatchObject([
      { task: 'NV-02', related: [], facts: { expected: 'NV-02' } },
      { task: 'NV-03', related: [at], facts: { aside: 'A4', asideSheet: 'Quý II' } },
    ])
  })

  it('names the row of the task that was put aside, being of another locality', () => {
    const at = cell(4, 1, 'A')
    const aside = [{ reason: 'other-locality', subject: 'tasks', id: 'NV-02', at }] as const
    const two = plan({ tasks: tasks.slice(0, 2) })
    expect(check(missingTask, { aside, tasks: [taskRow()] }, { plan: two })).toMatchObject([
      { task: 'NV-02', related: [at], facts: { aside: 'A4', asideSheet: 'A', asideOf: 'other-locality' } },
    ])
  })

  it('takes a rejected row for a row, and asks only for assigned tasks', () => {
    const rows = [taskRow(), taskRow({ taskId: 'NV-02', status: null })]
    const others = [...tasks.slice(0, 2), task({ id: 'NV-03', assignees: ['15'], index: 2 })]
    expect(check(missingTask, { tasks: rows }, { plan: plan({ tasks: others }) })).toEqual([])
  })

  it('says nothing more where rows with an unreadable name explain every absent task', () => {
    const broken = taskRow({ taskId: null, code: { unreadable: '#REF!' } })
    const two = plan({ tasks: tasks.slice(0, 2) })
    expect(check(missingTask, { tasks: [taskRow(), broken] }, { plan: two })).toEqual([])
    expect(check(missingTask, { tasks: [taskRow(), broken] }, { plan: plan({ tasks }) })).toHaveLength(2)
  })
})

describe('missing-actual', () => {
  const two = plan({ indicators: [indicator(), indicator({ id: 'CT-02', index: 1 })] })

  it('points at the blank cell, at the heading for an absent row, at the file for an absent table', () => {
    const rows = [indicatorRow({ actual: null })]
    expect(check(missingActual, { indicators: rows }, { plan: two }).map(one => [one.indicator, one.at])).toEqual([
      ['CT-01', cell(5, 5, 'Chỉ tiêu')],
      ['CT-02', indicatorsAt],
    ])
    const none = check(missingActual, { indicators: [], indicatorsAt: null })
    expect(none.map(one => [one.indicator, one.at])).toEqual([['CT-01', { kind: 'file', file }]])
  })

  it('names the row that was put aside, being of another period', () => {
    const at = cell(7, 2, 'Năm 2024')
    const aside = [{ reason: 'other-period', subject: 'indicators', id: 'CT-02', at }] as const
    expect(check(missingActual, { aside }, { plan: two })).toMatchObject([
      { indicator: 'CT-02', related: [at], facts: { aside: 'B7', asideSheet: 'Năm 2024' } },
    ])
  })

  it('says nothing about a value, or about one that could not be read', () => {
    expect(check(missingActual, {})).toEqual([])
    const unread = [indicatorRow({ actual: { unreadable: 'tám mươi' } })]
    expect(check(missingActual, { indicators: unread })).toEqual([])
  })

  it('takes the first row of an indicator, whatever a second one says', () => {
    const rows = [indicatorRow({ actual: null }), indicatorRow({ row: 6, actual: 70 })]
    expect(shortly(check(missingActual, { indicators: rows }))).toEqual(['missing-actual R5C5'])
  })

  it('asks only for assigned indicators', () => {
    const others = plan({ indicators: [indicator({ assignees: ['15'] })] })
    expect(check(missingActual, { indicators: [] }, { plan: others })).toEqual([])
  })

  it('says nothing more where rows with an unreadable name explain every absent indicator', () => {
    const broken = indicatorRow({ indicatorId: null, code: { unreadable: '#REF!' } })
    expect(check(missingActual, { indicators: [broken] })).toEqual([])
  })
})
