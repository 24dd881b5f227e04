// Turns the rows of a locality's annex into tasks and indicators of its plan, tied to those of the central plan.
import { type Raised, raise } from '../../diagnostics/diagnostic.ts'
import type { AnnexIndicator, AnnexRemark, AnnexTask } from '../../model/annex.ts'
import type { Indicator, Target } from '../../model/indicator.ts'
import type { Plan, Task } from '../../model/plan.ts'
import type { SourceLocation } from '../../source/location.ts'
import type { RowMatcher } from '../names/match-row.ts'
import { parseDeadline } from '../values/parse-deadline.ts'

export function localTask(
  written: AnnexTask,
  index: number,
  matcher: RowMatcher,
  central: Plan,
  raised: Raised[],
): Task {
  const { id, code, title, basis, responsible, deadline, places } = written
  const match = matcher.match(code, title)
  const read = parseDeadline(deadline.text, { beforeIsExclusive: central.beforeIsExclusive })
  const named = match.id === null ? null : central.tasks.find(task => task.id === match.id)
  if (match.matchedBy === 'title' && named && places.title) {
    const facts = { actual: title, task: named.id, expected: named.title }
    raised.push(raise('matched-by-title', places.title, facts, { task: id }))
  }
  return {
    id,
    title,
    objective: written.section,
    basis: basis === '' ? null : basis,
    lead: written.lead,
    support: written.support,
    responsible: responsible === '' ? null : responsible,
    assignees: 'all',
    deadline: read ?? { text: deadline.text, meaning: { kind: 'ongoing' } },
    product: written.product,
    evidence: named?.evidence ?? 'required',
    weight: 1,
    dependsOn: [],
    milestones: [],
    implements: match.id ?? (code === '' ? null : code),
    index,
  }
}

/** What a table of targets does not say of an indicator is as the central plan has it. */
export function localIndicator(
  { id, code, title, unit, direction, targets }: AnnexIndicator,
  index: number,
  matcher: RowMatcher,
  central: Plan,
  raised: Raised[],
): Indicator {
  const match = matcher.match(code, title)
  const named = central.indicators.find(indicator => indicator.id === match.id)
  const stated = targets.flatMap(({ target, by, text, at }, place): Target[] => {
    if (target === null) {
      if (named && named.targets.length > 0) raised.push(raiseTarget(text, at, named.id))
      return []
    }
    // A target without a day is promised for the first day the central plan asks for one.
    const day = by ?? named?.targets[0]?.by ?? null
    return day === null ? [] : [{ ...target, by: day, index: place }]
  })
  return {
    id: match.id ?? id,
    title,
    objective: null,
    unit,
    measure: named?.measure ?? 'cumulative',
    direction: named?.direction ?? direction,
    aggregation: named?.aggregation ?? 'none',
    range: { min: null, max: null },
    baseline: null,
    targets: stated.toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)),
    assignees: 'all',
    index,
  }
}

function raiseTarget(actual: string, at: SourceLocation, indicator: string): Raised {
  return raise('unreadable-value', at, { actual, kind: 'target' }, { indicator })
}

/** Of what an import asks a person, only what could not be read is a fault of the plan. */
export function raiseRemark({ kind, at, facts }: AnnexRemark, subject: { readonly task?: string }): Raised[] {
  const actual = String(facts.actual ?? '')
  switch (kind) {
    case 'unreadable-deadline':
      return [raise('unreadable-value', at, { actual, kind: 'deadline' }, subject)]
    case 'cell-error':
      return actual.startsWith('=')
        ? [raise('formula-without-value', at, { actual }, subject)]
        : [raise('unreadable-value', at, { actual, kind: 'error' }, subject)]
    case 'ambiguous-number':
      return [raise('ambiguous-number', at, { actual, value: facts.value ?? '' }, subject)]
    default:
      return []
  }
}
