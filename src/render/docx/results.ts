// Section I of the formal report: the figures, the objectives, the indicators and the localities.
import type { Paragraph, Table } from 'docx'
import { formalWords } from '../../language/formal-words.ts'
import { formatRatio } from '../../language/formatters.ts'
import type { Colour } from '../../model/state.ts'
import type { ReportDraft } from '../report-draft.ts'
import { headlineFigures, headlineSentences, ratioOf } from '../report-figures.ts'
import { rankedLocalities } from '../report-lists.ts'
import type { AnnexNames } from './annexes.ts'
import { localityColumns, localityRow } from './locality-rows.ts'
import { portraitWidth } from './pages.ts'
import { bodyParagraph, gap, leadingParagraph, partHeading } from './paragraphs.ts'
import { textTable } from './table.ts'

export type Block = Paragraph | Table

/** A section of the text; which number it bears depends on those before it. */
export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** How many localities of each end the text shows; the annex has them all. */
const ends = 5

export function resultsSection(draft: ReportDraft, annexes: AnnexNames): Section {
  const ofAll = draft.report.focus === null ? [localities(draft, annexes)] : []
  const parts = [overall(draft), objectives(draft), indicators(draft, annexes), ...ofAll]
  const shown = parts.filter(({ blocks }) => blocks.length > 0)
  const blocks = shown.flatMap(part => [partHeading(shown.indexOf(part) + 1, part.title), ...part.blocks])
  return { title: draft.prose.sentence('sections.results'), blocks }
}

function overall({ prose, report, language, words, day, number }: ReportDraft): Section {
  const c = words.columns
  const columns = [
    { heading: c.figure, share: 34 },
    { heading: c.value, share: 26, align: 'right' as const },
    { heading: c.formula, share: 40 },
  ]
  const rows = headlineFigures(report, language).map(({ label, value, formula }) => [
    { text: label, bold: true as const },
    value.kind === 'count' ? number(value.count) : formatRatio(value.ratio, language),
    formula,
  ])
  const sentences = headlineSentences(report, language, day(report.asOf))
  return {
    title: prose.sentence('parts.overall'),
    blocks: [...sentences.map(bodyParagraph), textTable(columns, rows, portraitWidth), gap()],
  }
}

function objectives({ prose, report, language, words, number }: ReportDraft): Section {
  const c = words.columns
  const columns = [
    { heading: c.objective, share: 36 },
    { heading: c.assignments, share: 18, align: 'right' as const },
    { heading: c.completion, share: 24, align: 'right' as const },
    { heading: c.overdue, share: 22, align: 'right' as const },
  ]
  const rows = report.objectives.map(({ id, title, totals }) => [
    [id, title].filter(text => text !== '').join('. ') || words.noObjective,
    number(totals.assignments),
    formatRatio(totals.completion, language),
    formatRatio(ratioOf(totals.overdue, totals.assignments), language),
  ])
  const blocks = rows.length === 0 ? [] : [textTable(columns, rows, portraitWidth), gap()]
  return { title: prose.sentence('parts.objectives'), blocks }
}

function indicators({ prose, report, language }: ReportDraft, annexes: AnnexNames): Section {
  const words = formalWords[language]
  const judged = report.nationalIndicators.filter(({ met }) => met !== null)
  const met = ratioOf(judged.filter(one => one.met === true).length, judged.length)
  const blocks =
    annexes.indicators === null
      ? []
      : [bodyParagraph(`${words.indicatorsLine(formatRatio(met, language))} ${words.seeAnnex(annexes.indicators)}`)]
  return { title: prose.sentence('parts.indicators'), blocks }
}

function localities(draft: ReportDraft, annexes: AnnexNames): Section {
  const { report, language, number } = draft
  const words = formalWords[language]
  const ranked = rankedLocalities(report)
  const count = (colour: Colour) => number(report.localities.filter(one => one.colour === colour).length)
  const line = words.localitiesLine(count('green'), count('yellow'), count('red'))
  const isLong = ranked.length > 2 * ends
  const shown = isLong ? [...ranked.slice(0, ends), ...ranked.slice(-ends)] : ranked
  const note = isLong ? [leadingParagraph(words.firstAndLast(number(ends), number(ends)))] : []
  const more = isLong && annexes.localities !== null ? [bodyParagraph(words.seeAnnex(annexes.localities))] : []
  const rows = shown.map(locality => localityRow(locality, draft))
  return {
    title: draft.prose.sentence('parts.localities'),
    blocks: [bodyParagraph(line), ...note, textTable(localityColumns(draft), rows, portraitWidth), gap(), ...more],
  }
}
