// Turns a locality's own plan and the central one into everything the rules have to say about the local plan.
import { type Raised, raise } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics, compareLocations } from '../diagnostics/order.ts'
import { localPlanOf } from '../model/local-plan.ts'
import type { Plan } from '../model/plan.ts'
import { checkPlan } from './check-plan.ts'
import type { LocalPlanContext } from './rule.ts'
import { rulesOf } from './run-rules.ts'

const localPlanRules = rulesOf('local-plan')

/**
 * Contract section 5, scope local plan: its own rules and those of every plan. `reading` is what reading the plan had to
 * say; names it does not know may be those of the central plan, and what it could not read is not judged again.
 */
export function checkLocalPlan(
  plan: Plan,
  reading: readonly Raised[],
  central: Plan,
  context: LocalPlanContext,
): Raised[] {
  const local = localPlanOf(plan, central, context.asOf)
  const judged = localPlanRules
    .flatMap(rule => rule.check(local, context))
    .filter(one => !reading.some(earlier => hasSaid(earlier, one)))
  const known = reading.filter(one => !isKnownCentrally(one, central))
  const own = [...checkIdentity(plan, reading, central), ...checkIndicators(plan, central, context)]
  return [...known, ...own, ...checkPlan(plan, context), ...judged]
    .map(one => (one.locality === null ? { ...one, locality: plan.locality } : one))
    .sort(compareDiagnostics)
}

/** One fault, one diagnostic: a value that cannot be read, and a task left out of the plan because its id came before. */
function hasSaid({ rule, at, facts }: Raised, later: Raised): boolean {
  if (rule === 'unreadable-value') return compareLocations(at, later.at) === 0
  return rule === 'duplicate-id' && later.rule === 'uncovered-task' && facts.implements === later.task
}

/** A spreadsheet that does not say for sure whose plan it is has had its diagnostic. */
const localityRules: ReadonlySet<string> = new Set(['missing-locality', 'unknown-locality', 'locality-name-mismatch'])

/** Whose plan it is and after which plan it was made: without that nothing can be compared. Contract section 2. */
function checkIdentity({ locality, parent, source }: Plan, reading: readonly Raised[], central: Plan): Raised[] {
  const raised: Raised[] = []
  const codes = central.registry.localities.map(({ code }) => code)
  if (locality === null) {
    if (!reading.some(({ rule }) => localityRules.has(rule)))
      raised.push(raise('invalid-plan', source.locate([]), { problem: 'missing-key', key: 'locality' }))
  } else if (!codes.includes(locality)) {
    const successor = central.registry.former.find(({ code }) => code === locality)?.successor
    const facts = { actual: locality, kind: 'locality', ...(successor !== undefined && { expected: successor }) }
    raised.push(raise('unknown-reference', source.locate(['locality']), facts))
  }
  if (parent === null) {
    raised.push(raise('invalid-plan', source.locate([]), { problem: 'missing-key', key: 'parent' }))
  } else if (parent.plan !== central.id) {
    const facts = { actual: parent.plan, kind: 'plan', expected: central.id }
    raised.push(raise('unknown-reference', source.locate(['parent', 'plan']), facts))
  }
  return raised
}

/** A local plan leaves the title of a central indicator out; one without a title that is none of these was to be one. */
function checkIndicators({ indicators, source }: Plan, central: Plan, { nearest }: LocalPlanContext): Raised[] {
  const ids = central.indicators.map(({ id }) => id)
  return indicators
    .filter(({ id, title }) => title === id && !ids.includes(id))
    .map(({ id, index }) => {
      const expected = nearest(id, ids)
      const facts = { actual: id, kind: 'indicator', ...(expected !== null && { expected }) }
      return raise('unknown-reference', source.locate(['indicators', index, 'id']), facts, { indicator: id })
    })
}

/** A local plan may speak of objectives, tasks, groups and periods that the central plan defines. */
function isKnownCentrally({ rule, facts: { kind, actual } }: Raised, central: Plan): boolean {
  if (rule !== 'unknown-reference') return false
  const codes = central.registry.localities.map(({ code }) => code)
  const names: Readonly<Record<string, readonly string[]>> = {
    objective: central.objectives.map(({ id }) => id),
    task: central.tasks.map(({ id }) => id),
    indicator: central.indicators.map(({ id }) => id),
    period: central.periods.map(({ id }) => id),
    locality: codes,
    assignee: [...codes, ...Object.keys(central.groups)],
  }
  return names[String(kind)]?.includes(String(actual)) ?? false
}
