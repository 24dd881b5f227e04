// Raises when the code or name a submission gives is that of no locality of the plan.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { Submission } from '../../model/submission.ts'
import type { Field } from '../../source/field.ts'
import type { SubmissionRule } from '../rule.ts'
import { isStated, quoted } from '../words/word-facts.ts'

const name = 'unknown-locality'

export const unknownLocality: SubmissionRule = {
  name,
  scope: 'submission',
  severity: 'error',
  subject: 'submission',
  makesUnusable: true,
  words: {
    vi: {
      what: 'Mã hoặc tên địa phương không có trong danh sách của kế hoạch.',
      why: 'Báo cáo của đơn vị ngoài danh sách không được tính, và địa phương thật sẽ bị coi là chưa nộp.',
      fix: 'Sửa mã và tên đơn vị đúng như danh sách địa phương của kế hoạch.',
      message: facts =>
        `${quoted(facts.actual)} không có trong danh sách địa phương${
          isStated(facts.expected) ? `; có phải ${quoted(facts.expected)}?` : ' của kế hoạch'
        }`,
    },
    en: {
      what: 'The code or name of the locality is not in the list of the plan.',
      why: 'A submission from outside the list does not count, and the real locality would be missing.',
      fix: 'Write the code and name as in the list of localities of the plan.',
      message: facts =>
        `${quoted(facts.actual)} is not in the list of localities${
          isStated(facts.expected) ? `; is ${quoted(facts.expected)} meant?` : ' of the plan'
        }`,
    },
  },
  example: { bad: 'Đơn vị báo cáo: Tỉnh Sơn Lan', good: 'Đơn vị báo cáo: Tỉnh Sơn La' },
  check(submission) {
    const match = submission.localityMatch
    if (match.kind !== 'unknown') return []
    return [raise(name, fieldOf(submission, match.stated).at, { actual: match.stated, expected: match.nearest ?? '' })]
  },
}

/** The field that holds the text in question; where neither holds it word for word, the one that is filled in. */
function fieldOf({ identity }: Submission, stated: string): Field<string> {
  const { localityCode, localityName } = identity
  if (says(localityCode, stated)) return localityCode
  return says(localityName, stated) || localityCode.state !== 'given' ? localityName : localityCode
}

function says(field: Field<string>, stated: string): boolean {
  return field.state === 'given' && (field.value === stated || field.raw === stated)
}
