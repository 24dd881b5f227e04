// Raises when a task of the plan names no lead agency.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { PlanRule } from '../rule.ts'
import { quoted } from '../words/word-facts.ts'

const name = 'missing-lead'

/** Contract section 5; every task has one agency that answers for it. */
export const missingLead: PlanRule = {
  name,
  scope: 'plan',
  severity: 'warning',
  subject: 'plan',
  words: {
    vi: {
      what: 'Nhiệm vụ chưa ghi cơ quan chủ trì.',
      why: 'Không rõ ai chịu trách nhiệm, và báo cáo theo cơ quan sẽ thiếu nhiệm vụ này.',
      fix: 'Thêm cơ quan chủ trì, ví dụ lead: UBND cấp tỉnh.',
      message: ({ title }) => `Nhiệm vụ ${quoted(title)} chưa có cơ quan chủ trì (lead); cần một cơ quan`,
    },
    en: {
      what: 'The task names no lead agency.',
      why: 'Nobody answers for it, and it is absent from the figures of each agency.',
      fix: 'Add the agency, such as lead: UBND cấp tỉnh.',
      message: ({ title }) => `The task ${quoted(title)} has no lead agency; one is expected`,
    },
  },
  example: {
    bad: '- {id: NV-01, title: Thành lập Ban Chỉ đạo, product: Quyết định}',
    good: '- {id: NV-01, title: Thành lập Ban Chỉ đạo, lead: UBND cấp tỉnh, product: Quyết định}',
  },
  check({ tasks, source }) {
    return tasks
      .filter(task => task.lead === '')
      .map(({ id, title, index }) => raise(name, source.locate(['tasks', index, 'lead']), { title }, { task: id }))
  },
}
