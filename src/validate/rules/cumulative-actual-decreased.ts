// Raises when an actual that can only grow is lower than in the previous report.
import { raise } from '../../diagnostics/diagnostic.ts'
import { quoteOf } from '../../source/field.ts'
import type { IndicatorRule } from '../rule.ts'
import { numberIn, plain, quoted } from '../words/word-facts.ts'

const name = 'cumulative-actual-decreased'

export const cumulativeActualDecreased: IndicatorRule = {
  name,
  scope: 'indicator',
  severity: 'error',
  subject: 'indicator',
  words: {
    vi: {
      what: 'Giá trị lũy kế thấp hơn kỳ báo cáo trước.',
      why: 'Số lũy kế gồm cả các kỳ trước nên không giảm; có thể đã ghi số trong kỳ.',
      fix: 'Ghi số lũy kế đến hết kỳ này; nếu kỳ trước báo sai, ghi rõ ở cột Ghi chú và báo cơ quan tổng hợp.',
      message: facts =>
        `Số lũy kế ${quoted(facts.actual)} thấp hơn kỳ ${plain(facts.period)}; cần từ ${numberIn('vi', facts.expected)} trở lên`,
    },
    en: {
      what: 'A cumulative actual is lower than in the previous report.',
      why: 'A cumulative figure includes the earlier periods and does not fall; that of the period alone may have been written.',
      fix: 'Write the figure up to the end of this period; if the previous one was wrong, say so in the Note column and tell the secretariat.',
      message: facts =>
        `The cumulative actual ${quoted(facts.actual)} is lower than in ${plain(facts.period)}; ${numberIn('en', facts.expected)} or more is expected`,
    },
  },
  example: { bad: 'Thực hiện: 120 (lũy kế kỳ trước: 300)', good: 'Thực hiện: 420 (lũy kế kỳ trước: 300)' },
  check({ actual }, { assignment, previous, previousIndicator }) {
    const { measure, direction } = assignment.indicator
    const before = previousIndicator?.actual ?? null
    if (measure !== 'cumulative' || direction !== 'increase') return null
    if (actual.state !== 'given' || previous === null || before === null || actual.value >= before) return null
    return raise(name, actual.at, { ...quoteOf(actual), expected: before, period: previous.period })
  },
}
