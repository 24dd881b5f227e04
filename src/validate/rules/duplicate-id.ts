// Words for an id that a plan gives to two parts of one kind.

import type { ReadingRule } from '../rule.ts'
import { partIn } from '../words/plan-words.ts'
import { quoted } from '../words/word-facts.ts'

/** Raised at the second one while the plan is read, since the plan keeps the first alone. Contract section 5. */
export const duplicateId: ReadingRule = {
  name: 'duplicate-id',
  scope: 'plan',
  severity: 'error',
  subject: 'reading',
  words: {
    vi: {
      what: 'Một mã được đặt cho hai mục tiêu, chỉ tiêu, nhiệm vụ, mốc, kỳ báo cáo hoặc đơn vị.',
      why: 'Báo cáo của địa phương chỉ ghi mã, nên không biết được là đang nói về phần nào; phần ghi sau không được tính.',
      fix: 'Đặt mã khác cho phần ghi sau, hoặc xóa phần đó nếu ghi trùng.',
      message: ({ actual, kind }) =>
        `Mã ${quoted(actual)} đã dùng cho một ${partIn('vi', kind)} ở trên; cần một mã riêng`,
    },
    en: {
      what: 'One id is given to two objectives, indicators, tasks, milestones, reporting periods or localities.',
      why: 'Submissions name the id alone, so nobody could tell which is meant; the later one does not count.',
      fix: 'Give the later one another id, or delete it if it is a repetition.',
      message: ({ actual, kind }) =>
        `${quoted(actual)} is the id of another ${partIn('en', kind)} above; an id of its own is expected`,
    },
  },
  example: { bad: 'NV-01 …, NV-02 …, NV-01 …', good: 'NV-01 …, NV-02 …, NV-03 …' },
}
