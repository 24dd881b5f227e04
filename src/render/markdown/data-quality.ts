// What was wrong with the files: counts by rule and what to do, and what was decided about deadlines and exceptions.
import type { RootContent } from 'mdast'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { severities } from '../../diagnostics/diagnostic.ts'
import { compareText } from '../../diagnostics/order.ts'
import type { ReportDraft } from '../report-draft.ts'
import { amendedTasks } from '../report-lists.ts'
import { fullLimit, limitList } from './limits.ts'
import { emphasised, type Heading, heading, list, paragraph, table } from './nodes.ts'

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
    heading(2, words.sections.diagnostics),
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

export function decisionsSection(draft: ReportDraft): RootContent[] {
  const { words } = draft
  return [
    heading(2, words.sections.decisions),
    heading(3, words.sections.amendments),
    ...amendmentsTable(draft),
    heading(3, words.sections.exceptions),
    ...exceptionsTable(draft),
  ]
}

function amendmentsTable(draft: ReportDraft): RootContent[] {
  const { report, words, number, day } = draft
  const c = words.columns
  const all = amendedTasks(report)
  if (all.length === 0) return [paragraph(words.none)]
  const { shown, note } = limitList(all, fullLimit, words.sections.decisions, draft)
  const headings: Heading[] = [
    { text: c.task },
    { text: c.title },
    { text: c.originalDeadline },
    { text: c.deadline },
    { text: c.amendments, align: 'right' },
    { text: c.decision },
    { text: c.localities, align: 'right' },
  ]
  const rows = shown.map(({ task, decisions, localities }) => [
    task.task,
    task.title,
    task.originalDeadline ?? '',
    task.deadline,
    number(decisions.length),
    decisions.map(({ decision, on, reason }) => [decision, day(on), reason].filter(Boolean).join(', ')).join('\n'),
    number(localities.length),
  ])
  return [emphasised(words.formulas.amendments), paragraph(note), table(headings, rows)]
}

function exceptionsTable(draft: ReportDraft): RootContent[] {
  const { report, words, day, localityName } = draft
  const c = words.columns
  if (report.accepted.length === 0) return [paragraph(words.none)]
  const { shown, note } = limitList(report.accepted, fullLimit, words.sections.decisions, draft)
  const headings = [c.rule, c.locality, c.message, c.reason, c.approvedBy, c.until].map(text => ({ text }))
  const rows = shown.map(({ diagnostic, reason, approvedBy, until }) => [
    diagnostic.rule,
    diagnostic.locality === null ? '' : localityName(diagnostic.locality),
    draft.describe(diagnostic).message,
    reason,
    approvedBy ?? '',
    day(until),
  ])
  return [emphasised(words.formulas.exceptions), paragraph(note), table(headings, rows)]
}
