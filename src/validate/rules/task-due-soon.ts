// Tells that a reported task is not completed and falls due within the plan's window.
import { raise } from '../../diagnostics/diagnostic.ts'
import { daysBetween } from '../../model/calendar-date.ts'
import type { JudgedRowRule } from '../rule.ts'
import { dayIn, daysIn, quoted } from '../words/word-facts.ts'

const name = 'task-due-soon'

export const taskDueSoon: JudgedRowRule = {
  name,
  scope: 'row',
  severity: 'info',
  subject: 'judged-row',
  words: {
    vi: {
      what: 'Nhiệm vụ chưa hoàn thành và sắp đến hạn.',
      why: 'Biết sớm thì còn kịp đôn đốc.',
      fix: 'Kiểm tra khả năng hoàn thành đúng hạn; có vướng mắc thì ghi ngay trong kỳ này.',
      message: facts =>
        `${facts.days === 0 ? 'Đến hạn đúng ngày chốt số liệu' : `Còn ${daysIn('vi', facts.days)}`}: thời hạn ${quoted(facts.deadline)} (hết ngày ${dayIn('vi', facts.due)})`,
    },
    en: {
      what: 'The task is not completed and its deadline is near.',
      why: 'Known early, there is still time to act.',
      fix: 'See whether it can be completed in time; state any difficulties in this period already.',
      message: facts =>
        `${facts.days === 0 ? 'Due on the as-of date itself' : `${daysIn('en', facts.days)} left`}: deadline ${quoted(facts.deadline)} (last day ${dayIn('en', facts.due)})`,
    },
  },
  example: {
    bad: 'Thời hạn 30/09/2025 | Đang thực hiện (ngày 14/09/2025)',
    good: 'Thời hạn 30/09/2025 | Hoàn thành | 10/09/2025',
  },
  check({ status }, { judgement, assignment, asOf }) {
    const { due, deadline } = assignment
    if (!judgement.dueSoon || due === null) return null
    return raise(name, status.at, { due, asOf, days: daysBetween(asOf, due), deadline: deadline.text })
  },
}
