// Raises when a completed task names no evidence although the plan requires it.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { RowRule } from '../rule.ts'
import { isStated, quoted } from '../words/word-facts.ts'

const name = 'completed-without-evidence'

export const completedWithoutEvidence: RowRule = {
  name,
  scope: 'row',
  severity: 'error',
  subject: 'row',
  words: {
    vi: {
      what: 'Nhiệm vụ báo hoàn thành nhưng không ghi minh chứng, trong khi kế hoạch yêu cầu.',
      why: 'Hoàn thành phải kiểm tra được qua văn bản hoặc sản phẩm.',
      fix: 'Ghi số, ký hiệu và ngày văn bản, hoặc đường dẫn tới sản phẩm vào ô này; bảng không có cột “Minh chứng” thì thêm cột đó.',
      message: facts =>
        `Chưa ghi minh chứng; cần số, ký hiệu văn bản${
          isStated(facts.expected) ? ` hoặc sản phẩm ${quoted(facts.expected)}` : ' hoặc sản phẩm'
        }`,
    },
    en: {
      what: 'A task is reported completed without evidence, which the plan requires.',
      why: 'Completion must be open to checking through a document or product.',
      fix: 'Write the number and date of the document, or a link to the product, into this cell; where the table has no column “Evidence”, add it.',
      message: facts =>
        `The evidence is blank; the number of a document${
          isStated(facts.expected) ? ` or the product ${quoted(facts.expected)}` : ' or a product'
        } is expected`,
    },
  },
  example: { bad: 'Hoàn thành | 20/06/2025 | (trống)', good: 'Hoàn thành | 20/06/2025 | 123/QĐ-UBND' },
  check({ status, evidence }, { assignment }) {
    const isCompleted = status.state === 'given' && status.value === 'completed'
    if (!isCompleted || assignment.task.evidence !== 'required' || evidence.state !== 'blank') return null
    return raise(name, evidence.at, { expected: assignment.product })
  },
}
