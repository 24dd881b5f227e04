// Raises when a submission was reported after the last good day of its period.
import { raise } from '../../diagnostics/diagnostic.ts'
import { daysBetween } from '../../model/calendar-date.ts'
import type { SubmissionRule } from '../rule.ts'
import { dayIn, daysIn } from '../words/word-facts.ts'

const name = 'late-submission'

export const lateSubmission: SubmissionRule = {
  name,
  scope: 'submission',
  severity: 'warning',
  subject: 'submission',
  words: {
    vi: {
      what: 'Ngày báo cáo sau hạn nộp của kỳ.',
      why: 'Nộp muộn làm chậm báo cáo tổng hợp; số liệu vẫn được tính và được ghi là nộp muộn.',
      fix: 'Nếu ghi nhầm ngày báo cáo thì sửa lại; nếu có lý do chính đáng, đề nghị cơ quan tổng hợp ghi nhận ngoại lệ.',
      message: facts =>
        `Ngày báo cáo ${dayIn('vi', facts.actual)} muộn ${daysIn('vi', facts.days)} so với hạn nộp ${dayIn('vi', facts.expected)}`,
    },
    en: {
      what: 'The report date is after the last day to submit for the period.',
      why: 'Late submissions delay the consolidated report; the figures count and are shown as late.',
      fix: 'Correct the report date if it is a slip; if there was good reason, ask the secretariat to record an exception.',
      message: facts =>
        `The report date ${dayIn('en', facts.actual)} is ${daysIn('en', facts.days)} after the last day to submit, ${dayIn('en', facts.expected)}`,
    },
  },
  example: { bad: 'Ngày báo cáo: 25/09/2025 (hạn nộp 20/09/2025)', good: 'Ngày báo cáo: 18/09/2025' },
  check(submission, context) {
    const { reportedOn } = submission.identity
    const isAnother = context.period !== null && context.period.id !== submission.period
    const submitBy = context.plan.periods.find(({ id }) => id === submission.period)?.submitBy ?? null
    if (isAnother || submitBy === null || reportedOn.state !== 'given' || reportedOn.value <= submitBy) return []
    const days = daysBetween(submitBy, reportedOn.value)
    return [raise(name, reportedOn.at, { actual: reportedOn.value, expected: submitBy, days })]
  },
}
