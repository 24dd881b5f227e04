// Raises when an accepted exception has passed its last day.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { PlanRule } from '../rule.ts'
import { dayIn, quoted } from '../words/word-facts.ts'

const name = 'expired-exception'

/** An exception holds up to and including `until` (contract section 2). */
export const expiredException: PlanRule = {
  name,
  scope: 'plan',
  severity: 'warning',
  subject: 'plan',
  words: {
    vi: {
      what: 'Ngoại lệ đã duyệt đã hết hiệu lực.',
      why: 'Từ ngày này ngoại lệ không còn tác dụng, lỗi từng được bỏ qua sẽ hiện lại.',
      fix: 'Xóa ngoại lệ này, hoặc gia hạn “until” khi người có thẩm quyền đồng ý.',
      message: ({ rule, actual, asOf }) =>
        `Ngoại lệ cho ${quoted(rule)} chỉ có hiệu lực đến hết ngày ${dayIn('vi', actual)}; ngày tính số liệu là ${dayIn('vi', asOf)}`,
    },
    en: {
      what: 'An accepted exception is no longer in force.',
      why: 'It silences nothing any more, so what it covered shows again.',
      fix: 'Delete the exception, or extend “until” when it has been approved again.',
      message: ({ rule, actual, asOf }) =>
        `The exception to ${quoted(rule)} held until ${dayIn('en', actual)}; the as-of date is ${dayIn('en', asOf)}`,
    },
  },
  example: {
    bad: '- {rule: late-submission, locality: "14", reason: bão số 3, until: 2025-08-31} (ngày tính 14/09/2025)',
    good: '- {rule: late-submission, locality: "14", reason: bão số 3, until: 2025-10-31} (ngày tính 14/09/2025)',
  },
  check({ exceptions, source }, { asOf }) {
    return exceptions
      .filter(exception => exception.until < asOf)
      .map(({ rule, until, index, locality, task, indicator }) =>
        raise(
          name,
          source.locate(['exceptions', index, 'until']),
          { rule, actual: until, asOf },
          { locality, task, indicator },
        ),
      )
  },
}
