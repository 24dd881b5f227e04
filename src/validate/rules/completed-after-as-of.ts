// Tells that a task was completed after the as-of date though before the report; it counts in the next period.
import { raise } from '../../diagnostics/diagnostic.ts'
import { valueOf } from '../../source/field.ts'
import type { RowRule } from '../rule.ts'
import { dayIn } from '../words/word-facts.ts'

const name = 'completed-after-as-of'

/** Contract section 1: the day is real, but the period ends before it, so the task is in progress. */
export const completedAfterAsOf: RowRule = {
  name,
  scope: 'row',
  severity: 'info',
  subject: 'row',
  words: {
    vi: {
      what: 'Nhiệm vụ hoàn thành sau ngày chốt số liệu của kỳ nhưng trước ngày báo cáo.',
      why: 'Trong kỳ này nhiệm vụ được tính là đang thực hiện; kỳ sau mới tính hoàn thành.',
      fix: 'Không phải làm gì; giữ nguyên ngày hoàn thành cho kỳ sau.',
      message: facts =>
        `Ngày hoàn thành ${dayIn('vi', facts.actual)} muộn hơn ngày chốt số liệu ${dayIn('vi', facts.asOf)}; kỳ này tính là đang thực hiện`,
    },
    en: {
      what: 'A task was completed after the as-of date but before the report date.',
      why: 'It counts as in progress in this period and as completed in the next.',
      fix: 'Nothing to do; keep the completion date for the next period.',
      message: facts =>
        `The completion date ${dayIn('en', facts.actual)} is after the as-of date ${dayIn('en', facts.asOf)}; it counts as in progress`,
    },
  },
  example: { bad: 'Ngày hoàn thành: 16/09/2025 (chốt số liệu 14/09/2025)', good: 'Ngày hoàn thành: 12/09/2025' },
  check({ status, completedOn }, { submission, asOf }) {
    if (status.state !== 'given' || status.value !== 'completed' || completedOn.state !== 'given') return null
    const { reportedOn: field } = submission.identity
    if (completedOn.value <= asOf || field.state === 'blank') return null
    const reportedOn = valueOf(field)
    if (reportedOn !== null && completedOn.value > reportedOn) return null
    return raise(name, completedOn.at, { actual: completedOn.value, asOf, reportedOn: reportedOn ?? '' })
  },
}
