// Raises when a reported task is not completed and its due day has passed.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { JudgedRowRule } from '../rule.ts'
import { dayIn, daysIn, quoted } from '../words/word-facts.ts'

const name = 'task-overdue'

/** Contract section 1: due today is not overdue. */
export const taskOverdue: JudgedRowRule = {
  name,
  scope: 'row',
  severity: 'warning',
  subject: 'judged-row',
  words: {
    vi: {
      what: 'Nhiệm vụ chưa hoàn thành và đã quá thời hạn.',
      why: 'Nhiệm vụ quá hạn được nêu đầu tiên trong báo cáo tổng hợp.',
      fix: 'Nếu đã hoàn thành, ghi trạng thái, ngày hoàn thành và minh chứng; nếu chưa, ghi nguyên nhân và đề xuất.',
      message: facts =>
        `Quá hạn ${daysIn('vi', facts.days)}: thời hạn ${quoted(facts.deadline)} (hết ngày ${dayIn('vi', facts.due)}), tính đến ${dayIn('vi', facts.asOf)}`,
    },
    en: {
      what: 'The task is not completed and its deadline has passed.',
      why: 'Overdue tasks come first in the consolidated report.',
      fix: 'If it is completed, write status, completion date and evidence; if not, write the cause and what you propose.',
      message: facts =>
        `Overdue by ${daysIn('en', facts.days)}: deadline ${quoted(facts.deadline)} (last day ${dayIn('en', facts.due)}), as of ${dayIn('en', facts.asOf)}`,
    },
  },
  example: {
    bad: 'Thời hạn Quý II/2025 | Đang thực hiện (ngày 14/09/2025)',
    good: 'Thời hạn Quý II/2025 | Hoàn thành | 20/06/2025',
  },
  check({ status }, { judgement, assignment, asOf }) {
    if (!judgement.overdue) return null
    const { due, deadline } = assignment
    return raise(name, status.at, { due: due ?? '', asOf, days: judgement.daysOverdue, deadline: deadline.text })
  },
}
