// The first sheet: what plan and period, the headline figures with their formulas, states, coverage, colours, and where to find the rest.
import type { WriteSheet } from 'hucre/xlsx'
import { scopeWords } from '../../language/scope-words.ts'
import { documentText } from '../document-text.ts'
import { headlineSentences } from '../report-figures.ts'
import { quotedSheet } from './cell-text.ts'
import { cellValue } from './cell-value.ts'
import { statesChart } from './chart.ts'
import type { Drafting } from './drafting.ts'
import { appendRow, emptyGrid, type Grid, style } from './grid.ts'
import type { LaidOut } from './lay-out.ts'
import {
  colouringSection,
  contentsSection,
  coverageSection,
  figuresSection,
  legendSection,
  type PageEntry,
  statesSection,
} from './overview-sections.ts'
import { pageSetup, printFooter } from './print.ts'
import { placeSection, type Section } from './section.ts'
import { bold, contextStyle, leadStyle, sectionStyle, titleStyle } from './styles.ts'
import { asOfName, dueSoonName } from './tones.ts'

/** In characters: the name of a figure, three numbers, and the words of its formula. */
const widths = [42, 13, 13, 13, 90]
const lastColumn = widths.length - 1

type Merges = NonNullable<WriteSheet['merges']>

export function layOutOverview(sheets: readonly LaidOut[], drafting: Drafting): LaidOut {
  const { words, report } = drafting
  const grid = emptyGrid()
  const merges: Merges = []
  placeHeading(grid, merges, drafting)
  const place = (section: Section) => merges.push(...placeSection(grid, section, widths))
  place(figuresSection(drafting))
  const statesFrom = grid.rows.length
  place(statesSection(drafting))
  // The first printed page ends with the states.
  const breakAfter = grid.rows.length - 1
  if (report.coverage.expected > 0) place(coverageSection(drafting))
  place(legendSection(drafting))
  place(colouringSection(drafting))
  const [asOfRow, dueSoonRow] = [grid.rows.length - 1, grid.rows.length]
  place(contentsSection(sheets.map(entryOf), drafting))
  const name = words.sections.overview
  const sheet: WriteSheet = {
    name,
    rows: grid.rows,
    cells: grid.cells,
    merges,
    rowDefs: grid.heights,
    rowBreaks: [breakAfter],
    columns: widths.map(width => ({ width })),
    view: { showGridLines: false, tabColor: { rgb: '1F3864' } },
    pageSetup,
    headerFooter: printFooter(drafting),
    charts: report.totals.assignments === 0 ? [] : [statesChart(name, { statesFrom, to: breakAfter }, drafting)],
  }
  const cellName = (name: string, row: number) => ({ name, range: `${quotedSheet(sheet.name)}!$B$${row}` })
  return { sheet, tables: [], widths: [], names: [cellName(asOfName, asOfRow), cellName(dueSoonName, dueSoonRow)] }
}

function entryOf({ sheet, tables }: LaidOut): PageEntry {
  const rows = tables.reduce((sum, { table }) => sum + table.length, 0)
  return { name: sheet.name, rows: tables.length === 0 ? null : rows }
}

function placeHeading(grid: Grid, merges: Merges, drafting: Drafting): void {
  const { report, language, words, day, number } = drafting
  const { plan, period, asOf } = report
  const text = (value: string) => cellValue(value, 'text', words.cut)
  const wide = (value: string, look: typeof leadStyle) => {
    const row = appendRow(grid, [text(value)])
    style(grid, row, 0, look)
    merges.push({ startRow: row, startCol: 0, endRow: row, endCol: lastColumn })
    grid.heights.set(row, { height: heightOf(value) })
  }
  style(grid, appendRow(grid, [words.title.toUpperCase()]), 0, titleStyle)
  wide(plan.title, { ...sectionStyle, alignment: { vertical: 'center', wrapText: true } })
  const lines = [
    words.planLine(plan.id, number(plan.version), plan.issuedBy),
    words.periodLine(period.id, day(period.from), day(period.to)),
    ...(period.submitBy === null ? [] : [words.submitByLine(day(period.submitBy))]),
    ...(report.edition === 'public' ? [scopeWords[language].publicNote] : []),
  ]
  for (const line of lines) style(grid, appendRow(grid, [text(line)]), 0, contextStyle)
  style(grid, appendRow(grid, [words.asOfLine(day(asOf))]), 0, bold(contextStyle))
  for (const sentence of headlineSentences(report, language, day(asOf))) wide(sentence, leadStyle)
  for (const key of ['page.opening', 'page.closing'] as const) {
    const sentence = documentText(drafting.prose.sentence(key))
    if (sentence !== '') wide(sentence, contextStyle)
  }
}

/** Excel fits no height to merged cells, so it is reckoned from what a line of this sheet holds at that size. */
function heightOf(text: string): number {
  const charactersPerLine = 150
  return 4 + 17 * Math.max(1, Math.ceil(text.length / charactersPerLine))
}
