// Raises when a submission speaks of no period of the plan, or of another than the one asked for.
import { raise } from '../../diagnostics/diagnostic.ts'
import { rawOf } from '../../source/field.ts'
import type { SubmissionRule } from '../rule.ts'
import { isStated, plain, quoted } from '../words/word-facts.ts'

const name = 'wrong-reporting-period'

/** What only the name of the file says, or nothing does, stands in no cell. */
const fixes: Readonly<Record<'vi' | 'en', string>> = {
  vi: 'Ghi mã kỳ báo cáo vào biểu, hoặc đổi tên tệp theo đúng kỳ; nếu gửi nhầm tệp của kỳ trước, gửi lại tệp của kỳ này.',
  en: 'Write the id of the period into the sheet, or rename the file by it; if an earlier file was sent by mistake, send the right one.',
}

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
      fixFor: facts => (facts.from === 'file-name' ? fixes.vi : null),
      message: facts =>
        `${isStated(facts.actual) ? `Kỳ báo cáo ${quoted(facts.actual)} không đúng` : 'Chưa ghi kỳ báo cáo'}; cần ${plain(facts.expected)}`,
    },
    en: {
      what: 'The reporting period is blank, unknown to the plan, or not the one being compiled.',
      why: 'Figures of another period would make the consolidated report wrong.',
      fix: 'Write the id of the period in this cell; if an earlier file was sent by mistake, send the right one.',
      fixFor: facts => (facts.from === 'file-name' ? fixes.en : null),
      message: facts =>
        `${isStated(facts.actual) ? `The reporting period ${quoted(facts.actual)} is not the one expected` : 'No reporting period is stated'}; ${plain(facts.expected)} is expected`,
    },
  },
  example: { bad: 'Kỳ báo cáo: 2025-Q2', good: 'Kỳ báo cáo: 2025-Q3' },
  check({ period, identity }, context) {
    const isRight = period !== null && (context.period === null || period === context.period.id)
    if (isRight || identity.period.state === 'unreadable') return []
    const expected = context.period?.id ?? context.plan.periods.map(({ id }) => id).join(', ')
    const { at } = identity.period
    const from = at.kind === 'file' ? { from: 'file-name' } : {}
    return [raise(name, at, { actual: rawOf(identity.period), expected, ...from })]
  },
}
