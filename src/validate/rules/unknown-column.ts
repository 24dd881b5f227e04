// Words for a column whose heading is none of the known ones.
import type { ReadingRule } from '../rule.ts'
import { elsewhereWords, fixElsewhere } from '../words/elsewhere-words.ts'
import { columnIn, isStated, plain, quoted } from '../words/word-facts.ts'

export const unknownColumn: ReadingRule = {
  name: 'unknown-column',
  scope: 'file',
  severity: 'info',
  subject: 'reading',
  words: {
    vi: {
      what: 'Bảng có một cột không có trong mẫu, hoặc hai cột cho cùng một nội dung; cột này không được dùng.',
      why: 'Nếu đó là cột cần thiết nhưng ghi tên khác thì giá trị của cột bị bỏ ngoài.',
      fix: 'Nếu cột này cần được tính, đổi tên cột như trong mẫu; nếu không, có thể để nguyên.',
      fixFor: facts => {
        if (isStated(facts.list) || isStated(facts.table)) return fixElsewhere('vi', facts)
        if (isStated(facts.untitled))
          return 'Nếu cột này cần được tính, ghi tiêu đề như trong mẫu; nếu không, có thể để nguyên.'
        if (isStated(facts.otherTimeOf))
          return `Ghi giá trị của kỳ báo cáo vào một cột ${columnIn('vi', facts.otherTimeOf)}.`
        if (isStated(facts.others)) {
          return `Chỉ giữ một cột ${columnIn('vi', facts.key)}, hoặc ghi kỳ báo cáo vào tiêu đề của cột thuộc kỳ này.`
        }
        if (!isStated(facts.column)) return null
        return 'Chỉ giữ một cột cho nội dung này; nếu cột kia mới đúng thì xóa cột đang dùng.'
      },
      message: facts => {
        if (isStated(facts.list) || isStated(facts.table)) return elsewhereWords('vi', facts)
        if (isStated(facts.untitled))
          return `Cột ${plain(facts.untitled)} có nội dung nhưng không có tiêu đề nên không được dùng`
        if (isStated(facts.otherTimeOf)) {
          return `Cột ${quoted(facts.actual)} nói về thời gian khác hoặc mới là dự kiến nên không được dùng làm ${columnIn('vi', facts.otherTimeOf)} của kỳ này`
        }
        if (isStated(facts.others)) {
          return `Cột ${quoted(facts.actual)} và cột ${plain(facts.others)} đều có thể là ${columnIn('vi', facts.key)} của kỳ báo cáo nên không cột nào được dùng`
        }
        return isStated(facts.column)
          ? `Cột ${quoted(facts.actual)} trùng nội dung ${columnIn('vi', facts.key)} với cột ${plain(facts.column)} ${quoted(facts.heading)}; chỉ cột ${plain(facts.column)} được dùng`
          : `Cột ${quoted(facts.actual)} không có trong mẫu nên không được dùng${
              isStated(facts.expected) ? `; có phải ${columnIn('vi', facts.expected)}?` : ''
            }`
      },
    },
    en: {
      what: 'The table has a column that is not in the template, or a second one for the same content; it is not used.',
      why: 'If it is a needed column under another name, its values are left out.',
      fix: 'Rename the column as in the template if it should count; otherwise leave it.',
      fixFor: facts => {
        if (isStated(facts.list) || isStated(facts.table)) return fixElsewhere('en', facts)
        if (isStated(facts.untitled))
          return 'Give the column a heading as in the template if it should count; otherwise leave it.'
        if (isStated(facts.otherTimeOf)) {
          return `State the value of the reporting period in a column ${columnIn('en', facts.otherTimeOf)}.`
        }
        if (isStated(facts.others)) {
          return `Keep one column ${columnIn('en', facts.key)}, or write the reporting period in the heading of this period's.`
        }
        if (!isStated(facts.column)) return null
        return 'Keep one column for this; if the other one is right, delete the one in use.'
      },
      message: facts => {
        if (isStated(facts.list) || isStated(facts.table)) return elsewhereWords('en', facts)
        if (isStated(facts.untitled))
          return `Column ${plain(facts.untitled)} holds something and has no heading; it is not used`
        if (isStated(facts.otherTimeOf)) {
          return `The column ${quoted(facts.actual)} is of another time, or of what is only planned; it is not used as ${columnIn('en', facts.otherTimeOf)} of this period`
        }
        if (isStated(facts.others)) {
          return `The column ${quoted(facts.actual)} and column ${plain(facts.others)} may each be the ${columnIn('en', facts.key)} of the reporting period; none of them is used`
        }
        return isStated(facts.column)
          ? `The column ${quoted(facts.actual)} stands for ${columnIn('en', facts.key)} as column ${plain(facts.column)} ${quoted(facts.heading)} does; only column ${plain(facts.column)} is used`
          : `The column ${quoted(facts.actual)} is not in the template and is not used${
              isStated(facts.expected) ? `; is ${columnIn('en', facts.expected)} meant?` : ''
            }`
      },
    },
  },
  example: { bad: 'Minh chứng | Tự đánh giá', good: 'Minh chứng | Ghi chú' },
}
