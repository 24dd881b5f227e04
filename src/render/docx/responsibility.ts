// Section II of the formal report: what is overdue and since when, which lead agency answers for it, and who did not report.
import { formalWords } from '../../language/formal-words.ts'
import { formatRatio } from '../../language/formatters.ts'
import type { SubmissionStanding } from '../../model/report.ts'
import type { ReportDraft } from '../report-draft.ts'
import { ratioOf } from '../report-figures.ts'
import { groupByTask, overdueTasks, type TaskGroup } from '../report-lists.ts'
import type { AnnexNames } from './annexes.ts'
import { portraitWidth } from './pages.ts'
import { bodyParagraph, gap, partHeading, sectionHeading, tableNote } from './paragraphs.ts'
import type { Block } from './results.ts'
import { textTable } from './table.ts'

/** How many lines of each list the text shows. */
const most = 10

export function responsibilitySection(draft: ReportDraft, annexes: AnnexNames): Block[] {
  return [
    sectionHeading('II', draft.prose.sentence('sections.overdue')),
    partHeading(1, draft.prose.sentence('parts.overdueTasks')),
    ...overdue(draft, annexes),
    partHeading(2, draft.prose.sentence('parts.leads')),
    ...leads(draft),
    partHeading(3, draft.prose.sentence('parts.submissions')),
    ...submissions(draft),
  ]
}

function overdue(draft: ReportDraft, annexes: AnnexNames): Block[] {
  const { report, language, number } = draft
  const words = formalWords[language]
  const { dueSoon } = report.totals
  const soon = bodyParagraph(words.dueSoonLine(number(dueSoon), number(report.dueSoonDays)))
  const tasks = overdueTasks(report)
  const groups = groupByTask(tasks)
  const [longest] = tasks
  if (!longest) return [bodyParagraph(words.nothingOverdue), soon]
  const ids = new Set(tasks.map(({ task }) => task)).size
  return [
    bodyParagraph(words.overdueLine(number(tasks.length), number(ids), number(longest.daysOverdue))),
    tableNote(words.sameTask),
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
    first.title,
    first.lead || words.noLead,
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
    { heading: c.assignments, share: 16, align: 'right' as const },
    { heading: c.overdue, share: 34, align: 'right' as const },
  ]
  const rows = late
    .toSorted((a, b) => b.totals.overdue - a.totals.overdue)
    .slice(0, most)
    .map(({ name, totals }) => [
      name || words.noLead,
      number(totals.assignments),
      formatRatio(ratioOf(totals.overdue, totals.assignments), language),
    ])
  return [textTable(columns, rows, portraitWidth), gap()]
}

function submissions({ report, language }: ReportDraft): Block[] {
  const words = formalWords[language]
  const named = (standing: SubmissionStanding) =>
    report.localities
      .filter(({ submission }) => submission === standing)
      .map(({ name }) => name)
      .join(', ')
  const lines = [
    [named('missing'), words.missingLine],
    [named('unusable'), words.unusableLine],
    [named('late'), words.lateLine],
  ] as const
  const said = lines.filter(([names]) => names !== '').map(([names, sentence]) => bodyParagraph(sentence(names)))
  return said.length === 0 ? [bodyParagraph(words.allOnTime)] : said
}
