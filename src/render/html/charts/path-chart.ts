// Draws one indicator over time: the path from its baseline through its targets, and the actual on the as-of day.
import type { Element } from 'hast'
import { s } from 'hastscript'
import { formatDate, formatNumber } from '../../../language/formatters.ts'
import { addDays, type CalendarDate, daysBetween } from '../../../model/calendar-date.ts'
import type { Language } from '../../../model/plan.ts'
import type { NationalIndicator } from '../../../model/report.ts'
import { drawChart } from './draw-chart.ts'
import { expectedPath, type PathPoint } from './expected-path.ts'

const size = { width: 340, height: 150 }
const epoch = '2000-01-01'
const faint = 'var(--ink-2)'
const hairline = 'var(--line)'

/** null when there is nothing to draw against: no target and no baseline. */
export function pathChart(
  indicator: NationalIndicator,
  asOf: CalendarDate,
  language: Language,
  label: string,
): Element | null {
  const points = drawnPoints(indicator, asOf)
  if (points.length === 0) return null
  const actual = indicator.actual === null ? [] : [[dayNumber(asOf), indicator.actual]]
  const values = [...points.map(({ value }) => value), ...actual.map(([, value]) => value ?? 0)]
  const days = [...points.map(({ on }) => dayNumber(on)), dayNumber(asOf)]
  const option = {
    grid: { left: 46, right: 34, top: 14, bottom: 26 },
    xAxis: dayAxis(days, dayNumber(asOf), language),
    yAxis: valueAxis(values, language),
    series: [
      line(points),
      {
        ...dots(points.slice(expectedPath(indicator) ? 1 : 0)),
        symbol: 'diamond',
        symbolSize: 9,
        itemStyle: { color: 'var(--surface)', borderColor: 'var(--accent)', borderWidth: 2 },
      },
      { ...dots([]), data: actual, symbolSize: 11, itemStyle: { color: 'var(--accent)' } },
    ],
  }
  const chart = drawChart(option, size, element => [element])
  return s('svg', { ...chart.properties, className: ['path-chart'], role: 'img', ariaLabel: label }, chart.children)
}

/** The path as far as the target in force. Without one that target stands alone, as a level line from the as-of day. */
function drawnPoints(indicator: NationalIndicator, asOf: CalendarDate): readonly PathPoint[] {
  const target = indicator.targetInForce
  const path = expectedPath(indicator)
  if (path !== null) return path.filter(({ on }) => target === null || on <= target.by)
  if (indicator.actual === null) return []
  if (target === null) return []
  const ends = [target.by < asOf ? target.by : asOf, target.by < asOf ? asOf : target.by]
  return ends.map(on => ({ on, value: target.value }))
}

function line(points: readonly PathPoint[]) {
  return {
    type: 'line',
    data: points.map(placeOf),
    symbol: 'none',
    silent: true,
    clip: false,
    lineStyle: { color: faint, width: 1.5, type: [5, 4] },
  }
}

function placeOf({ on, value }: PathPoint): [number, number] {
  return [dayNumber(on), value]
}

function dots(points: readonly PathPoint[]) {
  return { type: 'scatter', data: points.map(placeOf), silent: true, clip: false, emphasis: { disabled: true } }
}

/** First day, as-of day and last day are named; a day too near to another is left out. */
function dayAxis(days: readonly number[], asOf: number, language: Language) {
  const [min, max] = [Math.min(...days), Math.max(...days)]
  const room = (max - min) * 0.27
  const named = [min, max].filter(day => day === asOf || Math.abs(day - asOf) >= room)
  const customValues = [...new Set([...named, asOf])].toSorted((a, b) => a - b)
  return {
    type: 'value',
    min,
    max: max === min ? min + 1 : max,
    splitLine: { show: false },
    axisLine: { lineStyle: { color: hairline } },
    axisTick: { customValues, lineStyle: { color: hairline } },
    axisLabel: {
      customValues,
      color: faint,
      fontSize: 11,
      formatter: (day: number) => formatDate(addDays(epoch, Math.round(day)), language),
    },
  }
}

function valueAxis(values: readonly number[], language: Language) {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const margin = (high - low) * 0.15 || Math.abs(high) * 0.1 || 1
  return {
    type: 'value',
    min: low - margin,
    max: high + margin,
    splitNumber: 3,
    splitLine: { lineStyle: { color: hairline } },
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      color: faint,
      fontSize: 11,
      showMinLabel: false,
      showMaxLabel: false,
      formatter: (value: number) => formatNumber(value, language),
    },
  }
}

function dayNumber(day: CalendarDate): number {
  return daysBetween(epoch, day)
}

const marks = {
  path: { d: 'M1 8h14', stroke: faint, strokeWidth: 1.5, strokeDasharray: '5 4' },
  target: { d: 'M8 3l5 5l-5 5l-5 -5Z', fill: 'var(--surface)', stroke: 'var(--accent)', strokeWidth: 2 },
  actual: { d: 'M8 2.5a5.5 5.5 0 1 0 0.01 0Z', fill: 'var(--accent)' },
} as const

/** The marks of the chart for its key. */
export function pathMark(mark: keyof typeof marks): Element {
  return s('svg', { className: ['swatch'], viewBox: '0 0 16 16', width: 16, height: 16, ariaHidden: 'true' }, [
    s('path', { ...marks[mark] }),
  ])
}
