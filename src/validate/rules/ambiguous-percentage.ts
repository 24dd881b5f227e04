// Words for a bare number from 0 to 1 in a progress column, which was read as a share of one.
import type { ReadingRule } from '../rule.ts'
import { numberIn, quoted } from '../words/word-facts.ts'

export const ambiguousPercentage: ReadingRule = {
  name: 'ambiguous-percentage',
  scope: 'file',
  severity: 'warning',
  subject: 'reading',
  words: {
    vi: {
      what: 'Tiến độ ghi bằng một số không quá 1 và không có ký hiệu %; được hiểu là tỷ lệ của một đơn vị.',
      why: '0,75 có thể là 75% hoặc 0,75%; hai cách hiểu khác nhau một trăm lần.',
      fix: 'Ghi rõ ký hiệu %, ví dụ 75%.',
      message: facts => `${quoted(facts.actual)} không có ký hiệu %; đã hiểu là ${numberIn('vi', facts.value)}%`,
    },
    en: {
      what: 'Progress is a number up to 1 without a percent sign; it is read as a share of one.',
      why: '0.75 may be 75% or 0.75%; the two differ a hundredfold.',
      fix: 'Write the percent sign, for example 75%.',
      message: facts => `${quoted(facts.actual)} has no percent sign; it was read as ${numberIn('en', facts.value)}%`,
    },
  },
  example: { bad: 'Tiến độ: 0,75', good: 'Tiến độ: 75%' },
}
