// Says of a figure in the place of an actual why its column does not count for the indicator.
import type { Facts } from '../../diagnostics/diagnostic.ts'
import { isPercentage } from '../../model/indicator.ts'
import type { Language } from '../../model/plan.ts'
import type { UnfitFigure } from '../../model/submission.ts'
import { quoteOf } from '../../source/field.ts'
import { columnIn, isStated, quoted } from './word-facts.ts'

/** The facts of such a figure; none where the place is blank. */
export function unfitFigure(unfit: UnfitFigure | undefined, unit: string): Facts {
  if (!unfit || unfit.written.state === 'blank') return {}
  const { written, heading, counts } = unfit
  return { ...quoteOf(written), heading, counts, ...(isPercentage(unit) ? {} : { unit }) }
}

/** Behind the message; '' where the place is blank. */
export function unfitWords(language: Language, { actual, heading, counts, unit }: Facts): string {
  if (!isStated(counts)) return ''
  const isShare = counts === 'share' && isStated(unit)
  if (language === 'vi') {
    const why = isShare
      ? `là tỷ lệ, còn chỉ tiêu này tính bằng ${quoted(unit)}`
      : 'không phải số của riêng kỳ này, còn chỉ tiêu này tính trong kỳ'
    return `; ${quoted(actual)} ở cột ${quoted(heading)} ${why} nên không được dùng`
  }
  const why = isShare
    ? `is a share, and the indicator counts in ${quoted(unit)}`
    : 'is not that of this period alone, and the indicator counts within the period'
  return `; ${quoted(actual)} in the column ${quoted(heading)} ${why}, so it is not used`
}

export function fixUnfit(language: Language, { counts }: Facts): string | null {
  if (!isStated(counts)) return null
  return language === 'vi'
    ? `Thêm cột ${columnIn('vi', 'actual')} và ghi giá trị của kỳ báo cáo, đúng đơn vị của chỉ tiêu, vào đó.`
    : `Add a column ${columnIn('en', 'actual')} and write the value of the reporting period, in the indicator's own unit, there.`
}
