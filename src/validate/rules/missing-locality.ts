// Raises when a submission says neither in its fields nor in its file name which locality it comes from.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { SubmissionRule } from '../rule.ts'
import { isStated, quoted } from '../words/word-facts.ts'

const name = 'missing-locality'

export const missingLocality: SubmissionRule = {
  name,
  scope: 'submission',
  severity: 'error',
  subject: 'submission',
  makesUnusable: true,
  words: {
    vi: {
      what: 'Báo cáo không cho biết là của địa phương nào.',
      why: 'Không biết của ai thì không tính được cho địa phương nào.',
      fix: 'Ghi “Mã đơn vị” hoặc “Đơn vị báo cáo” phía trên bảng, hoặc đặt tên tệp dạng 14_2025-Q3.xlsx.',
      message: ({ head }) =>
        `Chưa ghi địa phương báo cáo; ${isStated(head) ? `${quoted(head)} ở đầu văn bản không được dùng thay; ` : ''}cần “Mã đơn vị” hoặc “Đơn vị báo cáo”`,
    },
    en: {
      what: 'The submission does not say which locality it comes from.',
      why: 'Without a sender its figures cannot be counted for anybody.',
      fix: 'Fill in “Locality code” or “Locality” above the table, or name the file like 14_2025-Q3.xlsx.',
      message: ({ head }) =>
        `No locality is stated; ${isStated(head) ? `${quoted(head)} at the head does not stand for it; ` : ''}“Locality code” or “Locality” is expected`,
    },
  },
  example: { bad: 'Mã đơn vị: (để trống)', good: 'Mã đơn vị: 14' },
  check({ localityMatch, identity, unlabelled }) {
    const { localityCode, localityName } = identity
    const isUnreadable = localityCode.state === 'unreadable' || localityName.state === 'unreadable'
    if (localityMatch.kind !== 'missing' || isUnreadable) return []
    const head = unlabelled?.locality
    return [raise(name, localityCode.at, head ? { head: head.text } : {}, { related: head ? [head.at] : [] })]
  },
}
