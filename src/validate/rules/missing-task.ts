// Raises for each assigned task of which the submission has no row at all.
import { raise } from '../../diagnostics/diagnostic.ts'
import { isNameUnreadable, namingField } from '../row-fields.ts'
import type { SubmissionRule } from '../rule.ts'
import { asideOf, asideWords, fixAside } from '../words/aside-words.ts'
import { plain } from '../words/word-facts.ts'

const name = 'missing-task'

/**
 * A row that was rejected is still a row of its task. A row whose code is that of no task is nobody's row, even where its
 * title or a slip of a letter tells which was meant: the code was read, so its task has none, and both are said, the one
 * pointing at the other. Rows whose own name could not be read have had their diagnostic; where they are
 * enough to explain every absent task, nothing more is said.
 */
export const missingTask: SubmissionRule = {
  name,
  scope: 'row',
  severity: 'error',
  subject: 'submission',
  words: {
    vi: {
      what: 'Nhiệm vụ được giao cho địa phương nhưng không có dòng nào trong báo cáo.',
      why: 'Nhiệm vụ đó được tính là chưa báo cáo.',
      fix: 'Thêm một dòng cho nhiệm vụ này với mã, trạng thái và tiến độ; chưa làm thì ghi “Chưa thực hiện”.',
      fixFor: facts => fixAside('vi', facts),
      message: facts =>
        `Không có dòng nào cho nhiệm vụ ${plain(facts.expected)} (${plain(facts.title)})${asideWords('vi', facts)}`,
    },
    en: {
      what: 'A task assigned to the locality has no row in the submission.',
      why: 'The task counts as unreported.',
      fix: 'Add a row for the task with its code, status and progress; if nothing was done, write “Not started”.',
      fixFor: facts => fixAside('en', facts),
      message: facts =>
        `There is no row for the task ${plain(facts.expected)} (${plain(facts.title)})${asideWords('en', facts)}`,
    },
  },
  example: { bad: 'NV-01, NV-03', good: 'NV-01, NV-02, NV-03' },
  check(submission, { assignments }) {
    const reported = new Set(submission.tasks.map(row => row.taskId))
    const absent = [...assignments.values()].filter(({ task }) => !reported.has(task.id))
    const unnamed = submission.tasks.filter(row => row.taskId === null && isNameUnreadable(row)).length
    if (absent.length <= unnamed) return []
    return absent.map(({ task }) => {
      const meant = submission.tasks.filter(row => row.taskId === null && row.nearest === task.id)
      const { facts, places } = asideOf(submission, 'tasks', task.id)
      const related = [...meant.map(row => namingField(row).at), ...places]
      const named = { expected: task.id, title: task.title, ...facts }
      return raise(name, submission.tasksAt, named, { task: task.id, related })
    })
  },
}
