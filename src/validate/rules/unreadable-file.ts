// Words for a file whose bytes could not be read.
import type { Facts } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../model/plan.ts'
import type { ReadingRule } from '../rule.ts'
import { unreadableReasons } from '../words/unreadable-reasons.ts'
import { isStated, plain } from '../words/word-facts.ts'

export const unreadableFile: ReadingRule = {
  name: 'unreadable-file',
  scope: 'file',
  severity: 'error',
  subject: 'reading',
  words: {
    vi: {
      what: 'Tệp không đọc được: đặt mật khẩu, bị hỏng, sai định dạng hoặc rỗng.',
      why: 'Không đọc được tệp thì số liệu của địa phương không vào báo cáo tổng hợp.',
      fix: 'Mở tệp bằng Excel, lưu thành tệp .xlsx mới không đặt mật khẩu rồi gửi lại.',
      fixFor: facts => reasonIn('vi', facts)?.fix ?? null,
      message: facts => `${reasonIn('vi', facts)?.message ?? 'Không đọc được tệp'}${moreOf(facts)}`,
    },
    en: {
      what: 'The file cannot be read: it is protected, damaged, empty or of another format.',
      why: 'The figures of a file that cannot be read are not in the consolidated report.',
      fix: 'Open the file in Excel, save it as a new .xlsx without a password and send it again.',
      fixFor: facts => reasonIn('en', facts)?.fix ?? null,
      message: facts => `${reasonIn('en', facts)?.message ?? 'The file cannot be read'}${moreOf(facts)}`,
    },
  },
  example: { bad: '14_2025-Q3.xlsx đặt mật khẩu mở tệp', good: '14_2025-Q3.xlsx lưu lại không đặt mật khẩu' },
}

function reasonIn(language: Language, facts: Facts) {
  return unreadableReasons[language][String(facts.reason)]
}

/** What the reader saw, for whoever repairs the file or the program that wrote it. */
function moreOf(facts: Facts): string {
  const more = [facts.format, facts.detail, facts.code].filter(isStated).map(plain)
  return more.length === 0 ? '' : ` (${more.join(', ')})`
}
