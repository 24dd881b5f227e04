import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { states } from '../../src/model/state.ts'
import { stateOrder } from '../../src/render/html/charts/looks.ts'
import { safeHref } from '../../src/render/html/embed/page-data.ts'
import { scriptJson } from '../../src/render/html/script-text.ts'
import { sampleReport as consolidated } from '../consolidate/sample-report.ts'
import { carriedRows, carriedTable, elementsOf, hasClass, pageTree, renderPage, textOf } from './html-page.ts'
import { hostileTexts, sampleReport } from './sample-report.ts'

const report = sampleReport()
const html = renderPage(report)
const elements = elementsOf(pageTree(report))
const policy = String(elements.find(({ properties }) => properties.httpEquiv !== undefined)?.properties.content)

describe('the page', () => {
  it('is the same bytes for the same report, in either language', () => {
    expect(renderPage(sampleReport()) === html).toBe(true)
    expect(renderPage(report, 'en') === renderPage(sampleReport(), 'en')).toBe(true)
    expect(renderPage(report, 'en') === html).toBe(false)
  })

  it('asks nothing of any network or other file', () => {
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-\S+'; style-src 'sha256-\S+';/)
    const loads = elements.filter(({ properties }) => properties.src !== undefined || properties.srcSet !== undefined)
    expect(loads).toEqual([])
    expect(
      elements.filter(({ tagName }) => ['link', 'iframe', 'img', 'object', 'embed', 'base'].includes(tagName)),
    ).toEqual([])
    const style = elements
      .filter(({ tagName }) => tagName === 'style')
      .map(textOf)
      .join('')
    expect(style.replaceAll(/url\(#[\w-]+\)/g, '')).not.toMatch(/url\(|@import/)
  })

  it('lets exactly its own script and style run', () => {
    const [script] = elements.filter(({ tagName, properties }) => tagName === 'script' && properties.type === undefined)
    const [style] = elements.filter(({ tagName }) => tagName === 'style')
    for (const element of [script, style]) {
      const text = element ? textOf(element) : ''
      expect(text.length).toBeGreaterThan(1000)
      const digest = createHash('sha256').update(text).digest('base64')
      expect(policy).toContain(`'sha256-${digest}'`)
    }
    const inline = elements.filter(({ properties }) => Object.keys(properties).some(key => /^(style|on)/i.test(key)))
    expect(inline).toEqual([])
  })

  it('has no two elements of one id in either language', () => {
    const ids = (list: typeof elements) =>
      list.flatMap(({ properties }) => (properties.id === undefined ? [] : [properties.id]))
    const waiting = elements.find(({ tagName }) => tagName === 'template')
    const other = new Set(waiting?.content ? elementsOf(waiting.content) : [])
    const shown = ids(elements.filter(element => !other.has(element)))
    expect(new Set(shown).size).toBe(shown.length)
    expect(ids([...other]).filter(id => !shown.includes(id))).toEqual([])
  })

  it('speaks both languages, with the numbers and dates of each', () => {
    expect(html.startsWith('<!doctype html><html lang="vi"')).toBe(true)
    expect(renderPage(report, 'en').startsWith('<!doctype html><html lang="en"')).toBe(true)
    const texts = textOf(pageTree(report))
    expect(texts.includes('14/09/2025')).toBe(true)
    const template = elements.find(({ tagName }) => tagName === 'template')
    const other = template?.content ? textOf(template.content) : ''
    expect(['As of 2025-09-14', '1,360'].every(text => other.includes(text))).toBe(true)
    expect(texts.includes('1.360')).toBe(true)
  })

  it('never shows a percentage of ours without its parts', () => {
    const shares = elements.filter(
      element =>
        ['percent', 'tile-share', 'heat-share'].some(name => hasClass(element, name)) && textOf(element).includes('%'),
    )
    expect(shares.length).toBeGreaterThan(300)
    const parents = elements.map(({ children }) => children)
    for (const share of shares) {
      const siblings = parents.find(children => children.includes(share)) ?? []
      const after = siblings
        .slice(siblings.indexOf(share) + 1)
        .map(textOf)
        .join('')
      expect([textOf(share), after]).toEqual([
        textOf(share),
        expect.stringMatching(/^\s*\(?[A-ZĐ]?\s*[\d.,-]+\/[\d.,-]+/),
      ])
    }
  })

  it('calls its thresholds configurable defaults and nobody’s rule', () => {
    expect(textOf(pageTree(report)).includes('không phải quy định chính thức của cơ quan nào')).toBe(true)
  })

  it('shows a tile, a rank and a row of the heat map for every province', () => {
    expect(elements.filter(element => hasClass(element, 'tile'))).toHaveLength(2 * report.localities.length)
    expect(elements.filter(element => hasClass(element, 'placed'))).toHaveLength(2)
    expect(elements.filter(element => hasClass(element, 'heat') && element.tagName === 'button')).toHaveLength(
      2 * 34 * 3,
    )
  })

  it('draws every state in the order from done to worst', () => {
    expect(stateOrder.toSorted()).toEqual(states.toSorted())
    const looks = new Set(elements.flatMap(({ tagName, properties }) => (tagName === 'pattern' ? [properties.id] : [])))
    const fills = elements.flatMap(({ properties }) => /^url\(#(.+)\)$/.exec(String(properties.fill))?.[1] ?? [])
    expect([...new Set(fills)].filter(fill => !looks.has(fill))).toEqual([])
  })
})

describe('whatever localities typed', () => {
  const hostile = renderPage(sampleReport({ hostile: true }))
  /** Between quotes an angle bracket is text, and the quote itself is always escaped. */
  const withoutAttributes = (page: string) => page.replaceAll(/="[^"]*"/g, '')

  it('ends no script and begins no markup', () => {
    const markup = withoutAttributes(hostile)
    const found = ['<script', '</script', '<!--', ']]>', '<img', '<b>đậm'].map(one => markup.split(one).length - 1)
    expect(found).toEqual([2, 2, 0, 0, 0, 0])
    expect(/[\u0000-\u0008\u000b-\u001f\u007f\u2028-\u202e\u2066-\u2069]/.test(hostile)).toBe(false)
  })

  it('is carried as text that the script reads back', () => {
    const { strings } = carriedRows(hostile)
    for (const text of hostileTexts.filter(one => !/[\u0000-\u001f\u202a-\u2069\ud800\uffff]|^\s|\s$/.test(one))) {
      expect(strings).toContain(text)
    }
  })

  it('stays text in the report of all kinds of states and places', () => {
    const page = renderPage(consolidated())
    expect(withoutAttributes(page).split('<script').length - 1).toBe(2)
    expect(carriedRows(page).strings).toEqual(expect.arrayContaining(['<script>alert(1)</script>', '__proto__']))
  })

  it('is never a link that runs', () => {
    expect(safeHref('javascript:alert(1)')).toBeNull()
    expect(safeHref(' data:text/html,x')).toBeNull()
    expect(safeHref('../../a%20b.xlsx')).toBe('../../a%20b.xlsx')
    expect(safeHref('./c:d.xlsx')).toBe('./c:d.xlsx')
    expect(safeHref('file:///E:/a.xlsx')).toBe('file:///E:/a.xlsx')
  })

  it.each(['</script>', '<!--', ']]>', '\u2028', '&lt;', '"\\'])('%j is safe in a script', text => {
    const json = scriptJson({ text })
    expect(json).not.toMatch(/[<>&\u2028]/)
    expect(JSON.parse(json)).toEqual({ text })
  })
})

describe('the rows it carries', () => {
  it('are all assignments, each with its source file, sheet and cell', () => {
    const table = carriedTable(html, 'assignments')
    expect(table.length).toBe(report.tasks.length)
    report.tasks.forEach((task, row) => {
      expect(table.text('task', row)).toBe(task.task)
      expect(table.text('state', row)).toBe(task.state)
      expect(table.number('daysOverdue', row)).toBe(task.daysOverdue)
      expect(table.text('file', row)).toBe(task.source?.file ?? '')
      expect(table.text('sheet', row)).toBe(task.source?.sheet ?? '')
      expect(table.text('cell', row)).toBe(task.sourceCell ?? '')
      expect(table.href(row)).toBe(task.source ? `../../${task.source.file}` : null)
    })
  })

  it('are the indicators, localities, diagnostics and sources too', () => {
    const lengths = (['indicators', 'localities', 'diagnostics', 'sources'] as const).map(
      name => carriedTable(html, name).length,
    )
    const { indicators, localities, diagnostics, sources } = report
    expect(lengths).toEqual([indicators, localities, diagnostics, sources].map(list => list.length))
  })
})

it('draws any other set of localities as a plain grid, the best and the worst of very many', () => {
  const few = elementsOf(pageTree(consolidated()))
  expect(few.filter(element => hasClass(element, 'tiles') && hasClass(element, 'plain'))).toHaveLength(2)
  const many = elementsOf(pageTree(sampleReport({ localities: 200, tasks: 2 })))
  expect(many.filter(element => hasClass(element, 'tile'))).toHaveLength(2 * 120)
})

it('can be made of a report with nothing in it', () => {
  const empty = sampleReport({ localities: 0, tasks: 0 })
  const page = renderPage({ ...empty, nationalIndicators: [], indicators: [], accepted: [] })
  const said = ['Không có nhiệm vụ quá hạn.', 'Kế hoạch không có chỉ tiêu.'].map(text => page.includes(text))
  expect(said).toEqual([true, true])
})

it('carries 30,000 assignments in less than 20 MB', () => {
  const page = renderPage(sampleReport({ tasks: 883 }))
  expect(carriedTable(page, 'assignments').length).toBeGreaterThan(30_000)
  expect(Buffer.byteLength(page)).toBeLessThan(20_000_000)
})
