// The section of a locality's own report: how it ranks, and what it has to do before the next date.
import { scopeWords } from '../../language/scope-words.ts'
import { focusSentences, stepTexts } from '../locality-focus.ts'
import type { ReportDraft } from '../report-draft.ts'
import { portraitWidth } from './pages.ts'
import { bodyParagraph, gap, leadingParagraph } from './paragraphs.ts'
import type { Section } from './results.ts'
import { textTable } from './table.ts'

/** None in the report of all localities. */
export function nextStepsSection(draft: ReportDraft): Section[] {
  const { report, language, words } = draft
  const { focus } = report
  if (focus === null) return []
  const scope = scopeWords[language]
  const c = words.columns
  const columns = [
    { heading: scope.step, share: 16 },
    { heading: scope.subject, share: 30 },
    { heading: c.due, share: 14, align: 'right' as const },
    { heading: c.message, share: 40 },
  ]
  const rows = stepTexts(focus, draft).map(({ kind, subject, due, days, message, fix }) => [
    { text: kind, bold: true as const },
    subject,
    [due, days].filter(text => text !== '').join('\n'),
    [message, fix].filter(text => text !== '').join('\n'),
  ])
  const list =
    rows.length === 0
      ? [bodyParagraph(scope.noSteps)]
      : [leadingParagraph(`${scope.steps}:`), textTable(columns, rows, portraitWidth), gap()]
  return [{ title: scope.focus.toUpperCase(), blocks: [...focusSentences(focus, draft).map(bodyParagraph), ...list] }]
}
