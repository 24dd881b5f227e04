// The parts of the overview: headline figures, states, coverage, colours, and the sheets of the workbook.
import type { CellStyle } from 'hucre/xlsx'
import { states } from '../../model/state.ts'
import { headlineFigures, ratioOf } from '../report-figures.ts'
import { quotedSheet } from './cell-text.ts'
import { cellValue } from './cell-value.ts'
import type { Drafting } from './drafting.ts'
import type { Section, SectionCell } from './section.ts'
import { bold, type ColumnKind, colouredCell, linked } from './styles.ts'

/** A sheet as the overview lists it; null where it has no rows of its own. */
export interface PageEntry {
  readonly name: string
  readonly rows: number | null
}

function cellMaker({ looks }: Drafting) {
  return (
    value: string | number | null,
    kind: ColumnKind,
    change: (look: CellStyle) => CellStyle = same,
  ): SectionCell => ({
    value,
    look: change(looks[kind].plain),
  })
}

const same = (look: CellStyle): CellStyle => look

export function figuresSection(drafting: Drafting): Section {
  const { report, language, words } = drafting
  const { columns: c } = words
  const cell = cellMaker(drafting)
  const rows = headlineFigures(report, language).map(({ label, formula, value }) => {
    const numbers =
      value.kind === 'count'
        ? [cell(value.count, 'count', bold), cell(null, 'count'), cell(null, 'count')]
        : [
            cell(value.ratio.value, 'percent', bold),
            cell(value.ratio.numerator, 'count'),
            cell(value.ratio.denominator, 'count'),
          ]
    return [cell(label, 'text', bold), ...numbers, cell(formula, 'text')]
  })
  const headings = [c.figure, c.value, c.numerator, c.denominator, c.formula]
  return { heading: words.sections.figures, notes: [], columns: headings.map(heading => ({ heading })), rows }
}

/** The nine states sum to the assignments (contract section 1). */
export function statesSection(drafting: Drafting): Section {
  const { report, words, terms } = drafting
  const { assignments, states: counts } = report.totals
  return countSection(drafting, {
    heading: words.sections.states,
    note: words.formulas.stateShare,
    label: words.columns.state,
    counts: states.map(state => [terms.state[state], counts[state]]),
    total: assignments,
  })
}

export function coverageSection(drafting: Drafting): Section {
  const { report, words, terms } = drafting
  const { expected, onTime, late, unusable, missing } = report.coverage
  return countSection(drafting, {
    heading: words.sections.coverage,
    note: words.formulas.coverageShare,
    label: words.columns.submission,
    counts: [
      [terms.standing['on-time'], onTime],
      [terms.standing.late, late],
      [terms.standing.unusable, unusable],
      [terms.standing.missing, missing],
    ],
    total: expected,
  })
}

interface Counted {
  readonly heading: string
  readonly note: string
  readonly label: string
  readonly counts: readonly (readonly [string, number])[]
  readonly total: number
}

function countSection(drafting: Drafting, { heading, note, label, counts, total }: Counted): Section {
  const { words } = drafting
  const cell = cellMaker(drafting)
  const rows = [...counts, [words.total, total] as const].map(([name, count], index) => {
    const change = index === counts.length ? bold : same
    return [
      cell(name, 'text', change),
      cell(count, 'count', change),
      cell(total, 'count', change),
      cell(ratioOf(count, total).value, 'percent', change),
    ]
  })
  const headings = [label, words.columns.numerator, words.columns.denominator, words.columns.share]
  return { heading, notes: [note], columns: headings.map(name => ({ heading: name })), rows }
}

/** Thresholds are defaults and nobody's official rule (contract section 1). */
export function legendSection(drafting: Drafting): Section {
  const { report, words, terms, number } = drafting
  const cell = cellMaker(drafting)
  const days = number(report.dueSoonDays)
  const rows = (['green', 'yellow', 'red'] as const).map(colour => [
    cell(terms.colour[colour], 'word', look => colouredCell(look, colour)),
    { ...cell(words.legend.locality[colour](report.colours), 'text'), span: 3 },
    cell(words.legend.assignment[colour](days), 'text'),
  ])
  const columns = [
    { heading: words.columns.colour },
    { heading: words.columns.meaningForLocality, span: 3 },
    { heading: words.columns.meaningForAssignment },
  ]
  return { heading: words.sections.legend, notes: [words.legend.disclaimer], columns, rows }
}

/** The two cells that conditional formats look at by name (`tones.ts`). */
export function colouringSection(drafting: Drafting): Section {
  const { report, words } = drafting
  const cell = cellMaker(drafting)
  const { note, asOf, dueSoonDays } = words.colouring
  const rows = [
    [cell(asOf, 'text'), cell(cellValue(report.asOf, 'date', words.cut), 'date', bold)],
    [cell(dueSoonDays, 'text'), cell(report.dueSoonDays, 'count', bold)],
  ]
  const headings = [words.columns.figure, words.columns.value]
  return { heading: words.sections.colouring, notes: [note], columns: headings.map(heading => ({ heading })), rows }
}

export function contentsSection(pages: readonly PageEntry[], drafting: Drafting): Section {
  const { words } = drafting
  const cell = cellMaker(drafting)
  const rows = pages.map(({ name, rows }) => [
    { ...cell(name, 'text', linked), href: `#${quotedSheet(name)}!A1` },
    cell(rows, 'count'),
  ])
  const headings = [words.columns.page, words.columns.rows]
  return { heading: words.sections.contents, notes: [], columns: headings.map(heading => ({ heading })), rows }
}
