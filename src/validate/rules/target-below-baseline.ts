// Raises when a target of an indicator is worse than the baseline it starts from.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { Baseline, Indicator, Target } from '../../model/indicator.ts'
import type { Plan } from '../../model/plan.ts'
import type { TreePath } from '../../source/raw-tree.ts'
import type { PlanRule } from '../rule.ts'
import { numberIn, targetIn } from '../words/word-facts.ts'

const name = 'target-below-baseline'

/** Below by the indicator's direction: an indicator that should decrease must not have a target above its baseline. */
export const targetBelowBaseline: PlanRule = {
  name,
  scope: 'plan',
  severity: 'error',
  subject: 'plan',
  words: {
    vi: {
      what: 'Mục tiêu của chỉ tiêu kém hơn giá trị gốc.',
      why: 'Mục tiêu như vậy đạt được khi tình hình xấu đi; thường là do ghi nhầm số hoặc nhầm chiều tăng, giảm.',
      fix: 'Kiểm tra lại mục tiêu, giá trị gốc (baseline) và chiều (direction) của chỉ tiêu.',
      message: ({ op, actual, max, baseline, direction }) =>
        direction === 'decrease'
          ? `Mục tiêu ${targetIn('vi', op, actual, max)} cao hơn giá trị gốc ${numberIn('vi', baseline)}; chỉ tiêu này cần giảm`
          : `Mục tiêu ${targetIn('vi', op, actual, max)} thấp hơn giá trị gốc ${numberIn('vi', baseline)}; chỉ tiêu này cần tăng`,
    },
    en: {
      what: 'A target of an indicator is worse than its baseline.',
      why: 'Such a target is met when things get worse; usually a number or the direction is mistyped.',
      fix: 'Check the target, the baseline and the direction of the indicator.',
      message: ({ op, actual, max, baseline, direction }) =>
        direction === 'decrease'
          ? `The target ${targetIn('en', op, actual, max)} is above the baseline ${numberIn('en', baseline)}; this indicator should decrease`
          : `The target ${targetIn('en', op, actual, max)} is below the baseline ${numberIn('en', baseline)}; this indicator should increase`,
    },
  },
  example: {
    bad: 'direction: increase, baseline: {value: 45}, targets: [{by: 2025-12-31, op: ">=", value: 40}]',
    good: 'direction: increase, baseline: {value: 45}, targets: [{by: 2025-12-31, op: ">=", value: 80}]',
  },
  check(plan) {
    return plan.indicators.flatMap(indicator => {
      const { baseline, direction, id } = indicator
      if (baseline === null) return []
      return placedTargets(plan, indicator)
        .filter(({ target }) => isWorse(target, baseline, direction))
        .map(({ target, path }) => {
          const { op, value, max } = target
          const facts = { actual: value, op, ...(max !== null && { max }), baseline: baseline.value, direction }
          return raise(name, plan.source.locate([...path, 'value']), facts, { indicator: id })
        })
    })
  },
}

interface PlacedTarget {
  readonly target: Target
  readonly path: TreePath
}

/** The targets of an indicator and those that decisions put in their place. */
function placedTargets({ amendments }: Plan, { id, index, targets }: Indicator): PlacedTarget[] {
  const lists = [
    { path: ['indicators', index, 'targets'], targets },
    ...amendments
      .filter(amendment => amendment.indicator === id)
      .map(amendment => ({
        path: ['amendments', amendment.index, 'set', 'targets'],
        targets: amendment.set.targets ?? [],
      })),
  ]
  return lists.flatMap(list =>
    list.targets.map((target, place) => ({ target, path: [...list.path, target.index ?? place] })),
  )
}

/** A range is worse only when all of it is: one that holds the baseline asks to keep what is there. */
function isWorse({ value, max }: Target, baseline: Baseline, direction: Indicator['direction']): boolean {
  return direction === 'decrease' ? value > baseline.value : (max ?? value) < baseline.value
}
