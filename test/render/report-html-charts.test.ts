import { describe, expect, it } from 'vitest'
import type { NationalIndicator } from '../../src/model/report.ts'
import { expectedOn, expectedPath, isAhead } from '../../src/render/html/charts/expected-path.ts'
import { pathChart } from '../../src/render/html/charts/path-chart.ts'
import { stackedBars } from '../../src/render/html/charts/stacked-bar.ts'
import { elementsOf, textOf } from './html-page.ts'
import { sampleReport } from './sample-report.ts'

const [first] = sampleReport().nationalIndicators

function indicator(more: Partial<NationalIndicator>): NationalIndicator {
  if (!first) throw new Error('the sample report has indicators')
  return { ...first, ...more }
}

const dated = { value: 40, on: '2024-12-31' }
const to = (value: number, by: string) => ({ op: '>=', value, max: null, by }) as const

describe('the expected path', () => {
  it('runs straight from the baseline through every target', () => {
    const path =
      expectedPath(indicator({ baseline: dated, targets: [to(60, '2025-12-31'), to(80, '2027-12-31')] })) ?? []
    expect(path.map(({ value }) => value)).toEqual([40, 60, 80])
    expect(expectedOn(path, '2024-01-01')).toBe(40)
    expect(expectedOn(path, '2024-12-31')).toBe(40)
    expect(expectedOn(path, '2025-07-02')).toBeCloseTo(40 + (20 * 183) / 365, 10)
    expect(expectedOn(path, '2025-12-31')).toBe(60)
    expect(expectedOn(path, '2026-12-31')).toBe(70)
    expect(expectedOn(path, '2031-01-01')).toBe(80)
  })

  it('needs a dated baseline and a later target', () => {
    expect(expectedPath(indicator({ baseline: null, targets: [to(60, '2025-12-31')] }))).toBeNull()
    expect(expectedPath(indicator({ baseline: { value: 40, on: null }, targets: [to(60, '2025-12-31')] }))).toBeNull()
    expect(expectedPath(indicator({ baseline: dated, targets: [] }))).toBeNull()
    expect(expectedPath(indicator({ baseline: dated, targets: [to(60, '2024-12-31')] }))).toBeNull()
  })

  it.each([
    [40, 50],
    [55, 55],
    [90, 60],
  ])('from %i reaches a range of 50 to 60 at %i', (from, reached) => {
    const range = { op: 'range', value: 50, max: 60, by: '2025-12-31' } as const
    expect(expectedPath(indicator({ baseline: { ...dated, value: from }, targets: [range] }))?.at(-1)?.value).toBe(
      reached,
    )
  })

  it('is ahead of more when increasing, of less when decreasing', () => {
    expect(isAhead(indicator({ direction: 'increase' }), 5, 4)).toBe(true)
    expect(isAhead(indicator({ direction: 'decrease' }), 5, 4)).toBe(false)
    expect(isAhead(indicator({ direction: 'decrease' }), 3, 4)).toBe(true)
    expect(isAhead(indicator({}), 4, 4)).toBeNull()
  })
})

describe('a path chart', () => {
  const texts = (svg: ReturnType<typeof pathChart>) =>
    svg
      ? elementsOf(svg)
          .filter(({ tagName }) => tagName === 'text')
          .map(textOf)
      : []

  it('names its days and values as the language writes them, whatever the machine', () => {
    const one = indicator({
      baseline: { ...dated, value: 1000 },
      targets: [to(3000, '2025-12-31')],
      targetInForce: to(3000, '2025-12-31'),
    })
    expect(texts(pathChart(one, '2025-06-30', 'vi', ''))).toEqual(
      expect.arrayContaining(['31/12/2024', '30/06/2025', '31/12/2025', '2.000']),
    )
    expect(texts(pathChart(one, '2025-06-30', 'en', ''))).toEqual(expect.arrayContaining(['2024-12-31', '2,000']))
  })

  it('is the same picture twice, with its own label and no id', () => {
    const one = indicator({})
    const [once, again] = [pathChart(one, '2025-09-14', 'vi', 'Nhãn'), pathChart(one, '2025-09-14', 'vi', 'Nhãn')]
    expect(once).toEqual(again)
    expect(once?.properties).toMatchObject({ role: 'img', ariaLabel: 'Nhãn' })
    expect(once ? elementsOf(once).some(({ properties }) => properties.id !== undefined) : true).toBe(false)
  })

  it('is not drawn of nothing', () => {
    const nothing = { baseline: null, targets: [], targetInForce: null, actual: null }
    expect(pathChart(indicator(nothing), '2025-09-14', 'vi', '')).toBeNull()
    expect(pathChart(indicator({ ...nothing, actual: 5 }), '2025-09-14', 'vi', '')).toBeNull()
  })
})

describe('stacked bars', () => {
  const part = (value: number, look: string) => ({ value, look, title: `<${look}> "&"`, rows: null })

  it('are as long as their parts say, each in its own picture', () => {
    const bars = stackedBars([
      { parts: [part(1, 'met'), part(3, 'not-met')], whole: 4, label: 'a' },
      { parts: [part(0, 'met'), part(1, 'not-met')], whole: 2, label: null },
    ])
    expect(bars.map(({ properties }) => properties.viewBox)).toEqual(['0 0 280 20', '0 20 280 20'])
    const drawn = bars.map(bar => elementsOf(bar).filter(({ tagName }) => tagName === 'path'))
    expect(drawn.map(paths => paths.map(({ properties }) => properties.d))).toEqual([
      ['M0 0l70 0l0 20l-70 0Z', 'M70 0l210 0l0 20l-210 0Z'],
      ['M0 20l140 0l0 20l-140 0Z'],
    ])
    expect(drawn[0]?.map(({ properties }) => properties.fill)).toEqual(['url(#look-met)', 'url(#look-not-met)'])
    expect(drawn[0]?.map(textOf)).toEqual(['<met> "&"', '<not-met> "&"'])
    expect(bars.map(({ properties }) => properties.ariaHidden)).toEqual([undefined, 'true'])
  })

  it('can be none, or of nothing', () => {
    expect(stackedBars([])).toEqual([])
    expect(stackedBars([{ parts: [part(0, 'met')], whole: 0, label: null }])[0]?.children).toEqual([])
  })
})
