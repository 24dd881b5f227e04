// Raises when the code and the name a submission gives belong to two localities.
import { raise } from '../../diagnostics/diagnostic.ts'
import { rawOf } from '../../source/field.ts'
import type { SubmissionRule } from '../rule.ts'
import { plain, quoted } from '../words/word-facts.ts'

const name = 'locality-name-mismatch'

/** By where the code comes from; a table or rows under another name are left out, the rest of the file counts. */
const fixes: Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>> = {
  vi: {
    'file-name': 'Ghi mã đơn vị vào biểu, hoặc đổi tên tệp theo đúng mã của đơn vị báo cáo.',
    table:
      'Các dòng của bảng này chưa được tính; gửi báo cáo của mỗi đơn vị trong một tệp riêng, hoặc sửa tên đơn vị ở đây.',
    sheet:
      'Trang tính này mang tên đơn vị khác nên các dòng ở đây chưa được tính; gửi báo cáo của mỗi đơn vị trong một tệp riêng, hoặc đổi tên trang tính.',
    rows: 'Các dòng này chưa được tính; gửi báo cáo của mỗi đơn vị trong một tệp riêng, hoặc sửa tên đơn vị ở đây.',
    places:
      'Các dòng của từng nơi chưa được tính; ghi kết quả chung của đơn vị báo cáo vào một dòng riêng cho mỗi nhiệm vụ, chỉ tiêu.',
  },
  en: {
    'file-name': 'Write the locality code into the sheet, or rename the file by the code of the locality that reports.',
    table:
      'The rows of this table do not count; send the report of each locality in a file of its own, or correct the locality here.',
    sheet:
      'The sheet is called by another locality, so its rows do not count; send the report of each locality in a file of its own, or rename the sheet.',
    rows: 'These rows do not count; send the report of each locality in a file of its own, or correct the locality here.',
    places:
      'The rows of each place do not count; write the result of the whole locality into one row for each task and indicator.',
  },
}

export const localityNameMismatch: SubmissionRule = {
  name,
  scope: 'submission',
  severity: 'error',
  subject: 'submission',
  makesUnusable: true,
  words: {
    vi: {
      what: 'Mã đơn vị và tên đơn vị là của hai địa phương khác nhau.',
      why: 'Không thể đoán báo cáo là của địa phương nào; đoán nhầm thì số liệu của cả hai cùng sai.',
      fix: 'Sửa mã hoặc tên để cả hai cùng chỉ một địa phương.',
      fixFor: facts => fixes.vi[String(facts.from)] ?? null,
      message: facts =>
        `${quoted(facts.actual)} không khớp với mã ${plain(facts.code)}${facts.from === 'file-name' ? ' trong tên tệp' : ''}; mã này là của ${quoted(facts.expected)}`,
    },
    en: {
      what: 'The code and the name of the locality belong to two different localities.',
      why: 'Nobody can guess which of the two is meant, and a wrong guess would falsify the figures of both.',
      fix: 'Correct the code or the name so that both name one locality.',
      fixFor: facts => fixes.en[String(facts.from)] ?? null,
      message: facts =>
        `${quoted(facts.actual)} does not fit code ${plain(facts.code)}${facts.from === 'file-name' ? ' in the file name' : ''}, which is that of ${quoted(facts.expected)}`,
    },
  },
  example: { bad: 'Mã đơn vị: 24, Đơn vị báo cáo: Tỉnh Lào Cai', good: 'Mã đơn vị: 15, Đơn vị báo cáo: Tỉnh Lào Cai' },
  check({ localityMatch, identity }) {
    if (localityMatch.kind !== 'mismatch') return []
    const { localityCode, localityName } = identity
    const field = localityName.state === 'given' ? localityName : localityCode
    const { code, codeName } = localityMatch
    const actual = rawOf(localityName) || localityMatch.name
    const from = localityCode.at.kind === 'file' ? { from: 'file-name' } : {}
    return [raise(name, field.at, { actual, code, expected: codeName, ...from }, { related: [localityCode.at] })]
  },
}
