// Raises when a locality reports a task that the plan gives to others.
import { raise } from '../../diagnostics/diagnostic.ts'
import { namingField } from '../row-fields.ts'
import type { RowIdentityRule } from '../rule.ts'
import { quoted } from '../words/word-facts.ts'

const name = 'unassigned-task'

export const unassignedTask: RowIdentityRule = {
  name,
  scope: 'row',
  severity: 'error',
  subject: 'row-identity',
  words: {
    vi: {
      what: 'Nhiệm vụ có trong kế hoạch nhưng không giao cho địa phương này.',
      why: 'Dòng này không được tính, vì tỷ lệ của địa phương chỉ gồm các nhiệm vụ được giao.',
      fix: 'Xóa dòng này, hoặc sửa mã nếu ghi nhầm nhiệm vụ.',
      message: facts => `Nhiệm vụ ${quoted(facts.actual)} không giao cho địa phương này`,
    },
    en: {
      what: 'The task is in the plan but is not assigned to this locality.',
      why: 'The row does not count, because the shares of a locality are made of its own tasks.',
      fix: 'Delete the row, or correct the code if another task is meant.',
      message: facts => `The task ${quoted(facts.actual)} is not assigned to this locality`,
    },
  },
  example: { bad: 'NV-12 (chỉ giao cho các tỉnh thí điểm) | Hoàn thành', good: 'Chỉ gồm các nhiệm vụ được giao' },
  check(row, context) {
    if (row.taskId === null || context.assignments.has(row.taskId)) return null
    return raise(name, namingField(row).at, { actual: row.taskId })
  },
}
