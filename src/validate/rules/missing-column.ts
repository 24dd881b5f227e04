// Words for a table without a column that every row needs.
import type { ReadingRule } from '../rule.ts'
import { columnIn, isStated, plain } from '../words/word-facts.ts'

export const missingColumn: ReadingRule = {
  name: 'missing-column',
  scope: 'file',
  severity: 'error',
  subject: 'reading',
  words: {
    vi: {
      what: 'Bảng thiếu một cột bắt buộc.',
      why: 'Thiếu cột thì không dòng nào của bảng có giá trị đó, nên các dòng không được tính.',
      fix: 'Thêm cột này vào dòng tiêu đề, tên cột như trong mẫu, rồi điền cho từng dòng.',
      fixFor: facts =>
        isStated(facts.unclear)
          ? `Chỉ giữ một cột ${columnIn('vi', facts.column)}, hoặc ghi kỳ báo cáo vào tiêu đề của cột thuộc kỳ này.`
          : null,
      message: facts =>
        isStated(facts.unclear)
          ? `Không rõ cột nào là ${columnIn('vi', facts.column)} của kỳ báo cáo (cột ${plain(facts.unclear)}); không tính được dòng nào của bảng`
          : `Bảng không có cột ${columnIn('vi', facts.column)}; thiếu cột này thì không tính được dòng nào của bảng`,
    },
    en: {
      what: 'The table lacks a column that every row needs.',
      why: 'Without the column no row of the table has that value, so its rows do not count.',
      fix: 'Add the column to the heading row, named as in the template, and fill it in for every row.',
      fixFor: facts =>
        isStated(facts.unclear)
          ? `Keep one column ${columnIn('en', facts.column)}, or write the reporting period in the heading of this period's.`
          : null,
      message: facts =>
        isStated(facts.unclear)
          ? `It is not clear which column is the ${columnIn('en', facts.column)} of the reporting period (columns ${plain(facts.unclear)}); none of the table's rows can count`
          : `The table has no column ${columnIn('en', facts.column)}; without it none of its rows can count`,
    },
  },
  example: { bad: 'Mã nhiệm vụ | Tiến độ (%)', good: 'Mã nhiệm vụ | Trạng thái | Tiến độ (%)' },
}
