// Raises when an overdue task says nothing about its difficulties.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { JudgedRowRule } from '../rule.ts'
import { daysIn } from '../words/word-facts.ts'

const name = 'overdue-without-explanation'

export const overdueWithoutExplanation: JudgedRowRule = {
  name,
  scope: 'row',
  severity: 'warning',
  subject: 'judged-row',
  words: {
    vi: {
      what: 'Nhiệm vụ quá hạn nhưng ô khó khăn, vướng mắc để trống.',
      why: 'Không biết nguyên nhân thì cấp trên không tháo gỡ được.',
      fix: 'Ghi nguyên nhân chậm và thời gian dự kiến hoàn thành vào ô này; bảng không có cột “Khó khăn, vướng mắc” thì thêm cột đó.',
      message: facts => `Quá hạn ${daysIn('vi', facts.days)} nhưng chưa ghi khó khăn, vướng mắc`,
    },
    en: {
      what: 'An overdue task has a blank difficulties cell.',
      why: 'Nobody can help when the cause is not known.',
      fix: 'Write the cause of the delay and the expected day of completion into this cell; where the table has no column “Difficulties”, add it.',
      message: facts => `The task is ${daysIn('en', facts.days)} overdue, but no difficulties are stated`,
    },
  },
  example: { bad: 'Đang thực hiện, quá hạn 76 ngày | (trống)', good: 'Đang thực hiện | Chưa bố trí được kinh phí' },
  check({ difficulties }, { judgement }) {
    if (!judgement.overdue || difficulties.state !== 'blank') return null
    return raise(name, difficulties.at, { days: judgement.daysOverdue })
  },
}
