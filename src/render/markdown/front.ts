// The front of the Markdown report: which plan and period, the two sentences a leader reads, and every figure with its formula.
import type { RootContent } from 'mdast'
import { formatRatio } from '../../language/formatters.ts'
import { states } from '../../model/state.ts'
import type { ReportDraft } from '../report-draft.ts'
import { headlineFigures, headlineSentences, ratioOf } from '../report-figures.ts'
import { statesChart } from './charts.ts'
import { emphasised, heading, list, paragraph, strongLine, table } from './nodes.ts'

export function frontSection(draft: ReportDraft): RootContent[] {
  const { report, language, words, prose, day, number } = draft
  const { plan, period, asOf } = report
  const [headline = '', coverage = ''] = headlineSentences(report, language, day(asOf))
  return [
    heading(1, prose.sentence('page.title')),
    list([
      words.planLine(plan.id, number(plan.version), plan.issuedBy),
      words.periodLine(period.id, day(period.from), day(period.to)),
      ...(period.submitBy === null ? [] : [words.submitByLine(day(period.submitBy))]),
      words.asOfLine(day(asOf)),
    ]),
    ...proseParagraphs(prose.sentence('page.opening')),
    strongLine(headline),
    paragraph(coverage),
  ]
}

export function figuresSection(draft: ReportDraft): RootContent[] {
  const { report, language, words, number } = draft
  const c = words.columns
  const rows = headlineFigures(report, language).map(({ label, formula, value }) => [
    label,
    value.kind === 'count' ? number(value.count) : formatRatio(value.ratio, language),
    formula,
  ])
  return [
    heading(2, draft.prose.headings.figures),
    table([{ text: c.figure }, { text: c.value, align: 'right' }, { text: c.formula }], rows),
  ]
}

export function statesSection(draft: ReportDraft): RootContent[] {
  const { report, language, words, terms, number } = draft
  const { assignments, states: counts } = report.totals
  const row = (name: string, count: number) => [name, number(count), formatRatio(ratioOf(count, assignments), language)]
  const rows = [...states.map(state => row(terms.state[state], counts[state])), row(words.total, assignments)]
  const c = words.columns
  return [
    heading(2, draft.prose.headings.states),
    ...statesChart(draft),
    emphasised(words.formulas.stateShare),
    table([{ text: c.state }, { text: c.count, align: 'right' }, { text: c.share, align: 'right' }], rows),
  ]
}

/** What a secretariat ends its report with, before the lists that are folded away. */
export function closingSection({ prose }: ReportDraft): RootContent[] {
  return proseParagraphs(prose.sentence('page.closing'))
}

/** A blank line begins another paragraph; a sentence left out leaves none. */
function proseParagraphs(text: string): RootContent[] {
  return text
    .split(/\n\s*\n/u)
    .filter(part => part.trim() !== '')
    .map(paragraph)
}

/** Thresholds are defaults and nobody's official rule (contract section 1). */
export function legendSection(draft: ReportDraft): RootContent[] {
  const { report, words, number } = draft
  const days = number(report.dueSoonDays)
  const rows = (['green', 'yellow', 'red'] as const).map(colour => [
    colourText(colour, draft),
    words.legend.locality[colour](report.colours),
    words.legend.assignment[colour](days),
  ])
  const headings = [words.columns.colour, words.columns.meaningForLocality, words.columns.meaningForAssignment]
  return [
    heading(2, draft.prose.headings.legend),
    emphasised(words.legend.disclaimer),
    table(
      headings.map(text => ({ text })),
      rows,
    ),
  ]
}

const marks = { green: '🟢', yellow: '🟡', red: '🔴' } as const

/** A mark for the eye, and the word for who cannot tell the colours apart. */
export function colourText(colour: keyof typeof marks, { terms }: ReportDraft): string {
  return `${marks[colour]} ${terms.colour[colour]}`
}
