// Raises when a submission was made after an earlier version of the plan.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { SubmissionRule } from '../rule.ts'
import { plain } from '../word-facts.ts'

const name = 'outdated-plan-version'

export const outdatedPlanVersion: SubmissionRule = {
  name,
  scope: 'submission',
  severity: 'warning',
  subject: 'submission',
  words: {
    vi: {
      what: 'Báo cáo lập theo phiên bản kế hoạch cũ.',
      why: 'Nhiệm vụ, thời hạn hoặc chỉ tiêu có thể đã thay đổi kể từ phiên bản đó.',
      fix: 'Lấy mẫu của phiên bản mới, rà lại nhiệm vụ và thời hạn rồi ghi phiên bản mới.',
      message: facts => `Phiên bản kế hoạch ${plain(facts.actual)} đã cũ; bản hiện hành là ${plain(facts.expected)}`,
    },
    en: {
      what: 'The submission was made after an earlier version of the plan.',
      why: 'Tasks, deadlines or targets may have changed since that version.',
      fix: 'Take the template of the present version, look over tasks and deadlines, and write the new version.',
      message: facts => `Plan version ${plain(facts.actual)} is outdated; the present one is ${plain(facts.expected)}`,
    },
  },
  example: { bad: 'Phiên bản kế hoạch: 1 (khi bản hiện hành là 2)', good: 'Phiên bản kế hoạch: 2' },
  check({ identity }, { plan }) {
    const { planVersion } = identity
    if (planVersion.state !== 'given' || planVersion.value >= plan.version) return []
    return [raise(name, planVersion.at, { actual: planVersion.raw, expected: plan.version })]
  },
}
