// Says that a task or an indicator which is missed stands in a row that was put aside, being of another period or locality.
import type { Facts } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../model/plan.ts'
import type { Submission } from '../../model/submission.ts'
import { cellAddress, type SourceLocation } from '../../source/location.ts'
import { type Fact, isStated, plain, quoted } from './word-facts.ts'

/** The first such row; a workbook with a sheet for each period has one on each of them. */
export function asideOf(
  { aside }: Pick<Submission, 'aside'>,
  subject: 'tasks' | 'indicators',
  id: string,
): { readonly facts: Facts; readonly places: readonly SourceLocation[] } {
  const found = aside.find(one => one.subject === subject && one.id === id)
  if (found?.at.kind !== 'cell') return { facts: {}, places: [] }
  const { sheet } = found.at
  return {
    facts: {
      aside: cellAddress(found.at),
      ...(sheet === null ? {} : { asideSheet: sheet }),
      ...(found.reason === 'other-locality' ? { asideOf: found.reason } : {}),
    },
    places: [found.at],
  }
}

/** Behind the message; '' where the entry stands nowhere. */
export function asideWords(language: Language, { aside, asideSheet, asideOf: reason }: Facts): string {
  if (!isStated(aside)) return ''
  const isOfOthers = isStated(reason)
  return language === 'vi'
    ? `; dòng ở ô ${plain(aside)}${sheetWords(' của trang tính ', asideSheet)} được hiểu là ${isOfOthers ? 'không phải của đơn vị báo cáo' : 'của kỳ khác'} nên không được đọc`
    : `; the row at ${plain(aside)}${sheetWords(' of sheet ', asideSheet)} is taken to be of another ${isOfOthers ? 'locality' : 'period'} and was not read`
}

export function fixAside(language: Language, { aside, asideOf: reason }: Facts): string | null {
  if (!isStated(aside)) return null
  if (isStated(reason)) {
    return language === 'vi'
      ? 'Ghi kết quả chung của đơn vị báo cáo vào một dòng riêng; nếu dòng đã nêu đúng là của đơn vị báo cáo thì sửa tên địa phương ghi ở dòng đó hoặc ở đề mục phía trên.'
      : 'Write the result of the locality that reports into a row of its own; if that other row is its own, correct the locality named in it or in the section above.'
  }
  return language === 'vi'
    ? 'Thêm dòng này vào bảng của kỳ báo cáo; nếu bảng đã nêu đúng là của kỳ này thì sửa lại tiêu đề hoặc tên trang tính của bảng đó.'
    : 'Add the row to the table of the reporting period; if that other table is of this period, correct its title or the name of its sheet.'
}

function sheetWords(before: string, sheet: Fact): string {
  return isStated(sheet) ? `${before}${quoted(sheet)}` : ''
}
