// Turns the description of a chart into SVG as a tree of elements, so that its texts are escaped like all others.
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'

use([BarChart, LineChart, ScatterChart, GridComponent, SVGRenderer])

export interface ChartSize {
  readonly width: number
  readonly height: number
}

/** What a mark of the chart is: the number of its series and of its value within the series. */
export interface ChartMark {
  readonly series: number
  readonly index: number
}

/** Turns a drawn mark into what the page shows for it. */
export type DressMark = (element: Element, mark: ChartMark) => readonly Element[]

/** Whole SVG documents carry ids that count up with every chart drawn; the tree is taken instead, and has none. */
export function drawChart(option: EChartsCoreOption, size: ChartSize, dress: DressMark): Element {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption({ animation: false, ...option })
    const painter: object = chart.getZr().painter
    if (!('renderToVNode' in painter) || typeof painter.renderToVNode !== 'function') return s('svg')
    const root: unknown = painter.renderToVNode({ willUpdate: false })
    const children = nodesOf(root).flatMap(node => elementOf(node, dress))
    return s('svg', { viewBox: `0 0 ${size.width} ${size.height}`, ...size }, children)
  } finally {
    chart.dispose()
  }
}

/** The background, the style sheet and clipping are left out: the page has its own, and its own ids. */
function elementOf(node: object, dress: DressMark): ElementContent[] {
  const tag = 'tag' in node ? node.tag : ''
  const attributes = attributesOf(node)
  if (tag === 'text') return [s('text', textPosition(attributes), textOf(node))]
  if (tag === 'g') return nodesOf(node).flatMap(child => elementOf(child, dress))
  if (tag !== 'path' && tag !== 'circle' && tag !== 'line' && tag !== 'polyline') return []
  const element = s(tag, pick(attributes, drawn))
  const series = attributes.ecmeta_series_index
  if (series === undefined) return [element]
  return [...dress(element, { series: Number(series), index: Number(attributes.ecmeta_data_index ?? 0) })]
}

const drawn = [
  'd',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'transform',
  'points',
  'cx',
  'cy',
  'r',
  'x1',
  'x2',
  'y1',
  'y2',
] as const

/** Size and family of letters come from the page's style sheet. */
function textPosition(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return pick(attributes, ['x', 'y', 'text-anchor', 'dominant-baseline', 'transform', 'fill'])
}

function pick(attributes: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap(name => (attributes[name] === undefined ? [] : [[name, attributes[name]]])))
}

function nodesOf(node: unknown): object[] {
  if (typeof node !== 'object' || node === null || !('children' in node) || !Array.isArray(node.children)) return []
  return node.children.filter(child => typeof child === 'object' && child !== null)
}

function attributesOf(node: object): Record<string, string> {
  if (!('attrs' in node) || typeof node.attrs !== 'object' || node.attrs === null) return {}
  return Object.fromEntries(Object.entries(node.attrs).map(([name, value]) => [name, String(value)]))
}

function textOf(node: object): string {
  return 'text' in node && typeof node.text === 'string' ? node.text : ''
}
