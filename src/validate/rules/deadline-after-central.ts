// Raises when a task of a local plan ends after the central task it carries out.
import { raise } from '../../diagnostics/diagnostic.ts'
import { resolveDue } from '../../model/deadline.ts'
import type { LocalPlanRule } from '../rule.ts'
import { expectedDeadline, lastDay } from '../words/deadline-words.ts'
import { isStated, plain, quoted } from '../words/word-facts.ts'

const name = 'deadline-after-central'

/** Compares last days, both after the decisions taken by the as-of date; without a deadline a task never ends. */
export const deadlineAfterCentral: LocalPlanRule = {
  name,
  scope: 'local-plan',
  severity: 'error',
  subject: 'local-plan',
  words: {
    vi: {
      what: 'Thời hạn của địa phương muộn hơn thời hạn trung ương giao, kể cả sau các lần điều chỉnh đã ghi nhận.',
      why: 'Làm đúng kế hoạch của địa phương mà vẫn quá hạn với trung ương.',
      fix: 'Rút thời hạn về không muộn hơn trung ương; nếu cần gia hạn, xin văn bản điều chỉnh để ghi vào kế hoạch trung ương.',
      message: facts =>
        isStated(facts.actual)
          ? `${quoted(facts.actual)}${lastDay('vi', facts, 'actual')} muộn hơn thời hạn của ${plain(facts.central)}; cần chậm nhất ${expectedDeadline('vi', facts)}`
          : `Chưa ghi thời hạn cho nhiệm vụ thực hiện ${plain(facts.central)}; cần chậm nhất ${expectedDeadline('vi', facts)}`,
    },
    en: {
      what: 'The local deadline is later than the central one, recorded amendments included.',
      why: 'Who keeps to the local plan is still overdue by the central one.',
      fix: 'Bring the deadline forward to the central one or before; if more time is needed, ask for a decision to be recorded.',
      message: facts =>
        isStated(facts.actual)
          ? `${quoted(facts.actual)}${lastDay('en', facts, 'actual')} is later than the deadline of ${plain(facts.central)}; at the latest ${expectedDeadline('en', facts)} is expected`
          : `No deadline is stated for the task that carries out ${plain(facts.central)}; at the latest ${expectedDeadline('en', facts)} is expected`,
    },
  },
  example: {
    bad: '- {id: SL-01, implements: NV-01, deadline: 12/2025} (trung ương: Quý II/2025)',
    good: '- {id: SL-01, implements: NV-01, deadline: 15/06/2025}',
  },
  check({ plan, tasks }, { asOf }) {
    return tasks.flatMap(({ task, deadline, deadlinePath, assignment }) => {
      if (assignment === null || assignment.due === null) return []
      const due = resolveDue(deadline, asOf)
      if (due !== null && due <= assignment.due) return []
      const facts = {
        actual: deadline.text,
        expected: assignment.deadline.text,
        actualDue: due ?? '',
        expectedDue: assignment.due,
        central: assignment.task.id,
      }
      return [raise(name, plan.source.locate(deadlinePath), facts, { task: task.id })]
    })
  },
}
