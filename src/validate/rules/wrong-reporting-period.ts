// Raises when a submission speaks of no period of the plan, or of another than the one asked for.
import { raise } from '../../diagnostics/diagnostic.ts'
import { rawOf } from '../../source/field.ts'
import type { SubmissionRule } from '../rule.ts'
import { isStated, plain, quoted } from '../words/word-facts.ts'

const name = 'wrong-reporting-period'

/** What only the name of the file says, or nothing does, stands in no cell; a title is not written over. */
const fixes: Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>> = {
  vi: {
    'file-name':
      'Ghi mã kỳ báo cáo vào biểu, hoặc đổi tên tệp theo đúng kỳ; nếu gửi nhầm tệp của kỳ trước, gửi lại tệp của kỳ này.',
    title:
      'Tiêu đề này nói về thời gian khác. Nếu số liệu là của kỳ này, ghi thêm dòng “Kỳ báo cáo” với mã kỳ ở phía trên bảng; nếu gửi nhầm tệp, gửi lại tệp của kỳ này.',
  },
  en: {
    'file-name':
      'Write the id of the period into the sheet, or rename the file by it; if an earlier file was sent by mistake, send the right one.',
    title:
      'This title speaks of another time. If the figures are of this period, add a line “Reporting period” with its id above the table; if the file was sent by mistake, send the right one.',
  },
}

const longestPeriod = 30

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
      fixFor: facts => fixes.vi[String(facts.from)] ?? null,
      message: facts =>
        `${isStated(facts.actual) ? `Kỳ báo cáo ${quoted(facts.actual)} không đúng` : `Chưa ghi kỳ báo cáo${isStated(facts.head) ? `; tiêu đề ${quoted(facts.head)} không được dùng thay` : ''}`}; cần ${plain(facts.expected)}`,
    },
    en: {
      what: 'The reporting period is blank, unknown to the plan, or not the one being compiled.',
      why: 'Figures of another period would make the consolidated report wrong.',
      fix: 'Write the id of the period in this cell; if an earlier file was sent by mistake, send the right one.',
      fixFor: facts => fixes.en[String(facts.from)] ?? null,
      message: facts =>
        `${isStated(facts.actual) ? `The reporting period ${quoted(facts.actual)} is not the one expected` : `No reporting period is stated${isStated(facts.head) ? `; the title ${quoted(facts.head)} does not stand for it` : ''}`}; ${plain(facts.expected)} is expected`,
    },
  },
  example: { bad: 'Kỳ báo cáo: 2025-Q2', good: 'Kỳ báo cáo: 2025-Q3' },
  check({ period, identity, unlabelled }, context) {
    const isRight = period !== null && (context.period === null || period === context.period.id)
    if (isRight || identity.period.state === 'unreadable') return []
    const expected = context.period?.id ?? context.plan.periods.map(({ id }) => id).join(', ')
    const { at } = identity.period
    const actual = rawOf(identity.period)
    const from = at.kind === 'file' ? { from: 'file-name' } : actual.length > longestPeriod ? { from: 'title' } : {}
    const head = actual === '' ? unlabelled?.period : null
    const facts = { actual, expected, ...from, ...(head ? { head: head.text } : {}) }
    return [raise(name, at, facts, { related: head ? [head.at] : [] })]
  },
}
