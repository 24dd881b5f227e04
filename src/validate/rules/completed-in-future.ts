// Raises when a completion date lies after the as-of date and after the report itself.
import { raise } from '../../diagnostics/diagnostic.ts'
import { valueOf } from '../../source/field.ts'
import type { RowRule } from '../rule.ts'
import { dayIn, isStated } from '../words/word-facts.ts'

const name = 'completed-in-future'

/** Contract section 1: such a date does not count, and the task is in progress. */
export const completedInFuture: RowRule = {
  name,
  scope: 'row',
  severity: 'error',
  subject: 'row',
  words: {
    vi: {
      what: 'Ngày hoàn thành muộn hơn cả ngày báo cáo và ngày chốt số liệu.',
      why: 'Việc chưa xảy ra không thể báo hoàn thành; nhiệm vụ được tính là đang thực hiện.',
      fix: 'Sửa ngày hoàn thành, hoặc đổi trạng thái thành “Đang thực hiện”.',
      message: facts =>
        `Ngày hoàn thành ${dayIn('vi', facts.actual)} muộn hơn ${
          isStated(facts.reportedOn) ? `ngày báo cáo ${dayIn('vi', facts.reportedOn)} và ` : ''
        }ngày chốt số liệu ${dayIn('vi', facts.asOf)}`,
    },
    en: {
      what: 'The completion date is after the report date and after the as-of date.',
      why: 'What has not happened cannot be reported completed; the task counts as in progress.',
      fix: 'Correct the completion date, or change the status to “in progress”.',
      message: facts =>
        `The completion date ${dayIn('en', facts.actual)} is after ${
          isStated(facts.reportedOn) ? `the report date ${dayIn('en', facts.reportedOn)} and ` : ''
        }the as-of date ${dayIn('en', facts.asOf)}`,
    },
  },
  example: { bad: 'Ngày hoàn thành: 20/06/2026 (báo cáo ngày 18/09/2025)', good: 'Ngày hoàn thành: 20/06/2025' },
  check({ status, completedOn }, { submission, asOf }) {
    if (status.state !== 'given' || status.value !== 'completed' || completedOn.state !== 'given') return null
    const { reportedOn: field } = submission.identity
    // A report date that cannot be read may be late enough, and has had its own diagnostic: only a blank one is unknown.
    if (completedOn.value <= asOf || field.state === 'unreadable') return null
    const reportedOn = valueOf(field)
    if (reportedOn !== null && completedOn.value <= reportedOn) return null
    return raise(name, completedOn.at, { actual: completedOn.value, asOf, reportedOn: reportedOn ?? '' })
  },
}
