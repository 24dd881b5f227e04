// Raises when a row names another lead agency than the plan.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { RowRule } from '../rule.ts'
import { spreadTo, spreadWords } from '../words/spread-cell.ts'
import { quoted } from '../words/word-facts.ts'

const name = 'lead-mismatch'

export const leadMismatch: RowRule = {
  name,
  scope: 'row',
  severity: 'warning',
  subject: 'row',
  words: {
    vi: {
      what: 'Cơ quan chủ trì ghi trong dòng khác với kế hoạch.',
      why: 'Trách nhiệm được tổng hợp theo cơ quan chủ trì của kế hoạch, không theo ô này.',
      fix: 'Ghi lại cơ quan chủ trì như kế hoạch; nếu đã có quyết định thay đổi, đề nghị cơ quan tổng hợp cập nhật kế hoạch.',
      message: facts =>
        `${quoted(facts.actual)}${spreadWords('vi', facts.spreadTo)} khác với cơ quan chủ trì trong kế hoạch; cần ${quoted(facts.expected)}`,
    },
    en: {
      what: 'The lead agency in the row is not the one in the plan.',
      why: 'Responsibility is consolidated by the lead agency of the plan, not by this cell.',
      fix: 'Write the lead agency as in the plan; if a decision changed it, ask the secretariat to update the plan.',
      message: facts =>
        `${quoted(facts.actual)}${spreadWords('en', facts.spreadTo)} is not the lead agency of the plan; ${quoted(facts.expected)} is expected`,
    },
  },
  example: { bad: 'Cơ quan chủ trì: Sở Xây dựng', good: 'Cơ quan chủ trì: Sở Khoa học và Công nghệ' },
  check(row, { assignment, compare }) {
    const { lead } = assignment
    if (row.lead.state !== 'given' || row.lead.value.trim() === '' || lead.trim() === '') return null
    if (compare.sameAgency(row.lead.value, lead)) return null
    return raise(name, row.lead.at, { actual: row.lead.raw, expected: lead, ...spreadTo(row, row.lead.at) })
  },
}
