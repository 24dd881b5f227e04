// Raises when a task has gone back: completed before and now open, or begun before and now not started.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { Status } from '../../model/state.ts'
import type { RowRule } from '../rule.ts'
import { plain, quoted, statusIn } from '../words/word-facts.ts'

const name = 'status-reverted'

const order: Readonly<Record<Status, number>> = { unreported: 0, 'not-started': 1, 'in-progress': 2, completed: 3 }

export const statusReverted: RowRule = {
  name,
  scope: 'row',
  severity: 'error',
  subject: 'row',
  words: {
    vi: {
      what: 'Trạng thái lùi so với kỳ trước: đã hoàn thành nay chưa, hoặc đã làm nay chưa thực hiện.',
      why: 'Một trong hai kỳ đã báo sai; số nhiệm vụ hoàn thành của cả nước thay đổi theo.',
      fix: 'Kiểm tra lại trạng thái; nếu kỳ trước báo sai, ghi rõ ở cột Ghi chú và báo cơ quan tổng hợp.',
      message: facts =>
        `Trạng thái ${quoted(facts.actual)} lùi so với kỳ ${plain(facts.period)}, khi đó đã báo “${statusIn('vi', facts.expected)}”`,
    },
    en: {
      what: 'The status has gone back since the previous report: completed and now open, or begun and now not started.',
      why: 'One of the two reports is wrong, and the national count of completed tasks moves with it.',
      fix: 'Look at the status again; if the previous report was wrong, say so in the Note column and tell the secretariat.',
      message: facts =>
        `The status ${quoted(facts.actual)} falls behind that of ${plain(facts.period)}, which was “${statusIn('en', facts.expected)}”`,
    },
  },
  example: { bad: 'Đang thực hiện (kỳ trước: Hoàn thành)', good: 'Hoàn thành (kỳ trước: Hoàn thành)' },
  check({ status }, { previous, previousTask }) {
    if (status.state !== 'given' || previous === null || previousTask === null) return null
    if (order[status.value] >= order[previousTask.status]) return null
    const facts = { actual: status.raw, status: status.value, expected: previousTask.status, period: previous.period }
    return raise(name, status.at, facts)
  },
}
