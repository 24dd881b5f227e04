// Raises when a submission was made after another plan, or another version of it, than the one at hand.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { SubmissionRule } from '../rule.ts'
import { plain, quoted } from '../words/word-facts.ts'

const name = 'outdated-plan-version'

/**
 * The version that is behind may be that of the submission or that of the plan at hand; a submission that names another
 * plan altogether has no version to compare. All three are said, and the rows are checked all the same.
 */
export const outdatedPlanVersion: SubmissionRule = {
  name,
  scope: 'submission',
  severity: 'warning',
  subject: 'submission',
  words: {
    vi: {
      what: 'Báo cáo lập theo phiên bản kế hoạch khác với bản đang dùng (cũ hơn hoặc mới hơn), hoặc theo một kế hoạch khác.',
      why: 'Nhiệm vụ, thời hạn hoặc chỉ tiêu giữa các phiên bản có thể khác nhau.',
      fix: 'Lấy mẫu của phiên bản mới, rà lại nhiệm vụ và thời hạn rồi ghi phiên bản mới.',
      fixFor: facts =>
        facts.difference === 'newer'
          ? 'Dùng tệp kế hoạch của phiên bản này để kiểm tra; nếu ghi nhầm thì sửa lại phiên bản.'
          : facts.difference === 'other-plan'
            ? 'Kiểm tra báo cáo có đúng của kế hoạch này không; nếu chỉ ghi nhầm thì sửa mã kế hoạch.'
            : null,
      message: facts => {
        if (facts.difference === 'other-plan')
          return `Kế hoạch ${quoted(facts.actual)} không phải kế hoạch đang dùng; cần ${quoted(facts.expected)}`
        if (facts.difference === 'newer')
          return `Phiên bản kế hoạch ${plain(facts.actual)} mới hơn tệp kế hoạch đang dùng, là bản ${plain(facts.expected)}`
        return `Phiên bản kế hoạch ${plain(facts.actual)} đã cũ; bản hiện hành là ${plain(facts.expected)}`
      },
    },
    en: {
      what: 'The submission was made after another version of the plan than the one at hand (earlier or later), or after another plan.',
      why: 'Tasks, deadlines or targets may differ between versions.',
      fix: 'Take the template of the present version, look over tasks and deadlines, and write the new version.',
      fixFor: facts =>
        facts.difference === 'newer'
          ? 'Check with the plan file of this version; if the number is a slip, correct it.'
          : facts.difference === 'other-plan'
            ? 'See whether the submission belongs to this plan; if the id is a slip, correct it.'
            : null,
      message: facts => {
        if (facts.difference === 'other-plan')
          return `The plan ${quoted(facts.actual)} is not the one at hand; ${quoted(facts.expected)} is expected`
        if (facts.difference === 'newer')
          return `Plan version ${plain(facts.actual)} is later than that of the plan file at hand, which is ${plain(facts.expected)}`
        return `Plan version ${plain(facts.actual)} is outdated; the present one is ${plain(facts.expected)}`
      },
    },
  },
  example: { bad: 'Phiên bản kế hoạch: 1 (khi bản hiện hành là 2)', good: 'Phiên bản kế hoạch: 2' },
  check({ identity }, { plan, compare }) {
    const { plan: named, planVersion } = identity
    // In YAML the key holds the id and nothing else.
    const isId = named.at.kind === 'text'
    if (named.state === 'given' && (isId ? named.value !== plan.id : compare.namesOtherPlan(named.value, plan))) {
      return [raise(name, named.at, { actual: named.raw, expected: plan.id, difference: 'other-plan' })]
    }
    if (planVersion.state !== 'given' || planVersion.value === plan.version) return []
    const newer = planVersion.value > plan.version ? { difference: 'newer' } : {}
    return [raise(name, planVersion.at, { actual: planVersion.raw, expected: plan.version, ...newer })]
  },
}
