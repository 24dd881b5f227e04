// Says of what has no place in a table where it belongs: a column of the other kind of table, a list below this one.
import type { Facts } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../model/plan.ts'
import { columnIn, isStated, quoted } from './word-facts.ts'

/** Where the columns belong that the table of a subject has none of. */
const otherTables: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { tasks: 'bảng chỉ tiêu', indicators: 'bảng nhiệm vụ' },
  en: { tasks: 'the table of indicators', indicators: 'the table of tasks' },
}

export function elsewhereWords(language: Language, { actual, list, table }: Facts): string {
  const other = otherTables[language][String(table)] ?? ''
  if (language === 'vi') {
    return isStated(list)
      ? `Danh sách ${quoted(list)} dưới bảng không gắn với dòng nào của bảng nên không được đọc`
      : `Cột ${quoted(actual)} thuộc ${other}, không có trong mẫu của bảng này nên không được dùng`
  }
  return isStated(list)
    ? `The list ${quoted(list)} below the table belongs to no row of it and is not read`
    : `The column ${quoted(actual)} belongs to ${other} and is not used in this one`
}

export function fixElsewhere(language: Language, { list, table }: Facts): string {
  const other = otherTables[language][String(table)] ?? ''
  const note = columnIn(language, 'note')
  if (language === 'vi') {
    return isStated(list)
      ? 'Nếu nội dung này cần có trong báo cáo tổng hợp, ghi vào cột cùng tên của bảng, ở dòng của nhiệm vụ liên quan; nếu không, có thể để nguyên.'
      : `Nếu nội dung này cần được tính, ghi vào ${other} hoặc vào cột ${note}; nếu không, có thể để nguyên.`
  }
  return isStated(list)
    ? 'If this should be in the consolidated report, write it into the column of that name in the table, in the row of its task; otherwise leave it.'
    : `If this should count, write it into ${other}, or into the column ${note}; otherwise leave it.`
}
