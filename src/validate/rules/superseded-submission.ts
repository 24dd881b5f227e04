// Raises when a file is left aside because the same locality sent a higher revision.
import { raise } from '../../diagnostics/diagnostic.ts'
import { selectSubmissions } from '../../model/select-submissions.ts'
import type { SubmissionSetRule } from '../rule.ts'
import { plain, quoted } from '../words/word-facts.ts'

const name = 'superseded-submission'

export const supersededSubmission: SubmissionSetRule = {
  name,
  scope: 'submission',
  severity: 'info',
  subject: 'submission-set',
  words: {
    vi: {
      what: 'Địa phương đã gửi lần báo cáo mới hơn; tệp này không được tính.',
      why: 'Mỗi địa phương chỉ có một báo cáo được tính trong một kỳ: lần báo cáo cao nhất.',
      fix: 'Không phải làm gì; nếu tệp này mới là bản đúng, tăng “Lần báo cáo” của nó rồi gửi lại.',
      message: facts =>
        `Lần báo cáo ${plain(facts.revision)} đã được thay bằng lần ${plain(facts.usedRevision)} trong ${quoted(facts.expected)}`,
    },
    en: {
      what: 'The locality has sent a higher revision; this file does not count.',
      why: 'One submission of a locality counts in a period: the one with the highest revision.',
      fix: 'Nothing to do; if this file is the right one after all, raise its “Revision” and send it again.',
      message: facts =>
        `Revision ${plain(facts.revision)} has been replaced by revision ${plain(facts.usedRevision)} in ${quoted(facts.expected)}`,
    },
  },
  example: { bad: '14_2025-Q3.xlsx khi đã có 14_2025-Q3_r2.xlsx', good: 'Chỉ 14_2025-Q3_r2.xlsx' },
  check(submissions) {
    return selectSubmissions(submissions).superseded.map(({ submission, by }) =>
      raise(
        name,
        { kind: 'file', file: submission.source.file },
        { expected: by.source.file, revision: submission.revision ?? '', usedRevision: by.revision ?? '' },
        { locality: submission.locality, related: [{ kind: 'file', file: by.source.file }] },
      ),
    )
  },
}
