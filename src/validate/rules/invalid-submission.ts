// Words for a YAML submission of another shape than the contract's.
import type { Facts } from '../../diagnostics/diagnostic.ts'
import type { ReadingRule } from '../rule.ts'
import { documentWords } from '../words/document-words.ts'

/** Contract section 2. What is wrong is one of a closed list (`facts.problem`). */
export const invalidSubmission: ReadingRule = {
  name: 'invalid-submission',
  scope: 'file',
  severity: 'error',
  subject: 'reading',
  words: {
    vi: {
      what: 'Tệp YAML không đúng khuôn dạng báo cáo: khóa lạ, thiếu khóa hoặc sai kiểu giá trị.',
      why: 'Giá trị đặt sai chỗ sẽ không được tính, nên không được bỏ qua.',
      fix: 'Sửa dòng này theo mẫu báo cáo; “tiendo schema submission” cho biết các khóa được dùng.',
      fixFor: facts => (isKeyMissing(facts) ? 'Thêm khóa còn thiếu, theo mẫu báo cáo.' : documentWords.vi.fix(facts)),
      message: facts => documentWords.vi.message(facts),
    },
    en: {
      what: 'The YAML file has another shape than a submission: an unknown or missing key, or a value of another kind.',
      why: 'A value in the wrong place would not be counted, so it is not passed over.',
      fix: 'Correct this line after the template; “tiendo schema submission” tells which keys there are.',
      fixFor: facts => documentWords.en.fix(facts),
      message: facts => documentWords.en.message(facts),
    },
  },
  example: {
    bad: '- {task: NV-02, status: in-progress, progess: 60}',
    good: '- {task: NV-02, status: in-progress, progress: 60}',
  },
}

/** The words shared with plans speak of the template of the plan. */
function isKeyMissing(facts: Facts): boolean {
  return facts.problem === 'missing-key'
}
