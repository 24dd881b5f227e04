// Raises when an actual does not meet the target in force.
import { raise } from '../../diagnostics/diagnostic.ts'
import { meetsTarget, targetInForce } from '../../model/indicator.ts'
import { quoteOf } from '../../source/field.ts'
import type { IndicatorRule } from '../rule.ts'
import { dayIn, quoted, targetIn } from '../words/word-facts.ts'

const name = 'target-not-met'

export const targetNotMet: IndicatorRule = {
  name,
  scope: 'indicator',
  severity: 'warning',
  subject: 'indicator',
  words: {
    vi: {
      what: 'Giá trị thực hiện chưa đạt mục tiêu đang áp dụng: mục tiêu gần nhất còn hạn, hoặc mục tiêu cuối cùng khi mọi hạn đã qua; nêu cả khi chưa đến hạn.',
      why: 'Chỉ tiêu chưa đạt được nêu trong báo cáo tổng hợp cùng mức còn thiếu.',
      fix: 'Nếu giá trị đúng thì không phải sửa; ghi giải pháp ở bảng nhiệm vụ hoặc cột Ghi chú.',
      message: facts =>
        `${quoted(facts.actual)} chưa đạt mục tiêu ${targetIn('vi', facts.op, facts.target, facts.max)} (đến ${dayIn('vi', facts.by)}), tính đến ${dayIn('vi', facts.asOf)}`,
    },
    en: {
      what: 'The actual does not meet the target in force: the next one that is due, or the last one once all days have passed; said before its day, too.',
      why: 'Targets not met stand in the consolidated report with what is lacking.',
      fix: 'If the value is right there is nothing to correct; write what you will do in the task table or the Note column.',
      message: facts =>
        `${quoted(facts.actual)} does not meet the target ${targetIn('en', facts.op, facts.target, facts.max)} (by ${dayIn('en', facts.by)}), as of ${dayIn('en', facts.asOf)}`,
    },
  },
  example: { bad: 'Thực hiện: 71,2 (mục tiêu ≥ 80)', good: 'Thực hiện: 81,2 (mục tiêu ≥ 80)' },
  check({ actual }, { assignment, asOf }) {
    const target = targetInForce(assignment.targets, asOf)
    if (target === null || actual.state !== 'given' || meetsTarget(actual.value, target)) return null
    const { op, value, max, by } = target
    return raise(name, actual.at, { ...quoteOf(actual), op, target: value, max: max ?? '', by, asOf })
  },
}
