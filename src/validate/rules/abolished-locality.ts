// Raises when a submission names a locality that has become part of another; it counts for its successor.
import { raise } from '../../diagnostics/diagnostic.ts'
import { rawOf } from '../../source/field.ts'
import type { SubmissionRule } from '../rule.ts'
import { quoted } from '../words/word-facts.ts'

const name = 'abolished-locality'

export const abolishedLocality: SubmissionRule = {
  name,
  scope: 'submission',
  severity: 'warning',
  subject: 'submission',
  words: {
    vi: {
      what: 'Địa phương ghi trong báo cáo là đơn vị cũ, đã nhập vào đơn vị khác.',
      why: 'Số liệu được tính cho đơn vị mới; nếu báo cáo chỉ nói về phần địa bàn cũ thì số liệu chưa đủ.',
      fix: 'Ghi mã và tên đơn vị mới, và kiểm tra số liệu đã gồm toàn bộ địa bàn mới.',
      message: facts => `${quoted(facts.actual)} là đơn vị cũ; báo cáo được tính cho ${quoted(facts.expected)}`,
    },
    en: {
      what: 'The locality named is a former one that has become part of another.',
      why: 'The figures count for the successor; if they speak of the former area only, they are incomplete.',
      fix: 'Write the code and name of the successor, and see that the figures cover its whole area.',
      message: facts => `${quoted(facts.actual)} is a former locality; it counts for ${quoted(facts.expected)}`,
    },
  },
  example: { bad: 'Đơn vị báo cáo: Tỉnh Hà Giang', good: 'Đơn vị báo cáo: Tỉnh Tuyên Quang' },
  check({ localityMatch, identity }, { plan }) {
    if (localityMatch.kind !== 'matched' || localityMatch.former === null) return []
    const { code, formerIn } = localityMatch
    const successor = plan.registry.localities.find(locality => locality.code === code)
    const nameIsOld = formerIn === 'name' && identity.localityName.state === 'given'
    const field = nameIsOld || identity.localityCode.state !== 'given' ? identity.localityName : identity.localityCode
    const expected = successor ? `${successor.name} (${code})` : code
    return [raise(name, field.at, { actual: rawOf(field), expected })]
  },
}
