// Draws the two charts of the Markdown report as Mermaid, which GitHub and GitLab show as pictures and others as its text.
import type { RootContent } from 'mdast'
import { chartWords } from '../../language/chart-words.ts'
import { cutText, documentText } from '../document-text.ts'
import type { ReportDraft } from '../report-draft.ts'
import type { TaskGroup } from '../report-lists.ts'

/** By their names in CSS: a number sign and digits would be taken for an issue. They tell apart on light and on dark pages. */
const colours = { green: 'seagreen', yellow: 'gold', red: 'firebrick', blue: 'steelblue', grey: 'darkgray' } as const

/**
 * Five shares that add up to all assignments. The largest comes first: versions of Mermaid differ in whether they give out
 * colours in the order written or in the order of size, and so both are the same.
 */
export function statesChart({ report, language, words, terms }: ReportDraft): RootContent[] {
  const { states, overdue, assignments } = report.totals
  if (assignments === 0) return []
  const openOnTime = states['in-progress-on-time'] + states['not-started-on-time'] + states['unreported-on-time']
  const slices = [
    { label: terms.state['completed-on-time'], count: states['completed-on-time'], colour: colours.green },
    { label: terms.state['completed-late'], count: states['completed-late'], colour: colours.yellow },
    { label: chartWords[language].openOnTime, count: openOnTime, colour: colours.blue },
    { label: words.figures.overdue.label, count: overdue, colour: colours.red },
    { label: terms.state.ongoing, count: states.ongoing, colour: colours.grey },
  ]
  const shown = slices.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
  const theme = shown.map(({ colour }, index) => `"pie${index + 1}": "${colour}"`).join(', ')
  return mermaid([
    `%%{init: {"themeVariables": {${theme}}}}%%`,
    'pie showData',
    ...shown.map(({ label, count }) => `  "${chartText(label)}" : ${count}`),
  ])
}

/** How many bars can be read at a glance. */
const bars = 12

/** A bar for each group of `groups`, which are sorted, from the day it was due to the day it is judged on. */
export function overdueChart(groups: readonly TaskGroup[], draft: ReportDraft): RootContent[] {
  const { report, language, number } = draft
  const words = chartWords[language]
  const shown = groups.slice(0, bars).flatMap(({ first, tasks }) => {
    if (first.due === null) return []
    const label = words.overdueBar(number(first.daysOverdue), cutText(first.task, 40, '…'), number(tasks.length))
    return [`  ${chartText(label)} :crit, ${first.due}, ${report.asOf}`]
  })
  if (shown.length === 0) return []
  return mermaid([
    'gantt',
    `  title ${chartText(words.longestOverdue(number(shown.length)))}`,
    '  dateFormat YYYY-MM-DD',
    `  axisFormat ${language === 'vi' ? '%m/%Y' : '%Y-%m'}`,
    '  todayMarker off',
    ...shown,
  ])
}

function mermaid(lines: readonly string[]): RootContent[] {
  return [{ type: 'code', lang: 'mermaid', value: lines.join('\n') }]
}

/** Letters, marks, digits and the signs that mean nothing to Mermaid; a plan may name its tasks as it likes. */
function chartText(text: string): string {
  return documentText(text)
    .replace(/[^\p{L}\p{M}\p{N} .,/()_-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
