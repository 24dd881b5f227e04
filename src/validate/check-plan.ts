// Turns a plan into everything the plan rules have to say about it.
import type { Raised } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics } from '../diagnostics/order.ts'
import type { Plan } from '../model/plan.ts'
import type { PlanContext } from './rule.ts'
import { rulesOf } from './run-rules.ts'

const planRules = rulesOf('plan')

export function checkPlan(plan: Plan, context: PlanContext): Raised[] {
  return planRules.flatMap(rule => rule.check(plan, context)).sort(compareDiagnostics)
}
