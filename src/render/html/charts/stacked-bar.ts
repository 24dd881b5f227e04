// Draws horizontal bars of stacked parts; their words and numbers stand beside them as text.
import type { Element } from 'hast'
import { s } from 'hastscript'
import { requestText } from '../request-text.ts'
import type { RowsRequest } from '../rows/page-data.ts'
import { type ChartMark, drawChart } from './draw-chart.ts'

export interface BarPart {
  readonly value: number
  /** Names the colour and the pattern: a state, a standing, an outcome. */
  readonly look: string
  /** What the pointer is told. */
  readonly title: string
  readonly rows: RowsRequest | null
}

export interface Bar {
  readonly parts: readonly BarPart[]
  /** What the full width stands for. */
  readonly whole: number
  /** Says to those who cannot see the bar what the text beside it does not; null where it says everything. */
  readonly label: string | null
}

/** About as many units as pixels, so that patterns keep their shape; a bar across the page is long. */
const widths = { short: 280, long: 1100 } as const
const height = 20
const edges = { left: 0, right: 0, top: 0, bottom: 0 }

/**
 * All bars are drawn as one chart, which takes a fraction of the time, and cut into one picture each. They stretch with
 * the page, so they hold no letters.
 */
export function stackedBars(bars: readonly Bar[], length: keyof typeof widths = 'short'): Element[] {
  const width = widths[length]
  const drawn = new Map<number, Element[]>()
  const keep = (element: Element, mark: ChartMark): Element[] => {
    const part = bars[mark.index]?.parts[mark.series]
    const parts = drawn.get(mark.index) ?? []
    if (part && part.value > 0) drawn.set(mark.index, [...parts, dressPart(element, part)])
    return []
  }
  drawChart(optionOf(bars), { width, height: height * Math.max(bars.length, 1) }, keep)
  return bars.map(({ label }, index) => {
    const reading = label === null ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: label }
    const viewBox = `0 ${index * height} ${width} ${height}`
    const looks = { className: ['bar'], viewBox, preserveAspectRatio: 'none' }
    return s('svg', { ...looks, ...reading }, drawn.get(index) ?? [])
  })
}

/** Every bar in shares of its own whole. */
function optionOf(bars: readonly Bar[]) {
  const most = Math.max(0, ...bars.map(({ parts }) => parts.length))
  const share = ({ parts, whole }: Bar, series: number) => (parts[series]?.value ?? 0) / Math.max(whole, 1)
  return {
    grid: edges,
    xAxis: { type: 'value', show: false, min: 0, max: 1 },
    yAxis: { type: 'category', show: false, inverse: true, data: bars.map((_, index) => String(index)) },
    series: Array.from({ length: most }, (_, series) => ({
      type: 'bar',
      stack: 'parts',
      barWidth: height,
      clip: false,
      emphasis: { disabled: true },
      data: bars.map(bar => share(bar, series)),
    })),
  }
}

/** The page defines one pattern for each look, in its own colours, light or dark. */
function dressPart(element: Element, { look, title, rows }: BarPart): Element {
  const opening = rows === null ? {} : { dataRows: requestText(rows) }
  const properties = { ...element.properties, fill: `url(#look-${look})`, ...opening }
  return { ...element, properties, children: [s('title', title)] }
}
