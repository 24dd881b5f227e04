// Raises when the title beside an indicator code is that of another indicator of the plan.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { IndicatorRule } from '../rule.ts'
import { plain, quoted } from '../words/word-facts.ts'

const name = 'title-of-other-indicator'

/** Other words for the same indicator are usual, so that only the title of another one is told. */
export const titleOfOtherIndicator: IndicatorRule = {
  name,
  scope: 'indicator',
  severity: 'warning',
  subject: 'indicator',
  words: {
    vi: {
      what: 'Tên ở dòng là tên của một chỉ tiêu khác trong kế hoạch, không phải của mã đã ghi.',
      why: 'Có thể mã ghi nhầm dòng, và số liệu được tính cho chỉ tiêu khác.',
      fix: 'Xem lại mã và tên; sửa cái nào ghi nhầm.',
      message: facts =>
        `${quoted(facts.actual)} là tên của ${plain(facts.other)}; mã ghi ở dòng này là ${plain(facts.indicator)} (${plain(facts.expected)})`,
    },
    en: {
      what: 'The title of the row is that of another indicator of the plan than its code.',
      why: 'The code may be in the wrong row, and the figure would count for another indicator.',
      fix: 'Look at the code and the title, and correct the one that is wrong.',
      message: facts =>
        `${quoted(facts.actual)} is the title of ${plain(facts.other)}; the code of this row is ${plain(facts.indicator)} (${plain(facts.expected)})`,
    },
  },
  example: { bad: 'CT-01 | Số cán bộ được bồi dưỡng kỹ năng số', good: 'CT-02 | Số cán bộ được bồi dưỡng kỹ năng số' },
  check({ matchedBy, title }, { plan, assignment, compare }) {
    const { id, title: expected } = assignment.indicator
    if (matchedBy !== 'code' || title.state !== 'given' || compare.sameTitle(title.value, expected)) return null
    const other = plan.indicators.find(one => one.id !== id && compare.sameTitle(title.value, one.title))
    return other ? raise(name, title.at, { actual: title.raw, other: other.id, indicator: id, expected }) : null
  },
}
