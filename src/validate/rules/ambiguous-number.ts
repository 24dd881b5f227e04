// Words for a number in text whose one dot or comma may mark thousands or decimals.
import type { Facts } from '../../diagnostics/diagnostic.ts'
import type { ReadingRule } from '../rule.ts'
import { plain, quoted } from '../words/word-facts.ts'

export const ambiguousNumber: ReadingRule = {
  name: 'ambiguous-number',
  scope: 'file',
  severity: 'warning',
  subject: 'reading',
  words: {
    vi: {
      what: 'Số ghi dạng văn bản có một dấu chấm hoặc dấu phẩy hiểu được theo hai cách.',
      why: '1.234 có thể là một nghìn hai trăm ba mươi tư hoặc một phẩy hai ba bốn.',
      fix: 'Để ô ở dạng số của Excel, hoặc ghi 1234 khi là số nguyên và 1,23 khi là số thập phân.',
      message: facts => {
        const kind = Number.isInteger(facts.value) ? 'số nguyên' : 'số thập phân'
        return `${quoted(facts.actual)} có hai cách hiểu; đã đọc là ${kind} ${ungrouped(facts, ',')}`
      },
    },
    en: {
      what: 'A number in text has one dot or comma that can be read in two ways.',
      why: '1.234 may be one thousand two hundred and thirty-four, or a little more than one.',
      fix: 'Make the cell a number in Excel, or write 1234 for a whole number and 1,23 for a decimal one.',
      message: facts => {
        const kind = Number.isInteger(facts.value) ? 'whole' : 'decimal'
        return `${quoted(facts.actual)} can be read in two ways; it was read as the ${kind} number ${ungrouped(facts, '.')}`
      },
    },
  },
  example: { bad: 'Thực hiện: 1.234', good: 'Thực hiện: 1234' },
}

/** Without a thousands mark, which would look like the text that is in doubt. */
function ungrouped(facts: Facts, decimalMark: string): string {
  return plain(facts.value).replace('.', decimalMark)
}
