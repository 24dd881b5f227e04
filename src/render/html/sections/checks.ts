// What checking the files brought up, rule by rule; how many rows counted; what decisions and exceptions changed.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { severities } from '../../../diagnostics/diagnostic.ts'
import { compareText } from '../../../diagnostics/order.ts'
import { documentText } from '../../document-text.ts'
import { mostDiagnostics } from '../embed/page-data.ts'
import type { PageDraft } from '../page-draft.ts'
import { type Children, note, opens, section, table } from '../parts.ts'
import { limits } from './limits.ts'

export function checksSection(draft: PageDraft): Element {
  const { report, words, html, number } = draft
  const all = report.diagnostics.length
  return section('checks', words.sections.diagnostics, [
    note(html.checksNote),
    all > mostDiagnostics ? note(html.diagnosticsCut(number(mostDiagnostics), number(all))) : null,
    all === 0 ? note(html.noDiagnostics) : ruleTable(draft),
    h('dl', { className: ['measures', 'accounts'] }, accounts(draft)),
  ])
}

function ruleTable(draft: PageDraft): Element {
  const { words, terms, number } = draft
  const columns = [
    { heading: words.columns.rule, className: 'name' },
    { heading: words.columns.severity, className: 'word' },
    { heading: words.columns.count, className: 'count' },
  ]
  const rules = rulesOf(draft)
  const rows = rules
    .slice(0, limits.rules)
    .map(({ rule, severity, count }) => [
      opens({ table: 'diagnostics', title: rule, where: { rule } }, [h('code', documentText(rule))]),
      h('span', { className: ['severity', severity] }, terms.severity[severity]),
      number(count),
    ])
  return table(draft, words.sections.diagnostics, columns, rows, 'rules')
}

/** The most severe first, then the most frequent. */
function rulesOf({ report }: PageDraft) {
  const rules = new Map<string, { rule: string; severity: (typeof severities)[number]; count: number }>()
  for (const { rule, severity } of report.diagnostics) {
    const key = JSON.stringify([rule, severity])
    const counted = rules.get(key)
    if (counted) counted.count += 1
    else rules.set(key, { rule, severity, count: 1 })
  }
  return [...rules.values()].toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      b.count - a.count ||
      compareText(a.rule, b.rule),
  )
}

function accounts(draft: PageDraft): Element[] {
  const { report, words, html, number } = draft
  const rows = report.sources.map(source => source.rows)
  const sum = (part: 'read' | 'accepted' | 'rejected' | 'ignored') =>
    number(rows.reduce((total, counts) => total + counts[part], 0))
  const amended = report.tasks.filter(({ amendments }) => amendments.length > 0).length
  const line = (name: string, value: Children) => [h('dt', name), h('dd', [...value])]
  const openAmended = { table: 'assignments', title: html.amended, condition: 'amended' } as const
  return [
    ...line(words.columns.read, [
      opens({ table: 'sources', title: html.tables.sources }, [sum('read')], `${words.columns.read}:`),
      ` ${html.rowsAre(sum('accepted'), sum('rejected'), sum('ignored'))}`,
    ]),
    ...line(html.amended, [amended === 0 ? number(0) : opens(openAmended, [number(amended)], `${html.amended}:`)]),
    ...line(html.acceptedCount, [number(report.accepted.length)]),
  ]
}
