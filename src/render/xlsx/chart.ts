// Draws native charts that read the cells of the workbook's own tables, in one look.
import type { SheetChart } from 'hucre/xlsx'
import { type State, states } from '../../model/state.ts'
import { quotedSheet } from './cell-text.ts'
import type { Drafting } from './drafting.ts'
import { fontName } from './styles.ts'

export type Anchor = SheetChart['anchor']

/** Greens are done, blues under way, greys not begun; reds are overdue, whatever they are. */
export const stateColours: Readonly<Record<State, string>> = {
  'completed-on-time': '2E7D32',
  'completed-late': 'A5B83B',
  'in-progress-on-time': '4A86C5',
  'in-progress-overdue': 'C62828',
  'not-started-on-time': '9FB3C8',
  'not-started-overdue': '8E1B1B',
  'unreported-on-time': 'E0A93B',
  'unreported-overdue': 'E57368',
  ongoing: 'BDBDBD',
}

/** One colour for charts that compare one figure. */
export const plainColour = '1F3864'

export interface BarLook {
  readonly format: string
  readonly max?: number
  /** All bars are as long, and say nothing of how many there are. */
  readonly stacked?: boolean
  readonly labels?: 'outEnd' | 'inBase'
}

/** The categories of a bar chart run from the top, as the rows of its table do. */
export function barChart(
  title: string,
  anchor: Anchor,
  series: SheetChart['series'],
  { format, max, stacked = false, labels = 'outEnd' }: BarLook,
): SheetChart {
  const label = { labelFontFamily: fontName, labelFontSize: 9 }
  return {
    type: 'bar',
    title,
    titleFontFamily: fontName,
    titleFontSize: 13,
    titleBold: true,
    titleColor: plainColour,
    altText: title,
    anchor,
    series,
    barGrouping: stacked ? 'percentStacked' : 'clustered',
    ...(stacked ? { overlap: 100 } : {}),
    gapWidth: stacked ? 25 : 40,
    legend: stacked ? 'bottom' : false,
    legendFontFamily: fontName,
    legendFontSize: 9,
    ...(stacked
      ? {}
      : {
          dataLabels: {
            showValue: true,
            position: labels,
            numberFormat: { formatCode: format, sourceLinked: false },
            fontFamily: fontName,
            fontSize: 9,
          },
        }),
    plotVisOnly: true,
    roundedCorners: false,
    chartSpaceBorderColor: 'D9D9D9',
    axes: {
      x: { ...label, reverse: true, tickLblSkip: 1, majorTickMark: 'none' },
      y: {
        ...label,
        hidden: !stacked,
        numberFormat: { formatCode: format, sourceLinked: false },
        scale: { min: 0, ...(max === undefined ? {} : { max }) },
        majorTickMark: 'none',
        crosses: 'max',
      },
    },
  }
}

/** Beside the table of states on the overview, whose rows it reads; the last of these is the total. */
export function statesChart(
  sheet: string,
  { statesFrom, to }: { readonly statesFrom: number; readonly to: number },
  { words, language }: Drafting,
): SheetChart {
  const first = to - states.length + 1
  const column = (letter: string) => `${quotedSheet(sheet)}!$${letter}$${first}:$${letter}$${to}`
  const dataPoints = states.map((state, idx) => ({ idx, fillColor: stateColours[state] }))
  const series = [{ name: words.columns.numerator, categories: column('A'), values: column('B'), dataPoints }]
  const anchor = { from: { row: statesFrom, col: 4 }, to: { row: to + 1, col: 5 } }
  return barChart(words.charts.states, anchor, series, { format: language === 'vi' ? '[$-42A]#,##0' : '#,##0' })
}
