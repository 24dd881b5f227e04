// Opens report pages in a headless Chromium, from a file and with no network, as somebody would from a USB stick.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumPath, isInstalled } from '../support/outside-programs.ts'
import { repository } from '../support/source-files.ts'

/** CI must have it; elsewhere one line says what is left out and how to get it. */
export const hasChromium = isInstalled('Chromium', 'report.html is not opened.')

const quiet = ['no-sandbox', 'disable-gpu', 'disable-background-networking', 'disable-component-update', 'disable-sync']

export interface Opened {
  readonly page: Page
  /** What went wrong in the page: errors, refusals of its security policy, anything it asked of a network. */
  readonly complaints: string[]
}

export interface Opening {
  readonly width?: number
  readonly dark?: boolean
}

const height = 900

export class PageReader {
  readonly #folder = mkdtempSync(join(tmpdir(), 'tiendo-html-'))
  readonly #kept = new Map<string, Promise<Opened>>()
  #browser: Promise<Browser> | null = null
  #opened = 0

  /** The one page of that content and appearance, as it is when it has just been opened, at the width asked for. */
  async show(html: string, { width = 1440, dark = false }: Opening = {}): Promise<Opened> {
    const key = `${dark} ${html}`
    const opened = this.#kept.get(key) ?? this.open(html, { width, dark })
    this.#kept.set(key, opened)
    const { page } = await opened
    await page.emulateMedia({ media: null, colorScheme: dark ? 'dark' : 'light' })
    await page.setViewportSize({ width, height })
    await settle(page)
    return opened
  }

  /** A page of its own, for what cannot be taken back. */
  async open(html: string, { width = 1440, dark = false }: Opening = {}): Promise<Opened> {
    const args = ['--headless=new', ...quiet.map(name => `--${name}`)]
    this.#browser ??= chromium.launch({ executablePath: chromiumPath(), args })
    this.#opened += 1
    const file = join(this.#folder, `report-${this.#opened}.html`)
    writeFileSync(file, html)
    const browser = await this.#browser
    const viewport = { width, height }
    const context = await browser.newContext({ viewport, colorScheme: dark ? 'dark' : 'light', offline: true })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(error.message))
    page.on('request', request => {
      if (!request.url().startsWith('file:')) complaints.push(request.url())
    })
    await page.goto(pathToFileURL(file).href)
    return { page, complaints }
  }

  async close(): Promise<void> {
    await (await this.#browser)?.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** Takes back whatever a reader may have done: dialogs, the other language, another table, filters, order and page. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(`
    for (const dialog of document.querySelectorAll('dialog')) { dialog.close(); dialog.remove() }
    document.querySelector('button[data-language="vi"]').click()
    document.querySelector('#rows button[data-table="indicators"]').click()
    document.querySelector('#rows button[data-table="assignments"]').click()
    document.activeElement.blur()
    scrollTo(0, 0)
    getSelection().removeAllRanges()`)
}

const axe = readFileSync(`${repository}node_modules/axe-core/axe.min.js`, 'utf8')

export interface Inspection {
  /** A selector of the part to look at; the whole page otherwise. */
  readonly part?: string
  /** Contrast takes longer than all other rules together, and depends on nothing but the appearance. */
  readonly only?: 'contrast' | 'all but contrast'
}

/** What axe finds wrong, one line each; its script is evaluated beside the page, whose policy would refuse it inside. */
export async function axeViolations(page: Page, { part, only }: Inspection = {}): Promise<string[]> {
  const rules =
    only === 'contrast'
      ? { runOnly: { type: 'rule', values: ['color-contrast'] } }
      : only === undefined
        ? {}
        : { rules: { 'color-contrast': { enabled: false } } }
  const options = { resultTypes: ['violations'], ...rules }
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe)
  return page.evaluate(
    `axe.run(${part === undefined ? 'document' : JSON.stringify(part)}, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(node => node.html.slice(0, 120)).slice(0, 3).join(' | ')))`,
  )
}
