// Raises when the title beside a task code is not that of the task.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { RowRule } from '../rule.ts'
import { plain, quoted } from '../words/word-facts.ts'

const name = 'title-mismatch'

export const titleMismatch: RowRule = {
  name,
  scope: 'row',
  severity: 'warning',
  subject: 'row',
  words: {
    vi: {
      what: 'Tên nhiệm vụ của dòng khác với tên trong kế hoạch của mã đó.',
      why: 'Có thể mã ghi nhầm dòng, và kết quả được tính cho nhiệm vụ khác.',
      fix: 'Xem lại mã và tên; sửa cái nào ghi nhầm.',
      message: facts =>
        `${quoted(facts.actual)} không phải tên của ${plain(facts.task)}; cần ${quoted(facts.expected)}`,
    },
    en: {
      what: 'The title of the row is not the one the plan gives to that code.',
      why: 'The code may be in the wrong row, and the result would count for another task.',
      fix: 'Look at the code and the title, and correct the one that is wrong.',
      message: facts =>
        `${quoted(facts.actual)} is not the title of ${plain(facts.task)}; ${quoted(facts.expected)} is expected`,
    },
  },
  example: { bad: 'NV-01 | Phủ sóng 5G', good: 'NV-01 | Thành lập Ban Chỉ đạo cấp tỉnh' },
  check(row, { assignment, compare }) {
    const { id, title } = assignment.task
    if (row.matchedBy !== 'code' || row.title.state !== 'given') return null
    if (compare.sameTitle(row.title.value, title)) return null
    return raise(name, row.title.at, { actual: row.title.raw, task: id, expected: title })
  },
}
