// Words for a bare number from 0 to 1 where a percentage is meant: progress is read as a share of one, an actual as it stands.
import type { ReadingRule } from '../rule.ts'
import { numberIn, quoted } from '../words/word-facts.ts'

export const ambiguousPercentage: ReadingRule = {
  name: 'ambiguous-percentage',
  scope: 'file',
  severity: 'warning',
  subject: 'reading',
  words: {
    vi: {
      what: 'Tiến độ, hoặc kết quả của chỉ tiêu tính bằng %, ghi bằng một số không quá 1 và không có ký hiệu %. Tiến độ được hiểu là tỉ lệ của một đơn vị; kết quả giữ nguyên như đã ghi.',
      why: '0,75 có thể là 75% hoặc 0,75%; hai cách hiểu khác nhau một trăm lần.',
      fix: 'Ghi rõ ký hiệu %, ví dụ 75%.',
      message: facts => `${quoted(facts.actual)} không có ký hiệu %; đã hiểu là ${numberIn('vi', facts.value)}%`,
    },
    en: {
      what: 'Progress, or the actual of an indicator in per cent, is a number up to 1 without a percent sign. Progress is read as a share of one; an actual is kept as it stands.',
      why: '0.75 may be 75% or 0.75%; the two differ a hundredfold.',
      fix: 'Write the percent sign, for example 75%.',
      message: facts => `${quoted(facts.actual)} has no percent sign; it was read as ${numberIn('en', facts.value)}%`,
    },
  },
  example: { bad: 'Tiến độ: 0,75', good: 'Tiến độ: 75%' },
}
