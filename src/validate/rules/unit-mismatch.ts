// Raises when the unit beside an actual is not that of the indicator.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { IndicatorRule } from '../rule.ts'
import { quoted } from '../words/word-facts.ts'

const name = 'unit-mismatch'

export const unitMismatch: IndicatorRule = {
  name,
  scope: 'indicator',
  severity: 'error',
  subject: 'indicator',
  words: {
    vi: {
      what: 'Đơn vị tính của dòng khác với đơn vị tính của chỉ tiêu trong kế hoạch.',
      why: 'Giá trị theo đơn vị khác không cộng và so sánh được với các địa phương khác.',
      fix: 'Đổi giá trị sang đơn vị của kế hoạch rồi sửa ô đơn vị tính.',
      message: facts => `Đơn vị tính ${quoted(facts.actual)} khác với kế hoạch; cần ${quoted(facts.expected)}`,
    },
    en: {
      what: 'The unit of the row is not that of the indicator in the plan.',
      why: 'A value in another unit cannot be added to or compared with those of other localities.',
      fix: 'Convert the value to the unit of the plan, then correct the unit.',
      message: facts =>
        `The unit ${quoted(facts.actual)} is not that of the plan; ${quoted(facts.expected)} is expected`,
    },
  },
  example: { bad: 'Đơn vị tính: hồ sơ', good: 'Đơn vị tính: %' },
  check({ unit }, { assignment, compare }) {
    const expected = assignment.indicator.unit
    if (unit.state !== 'given' || expected.trim() === '' || compare.sameUnit(unit.value, expected)) return null
    return raise(name, unit.at, { actual: unit.raw, expected })
  },
}
