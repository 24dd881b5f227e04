// The words for what recorded decisions replaced, and for exceptions that hold no more, in both languages.
import type { Language } from '../model/plan.ts'

export interface AmendedWords {
  readonly earlierLead: (lead: string) => string
  readonly earlierProduct: (product: string) => string
  readonly earlierTarget: (target: string) => string
  /** `decisions`: those that moved the deadline, in order. */
  readonly extended: (times: string, decisions: string) => string
  /** Heading of the list of tasks whose deadline was moved to a later day. */
  readonly extendedTasks: string
  readonly extendedNote: string
  /** Heading of the column that names the decisions behind a row. */
  readonly decisions: string
  readonly decided: (decision: string, day: string) => string
  /** A sentence above the exceptions of a plan, where some hold no more. */
  readonly expired: (count: string) => string
  /** For the screen: how much the plan's exceptions silence. */
  readonly accepted: (count: number) => string
  /** For the screen: one exception that holds no more. */
  readonly expiredException: (rule: string, whom: string, until: string, reason: string) => string
}

const vi: AmendedWords = {
  earlierLead: lead => `Cơ quan chủ trì cũ: ${lead}`,
  earlierProduct: product => `Sản phẩm cũ: ${product}`,
  earlierTarget: target => `Mục tiêu cũ: ${target}`,
  extended: (times, decisions) => `Gia hạn ${times} lần: ${decisions}`,
  extendedTasks: 'Nhiệm vụ được gia hạn',
  extendedNote: 'Chỉ tính là gia hạn khi quyết định lùi thời hạn; thời hạn đầu tiên vẫn ghi lại.',
  decisions: 'Quyết định điều chỉnh',
  decided: (decision, day) => `${decision}, ngày ${day}`,
  expired: count =>
    `⚠ ${count} ngoại lệ đã hết hiệu lực và không còn được chấp nhận: gia hạn bằng quyết định mới, hoặc xóa khỏi kế hoạch.`,
  accepted: count => `${count} thông báo không tính vì kế hoạch có ngoại lệ; báo cáo tổng hợp liệt kê các ngoại lệ.`,
  expiredException: (rule, whom, until, reason) =>
    `Ngoại lệ đã hết hiệu lực từ sau ngày ${until}: ${rule}${whom === '' ? '' : ` (${whom})`}; lý do đã ghi: ${reason}`,
}

const en: AmendedWords = {
  earlierLead: lead => `Earlier lead agency: ${lead}`,
  earlierProduct: product => `Earlier product: ${product}`,
  earlierTarget: target => `Earlier target: ${target}`,
  extended: (times, decisions) => `Extended ${times} ${times === '1' ? 'time' : 'times'}: ${decisions}`,
  extendedTasks: 'Extended tasks',
  extendedNote:
    'Only a decision that moves a deadline to a later day is an extension; the first deadline stays on record.',
  decisions: 'Decisions behind it',
  decided: (decision, day) => `${decision}, ${day}`,
  expired: count =>
    `⚠ ${count} ${count === '1' ? 'exception has' : 'exceptions have'} expired and no longer hold: extend them by a new decision, or delete them from the plan.`,
  accepted: count =>
    `${count} ${count === 1 ? 'diagnostic does' : 'diagnostics do'} not count because the plan makes an exception; the compiled report lists them.`,
  expiredException: (rule, whom, until, reason) =>
    `Exception expired after ${until}: ${rule}${whom === '' ? '' : ` (${whom})`}; reason on record: ${reason}`,
}

export const amendedWords: Readonly<Record<Language, AmendedWords>> = { vi, en }
