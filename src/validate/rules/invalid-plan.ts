// Words for a plan file of another shape than the contract's.

import type { ReadingRule } from '../rule.ts'
import { documentWords } from '../words/document-words.ts'

/** Contract section 2. Raised while the plan is read; what is wrong is one of a closed list (`facts.problem`). */
export const invalidPlan: ReadingRule = {
  name: 'invalid-plan',
  scope: 'plan',
  severity: 'error',
  subject: 'reading',
  words: {
    vi: {
      what: 'Tệp kế hoạch không đúng khuôn dạng: khóa lạ, thiếu khóa, sai kiểu hoặc giá trị ngoài danh sách.',
      why: 'Phần đặt sai chỗ sẽ không được tính, làm sai số liệu của mọi địa phương, nên không được bỏ qua.',
      fix: 'Sửa dòng này theo mẫu kế hoạch; “tiendo schema plan” cho biết các khóa được dùng.',
      fixFor: facts => documentWords.vi.fix(facts),
      message: facts => documentWords.vi.message(facts),
    },
    en: {
      what: 'The plan file has another shape: an unknown or missing key, a value of another kind or outside its list.',
      why: 'A part in the wrong place would not count and would falsify the figures of everyone, so it is not passed over.',
      fix: 'Correct this line after the plan template; “tiendo schema plan” tells which keys there are.',
      fixFor: facts => documentWords.en.fix(facts),
      message: facts => documentWords.en.message(facts),
    },
  },
  example: {
    bad: '- {id: NV-01, title: Thành lập Ban Chỉ đạo, dealine: Quý II/2025}',
    good: '- {id: NV-01, title: Thành lập Ban Chỉ đạo, deadline: Quý II/2025}',
  },
}
