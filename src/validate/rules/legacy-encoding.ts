// Words for text typed in a pre-Unicode Vietnamese encoding, which has been converted.
import type { ReadingRule } from '../rule.ts'
import { isStated, plain, quoted } from '../words/word-facts.ts'

export const legacyEncoding: ReadingRule = {
  name: 'legacy-encoding',
  scope: 'file',
  severity: 'warning',
  subject: 'reading',
  words: {
    vi: {
      what: 'Văn bản gõ bằng bảng mã cũ (TCVN3 hoặc VNI) đã được chuyển sang Unicode.',
      why: 'Việc chuyển mã có thể sai ở vài chữ; văn bản hành chính dùng Unicode theo TCVN 6909:2001.',
      fix: 'Chuyển tệp sang phông Unicode (Times New Roman), xem lại chữ có dấu rồi lưu lại.',
      message: facts =>
        `${isStated(facts.actual) ? quoted(facts.actual) : 'Văn bản'} gõ bằng bảng mã cũ${
          isStated(facts.encoding) ? ` ${plain(facts.encoding)}` : ''
        }, đã chuyển sang Unicode${isStated(facts.value) ? `: ${quoted(facts.value)}` : ''}`,
    },
    en: {
      what: 'Text typed in an old encoding (TCVN3 or VNI) has been converted to Unicode.',
      why: 'A few letters may come out wrong; official texts use Unicode after TCVN 6909:2001.',
      fix: 'Change the file to a Unicode font (Times New Roman), look over the accented letters and save it again.',
      message: facts =>
        `${isStated(facts.actual) ? quoted(facts.actual) : 'Text'} is in an old encoding${
          isStated(facts.encoding) ? ` (${plain(facts.encoding)})` : ''
        } and was converted to Unicode${isStated(facts.value) ? `: ${quoted(facts.value)}` : ''}`,
    },
  },
  example: { bad: 'Hoµn thµnh', good: 'Hoàn thành' },
}
