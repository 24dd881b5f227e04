// Raises when progress is below 0 or above 100 per cent.
import { raise } from '../../diagnostics/diagnostic.ts'
import { quoteOf } from '../../source/field.ts'
import type { RowRule } from '../rule.ts'
import { quoted } from '../words/word-facts.ts'

const name = 'progress-out-of-range'

export const progressOutOfRange: RowRule = {
  name,
  scope: 'row',
  severity: 'error',
  subject: 'row',
  words: {
    vi: {
      what: 'Tiến độ nhỏ hơn 0% hoặc lớn hơn 100%.',
      why: 'Tiến độ là phần việc đã làm của một nhiệm vụ, không thể vượt toàn bộ.',
      fix: 'Ghi một số từ 0 đến 100; vượt chỉ tiêu thì ghi ở bảng chỉ tiêu.',
      message: facts => `Tiến độ ${quoted(facts.actual)} nằm ngoài khoảng 0–100%`,
    },
    en: {
      what: 'Progress is below 0% or above 100%.',
      why: 'Progress is the part of a task that is done; it cannot exceed the whole.',
      fix: 'Write a number from 0 to 100; what goes beyond a target belongs in the indicator table.',
      message: facts => `Progress ${quoted(facts.actual)} is outside 0–100%`,
    },
  },
  example: { bad: 'Tiến độ: 120%', good: 'Tiến độ: 100%' },
  check({ progress }) {
    if (progress.state !== 'given' || (progress.value >= 0 && progress.value <= 100)) return null
    return raise(name, progress.at, { ...quoteOf(progress), expected: '0–100' })
  },
}
