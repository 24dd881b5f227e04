// Raises when tasks wait for each other in a circle.
import { raise } from '../../diagnostics/diagnostic.ts'
import { dependencyCycles } from '../dependency-cycles.ts'
import type { PlanRule } from '../rule.ts'

const name = 'circular-dependency'

/** Once for each circle, at the entry of its first task (in plan order) that leads into it. Contract section 5. */
export const circularDependency: PlanRule = {
  name,
  scope: 'plan',
  severity: 'error',
  subject: 'plan',
  words: {
    vi: {
      what: 'Các nhiệm vụ chờ nhau thành vòng: muốn xong nhiệm vụ này phải xong chính nó.',
      why: 'Không nhiệm vụ nào trong vòng có thể bắt đầu đúng thứ tự.',
      fix: 'Bỏ một mã khỏi “dependsOn” của một nhiệm vụ trong vòng.',
      message: ({ cycle }) => `${cycle}: các nhiệm vụ chờ nhau thành vòng; cần bỏ một mắt xích`,
    },
    en: {
      what: 'Tasks wait for each other in a circle, so that each would have to be completed before itself.',
      why: 'No task of the circle can be done in order.',
      fix: 'Take one id out of “dependsOn” of a task in the circle.',
      message: ({ cycle }) => `${cycle}: the tasks wait for each other in a circle; one link too many`,
    },
  },
  example: {
    bad: 'NV-01 dependsOn: [NV-02]; NV-02 dependsOn: [NV-01]',
    good: 'NV-01 dependsOn: []; NV-02 dependsOn: [NV-01]',
  },
  check({ tasks, source }) {
    return dependencyCycles(tasks).map(({ task, place, ids }) => {
      const at = source.locate(['tasks', task.index, 'dependsOn', place])
      return raise(name, at, { actual: ids[1] ?? task.id, cycle: shorten(ids).join(' → ') }, { task: task.id })
    })
  },
}

const longest = 12

function shorten(ids: readonly string[]): readonly string[] {
  return ids.length <= longest ? ids : [...ids.slice(0, longest - 3), '…', ...ids.slice(-2)]
}
