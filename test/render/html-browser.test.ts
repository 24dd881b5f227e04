// Holds report.html as its readers meet it, in a real browser: looks, words, keyboard, rows behind figures, and paper.
import { afterAll, describe, expect, it } from 'vitest'
import { localityReport } from '../../src/consolidate/locality-report.ts'
import { publicEdition } from '../../src/consolidate/public-edition.ts'
import { axeViolations, hasChromium, type Opening, PageReader } from './browser.ts'
import { renderPage } from './html-page.ts'
import { sampleReport } from './sample-report.ts'

const report = sampleReport()
const html = renderPage(report)
const reader = new PageReader()
afterAll(() => reader.close())

const show = (opening?: Opening, page = html) => reader.show(page, opening)
const overdue = report.totals.overdue
const narrow = { width: 390 }
const foreign = 'document.querySelectorAll("img, iframe, object, #page script, [onerror], [onclick], #page b b").length'

// Opening a page is what takes time, above all beside other tests: all share one for each appearance, put back before each.
describe.skipIf(!hasChromium).sequential('report.html in a browser', () => {
  // Colours depend on the appearance alone, names and roles on the language, overflow and order on the width.
  it.each([
    ['light', 'vi', {}, {}],
    ['dark', 'vi', { dark: true }, { only: 'contrast' }],
    ['light on a telephone', 'vi', narrow, { only: 'all but contrast' }],
    ['light', 'en', {}, { only: 'all but contrast' }],
  ] as const)('is accessible: axe finds nothing, %s, %s', async (_, language, opening, inspection) => {
    const { page, complaints } = await show(opening)
    if (language === 'en') await page.click('button[data-language="en"]')
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await axeViolations(page, inspection)).toEqual([])
    await page.click('.tile button')
    await page.click('dialog .toggle')
    await page.waitForSelector('dialog .details:not([hidden])')
    expect(await axeViolations(page, { ...inspection, part: 'dialog' })).toEqual([])
    expect(complaints).toEqual([])
  })

  it('opens without a network, keeps its policy, and never needs the page to scroll sideways', async () => {
    for (const width of [390, 768, 1440]) {
      const { page, complaints } = await show({ width })
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      expect([width, await page.evaluate(overflow)]).toEqual([width, 0])
      expect(complaints).toEqual([])
    }
  })

  it('keeps whatever localities typed as text', async () => {
    const { page, complaints } = await show({}, renderPage(sampleReport({ hostile: true, tasks: 20 })))
    expect(await page.evaluate(foreign)).toBe(0)
    await page.click('#headline .opens')
    await page.waitForSelector('dialog[open]')
    await page.evaluate('for (const toggle of document.querySelectorAll("dialog .toggle")) toggle.click()')
    expect(await page.evaluate(foreign)).toBe(0)
    expect(await page.locator('dialog dd').filter({ hasText: '<script>alert(1)</script>' }).count()).toBeGreaterThan(0)
    for (const part of ['dialog', '#difficulties', '#decisions']) {
      expect(await axeViolations(page, { only: 'all but contrast', part })).toEqual([])
    }
    expect(complaints).toEqual([])
  })

  it('offers everybody, of one locality, its steps and its rows, and no way to files and remarks', async () => {
    const own = localityReport(sampleReport({ tasks: 12 }), '14')
    const { page, complaints } = await show({}, renderPage(publicEdition(own ?? report)))
    expect(await page.textContent('h1')).toBe('Báo cáo tiến độ của Tỉnh Sơn La (bản công khai)')
    expect(await page.locator('#map, #heat, #coverage, #difficulties, #checks').count()).toBe(0)
    expect(await axeViolations(page, { part: '#focus' })).toEqual([])
    await page.locator('#focus .opens').first().click()
    expect(await page.textContent('dialog [role="status"]')).toMatch(/^Dòng 1–1 /)
    expect(await page.locator('dialog th', { hasText: 'Nguồn' }).count()).toBe(0)
    expect(await page.locator('#rows button[data-table]').count()).toBe(3)
    expect(complaints).toEqual([])
  })
})

describe.skipIf(!hasChromium).sequential('the rows behind a figure', () => {
  const status = 'dialog [role="status"]'

  it('open over the page, say how many they are, and give the focus back', async () => {
    const { page } = await show()
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
    const { page } = await show()
    await page.click('.tile button:has-text("Sơn La")')
    await page.click('dialog .toggle')
    const link = page.locator('dialog .details a')
    expect(await link.textContent()).toMatch(/^14_2025-Q3\.xlsx · trang tính Nhiệm vụ · ô F\d+$/)
    expect(await link.getAttribute('href')).toMatch(/^\.\.\/\.\.\/submissions\/14_2025-Q3\.xlsx#'Nhiệm vụ'!F\d+$/)
    expect(await page.getAttribute('dialog .toggle', 'aria-expanded')).toBe('true')
  })

  it('open from a part of a bar, and from every table of the page', async () => {
    const { page } = await show()
    await page.locator('.whole-bar path').first().click()
    expect(await page.textContent(status)).toContain(` ${report.totals.states['completed-on-time']} dòng khớp`)
    for (const part of ['#heat button.heat', '#indicators .opens', '#coverage .opens', '#checks .opens']) {
      await page.click('dialog .close')
      await page.locator('dialog').waitFor({ state: 'detached' })
      await page.locator(part).first().click()
      expect([part, await page.textContent(status)]).toEqual([part, expect.stringMatching(/^Dòng 1–\d+/)])
    }
  })
})

describe.skipIf(!hasChromium).sequential('the table of all assignments', () => {
  const status = '#rows [role="status"]'
  const first = '#rows tbody tr:first-child'

  it('filters by words without tone marks, by choice and by condition, and clears', async () => {
    const { page } = await show()
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
    const { page } = await show()
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
    const { page } = await show()
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
    const { page } = await show()
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

describe.skipIf(!hasChromium).sequential('the keyboard', () => {
  it('reaches the report first, then moves over the heat map by arrows as one stop', async () => {
    const { page } = await show()
    // The browser goes on from where the reader was last; a place before everything is what a new page begins with.
    await page.evaluate('document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute("tabindex")')
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
    await page.locator('dialog[open]').waitFor()
  })
})

describe.skipIf(!hasChromium).sequential('the looks', () => {
  const ground = 'getComputedStyle(document.body).backgroundColor'

  it('follow the system until the reader chooses', async () => {
    const night = await (await show({ dark: true })).page.evaluate(ground)
    const { page } = await reader.open(html)
    const light = await page.evaluate(ground)
    expect(light).not.toBe(night)
    await page.selectOption('select[data-appearance]', 'dark')
    expect(await page.evaluate(ground)).toBe(night)
    await page.reload()
    expect(await page.evaluate(ground)).toBe(night)
    await page.context().close()
  })

  it('are light on A4 paper, even at night, without controls; an open dialog prints its rows alone', async () => {
    const { page } = await show({ dark: true })
    const print = async () => (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const sheets = (pdf: string) => pdf.split('/Type /Page\n').length - 1
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light')
    expect(await page.isVisible('.controls')).toBe(false)
    expect(await page.isVisible('#rows')).toBe(false)
    const whole = await print()
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(whole)
    expect([Number(box?.[1]), Number(box?.[2])].map(Math.round)).toEqual([595, 842])
    await page.emulateMedia({ media: null })
    await page.locator('.figure', { hasText: 'Quá hạn, chưa hoàn thành' }).locator('button').click()
    await page.locator('dialog[open]').waitFor()
    const rows = sheets(await print())
    expect(rows).toBeGreaterThan(1)
    expect(rows).toBeLessThan(sheets(whole))
    expect(await page.locator('.printed-rows').count()).toBe(0)
  })
})

describe.skipIf(!hasChromium).sequential('30,000 assignments', () => {
  it('open, filter, sort and turn pages in little more time than the page takes to read its data', async () => {
    const { page, complaints } = await reader.open(renderPage(sampleReport({ tasks: 883 })))
    /** The best of three, so that other work on the machine does not count. */
    const timed = (script: string): Promise<number> =>
      page.evaluate(`(() => {
        const run = () => { const start = performance.now(); ${script}; return performance.now() - start }
        return Math.min(run(), run(), run())
      })()`)
    const reading = await timed('JSON.parse(document.querySelector("#rows-data").textContent)')
    const choose = 'const one = document.querySelector("#rows select"); one.value = "overdue"'
    for (const script of [
      `${choose}; one.dispatchEvent(new Event("change"))`,
      'document.querySelector("#rows [data-sort=title]").click()',
      'document.querySelector("#rows button[data-page=next]").click()',
    ]) {
      expect((await timed(script)) / reading, script).toBeLessThan(20)
    }
    expect(await page.textContent('#rows [role="status"]')).toContain('bảng có 30.022 dòng')
    expect(await page.locator('#rows tbody tr:not(.details)').count()).toBe(50)
    expect(complaints).toEqual([])
  })
})
