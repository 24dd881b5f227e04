// Raises when an indicator has a row already; the first one counts.
import { raise } from '../../diagnostics/diagnostic.ts'
import { namingField } from '../row-fields.ts'
import type { IndicatorIdentityRule } from '../rule.ts'
import { isStated, plain, quoted } from '../words/word-facts.ts'

const name = 'duplicate-indicator'

export const duplicateIndicator: IndicatorIdentityRule = {
  name,
  scope: 'indicator',
  severity: 'error',
  subject: 'indicator-identity',
  words: {
    vi: {
      what: 'Một chỉ tiêu có hai dòng trong cùng báo cáo.',
      why: 'Chỉ dòng đầu tiên được tính; nếu dòng sau mới đúng thì số liệu sai.',
      fix: 'Giữ lại một dòng cho mỗi chỉ tiêu, hoặc sửa mã nếu đây là chỉ tiêu khác.',
      message: facts =>
        `Chỉ tiêu ${quoted(facts.actual)} đã có ở dòng ${plain(facts.row)}${
          isStated(facts.sheet) ? `, trang tính ${quoted(facts.sheet)}` : ''
        }; dòng này không được tính`,
    },
    en: {
      what: 'An indicator has two rows in one submission.',
      why: 'The first row counts; if a later one is right, the figures are wrong.',
      fix: 'Keep one row for each indicator, or correct the code if another indicator is meant.',
      message: facts =>
        `The indicator ${quoted(facts.actual)} stands in row ${plain(facts.row)}${
          isStated(facts.sheet) ? ` of sheet ${quoted(facts.sheet)}` : ''
        } already; this row does not count`,
    },
  },
  example: { bad: 'CT-01 ở dòng 12 và dòng 14', good: 'CT-01 ở dòng 12, CT-02 ở dòng 13' },
  check(row, { earlier }) {
    if (earlier === null || row.indicatorId === null) return null
    const sheet = earlier.place.sheet !== row.place.sheet ? (earlier.place.sheet ?? '') : ''
    const facts = { actual: row.indicatorId, row: earlier.place.row, sheet }
    return raise(name, namingField(row).at, facts, { related: [namingField(earlier).at] })
  },
}
