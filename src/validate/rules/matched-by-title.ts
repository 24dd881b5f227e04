// Tells that a row without a task code was tied to a task by its title.
import { raise } from '../../diagnostics/diagnostic.ts'
import { rawOf } from '../../source/field.ts'
import type { RowRule } from '../rule.ts'
import { plain, quoted } from '../words/word-facts.ts'

const name = 'matched-by-title'

export const matchedByTitle: RowRule = {
  name,
  scope: 'row',
  severity: 'info',
  subject: 'row',
  words: {
    vi: {
      what: 'Dòng không ghi mã nhiệm vụ và được nhận ra theo tên nhiệm vụ.',
      why: 'Tên có thể giống nhau; mã thì không.',
      fix: 'Ghi mã nhiệm vụ vào dòng này để chắc chắn; nếu nhận nhầm thì sửa lại.',
      message: facts =>
        `${quoted(facts.actual)} không ghi mã nhiệm vụ; đã hiểu là ${plain(facts.task)} (${plain(facts.expected)})`,
    },
    en: {
      what: 'The row has no task code and was recognised by its title.',
      why: 'Titles may be alike; codes are not.',
      fix: 'Write the task ID into the row to be sure; correct it if another task is meant.',
      message: facts =>
        `${quoted(facts.actual)} has no task code; it was read as ${plain(facts.task)} (${plain(facts.expected)})`,
    },
  },
  example: { bad: '(trống) | Thành lập Ban Chỉ đạo cấp tỉnh', good: 'NV-01 | Thành lập Ban Chỉ đạo cấp tỉnh' },
  check(row, { assignment }) {
    if (row.matchedBy !== 'title') return null
    const { id, title } = assignment.task
    return raise(name, row.title.at, { actual: rawOf(row.title), task: id, expected: title })
  },
}
