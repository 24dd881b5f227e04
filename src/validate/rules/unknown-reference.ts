// Words for a name in a plan that leads to no part of it.

import type { ReadingRule } from '../rule.ts'
import { partIn } from '../words/plan-words.ts'
import { isStated, quoted } from '../words/word-facts.ts'

/** Raised while the names of a plan are resolved; what leads nowhere is left out of the plan. Contract section 5. */
export const unknownReference: ReadingRule = {
  name: 'unknown-reference',
  scope: 'plan',
  severity: 'error',
  subject: 'reading',
  words: {
    vi: {
      what: 'Kế hoạch nhắc đến một mục tiêu, nhiệm vụ, đơn vị, nhóm, kỳ báo cáo hoặc quy tắc không có trong danh sách.',
      why: 'Phần nhắc đến không có thì không được tính: đơn vị viết sai mã sẽ không được giao nhiệm vụ.',
      fix: 'Sửa mã cho đúng, hoặc thêm phần còn thiếu vào kế hoạch.',
      message: ({ actual, kind, expected }) =>
        `${quoted(actual)} không có trong danh sách ${partIn('vi', kind)}${
          isStated(expected) ? `; có phải ${quoted(expected)}?` : '; cần một mã có trong danh sách'
        }`,
    },
    en: {
      what: 'The plan names an objective, task, locality, group, reporting period or rule that is not listed.',
      why: 'What leads nowhere does not count: a locality with a mistyped code is assigned nothing.',
      fix: 'Correct the code, or add what is missing to the plan.',
      message: ({ actual, kind, expected }) =>
        `${quoted(actual)} is no ${partIn('en', kind)} that is listed${
          isStated(expected) ? `; is ${quoted(expected)} meant?` : '; one of the list is expected'
        }`,
    },
  },
  example: {
    bad: 'groups: {pilot: ["01", "48", "79"]}; nhiệm vụ ghi assignees: [thi-diem, "14"]',
    good: 'groups: {pilot: ["01", "48", "79"]}; nhiệm vụ ghi assignees: [pilot, "14"]',
  },
}
