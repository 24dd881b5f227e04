// Holds the reading of deadlines against a table of real texts, and each due day against the days around it.
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/model/calendar-date.ts'
import { type Deadline, resolveDue } from '../../../src/model/deadline.ts'
import { judge } from '../../../src/model/state.ts'
import { parseDeadline } from '../../../src/normalise/values/parse-deadline.ts'
import {
  centralPlan,
  contractTable,
  datedTasks,
  type ExpectedDeadline,
  otherSpellings,
  readable,
  reportingPractice,
  unreadable,
} from './deadline-table.ts'

const inclusive = { beforeIsExclusive: false }
const exclusive = { beforeIsExclusive: true }

function meaningOf(deadline: Deadline | null): string {
  if (deadline === null) return 'unreadable'
  return deadline.meaning.kind === 'day' ? deadline.meaning.day : deadline.meaning.kind
}

const tables: readonly (readonly [string, readonly ExpectedDeadline[]])[] = [
  ['the central plan', centralPlan],
  ['dated tasks', datedTasks],
  ['reporting practice', reportingPractice],
  ['the contract', contractTable],
  ['other spellings', otherSpellings],
]

for (const [name, table] of tables) {
  it.each(table)(`reads a deadline of ${name}: %s → %s`, (written, due) => {
    expect(meaningOf(parseDeadline(written, inclusive))).toBe(due)
  })
}

it.each(unreadable)('never guesses: %.40s', written => {
  expect(parseDeadline(written, inclusive)).toBeNull()
  expect(parseDeadline(written, exclusive)).toBeNull()
})

it('keeps the text as written, trimmed and composed', () => {
  expect(parseDeadline('  Quý\u00a0II/2025 ', inclusive)?.text).toBe('Quý II/2025')
  expect(parseDeadline('Hằng năm'.normalize('NFD'), inclusive)?.text).toBe('Hằng năm')
  expect(parseDeadline('', inclusive)?.text).toBe('')
})

describe('however it is typed', () => {
  it.each(readable)('%s', (written, due) => {
    const variants = [
      written.toUpperCase(),
      written.toLowerCase(),
      written.normalize('NFD'),
      ` ${written.replaceAll(' ', '\u00a0')}\u200b `,
      written.replaceAll(' ', '  '),
      written.replaceAll(' ', '\n'),
      written.replaceAll('-', '\u2013'),
      `${written}.`,
    ]
    for (const variant of variants) expect(meaningOf(parseDeadline(variant, inclusive)), variant).toBe(due)
  })
})

describe('"trước" as the day before', () => {
  it.each([
    ['trước 31/12/2025', '2025-12-30'],
    ['Trước ngày 01 tháng 01 năm 2026', '2025-12-31'],
    ['Hoàn thành trước ngày 01/3/2024', '2024-02-29'],
    ['before 1 March 2025', '2025-02-28'],
    ['trước tháng 6/2025', '2025-05-31'],
    ['trước Quý III/2025', '2025-06-30'],
    ['trước năm 2030', '2029-12-31'],
    ['trước khi hết năm 2025', '2025-12-30'],
    ['trước 17h00 ngày 31/12/2025', '2025-12-31'],
    ['đến ngày 31/12/2025', '2025-12-31'],
    ['chậm nhất 31/12/2025', '2025-12-31'],
    ['31/12/2025', '2025-12-31'],
    ['2025', '2025-12-31'],
  ])('%s → %s', (written, due) => {
    expect(meaningOf(parseDeadline(written, exclusive))).toBe(due)
  })
})

describe('the day before, on and after each due day', () => {
  it.each(readable)('%s', written => {
    const deadline = parseDeadline(written, inclusive)
    if (deadline === null) throw new Error(`unreadable: ${written}`)
    const around = resolveDue(deadline, '2025-06-15')
    if (around === null) {
      for (const asOf of ['1999-12-31', '2025-06-15', '2100-12-31']) expect(stateOn(deadline, asOf)).toBe('ongoing')
      return
    }
    expect(stateOn(deadline, addDays(around, -1))).toBe('in-progress-on-time')
    expect(stateOn(deadline, around)).toBe('in-progress-on-time')
    // What comes back every year falls due again on the last day of the next.
    const dayAfter = deadline.meaning.kind === 'yearly' ? 'in-progress-on-time' : 'in-progress-overdue'
    expect(stateOn(deadline, addDays(around, 1))).toBe(dayAfter)
    expect(completedOn(deadline, addDays(around, -1), around)).toBe('completed-on-time')
    expect(completedOn(deadline, around, around)).toBe('completed-on-time')
    if (deadline.meaning.kind === 'day') {
      expect(completedOn(deadline, addDays(around, 1), addDays(around, 1))).toBe('completed-late')
    }
  })
})

function stateOn(deadline: Deadline, asOf: string): string {
  const due = resolveDue(deadline, asOf)
  return judge({ status: 'in-progress', completedOn: null, due, reportedOn: asOf, asOf, dueSoonDays: 30 }).state
}

function completedOn(deadline: Deadline, day: string, asOf: string): string {
  const due = resolveDue(deadline, asOf)
  return judge({ status: 'completed', completedOn: day, due, reportedOn: asOf, asOf, dueSoonDays: 30 }).state
}
