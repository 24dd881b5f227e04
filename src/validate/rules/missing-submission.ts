// Raises for each locality of the plan from which no file came for the period.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { SubmissionSetRule } from '../rule.ts'
import { dayIn, isStated, plain } from '../words/word-facts.ts'

const name = 'missing-submission'

export const missingSubmission: SubmissionSetRule = {
  name,
  scope: 'submission',
  severity: 'error',
  subject: 'submission-set',
  words: {
    vi: {
      what: 'Một địa phương trong kế hoạch chưa gửi báo cáo của kỳ.',
      why: 'Mọi nhiệm vụ của địa phương đó được tính là chưa báo cáo.',
      fix: 'Đôn đốc địa phương gửi báo cáo; nếu đã gửi, kiểm tra tệp có nằm trong thư mục và ghi đúng mã đơn vị, đúng kỳ.',
      message: facts =>
        `${plain(facts.name)} (${plain(facts.code)}) chưa gửi báo cáo kỳ ${plain(facts.period)}${
          isStated(facts.submitBy) ? `; hạn nộp ${dayIn('vi', facts.submitBy)}` : ''
        }`,
    },
    en: {
      what: 'A locality of the plan has sent no submission for the period.',
      why: 'All its tasks count as unreported.',
      fix: 'Ask the locality for its submission; if it was sent, see that the file is in the folder and states the right code and period.',
      message: facts =>
        `${plain(facts.name)} (${plain(facts.code)}) has sent no submission for ${plain(facts.period)}${
          isStated(facts.submitBy) ? `; the last day was ${dayIn('en', facts.submitBy)}` : ''
        }`,
    },
  },
  example: { bad: 'Thư mục không có tệp của mã 14', good: 'Thư mục có tệp 14_2025-Q3.xlsx' },
  check(submissions, { plan, period, complete }) {
    if (!complete || period === null) return []
    const heard = new Set(submissions.map(submission => submission.locality))
    const index = plan.periods.findIndex(({ id }) => id === period.id)
    const at = plan.source.locate(['reporting', 'periods', Math.max(index, 0)])
    return plan.registry.localities
      .filter(({ code }) => !heard.has(code))
      .map(locality => {
        const facts = { code: locality.code, name: locality.name, period: period.id, submitBy: period.submitBy ?? '' }
        return raise(name, at, facts, { locality: locality.code })
      })
  },
}
