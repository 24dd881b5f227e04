// Raises when a task has a row already; the first one counts.
import { raise } from '../../diagnostics/diagnostic.ts'
import { namingField } from '../row-fields.ts'
import type { RowIdentityRule } from '../rule.ts'
import { isStated, plain, quoted } from '../words/word-facts.ts'

const name = 'duplicate-row'

export const duplicateRow: RowIdentityRule = {
  name,
  scope: 'row',
  severity: 'error',
  subject: 'row-identity',
  words: {
    vi: {
      what: 'Một nhiệm vụ có hai dòng trong cùng báo cáo.',
      why: 'Chỉ dòng đầu tiên được tính; nếu dòng sau mới đúng thì số liệu sai.',
      fix: 'Giữ lại một dòng cho mỗi nhiệm vụ, hoặc sửa mã nếu đây là nhiệm vụ khác.',
      message: facts =>
        `Nhiệm vụ ${quoted(facts.actual)} đã có ở dòng ${plain(facts.row)}${
          isStated(facts.sheet) ? `, trang tính ${quoted(facts.sheet)}` : ''
        }; dòng này không được tính`,
    },
    en: {
      what: 'A task has two rows in one submission.',
      why: 'The first row counts; if a later one is right, the figures are wrong.',
      fix: 'Keep one row for each task, or correct the code if another task is meant.',
      message: facts =>
        `The task ${quoted(facts.actual)} stands in row ${plain(facts.row)}${
          isStated(facts.sheet) ? ` of sheet ${quoted(facts.sheet)}` : ''
        } already; this row does not count`,
    },
  },
  example: { bad: 'NV-02 ở dòng 9 và dòng 10', good: 'NV-02 ở dòng 9, NV-03 ở dòng 10' },
  check(row, { earlier }) {
    if (earlier === null || row.taskId === null) return null
    const sheet = earlier.place.sheet !== row.place.sheet ? (earlier.place.sheet ?? '') : ''
    const facts = { actual: row.taskId, row: earlier.place.row, sheet }
    return raise(name, namingField(row).at, facts, { related: [namingField(earlier).at] })
  },
}
