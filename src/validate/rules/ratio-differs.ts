// Raises when an actual is not its numerator divided by its denominator.
import type { Facts } from '../../diagnostics/diagnostic.ts'
import { raise } from '../../diagnostics/diagnostic.ts'
import { isWithin, ratioFactor } from '../../model/indicator.ts'
import type { Language } from '../../model/plan.ts'
import { quoteOf } from '../../source/field.ts'
import type { IndicatorRule } from '../rule.ts'
import { isStated, numberIn, quoted, withUnit } from '../words/word-facts.ts'

const name = 'ratio-differs'

/**
 * The actual may be rounded: it agrees within half a unit of the last decimal it was given with. One that lies outside
 * the range of its indicator has had its diagnostic.
 */
export const ratioDiffers: IndicatorRule = {
  name,
  scope: 'indicator',
  severity: 'error',
  subject: 'indicator',
  words: {
    vi: {
      what: 'Giá trị thực hiện không bằng tử số chia cho mẫu số.',
      why: 'Chỉ tiêu chung được tính từ tử số và mẫu số; nếu chúng sai thì số liệu cả nước sai.',
      fix: 'Kiểm tra lại tử số, mẫu số và giá trị thực hiện; sửa ô ghi sai.',
      message: facts => message('vi', facts),
    },
    en: {
      what: 'The actual is not its numerator divided by its denominator.',
      why: 'The national figure is made of numerators and denominators; if they are wrong, so is it.',
      fix: 'Look at the numerator, the denominator and the actual, and correct the one that is wrong.',
      message: facts => message('en', facts),
    },
  },
  example: { bad: '81,2 | 71200 | 100000', good: '81,2 | 81200 | 100000' },
  check({ actual, numerator, denominator }, { assignment }) {
    const { aggregation, unit, range } = assignment.indicator
    if (aggregation !== 'ratio' || actual.state !== 'given' || !isWithin(range, actual.value)) return null
    if (numerator.state !== 'given' || denominator.state !== 'given') return null
    const facts = { ...quoteOf(actual), numerator: numerator.value, denominator: denominator.value, unit }
    const related = [numerator.at, denominator.at]
    if (denominator.value <= 0) return raise(name, actual.at, facts, { related })
    const ratio = (numerator.value / denominator.value) * ratioFactor(unit)
    const tolerance = 0.5 * 10 ** -decimalsOf(actual.value) + 1e-9
    if (Math.abs(actual.value - ratio) <= tolerance) return null
    return raise(name, actual.at, { ...facts, expected: Math.round(ratio * 10_000) / 10_000 }, { related })
  },
}

/** How many decimals a number was given with, at most 6: what is beyond is binary noise. */
function decimalsOf(value: number): number {
  return value.toFixed(6).replace(/0+$/, '').split('.')[1]?.length ?? 0
}

function message(language: Language, facts: Facts): string {
  const parts = `${numberIn(language, facts.numerator)}/${numberIn(language, facts.denominator)}`
  const expected = isStated(facts.expected) ? withUnit(numberIn(language, facts.expected), facts.unit) : ''
  if (language === 'vi') {
    return expected === ''
      ? `Không tính được ${quoted(facts.actual)} từ ${parts}; mẫu số cần lớn hơn 0`
      : `${quoted(facts.actual)} không bằng tử số chia mẫu số ${parts}; cần ${expected}`
  }
  return expected === ''
    ? `${quoted(facts.actual)} cannot be made from ${parts}; a denominator above 0 is expected`
    : `${quoted(facts.actual)} is not numerator ÷ denominator, ${parts}; ${expected} is expected`
}
