// Words for a recorded decision on a task or an indicator that the plan does not have.

import type { ReadingRule } from '../rule.ts'
import { partIn } from '../words/plan-words.ts'
import { isStated, quoted } from '../words/word-facts.ts'

/** Raised while the names of a plan are resolved. Contract section 5. */
export const amendmentOfUnknownTask: ReadingRule = {
  name: 'amendment-of-unknown-task',
  scope: 'plan',
  severity: 'error',
  subject: 'reading',
  words: {
    vi: {
      what: 'Quyết định điều chỉnh nêu một nhiệm vụ hoặc chỉ tiêu không có trong kế hoạch.',
      why: 'Quyết định không gắn được với nhiệm vụ nào nên không có hiệu lực; thời hạn cũ vẫn được áp dụng.',
      fix: 'Sửa mã nhiệm vụ hoặc chỉ tiêu của quyết định đúng như trong kế hoạch.',
      message: ({ actual, kind, expected }) =>
        `${quoted(actual)} không phải là ${partIn('vi', kind)} của kế hoạch${
          isStated(expected) ? `; có phải ${quoted(expected)}?` : '; cần một mã có trong kế hoạch'
        }`,
    },
    en: {
      what: 'A decision speaks of a task or indicator that the plan does not have.',
      why: 'The decision cannot be tied to anything, so it changes nothing; the old deadline stays.',
      fix: 'Write the id of the task or indicator as in the plan.',
      message: ({ actual, kind, expected }) =>
        `${quoted(actual)} is no ${partIn('en', kind)} of the plan${
          isStated(expected) ? `; is ${quoted(expected)} meant?` : '; an id of the plan is expected'
        }`,
    },
  },
  example: {
    bad: '- {decision: 123-TB/BCĐ, on: 2025-08-01, task: NV-10, set: {deadline: 2025-12-31}}',
    good: '- {decision: 123-TB/BCĐ, on: 2025-08-01, task: NV-01, set: {deadline: 2025-12-31}}',
  },
}
