// Words for a bare number from 0 to 1 that was read as a share of one: progress, or an actual whose target is written so.
import type { ReadingRule } from '../rule.ts'
import { isStated, numberIn, quoted } from '../words/word-facts.ts'

export const ambiguousPercentage: ReadingRule = {
  name: 'ambiguous-percentage',
  scope: 'file',
  severity: 'warning',
  subject: 'reading',
  words: {
    vi: {
      what: 'Tiến độ, hoặc giá trị của chỉ tiêu tính bằng % có mục tiêu cũng ghi như vậy, là một số không quá 1 và không có ký hiệu %; được hiểu là tỷ lệ của một đơn vị.',
      why: '0,75 có thể là 75% hoặc 0,75%; hai cách hiểu khác nhau một trăm lần.',
      fix: 'Ghi rõ ký hiệu %, ví dụ 75%.',
      fixFor: facts =>
        isStated(facts.stated)
          ? `Ghi rõ ${numberIn('vi', facts.value)}% ở đây và mục tiêu như kế hoạch; nếu thật sự là ${numberIn('vi', facts.other)}% thì ghi cả ký hiệu %.`
          : null,
      message: facts =>
        isStated(facts.stated)
          ? `${quoted(facts.actual)} không có ký hiệu %; đã hiểu là ${numberIn('vi', facts.value)}%, không phải ${numberIn('vi', facts.other)}%, vì mục tiêu cùng dòng ghi ${quoted(numberIn('vi', facts.stated))} trong khi kế hoạch là ${numberIn('vi', facts.target)}%`
          : `${quoted(facts.actual)} không có ký hiệu %; đã hiểu là ${numberIn('vi', facts.value)}%`,
    },
    en: {
      what: 'Progress, or an actual in per cent whose target is written so too, is a number up to 1 without a percent sign; it is read as a share of one.',
      why: '0.75 may be 75% or 0.75%; the two differ a hundredfold.',
      fix: 'Write the percent sign, for example 75%.',
      fixFor: facts =>
        isStated(facts.stated)
          ? `Write ${numberIn('en', facts.value)}% here and the target as in the plan; if ${numberIn('en', facts.other)}% is really meant, write it with the percent sign.`
          : null,
      message: facts =>
        isStated(facts.stated)
          ? `${quoted(facts.actual)} has no percent sign; it was read as ${numberIn('en', facts.value)}% and not as ${numberIn('en', facts.other)}%, for the target in its row is ${quoted(numberIn('en', facts.stated))} and that of the plan ${numberIn('en', facts.target)}%`
          : `${quoted(facts.actual)} has no percent sign; it was read as ${numberIn('en', facts.value)}%`,
    },
  },
  example: { bad: 'Tiến độ: 0,75', good: 'Tiến độ: 75%' },
}
