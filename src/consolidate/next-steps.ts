// Turns the report of one locality into the list of what to do before the next date: submit, correct, prove, finish.
import { compareText } from '../diagnostics/order.ts'
import { daysBetween } from '../model/calendar-date.ts'
import type { LocalityFocus, NextStep, Report, TaskReport } from '../model/report.ts'
import { isOverdue } from '../model/state.ts'

/** Said by the step `submit` already, with the day it is due. */
const absence = 'missing-submission'
const withoutEvidence = 'completed-without-evidence'

/** First what stands in the way of being counted, then what is late, then what comes next. */
export function nextSteps(report: Report): NextStep[] {
  const errors = report.diagnostics.filter(({ severity, rule }) => severity === 'error' && rule !== absence)
  return [
    ...submitStep(report),
    ...errors.filter(({ rule }) => rule !== withoutEvidence).map(one => diagnosticStep('correct', one, report)),
    ...report.diagnostics
      .filter(({ rule }) => rule === withoutEvidence)
      .map(one => diagnosticStep('evidence', one, report)),
    ...report.tasks
      .filter(({ state }) => isOverdue(state))
      .toSorted((a, b) => b.daysOverdue - a.daysOverdue)
      .map(task => taskStep('overdue', task, task.daysOverdue)),
    ...comingTasks(report).map(({ task, due }) => taskStep('due', task, daysBetween(report.asOf, due))),
  ]
}

/** The day submissions are due, unless it has passed, or the nearest due date of what is not completed. */
export function nextDateOf(report: Report): LocalityFocus['nextDate'] {
  const { asOf, period } = report
  const [coming] = openTasks(report)
  const deadline = coming ? ({ on: coming.due, what: 'deadline' } as const) : null
  const { submitBy } = period
  if (submitBy === null || submitBy < asOf) return deadline
  return deadline !== null && deadline.on < submitBy ? deadline : { on: submitBy, what: 'submission' }
}

function submitStep({ localities, period }: Report): NextStep[] {
  const unsent = localities.some(({ submission }) => submission === 'missing' || submission === 'unusable')
  const nothing = { task: null, indicator: null, title: '', product: '', days: null, diagnostic: null }
  return unsent ? [{ kind: 'submit', ...nothing, due: period.submitBy }] : []
}

function diagnosticStep(
  kind: 'correct' | 'evidence',
  diagnostic: Report['diagnostics'][number],
  { tasks, nationalIndicators }: Report,
): NextStep {
  const { task, indicator } = diagnostic
  const title =
    tasks.find(one => one.task === task)?.title ?? nationalIndicators.find(one => one.indicator === indicator)?.title
  return { kind, task, indicator, title: title ?? '', product: '', due: null, days: null, diagnostic }
}

function taskStep(kind: 'overdue' | 'due', { task, title, product, due }: TaskReport, days: number): NextStep {
  return { kind, task, indicator: null, title, product, due, days, diagnostic: null }
}

/** What is due soon; where nothing is, what the nearest due date to come asks for. */
function comingTasks(report: Report) {
  const open = openTasks(report)
  const soon = open.filter(({ task }) => task.dueSoon)
  return soon.length > 0 ? soon : open.filter(({ due }) => due === open[0]?.due)
}

/** Not completed and not overdue, the nearest due date first. */
function openTasks({ tasks, asOf }: Report) {
  return tasks
    .flatMap(task => (task.due !== null && task.due >= asOf && !isCompleted(task) ? [{ task, due: task.due }] : []))
    .toSorted((a, b) => compareText(a.due, b.due))
}

function isCompleted({ state }: TaskReport): boolean {
  return state === 'completed-on-time' || state === 'completed-late'
}
