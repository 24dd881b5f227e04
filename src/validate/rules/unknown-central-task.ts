// Raises when a task of a local plan carries out a task that the central plan does not have.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { LocalPlanRule } from '../rule.ts'
import { isStated, quoted } from '../words/word-facts.ts'

const name = 'unknown-central-task'

/** A locality may carry out more than it was assigned, and have tasks of its own that name no central task. */
export const unknownCentralTask: LocalPlanRule = {
  name,
  scope: 'local-plan',
  severity: 'error',
  subject: 'local-plan',
  words: {
    vi: {
      what: 'Nhiệm vụ của địa phương ghi thực hiện một nhiệm vụ không có trong kế hoạch trung ương.',
      why: 'Nhiệm vụ trung ương thật sự được giao sẽ bị coi là chưa có trong kế hoạch.',
      fix: 'Sửa mã cho đúng kế hoạch trung ương; nhiệm vụ riêng của địa phương thì bỏ “implements” (bảng tính: để trống mã).',
      message: facts =>
        `${quoted(facts.actual)} không có trong kế hoạch trung ương${
          isStated(facts.expected) ? `; có phải ${quoted(facts.expected)}?` : '; cần mã của một nhiệm vụ trung ương'
        }`,
    },
    en: {
      what: 'A local task is said to carry out a task that the central plan does not have.',
      why: 'The central task that was really assigned counts as uncovered.',
      fix: 'Write the ID as in the central plan; for a task of your own leave “implements” out (in a spreadsheet: the code blank).',
      message: facts =>
        `${quoted(facts.actual)} is not in the central plan${
          isStated(facts.expected) ? `; is ${quoted(facts.expected)} meant?` : '; the ID of a central task is expected'
        }`,
    },
  },
  example: { bad: '- {id: SL-03, implements: NV-22, …}', good: '- {id: SL-03, implements: NV-02, …}' },
  check({ plan, central, tasks }, { nearest }) {
    const known = central.tasks.map(({ id }) => id)
    return tasks.flatMap(({ task, path }) => {
      const named = task.implements
      if (named === null || known.includes(named)) return []
      const facts = { actual: named, expected: nearest(named, known) ?? '' }
      return [raise(name, plan.source.locate([...path, 'implements']), facts, { task: task.id })]
    })
  },
}
