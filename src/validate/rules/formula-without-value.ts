// Words for a formula that the writing program never calculated.
import type { ReadingRule } from '../rule.ts'
import { type Fact, plain, quoted } from '../words/word-facts.ts'

export const formulaWithoutValue: ReadingRule = {
  name: 'formula-without-value',
  scope: 'file',
  severity: 'error',
  subject: 'reading',
  words: {
    vi: {
      what: 'Ô chứa công thức nhưng tệp không lưu kết quả của công thức.',
      why: 'Công thức không được tính lại khi đọc, nên ô này chưa có giá trị.',
      fix: 'Mở tệp bằng Excel, chờ tính xong rồi lưu lại, hoặc dán giá trị thay cho công thức.',
      message: facts => `Công thức ${quoted(formula(facts.actual))} chưa có kết quả; cần một giá trị`,
    },
    en: {
      what: 'The cell holds a formula, but the file does not hold its result.',
      why: 'Formulas are not calculated when a file is read, so the cell has no value.',
      fix: 'Open the file in Excel, let it calculate and save it, or paste the value in place of the formula.',
      message: facts => `The formula ${quoted(formula(facts.actual))} has no result; a value is expected`,
    },
  },
  example: { bad: '=ROUND(E13/F13*100,1) chưa tính', good: '81,2' },
}

function formula(actual: Fact): string {
  return `=${plain(actual).replace(/^=/, '')}`
}
