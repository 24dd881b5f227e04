// Raises when the deadline in a row falls due on another day than the plan's, after amendments.

import type { Facts } from '../../diagnostics/diagnostic.ts'
import { raise } from '../../diagnostics/diagnostic.ts'
import { resolveDue } from '../../model/deadline.ts'
import type { Language } from '../../model/plan.ts'
import type { RowRule } from '../rule.ts'
import { dayIn, isStated, quoted } from '../word-facts.ts'

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
        `${quoted(facts.actual)}${dueIn('vi', facts, 'actual')} khác với thời hạn của kế hoạch; cần ${expected('vi', facts)}`,
    },
    en: {
      what: 'The deadline in the row falls due on another day than that of the plan, recorded amendments included.',
      why: 'Deadlines change by decision only; overdue is always judged by the deadline of the plan.',
      fix: 'Write the deadline as in the plan; if it was extended, send the decision so that the secretariat can record it.',
      message: facts =>
        `${quoted(facts.actual)}${dueIn('en', facts, 'actual')} is not the deadline of the plan; ${expected('en', facts)} is expected`,
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
    }
    return raise(name, row.deadline.at, facts)
  },
}

/** Where the plan leaves the deadline blank, the task is ongoing. */
function expected(language: Language, facts: Facts): string {
  if (!isStated(facts.expected)) return language === 'vi' ? '“Thường xuyên”' : '“ongoing”'
  return `${quoted(facts.expected)}${dueIn(language, facts, 'expected')}`
}

function dueIn(language: Language, facts: Facts, which: 'actual' | 'expected'): string {
  const due = facts[`${which}Due`]
  if (!isStated(due)) return language === 'vi' ? ' (không thời hạn)' : ' (no due day)'
  const day = dayIn(language, due)
  if (day === facts[which]) return ''
  return language === 'vi' ? ` (hết ngày ${day})` : ` (last day ${day})`
}
