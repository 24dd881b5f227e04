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

export class PageReader {
  readonly #folder = mkdtempSync(join(tmpdir(), 'tiendo-html-'))
  #browser: Browser | null = null

  async open(html: string, { width = 1440, dark = false }: Opening = {}): Promise<Opened> {
    const args = ['--headless=new', ...quiet.map(name => `--${name}`)]
    this.#browser ??= await chromium.launch({ executablePath: chromiumPath(), args })
    const file = join(this.#folder, 'report.html')
    writeFileSync(file, html)
    const viewport = { width, height: 900 }
    const context = await this.#browser.newContext({ viewport, colorScheme: dark ? 'dark' : 'light', offline: true })
    const page = await context.newPage()
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
    await this.#browser?.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

const axe = readFileSync(`${repository}node_modules/axe-core/axe.min.js`, 'utf8')

/** What axe finds wrong, one line each; its script is evaluated beside the page, whose policy would refuse it inside. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(
    `axe.run(document).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(node => node.html.slice(0, 120)).slice(0, 3).join(' | ')))`,
  )
}
