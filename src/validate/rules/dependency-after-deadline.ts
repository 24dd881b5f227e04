// Raises when a task is due before another that must be completed first.
import { raise } from '../../diagnostics/diagnostic.ts'
import { circleFinder } from '../dependency-cycles.ts'
import type { PlanRule } from '../rule.ts'
import { dayIn, quoted } from '../words/word-facts.ts'

const name = 'dependency-after-deadline'

/**
 * Deadlines as the plan first wrote them; only fixed days are compared. The same day is in order. Tasks that wait for each
 * other in a circle can have no deadlines that fit: of them only the circle is said.
 */
export const dependencyAfterDeadline: PlanRule = {
  name,
  scope: 'plan',
  severity: 'warning',
  subject: 'plan',
  words: {
    vi: {
      what: 'Nhiệm vụ phải xong trước lại có thời hạn muộn hơn nhiệm vụ cần đến nó.',
      why: 'Theo đúng thời hạn thì nhiệm vụ sau sẽ bị quá hạn dù không đơn vị nào chậm.',
      fix: 'Sửa một trong hai thời hạn, hoặc bỏ mã nhiệm vụ này khỏi “dependsOn”.',
      message: ({ actual, dependencyDue, due }) =>
        `${quoted(actual)} phải xong trước nhiệm vụ này nhưng có hạn ${dayIn('vi', dependencyDue)}, muộn hơn hạn ${dayIn('vi', due)} của nhiệm vụ này`,
    },
    en: {
      what: 'A task that must be completed first is due later than the task that needs it.',
      why: 'Kept to the day, the deadlines make the second task overdue although nobody is slow.',
      fix: 'Correct one of the deadlines, or take the task out of “dependsOn”.',
      message: ({ actual, dependencyDue, due }) =>
        `${quoted(actual)} is needed first but due on ${dayIn('en', dependencyDue)}, after ${dayIn('en', due)} when this task is due`,
    },
  },
  example: {
    bad: 'NV-01 hạn 3/2026; NV-02 hạn 12/2025, dependsOn: [NV-01]',
    good: 'NV-01 hạn 9/2025; NV-02 hạn 12/2025, dependsOn: [NV-01]',
  },
  check({ tasks, source }) {
    const days = new Map(
      tasks.map(({ id, deadline: { meaning } }) => [id, meaning.kind === 'day' ? meaning.day : null]),
    )
    const circleOf = circleFinder(tasks)
    return tasks.flatMap(({ id, index, dependsOn }) => {
      const due = days.get(id) ?? null
      const late = dependsOn.flatMap((dependency, place) => {
        const dependencyDue = days.get(dependency) ?? null
        return due === null || dependencyDue === null || dependencyDue <= due
          ? []
          : [{ place, facts: { actual: dependency, dependencyDue, due } }]
      })
      if (late.length === 0) return []
      const circle = circleOf(id)
      return late
        .filter(({ facts }) => !circle.has(facts.actual))
        .map(({ place, facts }) =>
          raise(name, source.locate(['tasks', index, 'dependsOn', place]), facts, { task: id }),
        )
    })
  },
}
