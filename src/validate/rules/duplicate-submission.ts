// Raises when two files of one locality, period and revision say different things.
import { raise } from '../../diagnostics/diagnostic.ts'
import { selectSubmissions } from '../../model/select-submissions.ts'
import type { SubmissionSetRule } from '../rule.ts'
import { plain, quoted } from '../words/word-facts.ts'

const name = 'duplicate-submission'

export const duplicateSubmission: SubmissionSetRule = {
  name,
  scope: 'submission',
  severity: 'error',
  subject: 'submission-set',
  words: {
    vi: {
      what: 'Hai tệp của cùng địa phương, cùng kỳ, cùng lần báo cáo nhưng nội dung khác nhau.',
      why: 'Không biết tệp nào đúng; chỉ tệp đầu tiên theo tên được tính.',
      fix: 'Giữ lại một tệp; nếu là báo cáo bổ sung, ghi “Lần báo cáo” tăng thêm 1.',
      message: facts =>
        `Cùng địa phương, cùng kỳ và cùng lần báo cáo ${plain(facts.revision)} với ${quoted(facts.expected)} nhưng nội dung khác; tệp này không được tính`,
    },
    en: {
      what: 'Two files of the same locality, period and revision differ in content.',
      why: 'Nobody knows which is right; only the first by name counts.',
      fix: 'Keep one of the files; if this is a correction, raise its “Revision” by one.',
      message: facts =>
        `Same locality, period and revision ${plain(facts.revision)} as ${quoted(facts.expected)}, but other content; this file does not count`,
    },
  },
  example: {
    bad: '14_2025-Q3.xlsx và 14_2025-Q3_moi.xlsx cùng là lần báo cáo 1',
    good: 'Chỉ giữ 14_2025-Q3_moi.xlsx',
  },
  check(submissions) {
    return selectSubmissions(submissions).duplicates.map(({ submission, by }) =>
      raise(
        name,
        { kind: 'file', file: submission.source.file },
        { actual: submission.source.file, expected: by.source.file, revision: submission.revision ?? '' },
        { locality: submission.locality, related: [{ kind: 'file', file: by.source.file }] },
      ),
    )
  },
}
