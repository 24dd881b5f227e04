// Raises when a local plan asks less of an indicator than the central plan does: a worse value, a later day, or nothing.
import { type Facts, type Raised, raise } from '../../diagnostics/diagnostic.ts'
import type { IndicatorAssignment } from '../../model/assignment.ts'
import type { CalendarDate } from '../../model/calendar-date.ts'
import type { Indicator, Target } from '../../model/indicator.ts'
import type { LocalIndicator, LocalTarget } from '../../model/local-plan.ts'
import type { PlanSource } from '../../model/plan.ts'
import { isNoWeaker } from '../../model/target-strength.ts'
import type { TreePath } from '../../source/raw-tree.ts'
import type { LocalPlanRule } from '../rule.ts'
import { weakTargetWords } from '../words/weak-target-words.ts'

const name = 'target-weaker-than-central'

/**
 * Contract section 5. Each central target, after amendments, must be met by what the locality has promised by the same
 * day: its last target up to then. Better or worse is told by the operator and the indicator's direction.
 */
export const targetWeakerThanCentral: LocalPlanRule = {
  name,
  scope: 'local-plan',
  severity: 'error',
  subject: 'local-plan',
  words: weakTargetWords,
  example: {
    bad: '- {id: CT-01, targets: [{by: 2025-12-31, op: ">=", value: 70}]} (trung ương: ≥ 80)',
    good: '- {id: CT-01, targets: [{by: 2025-12-31, op: ">=", value: 82}]}',
  },
  check({ plan, indicators, indicatorAssignments }, { compare }) {
    const byId = new Map(indicators.map(local => [local.indicator.id, local]))
    return indicatorAssignments.flatMap(assignment => {
      const local = byId.get(assignment.indicator.id)
      const found = local
        ? checkIndicator(local, assignment, plan.source, compare.sameUnit)
        : uncovered(assignment, plan.source)
      return found.map(one => ({ ...one, indicator: assignment.indicator.id }))
    })
  },
}

function uncovered({ indicator, targets }: IndicatorAssignment, source: PlanSource): Raised[] {
  const [first] = targets
  if (!first) return []
  const facts = { problem: 'uncovered', indicator: indicator.id, title: indicator.title, ...central(first) }
  return [raise(name, source.locate(['indicators'], 'key'), facts)]
}

function checkIndicator(
  { indicator, path, targets: promised }: LocalIndicator,
  { indicator: { id, unit, direction }, targets }: IndicatorAssignment,
  source: PlanSource,
  sameUnit: (a: string, b: string) => boolean,
): Raised[] {
  const [first] = targets
  if (!first) return []
  if (indicator.unit !== '' && unit !== '' && !sameUnit(indicator.unit, unit)) {
    const facts = { problem: 'unit', actual: indicator.unit, expected: unit }
    return [raise(name, source.locate([...path, 'unit']), facts)]
  }
  if (promised.length === 0) {
    return [raise(name, source.locate([...path, 'targets']), { problem: 'missing', indicator: id, ...central(first) })]
  }
  return targets.flatMap((target, place) => {
    const since = targets[place - 1]?.by ?? ''
    const weak = findWeakness(target, since, promised, direction)
    if (weak === null) return []
    const at = source.locate(weak.place ?? [...path, 'targets'])
    return [raise(name, at, { ...weak.facts, indicator: id, ...central(target) })]
  })
}

interface Weakness {
  readonly place: TreePath | null
  readonly facts: Facts
}

/** `since`: the central target before this one; what was promised up to then was promised for that one. */
function findWeakness(
  target: Target,
  since: CalendarDate,
  promised: readonly LocalTarget[],
  direction: Indicator['direction'],
): Weakness | null {
  const inTime = promised.filter(local => local.target.by <= target.by)
  const last = inTime.at(-1)
  const sameDay = inTime.filter(local => local.target.by === last?.target.by)
  if (sameDay.some(local => isNoWeaker(local.target, target, direction))) return null
  if (last && last.target.by > since) {
    const { value, op, max, by } = last.target
    return { place: [...last.path, 'value'], facts: { problem: 'weaker', actual: value, op, max: max ?? '', by } }
  }
  const next = promised.find(local => local.target.by > target.by)
  if (!next) return { place: null, facts: { problem: 'missing' } }
  return { place: [...next.path, 'by'], facts: { problem: 'later', actual: next.target.by } }
}

function central({ op, value, max, by }: Target) {
  return { expected: value, expectedOp: op, expectedMax: max ?? '', expectedBy: by }
}
