// What was wrong with the files: counts by severity and by rule, and what to do.
import type { RootContent } from 'mdast'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { severities } from '../../diagnostics/diagnostic.ts'
import { compareText } from '../../diagnostics/order.ts'
import type { ReportDraft } from '../report-draft.ts'
import { type Heading, heading, list, table } from './nodes.ts'

export function diagnosticsSection(draft: ReportDraft): RootContent[] {
  const { report, words, terms, number } = draft
  const c = words.columns
  const bySeverity = severities.map(severity => {
    const count = report.diagnostics.filter(one => one.severity === severity).length
    return words.timesOf(terms.severity[severity], number(count))
  })
  const rows = countRules(report.diagnostics).map(({ first, count }) => [
    first.rule,
    terms.severity[first.severity],
    number(count),
    draft.describe(first).fix,
  ])
  const headings: Heading[] = [
    { text: c.rule },
    { text: c.severity },
    { text: c.count, align: 'right' },
    { text: c.fix },
  ]
  return [
    heading(2, draft.prose.headings.diagnostics),
    list(bySeverity),
    ...(rows.length === 0 ? [] : [table(headings, rows)]),
  ]
}

interface RuleCount {
  readonly first: Diagnostic
  readonly count: number
}

/** Errors first, then by how often; a rule whose severity differs from place to place has a line for each. */
function countRules(diagnostics: readonly Diagnostic[]): RuleCount[] {
  const counts = new Map<string, { first: Diagnostic; count: number }>()
  for (const first of diagnostics) {
    const key = `${first.severity} ${first.rule}`
    const counted = counts.get(key)
    if (counted) counted.count += 1
    else counts.set(key, { first, count: 1 })
  }
  const weight = ({ first }: RuleCount) => severities.indexOf(first.severity)
  return [...counts.values()].toSorted(
    (a, b) => weight(a) - weight(b) || b.count - a.count || compareText(a.first.rule, b.first.rule),
  )
}
