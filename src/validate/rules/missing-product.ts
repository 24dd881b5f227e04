// Raises when a task of the plan names no product.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { PlanRule } from '../rule.ts'
import { quoted } from '../words/word-facts.ts'

const name = 'missing-product'

/** Contract section 5; every task ends in one product. */
export const missingProduct: PlanRule = {
  name,
  scope: 'plan',
  severity: 'warning',
  subject: 'plan',
  words: {
    vi: {
      what: 'Nhiệm vụ chưa ghi sản phẩm.',
      why: 'Không có sản phẩm thì không có căn cứ để xác nhận là đã hoàn thành.',
      fix: 'Thêm sản phẩm, ví dụ product: Quyết định thành lập.',
      message: ({ title }) => `Nhiệm vụ ${quoted(title)} chưa có sản phẩm (product); cần một sản phẩm`,
    },
    en: {
      what: 'The task names no product.',
      why: 'Without a product nothing shows that the task is completed.',
      fix: 'Add the product, such as product: Quyết định thành lập.',
      message: ({ title }) => `The task ${quoted(title)} has no product; one is expected`,
    },
  },
  example: {
    bad: '- {id: NV-01, title: Thành lập Ban Chỉ đạo, lead: UBND cấp tỉnh}',
    good: '- {id: NV-01, title: Thành lập Ban Chỉ đạo, lead: UBND cấp tỉnh, product: Quyết định}',
  },
  check({ tasks, source }) {
    return tasks
      .filter(task => task.product === '')
      .map(({ id, title, index }) => raise(name, source.locate(['tasks', index, 'product']), { title }, { task: id }))
  },
}
