// How one locality stands and what it has to do next; what the public edition leaves out is said here too.
import type { RootContent } from 'mdast'
import { scopeWords } from '../../language/scope-words.ts'
import { focusSentences, stepTexts } from '../locality-focus.ts'
import type { ReportDraft } from '../report-draft.ts'
import { emphasised, heading, paragraph, table } from './nodes.ts'

export function focusSection(draft: ReportDraft): RootContent[] {
  const { report, language, words } = draft
  const { focus, edition } = report
  const scope = scopeWords[language]
  const note = edition === 'public' ? [emphasised(scope.publicNote)] : []
  if (focus === null) return note
  const c = words.columns
  const headings = [scope.step, scope.subject, c.due, scope.days, c.message, c.fix].map(text => ({ text }))
  const rows = stepTexts(focus, draft).map(({ kind, subject, due, days, message, fix, file }) => [
    ...[kind, subject, due, days],
    file === null ? message : { text: message, href: draft.sourceHref(file) },
    fix,
  ])
  return [
    ...note,
    heading(2, scope.focus),
    ...focusSentences(focus, draft).map(paragraph),
    heading(3, scope.steps),
    rows.length === 0 ? paragraph(scope.noSteps) : table(headings, rows),
  ]
}
