// The sheet of sources: every file that was read, its fingerprint, whether it was used, and what became of its rows.
import type { SourceReport } from '../../model/report.ts'
import { rowReasons } from '../row-reasons.ts'
import type { Drafting } from './drafting.ts'
import { type Column, fillTable, type Page } from './page.ts'

export function sourcesPage(drafting: Drafting): Page {
  const { words, report, language, sourceHref } = drafting
  const c = words.columns
  const columns: Column<SourceReport>[] = [
    { heading: c.number, width: 7, kind: 'count', value: (_, index) => index + 1 },
    { heading: c.file, width: 54, kind: 'text', value: source => source.file, href: source => sourceHref(source.file) },
    { heading: c.used, width: 8, kind: 'word', value: source => (source.used ? words.yes : words.no) },
    { heading: c.locality, width: 19, kind: 'text', value: ({ locality }) => nameOf(locality, drafting) },
    { heading: c.revision, width: 8, kind: 'count', value: source => source.revision },
    { heading: c.read, width: 9, kind: 'count', value: ({ rows }) => rows.read },
    { heading: c.accepted, width: 9, kind: 'count', value: ({ rows }) => rows.accepted },
    { heading: c.rejected, width: 9, kind: 'count', value: ({ rows }) => rows.rejected },
    { heading: c.ignored, width: 9, kind: 'count', value: ({ rows }) => rows.ignored },
    { heading: c.rowReasons, width: 34, kind: 'text', value: source => rowReasons(source, language) },
    { heading: c.sha256, width: 38, kind: 'text', value: source => source.sha256 },
  ]
  return {
    name: words.sections.sources,
    notes: [words.formulas.rowCounts, `${words.planFile}: SHA-256 ${report.plan.sha256}`],
    tables: [fillTable({ name: 'Sources' }, columns, report.sources)],
    frozenColumns: 2,
  }
}

function nameOf(locality: string | null, { localityName }: Drafting): string | null {
  return locality === null ? null : localityName(locality)
}
