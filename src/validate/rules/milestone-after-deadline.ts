// Raises when a milestone of a task is due after the task itself.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { PlanRule } from '../rule.ts'
import { dayIn, quoted } from '../words/word-facts.ts'

const name = 'milestone-after-deadline'

/** Only fixed days are compared: what is yearly or ongoing has no day that another could come after. */
export const milestoneAfterDeadline: PlanRule = {
  name,
  scope: 'plan',
  severity: 'error',
  subject: 'plan',
  words: {
    vi: {
      what: 'Mốc của nhiệm vụ có hạn sau thời hạn của chính nhiệm vụ đó.',
      why: 'Mốc là bước trên đường đi; hạn sau khi nhiệm vụ phải xong thì không còn ý nghĩa.',
      fix: 'Sửa hạn của mốc, hoặc thời hạn của nhiệm vụ.',
      message: ({ actual, milestone, by, deadline, due }) =>
        `Mốc ${quoted(milestone)} có hạn ${quoted(actual)} (hết ngày ${dayIn('vi', by)}), muộn hơn thời hạn của nhiệm vụ là ${quoted(deadline)} (hết ngày ${dayIn('vi', due)})`,
    },
    en: {
      what: 'A milestone of a task is due after the task itself.',
      why: 'A milestone is a step on the way; after the end it means nothing.',
      fix: 'Correct the day of the milestone, or the deadline of the task.',
      message: ({ actual, milestone, by, deadline, due }) =>
        `The milestone ${quoted(milestone)} is due ${quoted(actual)} (${dayIn('en', by)}); the task itself is due ${quoted(deadline)} (${dayIn('en', due)})`,
    },
  },
  example: {
    bad: 'deadline: Quý II/2025, milestones: [{id: M1, title: Dự thảo, by: 2025-07-31}]',
    good: 'deadline: Quý II/2025, milestones: [{id: M1, title: Dự thảo, by: 2025-05-31}]',
  },
  check({ tasks, source }) {
    return tasks.flatMap(({ id, index, deadline, milestones }) =>
      milestones.flatMap((milestone, place) => {
        const { by } = milestone
        if (deadline.meaning.kind !== 'day' || by.meaning.kind !== 'day') return []
        const due = deadline.meaning.day
        if (by.meaning.day <= due) return []
        const facts = { actual: by.text, milestone: milestone.id, by: by.meaning.day, deadline: deadline.text, due }
        return [raise(name, source.locate(['tasks', index, 'milestones', place, 'by']), facts, { task: id })]
      }),
    )
  },
}
