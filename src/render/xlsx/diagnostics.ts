// The sheet of diagnostics: which file and cell, which rule, what was read there, and what to do.
import type { Description } from '../../diagnostics/describe.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { cellAddress } from '../../source/location.ts'
import { placeText, sheetOf } from '../place-text.ts'
import { placeHref } from '../source-href.ts'
import type { Drafting } from './drafting.ts'
import { type Column, fillTable, type Page } from './page.ts'
import { severityTones } from './tones.ts'

type Described = Diagnostic & Description

export function diagnosticsPage(drafting: Drafting): Page {
  const { words, terms, report, describe } = drafting
  const c = words.columns
  const rows = report.diagnostics.map(diagnostic => ({ ...diagnostic, ...describe(diagnostic) }))
  const columns: Column<Described>[] = [
    { heading: c.number, width: 7, kind: 'count', value: (_, index) => index + 1 },
    {
      heading: c.severity,
      width: 10,
      kind: 'word',
      tone: true,
      part: 'word',
      value: one => terms.severity[one.severity],
    },
    { heading: c.file, width: 26, kind: 'text', value: one => one.at.file },
    { heading: c.sheet, width: 13, kind: 'text', value: one => sheetOf(one.at) },
    {
      heading: c.cell,
      width: 12,
      kind: 'word',
      value: one => placeText(one.at, words),
      href: one => hrefOf(one, drafting),
    },
    { heading: c.rule, width: 22, kind: 'text', value: one => one.rule },
    { heading: c.locality, width: 18, kind: 'text', value: one => localityOf(one, drafting) },
    { heading: c.task, width: 9, kind: 'word', value: one => one.task },
    { heading: c.indicator, width: 9, kind: 'word', value: one => one.indicator },
    { heading: c.message, width: 46, kind: 'text', value: one => one.message },
    { heading: c.fix, width: 38, kind: 'text', value: one => one.fix },
  ]
  return {
    name: words.sections.diagnostics,
    notes: [words.formulas.diagnostics],
    tables: [fillTable({ name: 'Diagnostics', tones: severityTones(drafting) }, columns, rows)],
    frozenColumns: 2,
  }
}

function localityOf({ locality }: Diagnostic, { localityName }: Drafting): string | null {
  return locality === null ? null : localityName(locality)
}

function hrefOf({ at }: Diagnostic, { sourceHref }: Drafting): string | null {
  const href = sourceHref(at.file)
  return at.kind === 'cell' ? placeHref(href, at.file, at.sheet, cellAddress(at)) : href
}
