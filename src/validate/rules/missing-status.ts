// Raises when a row of an assigned task does not say how it stands; the row does not count.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { RowRule } from '../rule.ts'

const name = 'missing-status'

export const missingStatus: RowRule = {
  name,
  scope: 'row',
  severity: 'error',
  subject: 'row',
  rejects: true,
  words: {
    vi: {
      what: 'Dòng có nhiệm vụ nhưng ô trạng thái để trống.',
      why: 'Không có trạng thái thì nhiệm vụ được tính là chưa báo cáo.',
      fix: 'Ghi vào ô này một trong ba: Hoàn thành, Đang thực hiện, Chưa thực hiện.',
      message: () => 'Ô trạng thái để trống; cần Hoàn thành, Đang thực hiện hoặc Chưa thực hiện',
    },
    en: {
      what: 'The row has a task but its status is blank.',
      why: 'Without a status the task counts as unreported.',
      fix: 'Write one of three into this cell: completed, in progress, not started.',
      message: () => 'The status is blank; completed, in progress or not started is expected',
    },
  },
  example: { bad: 'NV-01 | (trống) | 60', good: 'NV-01 | Đang thực hiện | 60' },
  check(row) {
    return row.status.state === 'blank' ? raise(name, row.status.at) : null
  },
}
