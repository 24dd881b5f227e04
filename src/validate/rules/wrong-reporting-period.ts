// Raises when a submission speaks of no period of the plan, or of another than the one asked for.
import { raise } from '../../diagnostics/diagnostic.ts'
import { rawOf } from '../../source/field.ts'
import type { SubmissionRule } from '../rule.ts'
import { isStated, plain, quoted } from '../words/word-facts.ts'

const name = 'wrong-reporting-period'

export const wrongReportingPeriod: SubmissionRule = {
  name,
  scope: 'submission',
  severity: 'error',
  subject: 'submission',
  makesUnusable: true,
  words: {
    vi: {
      what: 'Kỳ báo cáo để trống, không có trong kế hoạch, hoặc không phải kỳ đang tổng hợp.',
      why: 'Số liệu của kỳ khác mà tính vào kỳ này thì báo cáo tổng hợp sai.',
      fix: 'Ghi đúng mã kỳ báo cáo ở ô này; nếu gửi nhầm tệp của kỳ trước, gửi lại tệp của kỳ này.',
      message: facts =>
        `${isStated(facts.actual) ? `Kỳ báo cáo ${quoted(facts.actual)} không đúng` : 'Chưa ghi kỳ báo cáo'}; cần ${plain(facts.expected)}`,
    },
    en: {
      what: 'The reporting period is blank, unknown to the plan, or not the one being compiled.',
      why: 'Figures of another period would make the consolidated report wrong.',
      fix: 'Write the id of the period in this cell; if an earlier file was sent by mistake, send the right one.',
      message: facts =>
        `${isStated(facts.actual) ? `The reporting period ${quoted(facts.actual)} is not the one expected` : 'No reporting period is stated'}; ${plain(facts.expected)} is expected`,
    },
  },
  example: { bad: 'Kỳ báo cáo: 2025-Q2', good: 'Kỳ báo cáo: 2025-Q3' },
  check({ period, identity }, context) {
    const isRight = period !== null && (context.period === null || period === context.period.id)
    if (isRight || identity.period.state === 'unreadable') return []
    const expected = context.period?.id ?? context.plan.periods.map(({ id }) => id).join(', ')
    return [raise(name, identity.period.at, { actual: rawOf(identity.period), expected })]
  },
}
