// The sheet of charts, drawn from the tables of the other sheets: states by locality, what is overdue with whom, objectives, indicators.
import type { SheetChart } from 'hucre/xlsx'
import { states } from '../../model/state.ts'
import { columnLetters } from '../../source/location.ts'
import { quotedSheet } from './cell-text.ts'
import { type Anchor, barChart, plainColour, stateColours } from './chart.ts'
import type { Drafting } from './drafting.ts'
import { emptyGrid } from './grid.ts'
import { type LaidOut, placeTitle } from './lay-out.ts'
import { pageSetup, printFooter } from './print.ts'

/** Bars of more rows than this cannot be told apart on a page. */
const mostBars = 40
const columnCount = 14
const columnWidth = 12
/** Rows of a printed page below the title, and of its half. */
const pageRows = 34
const halfRows = 18

/** null where no table has anything to draw. */
export function chartsSheet(pages: readonly LaidOut[], drafting: Drafting): LaidOut | null {
  const { words } = drafting
  const grid = emptyGrid()
  placeTitle(grid, { name: words.sections.charts, notes: [words.charts.note] }, drafting)
  const top = grid.rows.length
  const source = chartSource(pages)
  const localities = localitiesChart(source, pageOf(top), drafting)
  const below = localities ? top + pageRows + 1 : top
  const charts = [localities, ...groupCharts(source, below, drafting), indicatorsChart(source, below, drafting)]
  const drawn = charts.filter(chart => chart !== null)
  if (drawn.length === 0) return null
  const lastRow = Math.max(...drawn.map(({ anchor }) => anchor.to?.row ?? 0))
  while (grid.rows.length < lastRow + 1) grid.rows.push([])
  const sheet = {
    name: words.sections.charts,
    rows: grid.rows,
    cells: grid.cells,
    rowDefs: grid.heights,
    rowBreaks: localities && drawn.length > 1 ? [below - 1] : [],
    columns: Array.from({ length: columnCount }, () => ({ width: columnWidth })),
    view: { showGridLines: false, tabColor: { rgb: plainColour } },
    pageSetup,
    headerFooter: printFooter(drafting),
    charts: drawn,
  }
  const area = `${quotedSheet(sheet.name)}!$A$1:$${columnLetters(columnCount)}$${lastRow + 1}`
  return { sheet, tables: [], widths: [], names: [{ name: '_xlnm.Print_Area', range: area, scope: sheet.name }] }
}

function pageOf(row: number): Anchor {
  return { from: { row, col: 0 }, to: { row: row + pageRows - 1, col: columnCount } }
}

interface ChartSource {
  /** How many rows a table has; 0 where it is not in the workbook. */
  length(table: string): number
  /** The cells of a column, the first so many of them. */
  cells(table: string, heading: string, count: number): string
}

function chartSource(pages: readonly LaidOut[]): ChartSource {
  const placed = new Map(
    pages.flatMap(({ sheet, tables }) => tables.map(one => [one.table.name, { ...one, sheet: sheet.name }])),
  )
  return {
    length: name => placed.get(name)?.table.length ?? 0,
    cells(name, heading, count) {
      const found = placed.get(name)
      const column = found?.table.columns.findIndex(one => one.heading === heading) ?? -1
      if (!found || column === -1) throw new Error(`no column ${heading} in table ${name}`)
      const letters = columnLetters(column + 1)
      return `${quotedSheet(found.sheet)}!$${letters}$${found.header + 2}:$${letters}$${found.header + 1 + count}`
    },
  }
}

function localitiesChart(source: ChartSource, anchor: Anchor, { words, terms }: Drafting): SheetChart | null {
  const count = source.length('Localities')
  if (count < 2 || count > mostBars) return null
  const categories = source.cells('Localities', words.columns.locality, count)
  const series = states.map(state => ({
    name: terms.state[state],
    categories,
    values: source.cells('Localities', terms.state[state], count),
    color: stateColours[state],
  }))
  return barChart(words.charts.localities, anchor, series, { format: '0%', stacked: true })
}

/** Two charts beside each other. The table of lead agencies has the most overdue ones first. */
function groupCharts(source: ChartSource, row: number, drafting: Drafting): (SheetChart | null)[] {
  const { words, report } = drafting
  const half = columnCount / 2
  const anchor = (col: number) => ({ from: { row, col }, to: { row: row + halfRows - 1, col: col + half } })
  const draw = (table: string, label: string, value: string, count: number, title: string, look: Look) =>
    count === 0
      ? null
      : barChart(
          title,
          look.anchor,
          [
            {
              name: value,
              categories: source.cells(table, label, count),
              values: source.cells(table, value, count),
              color: look.colour,
            },
          ],
          look,
        )
  const c = words.columns
  const overdueLeads = Math.min(12, report.leads.filter(({ totals }) => totals.overdue > 0).length)
  const objectives = Math.min(15, source.length('Objectives'))
  return [
    draw('Leads', c.lead, c.overdue, Math.min(overdueLeads, source.length('Leads')), words.charts.leads, {
      anchor: anchor(0),
      colour: stateColours['in-progress-overdue'],
      format: '#,##0',
    }),
    draw('Objectives', c.objective, c.completion, objectives, words.charts.objectives, {
      anchor: anchor(half),
      colour: stateColours['completed-on-time'],
      format: percentIn(drafting),
      max: 1,
    }),
  ]
}

interface Look {
  readonly anchor: Anchor
  readonly colour: string
  readonly format: string
  readonly max?: number
}

function indicatorsChart(source: ChartSource, below: number, drafting: Drafting): SheetChart | null {
  const { words, report, language } = drafting
  const count = Math.min(25, source.length('NationalIndicators'))
  if (count === 0 || report.nationalIndicators.every(({ achievementRate }) => achievementRate === null)) return null
  const row = below + halfRows
  const anchor = { from: { row, col: 0 }, to: { row: row + halfRows - 2, col: columnCount } }
  const { achievementRate, indicatorTitle } = words.columns
  const series = [
    {
      name: achievementRate,
      categories: source.cells('NationalIndicators', indicatorTitle, count),
      values: source.cells('NationalIndicators', achievementRate, count),
      color: '9BC2E6',
    },
  ]
  const format = language === 'vi' ? '[$-42A]0.00' : '0.00'
  // One rate far above the others would leave no room to compare these: its label says it.
  return barChart(words.charts.indicators, anchor, series, { format, max: 2, labels: 'inBase' })
}

function percentIn({ language }: Drafting): string {
  return language === 'vi' ? '[$-42A]0.0%' : '0.0%'
}
