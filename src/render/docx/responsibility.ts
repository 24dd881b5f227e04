// Section II of the formal report: what is overdue and since when, which lead agency answers for it, and who did not report.
import { formalWords } from '../../language/formal-words.ts'
import { formatRatio } from '../../language/formatters.ts'
import type { SubmissionStanding } from '../../model/report.ts'
import { cutText, documentText } from '../document-text.ts'
import type { ReportDraft } from '../report-draft.ts'
import { ratioOf } from '../report-figures.ts'
import { groupByTask, overdueTasks, type TaskGroup } from '../report-lists.ts'
import type { AnnexNames } from './annexes.ts'
import { portraitWidth } from './pages.ts'
import { bodyParagraph, gap, leadingParagraph, partHeading } from './paragraphs.ts'
import type { Block, Section } from './results.ts'
import { textTable } from './table.ts'

/** How many lines of each list the text shows, how many names in a row, and how much of a title or a name. */
const most = 10
const mostNames = 30
const longest = 200

export function responsibilitySection(draft: ReportDraft, annexes: AnnexNames): Section {
  const submitted =
    draft.report.focus === null
      ? [partHeading(3, draft.prose.sentence('parts.submissions')), ...submissions(draft)]
      : []
  const blocks = [
    partHeading(1, draft.prose.sentence('parts.overdueTasks')),
    ...overdue(draft, annexes),
    partHeading(2, draft.prose.sentence('parts.leads')),
    ...leads(draft),
    ...submitted,
  ]
  return { title: draft.prose.sentence('sections.overdue'), blocks }
}

function overdue(draft: ReportDraft, annexes: AnnexNames): Block[] {
  const { report, language, number } = draft
  const words = formalWords[language]
  const { dueSoon } = report.totals
  const days = number(report.dueSoonDays)
  const soon = bodyParagraph(dueSoon === 0 ? words.nothingDueSoon(days) : words.dueSoonLine(number(dueSoon), days))
  const tasks = overdueTasks(report)
  const groups = groupByTask(tasks)
  const [first] = tasks
  if (!first) return [bodyParagraph(words.nothingOverdue), soon]
  const ids = new Set(tasks.map(({ task }) => task)).size
  return [
    bodyParagraph(words.overdueLine(number(tasks.length), number(ids), number(first.daysOverdue))),
    leadingParagraph(words.sameTask),
    overdueTable(groups.slice(0, most), draft),
    gap(),
    ...(annexes.overdue === null ? [] : [bodyParagraph(words.seeAnnex(annexes.overdue))]),
    soon,
  ]
}

function overdueTable(groups: readonly TaskGroup[], { language, words, number, day }: ReportDraft): Block {
  const c = words.columns
  const columns = [
    { heading: c.task, share: 13 },
    { heading: c.title, share: 35 },
    { heading: c.lead, share: 20 },
    { heading: c.due, share: 14, align: 'right' as const },
    { heading: c.daysOverdue, share: 10, align: 'right' as const },
    { heading: formalWords[language].localityCount, share: 12, align: 'right' as const },
  ]
  const rows = groups.map(({ first, tasks }) => [
    first.task,
    cutText(documentText(first.title), longest, words.cut),
    cutText(documentText(first.lead), longest, words.cut) || words.noLead,
    first.due === null ? '' : day(first.due),
    { text: number(first.daysOverdue), bold: true as const },
    number(tasks.length),
  ])
  return textTable(columns, rows, portraitWidth)
}

function leads({ report, language, words, number }: ReportDraft): Block[] {
  const c = words.columns
  const late = report.leads.filter(({ totals }) => totals.overdue > 0)
  if (late.length === 0) return [bodyParagraph(formalWords[language].nothingOverdue)]
  const columns = [
    { heading: c.lead, share: 50 },
    { heading: c.assignments, share: 18, align: 'right' as const },
    { heading: c.overdue, share: 34, align: 'right' as const },
  ]
  const rows = late
    .toSorted((a, b) => b.totals.overdue - a.totals.overdue)
    .slice(0, most)
    .map(({ name, totals }) => [
      cutText(documentText(name), longest, words.cut) || words.noLead,
      number(totals.assignments),
      formatRatio(ratioOf(totals.overdue, totals.assignments), language),
    ])
  return [textTable(columns, rows, portraitWidth), gap()]
}

function submissions(draft: ReportDraft): Block[] {
  const words = formalWords[draft.language]
  const named = (standing: SubmissionStanding) => namesOf(standing, draft)
  const lines = [
    [named('missing'), words.missingLine],
    [named('unusable'), words.unusableLine],
    [named('late'), words.lateLine],
  ] as const
  const said = lines.filter(([names]) => names !== '').map(([names, sentence]) => bodyParagraph(sentence(names)))
  return said.length === 0 ? [bodyParagraph(words.allOnTime)] : said
}

/** All, or the first and how many more: of thousands of communes nobody reads the names in a row. */
function namesOf(standing: SubmissionStanding, { report, language, words, number }: ReportDraft): string {
  const names = report.localities
    .filter(({ submission }) => submission === standing)
    .map(({ name }) => cutText(documentText(name), longest, words.cut))
  const shown = names.slice(0, mostNames).join(', ')
  if (names.length <= mostNames) return shown
  return formalWords[language].andMore(shown, number(names.length - mostNames))
}
