// Raises when an actual lies outside the range the plan allows for the indicator.
import type { Facts } from '../../diagnostics/diagnostic.ts'
import { raise } from '../../diagnostics/diagnostic.ts'
import { isWithin } from '../../model/indicator.ts'
import type { Language } from '../../model/plan.ts'
import { quoteOf } from '../../source/field.ts'
import type { IndicatorRule } from '../rule.ts'
import { isStated, numberIn, quoted, withUnit } from '../words/word-facts.ts'

const name = 'actual-out-of-range'

export const actualOutOfRange: IndicatorRule = {
  name,
  scope: 'indicator',
  severity: 'error',
  subject: 'indicator',
  words: {
    vi: {
      what: 'Giá trị thực hiện nằm ngoài khoảng cho phép của chỉ tiêu.',
      why: 'Giá trị như vậy không thể có, thường do sai đơn vị hoặc dấu thập phân.',
      fix: 'Kiểm tra dấu phẩy thập phân và đơn vị tính, rồi sửa giá trị.',
      message: facts => `${quoted(facts.actual)} nằm ngoài khoảng cho phép; cần ${rangeIn('vi', facts)}`,
    },
    en: {
      what: 'The actual is outside the range allowed for the indicator.',
      why: 'Such a value cannot be; the unit or the decimal mark is often the cause.',
      fix: 'Look at the decimal comma and the unit, and correct the value.',
      message: facts => `${quoted(facts.actual)} is outside the range allowed; ${rangeIn('en', facts)} is expected`,
    },
  },
  example: { bad: 'Thực hiện: 812 (%)', good: 'Thực hiện: 81,2 (%)' },
  check({ actual }, { assignment }) {
    const { range, unit } = assignment.indicator
    if (actual.state !== 'given' || isWithin(range, actual.value)) return null
    return raise(name, actual.at, { ...quoteOf(actual), min: range.min ?? '', max: range.max ?? '', unit })
  },
}

function rangeIn(language: Language, { min, max, unit }: Facts): string {
  if (isStated(min) && isStated(max)) return withUnit(`${numberIn(language, min)}–${numberIn(language, max)}`, unit)
  return withUnit(isStated(min) ? `≥ ${numberIn(language, min)}` : `≤ ${numberIn(language, max)}`, unit)
}
