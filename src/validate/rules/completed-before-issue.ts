// Raises when a completion date lies before the day the plan was issued.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { RowRule } from '../rule.ts'
import { dayIn } from '../words/word-facts.ts'

const name = 'completed-before-issue'

export const completedBeforeIssue: RowRule = {
  name,
  scope: 'row',
  severity: 'warning',
  subject: 'row',
  words: {
    vi: {
      what: 'Ngày hoàn thành sớm hơn ngày ban hành kế hoạch.',
      why: 'Thường là ghi nhầm năm, hoặc lấy văn bản cũ làm minh chứng.',
      fix: 'Kiểm tra lại năm của ngày hoàn thành; nếu đúng là đã làm từ trước, ghi rõ ở cột Ghi chú.',
      message: facts =>
        `Ngày hoàn thành ${dayIn('vi', facts.actual)} sớm hơn ngày ban hành kế hoạch ${dayIn('vi', facts.expected)}`,
    },
    en: {
      what: 'The completion date is before the plan was issued.',
      why: 'The year is often a slip, or an old document was taken as evidence.',
      fix: 'Look at the year of the completion date; if it is right, say so in the Note column.',
      message: facts =>
        `The completion date ${dayIn('en', facts.actual)} is before the plan was issued on ${dayIn('en', facts.expected)}`,
    },
  },
  example: { bad: 'Ngày hoàn thành: 20/06/2024 (kế hoạch ban hành 09/01/2025)', good: 'Ngày hoàn thành: 20/06/2025' },
  check({ status, completedOn }, { plan }) {
    if (status.state !== 'given' || status.value !== 'completed' || completedOn.state !== 'given') return null
    if (plan.issuedOn === null || completedOn.value >= plan.issuedOn) return null
    return raise(name, completedOn.at, { actual: completedOn.value, expected: plan.issuedOn })
  },
}
