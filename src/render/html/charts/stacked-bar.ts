// Draws one horizontal bar of stacked parts; its words and numbers stand beside it as text.
import type { Element } from 'hast'
import { s } from 'hastscript'
import { requestText } from '../request-text.ts'
import type { RowsRequest } from '../rows/page-data.ts'
import { drawChart } from './draw-chart.ts'

export interface BarPart {
  readonly value: number
  /** Names the colour and the pattern: a state, a standing, an outcome. */
  readonly look: string
  /** What the pointer is told. */
  readonly title: string
  readonly rows: RowsRequest | null
}

const size = { width: 1000, height: 20 }
const edges = { left: 0, right: 0, top: 0, bottom: 0 }

/**
 * `whole` is what the full width stands for. The bar stretches with the page, so it holds no letters; `label` says to
 * those who cannot see it what the text beside it does not.
 */
export function stackedBar(parts: readonly BarPart[], whole: number, label: string | null): Element {
  const shown = parts.filter(part => part.value > 0)
  const option = {
    grid: edges,
    xAxis: { type: 'value', show: false, min: 0, max: Math.max(whole, 1) },
    yAxis: { type: 'category', show: false, data: [''] },
    series: shown.map(part => ({
      type: 'bar',
      stack: 'parts',
      barWidth: '100%',
      clip: false,
      emphasis: { disabled: true },
      itemStyle: { color: fillOf(part.look) },
      data: [part.value],
    })),
  }
  const chart = drawChart(option, size, (element, { series }) => dressPart(element, shown[series]))
  const reading = label === null ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: label }
  return s('svg', { ...chart.properties, width: null, height: null, className: ['bar'], preserveAspectRatio: 'none', ...reading }, chart.children)
}

/** The page defines one pattern for each look, in its own colours, light or dark. */
export function fillOf(look: string): string {
  return `url(#look-${look})`
}

function dressPart(element: Element, part: BarPart | undefined): Element {
  if (!part) return element
  const rows = part.rows === null ? {} : { dataRows: requestText(part.rows) }
  return { ...element, properties: { ...element.properties, ...rows }, children: [s('title', part.title)] }
}
