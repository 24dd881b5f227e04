// What stands in the way and what localities ask for, the longest overdue first, each text shortened to what can be read.
import type { RootContent } from 'mdast'
import type { TaskReport } from '../../model/report.ts'
import { cutText, documentText } from '../document-text.ts'
import type { ReportDraft } from '../report-draft.ts'
import { tasksWithDifficulties } from '../report-lists.ts'
import { fullLimit, limitList, textLimit, topLimit } from './limits.ts'
import { emphasised, folded, type Heading, heading, paragraph, table } from './nodes.ts'

export function difficultiesSection(draft: ReportDraft): RootContent[] {
  const { report, words, number } = draft
  const all = tasksWithDifficulties(report)
  const title = heading(2, draft.prose.headings.difficulties)
  if (all.length === 0) return [title, paragraph(words.none)]
  const top = limitList(all, topLimit, words.sections.difficulties, draft)
  const rest = limitList(all, fullLimit, words.sections.difficulties, draft)
  const more = `${words.sections.difficulties}: ${words.fullList} (${number(rest.shown.length)}/${number(all.length)})`
  return [
    title,
    emphasised(words.formulas.difficulties),
    paragraph(`${top.note} ${words.textCut(number(textLimit))}`),
    difficultiesTable(top.shown, draft),
    ...(all.length > topLimit ? folded(more, [difficultiesTable(rest.shown, draft)]) : []),
  ]
}

function difficultiesTable(tasks: readonly TaskReport[], draft: ReportDraft): RootContent {
  const { words, terms, localityName } = draft
  const c = words.columns
  const headings: Heading[] = [
    { text: c.locality },
    { text: c.task },
    { text: c.state },
    { text: c.difficulties },
    { text: c.proposals },
  ]
  const rows = tasks.map(task => [
    localityName(task.locality),
    task.task,
    terms.state[task.state],
    shorten(task.difficulties, draft),
    shorten(task.proposals, draft),
  ])
  return table(headings, rows)
}

export function shorten(text: string, { words }: ReportDraft): string {
  return cutText(documentText(text), textLimit, words.cut)
}
