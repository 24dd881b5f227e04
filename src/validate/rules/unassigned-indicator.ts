// Raises when a locality reports an indicator that the plan asks of others.
import { raise } from '../../diagnostics/diagnostic.ts'
import { namingField } from '../row-fields.ts'
import type { IndicatorIdentityRule } from '../rule.ts'
import { quoted } from '../words/word-facts.ts'

const name = 'unassigned-indicator'

export const unassignedIndicator: IndicatorIdentityRule = {
  name,
  scope: 'indicator',
  severity: 'error',
  subject: 'indicator-identity',
  words: {
    vi: {
      what: 'Chỉ tiêu có trong kế hoạch nhưng không giao cho địa phương này.',
      why: 'Dòng này không được tính vào chỉ tiêu chung.',
      fix: 'Xóa dòng này, hoặc sửa mã nếu ghi nhầm chỉ tiêu.',
      message: facts => `Chỉ tiêu ${quoted(facts.actual)} không giao cho địa phương này`,
    },
    en: {
      what: 'The indicator is in the plan but is not asked of this locality.',
      why: 'The row is not part of the national figure.',
      fix: 'Delete the row, or correct the code if another indicator is meant.',
      message: facts => `The indicator ${quoted(facts.actual)} is not asked of this locality`,
    },
  },
  example: { bad: 'CT-07 (chỉ giao cho các tỉnh thí điểm) | 12', good: 'Chỉ gồm các chỉ tiêu được giao' },
  check(row, context) {
    if (row.indicatorId === null || context.indicatorAssignments.has(row.indicatorId)) return null
    return raise(name, namingField(row).at, { actual: row.indicatorId })
  },
}
