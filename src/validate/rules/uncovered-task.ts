// Raises when no task of a local plan carries out a central task that is assigned to the locality.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { LocalPlanRule } from '../rule.ts'
import { plain, quoted } from '../words/word-facts.ts'

const name = 'uncovered-task'

/** Contract section 5: every task assigned on the as-of date, after amendments; several local tasks may share one. */
export const uncoveredTask: LocalPlanRule = {
  name,
  scope: 'local-plan',
  severity: 'error',
  subject: 'local-plan',
  words: {
    vi: {
      what: 'Nhiệm vụ trung ương giao cho địa phương chưa có trong kế hoạch của địa phương.',
      why: 'Nhiệm vụ không có trong kế hoạch thì chưa giao cho ai và dễ bị bỏ sót.',
      fix: 'Thêm một nhiệm vụ, ghi mã này ở “implements” (bảng tính: cột “Mã nhiệm vụ”), kèm người phụ trách, thời hạn, sản phẩm.',
      message: facts =>
        `Chưa có nhiệm vụ nào thực hiện ${plain(facts.expected)} ${quoted(facts.title)}; cần ít nhất một nhiệm vụ`,
    },
    en: {
      what: 'A central task assigned to the locality is not in its plan.',
      why: 'What is not in the plan is given to nobody and easily forgotten.',
      fix: 'Add a task with this ID under “implements” (in a spreadsheet: the column “Task ID”), with responsible, deadline and product.',
      message: facts => `No task carries out ${plain(facts.expected)} ${quoted(facts.title)}; at least one is expected`,
    },
  },
  example: {
    bad: 'Trung ương giao NV-01, NV-02; kế hoạch địa phương: - {id: SL-01, implements: NV-01, …}',
    good: '- {id: SL-01, implements: NV-01, …} và - {id: SL-02, implements: NV-02, …}',
  },
  check({ plan, assignments, tasks }) {
    const carriedOut = new Set(tasks.map(({ task }) => task.implements))
    return assignments
      .filter(({ task }) => !carriedOut.has(task.id))
      .map(({ task: { id, title } }) =>
        raise(name, plan.source.locate(['tasks'], 'key'), { expected: id, title }, { task: id }),
      )
  },
}
