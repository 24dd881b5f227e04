// Raises when an open task tells the same story, word for word, as in the previous report.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../model/plan.ts'
import type { RowRule } from '../rule.ts'
import { plain, quoted } from '../words/word-facts.ts'

const name = 'repeated-narrative'

const columns = ['result', 'difficulties', 'proposals'] as const

const headings: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { result: 'Kết quả thực hiện', difficulties: 'Khó khăn, vướng mắc', proposals: 'Kiến nghị, đề xuất' },
  en: { result: 'Result', difficulties: 'Difficulties', proposals: 'Proposals' },
}

/**
 * A text of these words alone ("Không", "Chưa có", "Không phát sinh khó khăn") says that there is nothing to tell, which
 * may well be true twice. Any other text is a narrative, however short: "Đang làm" twice is the story that never moves.
 */
const nothingToTell: ReadonlySet<string> = new Set(
  (
    'không có chưa phát sinh gì nào khó khăn vướng mắc tồn tại hạn chế kiến nghị đề xuất ' +
    'no none nothing to report any difficulties difficulty proposals proposal'
  ).split(' '),
)

export const repeatedNarrative: RowRule = {
  name,
  scope: 'row',
  severity: 'warning',
  subject: 'row',
  words: {
    vi: {
      what: 'Nội dung báo cáo của nhiệm vụ chưa hoàn thành giống hệt kỳ trước.',
      why: 'Chép lại kỳ trước thì không biết trong kỳ đã làm được gì.',
      fix: 'Ghi việc đã làm và vướng mắc của riêng kỳ này; nếu không có gì mới, ghi rõ lý do.',
      message: facts =>
        `${quoted(facts.actual)} giống hệt cột “${headings.vi[String(facts.column)] ?? plain(facts.column)}” của kỳ ${plain(facts.period)}`,
    },
    en: {
      what: 'What is told of an open task is the same as in the previous report.',
      why: 'A copied text does not tell what was done in the period.',
      fix: 'Write what was done and what stood in the way in this period; if nothing is new, say why.',
      message: facts =>
        `${quoted(facts.actual)} is the same as “${headings.en[String(facts.column)] ?? plain(facts.column)}” in ${plain(facts.period)}`,
    },
  },
  example: {
    bad: 'Đang xin ý kiến các sở, ngành (như kỳ trước)',
    good: 'Đã có ý kiến 18/20 sở, ngành; trình UBND tỉnh ngày 05/09/2025',
  },
  check(row, { previous, previousTask, compare }) {
    if (previous === null || previousTask === null || previousTask.status === 'completed') return null
    for (const column of columns) {
      const field = row[column]
      if (field.state !== 'given' || !tellsSomething(field.value)) continue
      if (!compare.sameNarrative(field.value, previousTask[column])) continue
      return raise(name, field.at, { actual: field.raw, column, period: previous.period })
    }
    return null
  },
}

function tellsSomething(text: string): boolean {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.some(word => !nothingToTell.has(word))
}
