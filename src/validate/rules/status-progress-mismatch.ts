// Raises when status and progress of a row contradict each other.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { ReportedStatus } from '../../model/state.ts'
import { quoteOf } from '../../source/field.ts'
import type { RowRule } from '../rule.ts'
import { quoted, statusIn } from '../words/word-facts.ts'

const name = 'status-progress-mismatch'

/** Contract section 5, fine print: completed is 100, not started is 0, in progress is anything but 100; blank is fine. */
export const statusProgressMismatch: RowRule = {
  name,
  scope: 'row',
  severity: 'error',
  subject: 'row',
  words: {
    vi: {
      what: 'Tiến độ trái với trạng thái: hoàn thành mà khác 100%, chưa thực hiện mà khác 0%, hoặc đang thực hiện mà đã 100%.',
      why: 'Trạng thái quyết định cách tính; tiến độ trái với nó cho thấy một trong hai ô ghi sai.',
      fix: 'Sửa trạng thái hoặc tiến độ để hai ô khớp nhau.',
      message: facts =>
        `Tiến độ ${quoted(facts.actual)} trái với trạng thái “${statusIn('vi', facts.status)}”; cần ${
          facts.status === 'in-progress' ? 'dưới 100%' : `${facts.expected}%`
        }`,
    },
    en: {
      what: 'Progress contradicts status: completed but not 100%, not started but not 0%, or in progress at 100%.',
      why: 'The status decides how the task counts; progress against it shows that one of the two is wrong.',
      fix: 'Correct the status or the progress so that the two agree.',
      message: facts =>
        `Progress ${quoted(facts.actual)} contradicts the status “${statusIn('en', facts.status)}”; ${
          facts.status === 'in-progress' ? 'less than 100%' : `${facts.expected}%`
        } is expected`,
    },
  },
  example: { bad: 'Hoàn thành | 80', good: 'Đang thực hiện | 80' },
  check({ status, progress }) {
    if (status.state !== 'given' || progress.state !== 'given') return null
    if (progress.value < 0 || progress.value > 100 || agrees(status.value, progress.value)) return null
    if (isReadAsShare(progress.raw, progress.value)) return null
    const expected = status.value === 'completed' ? 100 : status.value === 'not-started' ? 0 : '< 100'
    const facts = { ...quoteOf(progress), status: status.value, progress: progress.value, expected }
    return raise(name, progress.at, facts, { related: [status.at] })
  },
}

/** A bare 1 may mean 1% or 100%; it has had `ambiguous-percentage` and no second diagnostic. */
function isReadAsShare(raw: string, value: number): boolean {
  const typed = Number(raw.replace(',', '.'))
  return typed > 0 && typed <= 1 && typed !== value
}

function agrees(status: ReportedStatus, progress: number): boolean {
  if (status === 'completed') return progress === 100
  return status === 'not-started' ? progress === 0 : progress !== 100
}
