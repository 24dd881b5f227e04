// Raises when a task of a local plan names nobody who answers for it, or an office in the place of a person or post.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { LocalPlanRule } from '../rule.ts'
import { isStated, quoted } from '../words/word-facts.ts'

const name = 'missing-responsible'

/** Contract section 2: "a named person or post". An office is neither; it belongs under `lead`. */
export const missingResponsible: LocalPlanRule = {
  name,
  scope: 'local-plan',
  severity: 'error',
  subject: 'local-plan',
  words: {
    vi: {
      what: 'Nhiệm vụ của địa phương chưa ghi người phụ trách, hoặc chỉ ghi tên cơ quan.',
      why: 'Giao cho một cơ quan là chưa giao cho ai; cần một người hoặc một chức danh chịu trách nhiệm.',
      fix: 'Ghi họ tên hoặc chức danh, ví dụ responsible: Giám đốc Sở KH&CN; tên cơ quan thì ghi ở cơ quan chủ trì.',
      message: facts =>
        isStated(facts.actual)
          ? `${quoted(facts.actual)} là tên cơ quan; cần họ tên hoặc chức danh của người phụ trách`
          : `Nhiệm vụ ${quoted(facts.title)} chưa có người phụ trách; cần họ tên hoặc chức danh`,
    },
    en: {
      what: 'A local task names nobody responsible, or an office only.',
      why: 'What is given to an office is given to nobody; a person or a post has to answer for it.',
      fix: 'Write a name or a post, such as responsible: Giám đốc Sở KH&CN; the office belongs under the lead agency.',
      message: facts =>
        isStated(facts.actual)
          ? `${quoted(facts.actual)} is an office; the name or the post of a person is expected`
          : `The task ${quoted(facts.title)} names nobody responsible; a name or a post is expected`,
    },
  },
  example: {
    bad: '- {id: SL-01, implements: NV-01, responsible: Sở KH&CN}',
    good: '- {id: SL-01, implements: NV-01, responsible: Giám đốc Sở KH&CN, lead: Sở KH&CN}',
  },
  check({ plan, tasks }, { namesOffice }) {
    return tasks.flatMap(({ task, path }) => {
      const { id, title, responsible } = task
      const actual = responsible ?? ''
      if (actual !== '' && !namesOffice(actual)) return []
      const facts = {
        actual,
        ...(actual === '' && { title }),
        ...(task.implements !== null && { central: task.implements }),
      }
      return [raise(name, plan.source.locate([...path, 'responsible']), facts, { task: id })]
    })
  },
}
