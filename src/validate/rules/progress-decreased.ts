// Raises when progress is lower than in the previous report.
import { raise } from '../../diagnostics/diagnostic.ts'
import { quoteOf } from '../../source/field.ts'
import type { RowRule } from '../rule.ts'
import { numberIn, plain, quoted } from '../words/word-facts.ts'

const name = 'progress-decreased'

export const progressDecreased: RowRule = {
  name,
  scope: 'row',
  severity: 'warning',
  subject: 'row',
  words: {
    vi: {
      what: 'Tiến độ thấp hơn kỳ báo cáo trước.',
      why: 'Phần việc đã làm thường không giảm đi; một trong hai kỳ có thể ghi sai.',
      fix: 'Kiểm tra lại tiến độ; nếu đúng là giảm, ghi lý do ở cột Ghi chú.',
      message: facts =>
        `Tiến độ ${quoted(facts.actual)} thấp hơn kỳ ${plain(facts.period)} (${numberIn('vi', facts.expected)}%)`,
    },
    en: {
      what: 'Progress is lower than in the previous report.',
      why: 'Work done seldom shrinks; one of the two reports may be wrong.',
      fix: 'Look at the progress again; if it did go down, say why in the Note column.',
      message: facts =>
        `Progress ${quoted(facts.actual)} is lower than in ${plain(facts.period)} (${numberIn('en', facts.expected)}%)`,
    },
  },
  example: { bad: 'Tiến độ: 60 (kỳ trước: 75)', good: 'Tiến độ: 80 (kỳ trước: 75)' },
  check({ progress }, { previous, previousTask }) {
    const before = previousTask?.progress ?? null
    if (progress.state !== 'given' || before === null || previous === null) return null
    if (progress.value < 0 || progress.value >= before) return null
    const facts = { ...quoteOf(progress), progress: progress.value, expected: before, period: previous.period }
    return raise(name, progress.at, facts)
  },
}
