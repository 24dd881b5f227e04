// Raises when a row speaks of no task of the plan.
import { raise } from '../../diagnostics/diagnostic.ts'
import { rawOf } from '../../source/field.ts'
import { namingField } from '../row-fields.ts'
import type { RowIdentityRule } from '../rule.ts'
import { isStated, quoted } from '../words/word-facts.ts'

const name = 'unknown-task'

export const unknownTask: RowIdentityRule = {
  name,
  scope: 'row',
  severity: 'error',
  subject: 'row-identity',
  words: {
    vi: {
      what: 'Mã hoặc tên nhiệm vụ của dòng không có trong kế hoạch.',
      why: 'Dòng không gắn được với nhiệm vụ nào nên không được tính.',
      fix: 'Sửa mã nhiệm vụ đúng như trong kế hoạch; nếu là nhiệm vụ riêng của địa phương thì bỏ dòng này khỏi bảng.',
      fixFor: ({ actual }) =>
        isStated(actual) ? null : 'Ghi mã nhiệm vụ vào dòng này; nếu là phần tiếp của dòng trên thì gộp vào dòng trên.',
      message: ({ actual, expected }) => {
        if (!isStated(actual))
          return 'Mã và tên nhiệm vụ đều trống, không biết dòng này nói về nhiệm vụ nào; cần ít nhất một trong hai'
        return `${quoted(actual)} không có trong kế hoạch${isStated(expected) ? `; có phải ${quoted(expected)}?` : ''}`
      },
    },
    en: {
      what: 'The code or title of the row is that of no task of the plan.',
      why: 'The row cannot be tied to a task, so it does not count.',
      fix: 'Write the task ID as in the plan; take tasks of your own out of this table.',
      fixFor: ({ actual }) =>
        isStated(actual) ? null : 'Write the task ID into the row; if it goes on with the row above, join the two.',
      message: ({ actual, expected }) => {
        if (!isStated(actual))
          return 'Code and title are both blank, so the row speaks of no task; one of them is expected'
        return `${quoted(actual)} is not in the plan${isStated(expected) ? `; is ${quoted(expected)} meant?` : ''}`
      },
    },
  },
  example: { bad: 'NV-99 | Đang thực hiện | 40', good: 'Chỉ gồm các nhiệm vụ của kế hoạch' },
  check(row) {
    if (row.taskId !== null) return null
    const field = namingField(row)
    return raise(name, field.at, { actual: rawOf(field), expected: row.nearest ?? '' })
  },
}
