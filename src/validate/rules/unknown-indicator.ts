// Raises when a row speaks of no indicator of the plan.
import { raise } from '../../diagnostics/diagnostic.ts'
import { rawOf } from '../../source/field.ts'
import { namingField } from '../row-fields.ts'
import type { IndicatorIdentityRule } from '../rule.ts'
import { isStated, quoted } from '../words/word-facts.ts'

const name = 'unknown-indicator'

export const unknownIndicator: IndicatorIdentityRule = {
  name,
  scope: 'indicator',
  severity: 'error',
  subject: 'indicator-identity',
  words: {
    vi: {
      what: 'Mã hoặc tên chỉ tiêu của dòng không có trong kế hoạch.',
      why: 'Dòng không gắn được với chỉ tiêu nào nên không được tính.',
      fix: 'Sửa mã chỉ tiêu đúng như trong kế hoạch; nếu là chỉ tiêu riêng của địa phương thì bỏ dòng này khỏi bảng.',
      message: ({ actual, expected }) => {
        if (!isStated(actual))
          return 'Mã và tên chỉ tiêu đều trống, không biết dòng này nói về chỉ tiêu nào; cần ít nhất một trong hai'
        return `${quoted(actual)} không phải chỉ tiêu của kế hoạch${isStated(expected) ? `; có phải ${quoted(expected)}?` : ''}`
      },
    },
    en: {
      what: 'The code or title of the row is that of no indicator of the plan.',
      why: 'The row cannot be tied to an indicator, so it does not count.',
      fix: 'Write the indicator ID as in the plan; take indicators of your own out of this table.',
      message: ({ actual, expected }) => {
        if (!isStated(actual))
          return 'Code and title are both blank, so the row speaks of no indicator; one of them is expected'
        return `${quoted(actual)} is no indicator of the plan${isStated(expected) ? `; is ${quoted(expected)} meant?` : ''}`
      },
    },
  },
  example: { bad: 'CT-99 | 120', good: 'Chỉ gồm các chỉ tiêu của kế hoạch' },
  check(row) {
    if (row.indicatorId !== null) return null
    const field = namingField(row)
    return raise(name, field.at, { actual: rawOf(field), expected: row.nearest ?? '' })
  },
}
