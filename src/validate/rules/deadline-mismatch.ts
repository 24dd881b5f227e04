// Raises when the deadline in a row falls due on another day than the plan's, after amendments.
import { raise } from '../../diagnostics/diagnostic.ts'
import { resolveDue } from '../../model/deadline.ts'
import type { RowRule } from '../rule.ts'
import { expectedDeadline, lastDay } from '../words/deadline-words.ts'
import { spreadTo, spreadWords } from '../words/spread-cell.ts'
import { quoted } from '../words/word-facts.ts'

const name = 'deadline-mismatch'

/** Contract section 5: compares what the deadlines resolve to; a blank cell states none. */
export const deadlineMismatch: RowRule = {
  name,
  scope: 'row',
  severity: 'error',
  subject: 'row',
  words: {
    vi: {
      what: 'Thời hạn ghi trong dòng đến hạn vào ngày khác với kế hoạch, kể cả sau các lần điều chỉnh đã ghi nhận.',
      why: 'Thời hạn chỉ thay đổi bằng văn bản; quá hạn luôn tính theo thời hạn của kế hoạch.',
      fix: 'Ghi lại thời hạn như kế hoạch; nếu đã được gia hạn, gửi văn bản để cơ quan tổng hợp ghi nhận.',
      message: facts =>
        `${quoted(facts.actual)}${lastDay('vi', facts, 'actual')}${spreadWords('vi', facts.spreadTo)} khác với thời hạn của kế hoạch; cần ${expectedDeadline('vi', facts)}`,
    },
    en: {
      what: 'The deadline in the row falls due on another day than that of the plan, recorded amendments included.',
      why: 'Deadlines change by decision only; overdue is always judged by the deadline of the plan.',
      fix: 'Write the deadline as in the plan; if it was extended, send the decision so that the secretariat can record it.',
      message: facts =>
        `${quoted(facts.actual)}${lastDay('en', facts, 'actual')}${spreadWords('en', facts.spreadTo)} is not the deadline of the plan; ${expectedDeadline('en', facts)} is expected`,
    },
  },
  example: { bad: 'Thời hạn: 31/12/2025 (kế hoạch: Quý II/2025)', good: 'Thời hạn: Quý II/2025' },
  check(row, { assignment, asOf }) {
    if (row.deadline.state !== 'given') return null
    const due = resolveDue(row.deadline.value, asOf)
    if (due === assignment.due) return null
    const facts = {
      actual: row.deadline.raw,
      expected: assignment.deadline.text,
      actualDue: due ?? '',
      expectedDue: assignment.due ?? '',
      ...spreadTo(row, row.deadline.at),
    }
    return raise(name, row.deadline.at, facts)
  },
}
