// Holds the report of one locality: its parts add up to the whole, and its steps are what stands open there.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate } from '../../src/consolidate/consolidate.ts'
import { localityReport } from '../../src/consolidate/locality-report.ts'
import { rollUp } from '../../src/consolidate/roll-up.ts'
import { daysBetween } from '../../src/model/calendar-date.ts'
import { type Report, stepKinds } from '../../src/model/report.ts'
import { workspaceArbitrary } from './arbitraries.ts'
import { sampleReport } from './sample-report.ts'

const report = sampleReport()

function own(code: string, whole: Report = report): Report {
  const one = localityReport(whole, code)
  if (!one) throw new Error(`no locality ${code}`)
  return one
}

function steps(code: string, kind: string) {
  return own(code).focus?.steps.filter(step => step.kind === kind) ?? []
}

describe('the report of one locality', () => {
  it('is null for a code the report does not have', () => {
    expect(localityReport(report, '15')).toBeNull()
  })

  it('adds up: all localities together are the whole', () => {
    fc.assert(
      fc.property(workspaceArbitrary, workspace => {
        const whole = consolidate({ ...workspace, diagnostics: [], accepted: [] })
        const parts = whole.localities.map(({ code }) => own(code, whole))
        expect(parts.flatMap(({ tasks }) => tasks)).toEqual(whole.tasks)
        expect(parts.flatMap(({ indicators }) => indicators)).toEqual(whole.indicators)
        for (const part of ['expected', 'onTime', 'late', 'unusable', 'missing'] as const) {
          expect(parts.reduce((sum, { coverage }) => sum + coverage[part], 0)).toBe(whole.coverage[part])
        }
        for (const [index, { totals, objectives, leads, tasks, focus }] of parts.entries()) {
          expect(totals).toEqual(rollUp(tasks))
          expect(objectives.reduce((sum, one) => sum + one.totals.assignments, 0)).toBe(tasks.length)
          expect(leads.reduce((sum, one) => sum + one.totals.assignments, 0)).toBe(tasks.length)
          expect(focus?.rank).toBe(whole.localities[index]?.rank)
          expect(focus?.whole.completion).toEqual(whole.totals.completion)
        }
      }),
    )
  })

  it('lists every overdue task, the longest first, and what is due soon, the nearest first', () => {
    fc.assert(
      fc.property(workspaceArbitrary, workspace => {
        const whole = consolidate({ ...workspace, diagnostics: [], accepted: [] })
        for (const { code, totals } of whole.localities) {
          const { focus, asOf } = own(code, whole)
          const all = focus?.steps ?? []
          const overdue = all.filter(({ kind }) => kind === 'overdue')
          const due = all.filter(({ kind }) => kind === 'due')
          expect(overdue.length).toBe(totals.overdue)
          expect(overdue.map(({ days }) => days)).toEqual(
            overdue.map(({ days }) => days ?? 0).toSorted((a, b) => b - a),
          )
          expect(due.length).toBeGreaterThanOrEqual(totals.dueSoon)
          for (const step of due) expect(step.days).toBe(daysBetween(asOf, step.due ?? ''))
          expect(due.map(({ days }) => days)).toEqual(due.map(({ days }) => days ?? 0).toSorted((a, b) => a - b))
          const order = all.map(({ kind }) => stepKinds.indexOf(kind))
          expect(order).toEqual(order.toSorted((a, b) => a - b))
        }
      }),
    )
  })

  it('asks for a submission where none counts, with the day it is due', () => {
    for (const { code, submission } of report.localities) {
      const needed = submission === 'missing' || submission === 'unusable'
      expect([code, steps(code, 'submit').map(({ due }) => due)]).toEqual([code, needed ? ['2025-09-20'] : []])
    }
  })

  it('keeps its own diagnostics and turns errors into steps', () => {
    for (const { code } of report.localities) {
      const { diagnostics, focus } = own(code)
      const errors = diagnostics.filter(({ severity, rule }) => severity === 'error' && rule !== 'missing-submission')
      const said = focus?.steps.flatMap(({ diagnostic }) => diagnostic ?? []) ?? []
      expect(new Set(said.filter(({ severity }) => severity === 'error'))).toEqual(new Set(errors))
      expect(steps(code, 'evidence').every(step => step.diagnostic?.rule === 'completed-without-evidence')).toBe(true)
    }
  })

  it('names the nearest date to come', () => {
    expect(own('14').focus?.nextDate).toEqual({ on: '2025-09-20', what: 'submission' })
    const late = { ...report, period: { ...report.period, submitBy: '2025-09-01' } }
    const next = own('14', late).focus?.nextDate
    expect(next?.what).toBe('deadline')
    expect((next?.on ?? '') >= report.asOf).toBe(true)
  })

  it('measures its indicators by its own actual and target', () => {
    for (const { code } of report.localities) {
      const { indicators, nationalIndicators } = own(code)
      expect(nationalIndicators.map(({ indicator }) => indicator)).toEqual(indicators.map(({ indicator }) => indicator))
      for (const [index, { actual, targetInForce, targets }] of nationalIndicators.entries()) {
        expect(actual).toBe(indicators[index]?.actual)
        expect(targetInForce).toEqual(indicators[index]?.targetInForce)
        if (targetInForce !== null) expect(targets).toContainEqual(targetInForce)
      }
    }
  })

  it('keeps the decisions and exceptions that reach it', () => {
    for (const { code } of report.localities) {
      const { amendments, exceptions, accepted } = own(code)
      expect(amendments.flatMap(({ changes }) => changes).every(({ localities }) => localities.join() === code)).toBe(
        true,
      )
      expect(exceptions.every(({ locality }) => locality === null || locality === code)).toBe(true)
      expect(exceptions.reduce((sum, { silenced }) => sum + silenced, 0)).toBeLessThanOrEqual(accepted.length)
    }
  })
})
