// Words for a table without a column that every row needs.
import type { ReadingRule } from '../rule.ts'
import { quoted } from '../words/word-facts.ts'

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
      message: facts =>
        `Bảng không có cột ${quoted(facts.column ?? facts.expected)}; thiếu cột này thì không tính được dòng nào của bảng`,
    },
    en: {
      what: 'The table lacks a column that every row needs.',
      why: 'Without the column no row of the table has that value, so its rows do not count.',
      fix: 'Add the column to the heading row, named as in the template, and fill it in for every row.',
      message: facts =>
        `The table has no column ${quoted(facts.column ?? facts.expected)}; without it none of its rows can count`,
    },
  },
  example: { bad: 'Mã nhiệm vụ | Tiến độ (%)', good: 'Mã nhiệm vụ | Trạng thái | Tiến độ (%)' },
}
