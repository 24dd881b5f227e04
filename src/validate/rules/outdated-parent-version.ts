// Raises when a local plan was made after an earlier version of the central plan.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { LocalPlanRule } from '../rule.ts'
import { plain } from '../words/word-facts.ts'

const name = 'outdated-parent-version'

export const outdatedParentVersion: LocalPlanRule = {
  name,
  scope: 'local-plan',
  severity: 'warning',
  subject: 'local-plan',
  words: {
    vi: {
      what: 'Kế hoạch địa phương lập theo phiên bản cũ của kế hoạch trung ương.',
      why: 'Nhiệm vụ, thời hạn hoặc chỉ tiêu của trung ương có thể đã thay đổi kể từ phiên bản đó.',
      fix: 'Rà lại kế hoạch theo phiên bản mới (xem “tiendo diff” giữa hai phiên bản), rồi ghi phiên bản mới.',
      message: facts =>
        `Phiên bản ${plain(facts.actual)} của kế hoạch trung ương đã cũ; bản hiện hành là ${plain(facts.expected)}`,
    },
    en: {
      what: 'The local plan was made after an earlier version of the central plan.',
      why: 'Central tasks, deadlines or targets may have changed since that version.',
      fix: 'Look the plan over against the present version (“tiendo diff” shows what changed), then write the new version.',
      message: facts =>
        `Version ${plain(facts.actual)} of the central plan is outdated; the present one is ${plain(facts.expected)}`,
    },
  },
  example: { bad: 'parent: {plan: KH-57, version: 1} (bản hiện hành là 2)', good: 'parent: {plan: KH-57, version: 2}' },
  check({ plan, central }) {
    const { parent } = plan
    if (parent === null || parent.plan !== central.id || parent.version >= central.version) return []
    const facts = { actual: parent.version, expected: central.version }
    return [raise(name, plan.source.locate(['parent', 'version']), facts)]
  },
}
