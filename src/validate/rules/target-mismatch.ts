// Raises when the target beside an actual is not the one in force for the locality.
import { raise } from '../../diagnostics/diagnostic.ts'
import { type Target, targetInForce } from '../../model/indicator.ts'
import type { StatedTarget } from '../../model/submission.ts'
import { quoteOf } from '../../source/field.ts'
import type { IndicatorRule } from '../rule.ts'
import { dayIn, quoted, targetIn } from '../words/word-facts.ts'

const name = 'target-mismatch'

/**
 * Targets in words ("Đạt mức trên trung bình") cannot be compared and are left alone; of a number that can be read in two
 * ways, either may be the plan's.
 */
export const targetMismatch: IndicatorRule = {
  name,
  scope: 'indicator',
  severity: 'error',
  subject: 'indicator',
  words: {
    vi: {
      what: 'Mục tiêu ghi trong dòng khác với mục tiêu của kế hoạch, kể cả sau các lần điều chỉnh đã ghi nhận.',
      why: 'Kết quả luôn so với mục tiêu của kế hoạch; ghi khác thì địa phương hiểu sai mức phải đạt.',
      fix: 'Ghi lại mục tiêu như kế hoạch; nếu đã được điều chỉnh, gửi văn bản để cơ quan tổng hợp ghi nhận.',
      message: facts =>
        `Mục tiêu ${quoted(facts.actual)} khác với kế hoạch; cần ${targetIn('vi', facts.op, facts.target, facts.max)} (đến ${dayIn('vi', facts.by)})`,
    },
    en: {
      what: 'The target in the row is not that of the plan, recorded amendments included.',
      why: 'Actuals are always compared with the target of the plan; another one misleads the locality.',
      fix: 'Write the target as in the plan; if it was changed, send the decision so that the secretariat can record it.',
      message: facts =>
        `The target ${quoted(facts.actual)} is not that of the plan; ${targetIn('en', facts.op, facts.target, facts.max)} is expected (by ${dayIn('en', facts.by)})`,
    },
  },
  example: { bad: 'Mục tiêu: 70 (kế hoạch: ≥ 80)', good: 'Mục tiêu: ≥ 80' },
  check(row, { assignment, asOf }) {
    const target = targetInForce(assignment.targets, asOf)
    if (target === null || row.target.state !== 'given' || agrees(row.target.value, target)) return null
    const { op, value, max, by } = target
    const expected = op === 'range' ? `${value}–${max ?? ''}` : `${op} ${value}`
    return raise(name, row.target.at, { ...quoteOf(row.target), expected, op, target: value, max: max ?? '', by })
  },
}

function agrees(stated: StatedTarget, target: Target): boolean {
  if (stated.value === null) return true
  const isValue = stated.value === target.value || stated.other === target.value
  return isValue && (stated.op === null || stated.op === target.op) && stated.max === target.max
}
