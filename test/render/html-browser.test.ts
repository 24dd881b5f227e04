import { afterAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { axeViolations, hasChromium, type Opening, PageReader } from './browser.ts'
import { renderPage } from './html-page.ts'
import { sampleReport } from './sample-report.ts'

const report = sampleReport()
const html = renderPage(report)
const hostile = renderPage(sampleReport({ hostile: true }))
const reader = new PageReader()
afterAll(() => reader.close())

const open = (page: string, opening?: Opening) => reader.open(page, opening)
const overdue = report.totals.overdue

describe.skipIf(!hasChromium)('report.html in a browser', () => {
  it.each([
    ['light', 'vi', {}],
    ['dark', 'vi', { dark: true }],
    ['light on a telephone', 'vi', { width: 390 }],
    ['light', 'en', {}],
    ['dark', 'en', { dark: true }],
  ] as const)('is accessible: axe finds nothing, %s, %s', async (_, language, opening) => {
    const { page, complaints } = await open(html, opening)
    if (language === 'en') await page.click('button[data-language="en"]')
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await axeViolations(page)).toEqual([])
    await page.click('.tile button')
    await page.click('dialog .toggle')
    expect(await axeViolations(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('opens without a network, keeps its policy, and never needs the page to scroll sideways', async () => {
    for (const width of [390, 768, 1440]) {
      const { page, complaints } = await open(html, { width })
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      expect([width, await page.evaluate(overflow)]).toEqual([width, 0])
      expect(complaints).toEqual([])
    }
  })

  it('keeps whatever localities typed as text', async () => {
    const { page, complaints } = await open(hostile)
    const foreign =
      'document.querySelectorAll("img, iframe, object, #page script, [onerror], [onclick], #page b b").length'
    expect(await page.evaluate(foreign)).toBe(0)
    await page.click('#headline .opens')
    for (const toggle of await page.locator('dialog .toggle').all()) await toggle.click()
    expect(await page.evaluate(foreign)).toBe(0)
    expect(await page.locator('dialog dd').filter({ hasText: '<script>alert(1)</script>' }).count()).toBeGreaterThan(0)
    expect(await axeViolations(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})

describe.skipIf(!hasChromium)('the rows behind a figure', () => {
  const status = 'dialog [role="status"]'

  it('open over the page, say how many they are, and give the focus back', async () => {
    const { page } = await open(html)
    const figure = page.locator('.figure', { hasText: 'Quá hạn, chưa hoàn thành' }).locator('button')
    await figure.focus()
    await page.keyboard.press('Enter')
    expect(await page.textContent('dialog h2')).toBe('Quá hạn, chưa hoàn thành')
    expect(await page.textContent(status)).toContain(`trong ${overdue} dòng khớp`)
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.dataset.rows')).toBe(await figure.getAttribute('data-rows'))
  })

  it('name the source file, sheet and cell of each', async () => {
    const { page } = await open(html)
    await page.click('.tile button:has-text("Sơn La")')
    await page.click('dialog .toggle')
    const link = page.locator('dialog .details a')
    expect(await link.textContent()).toMatch(/^14_2025-Q3\.xlsx · trang tính Nhiệm vụ · ô F\d+$/)
    expect(await link.getAttribute('href')).toMatch(/^\.\.\/\.\.\/submissions\/14_2025-Q3\.xlsx#'Nhiệm vụ'!F\d+$/)
    expect(await page.getAttribute('dialog .toggle', 'aria-expanded')).toBe('true')
  })

  it('open from a part of a bar, and from every table of the page', async () => {
    const { page } = await open(html)
    await page.locator('.whole-bar path').first().click()
    expect(await page.textContent(status)).toContain(` ${report.totals.states['completed-on-time']} dòng khớp`)
    await page.click('dialog .close')
    for (const part of ['#heat button.heat', '#indicators .opens', '#coverage .opens', '#checks .opens']) {
      await page.locator(part).first().click()
      expect([part, await page.textContent(status)]).toEqual([part, expect.stringMatching(/^Dòng 1–\d+/)])
      await page.click('dialog .close')
    }
  })
})

describe.skipIf(!hasChromium)('the table of all assignments', () => {
  const status = '#rows [role="status"]'
  const first = '#rows tbody tr:first-child'

  it('filters by words without tone marks, by choice and by condition, and clears', async () => {
    const { page } = await open(html)
    await page.fill('#rows input[type="search"]', 'dak lak')
    await page.locator(status, { hasText: ' 40 dòng khớp' }).waitFor()
    await page.fill('#rows input[type="search"]', 'không có chữ này')
    await page.locator(status, { hasText: 'Không có dòng nào khớp' }).waitFor()
    await page.click('#rows .filters button:has-text("Bỏ lọc")')
    await page.selectOption('#rows select >> nth=1', '=14')
    expect(await page.textContent(status)).toContain(' 40 dòng khớp')
    await page.selectOption('#rows select >> nth=0', 'completed')
    const own = report.localities.find(({ code }) => code === '14')?.totals.completion.numerator
    expect(await page.textContent(status)).toContain(` ${own} dòng khớp`)
    await page.click('#rows .filters button:has-text("Bỏ lọc")')
    expect(await page.textContent(status)).toContain(' 1.360 dòng khớp')
  })

  it('sorts by a heading, says so, and keeps the focus there', async () => {
    const { page } = await open(html)
    const heading = page.locator('#rows th', { hasText: 'Số ngày quá hạn' })
    await heading.locator('button').focus()
    await page.keyboard.press('Enter')
    expect(await heading.getAttribute('aria-sort')).toBe('ascending')
    await page.keyboard.press('Enter')
    expect(await heading.getAttribute('aria-sort')).toBe('descending')
    const most = Math.max(...report.tasks.map(task => task.daysOverdue))
    expect(await page.textContent(`${first} td.count`)).toBe(String(most))
    await page.keyboard.press('Enter')
    expect(await heading.getAttribute('aria-sort')).toBeNull()
  })

  it('turns pages and shows the other tables', async () => {
    const { page } = await open(html)
    await page.click('#rows button[data-page="last"]')
    expect(await page.textContent(status)).toContain('Dòng 1.351–1.360')
    expect(await page.isDisabled('#rows button[data-page="next"]')).toBe(true)
    for (const [name, count] of [
      ['indicators', report.indicators.length],
      ['localities', report.localities.length],
      ['diagnostics', report.diagnostics.length],
      ['sources', report.sources.length],
    ] as const) {
      await page.click(`#rows button[data-table="${name}"]`)
      expect(await page.textContent(status)).toContain(`bảng có ${count} dòng`)
    }
  })

  it('keeps what was asked when the language changes', async () => {
    const { page } = await open(html)
    await page.selectOption('#rows select >> nth=1', '=14')
    await page.click('button[data-language="en"]')
    expect(await page.title()).toMatch(/^Consolidated progress report: /)
    expect(await page.textContent(status)).toBe('Rows 1–40 of 40 matching, 1,360 in the table')
    expect(await page.textContent(`${first} .due`)).toMatch(/^\d{4}-\d\d-\d\d$/)
    await page.click('button[data-language="vi"]')
    expect(await page.textContent(status)).toBe('Dòng 1–40 trong 40 dòng khớp, bảng có 1.360 dòng')
    expect(await page.evaluate('document.activeElement.dataset.language')).toBe('vi')
  })
})

describe.skipIf(!hasChromium)('the keyboard', () => {
  it('reaches the report first, then moves over the heat map by arrows as one stop', async () => {
    const { page } = await open(html)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    expect(await page.evaluate('document.querySelectorAll("#heat button[tabindex=\\"0\\"]").length')).toBe(1)
    await page.locator('#heat button').first().focus()
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'End', 'Home', 'ArrowDown']) {
      await page.keyboard.press(key)
    }
    const place = 'JSON.parse(document.activeElement.dataset.rows).where'
    expect(await page.evaluate(place)).toMatchObject({ objective: report.objectives[0]?.id })
    expect(await page.evaluate('document.querySelectorAll("#heat button[tabindex=\\"0\\"]").length')).toBe(1)
    await page.keyboard.press('Enter')
    expect(await page.locator('dialog[open]').count()).toBe(1)
  })
})

describe.skipIf(!hasChromium)('the looks', () => {
  const ground = 'getComputedStyle(document.body).backgroundColor'

  it('follow the system until the reader chooses', async () => {
    const { page } = await open(html)
    const light = await page.evaluate(ground)
    await page.selectOption('select[data-appearance]', 'dark')
    const dark = await page.evaluate(ground)
    expect(dark).not.toBe(light)
    await page.reload()
    expect(await page.evaluate(ground)).toBe(dark)
    const night = await open(html, { dark: true })
    expect(await night.page.evaluate(ground)).toBe(dark)
  })

  it('are light on A4 paper, even at night, and leave the controls out', async () => {
    const { page } = await open(html, { dark: true })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light')
    expect(await page.isVisible('.controls')).toBe(false)
    expect(await page.isVisible('#rows')).toBe(false)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))
    expect([Number(box?.[1]), Number(box?.[2])].map(Math.round)).toEqual([595, 842])
  })
})

describe.skipIf(!hasChromium)('paper', () => {
  it('takes the rows of an open dialog alone, over as many sheets as they need', async () => {
    const { page } = await open(html)
    const sheets = async () =>
      (await page.pdf({ preferCSSPageSize: true })).toString('latin1').split('/Type /Page\n').length - 1
    const whole = await sheets()
    await page.locator('.figure', { hasText: 'Quá hạn, chưa hoàn thành' }).locator('button').click()
    const rows = await sheets()
    expect(rows).toBeGreaterThan(1)
    expect(rows).toBeLessThan(whole)
    expect(await page.locator('.printed-rows').count()).toBe(0)
  })
})

describe.skipIf(!hasChromium)('30,000 assignments', () => {
  const large: Report = sampleReport({ tasks: 883 })

  it('open, filter, sort and turn pages without delay', async () => {
    const { page, complaints } = await open(renderPage(large))
    const timed = (script: string) =>
      page.evaluate(`(() => { const start = performance.now(); ${script}; return performance.now() - start })()`)
    const choose = 'const one = document.querySelector("#rows select"); one.value = "overdue"'
    // Generous: what is meant is that nobody waits, not how quick this machine is today.
    for (const script of [
      `${choose}; one.dispatchEvent(new Event("change"))`,
      'document.querySelector("#rows [data-sort=title]").click()',
      'document.querySelector("#rows button[data-page=next]").click()',
    ]) {
      expect(await timed(script)).toBeLessThan(3000)
    }
    expect(await page.textContent('#rows [role="status"]')).toContain('bảng có 30.022 dòng')
    expect(await page.locator('#rows tbody tr:not(.details)').count()).toBe(50)
    expect(complaints).toEqual([])
  })
})
