// Holds the formal report: the layout of Decree 30/2020, the same figures as elsewhere, the same bytes, and any text as text.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formatRatio } from '../../src/language/formatters.ts'
import { letterheads } from '../../src/model/letterhead.ts'
import type { Language } from '../../src/model/plan.ts'
import type { Report } from '../../src/model/report.ts'
import { renderReportDocx } from '../../src/render/report-docx.ts'
import { overdueTasks, tasksWithDifficulties } from '../../src/render/report-lists.ts'
import { convertWithLibreOffice, isInstalled, pagesOfPdf } from '../support/outside-programs.ts'
import { readXml, type XmlElement } from '../support/read-xml.ts'
import { describeSample, hostileTexts, sampleReport } from './sample-report.ts'

function render(report: Report, language: Language = 'vi'): Promise<Uint8Array> {
  return renderReportDocx(report, { language, describe: describeSample, letterhead: 'state' })
}

function partsOf(document: Uint8Array): Map<string, XmlElement> {
  return new Map(Object.entries(unzipSync(document)).map(([name, bytes]) => [name, readXml(strFromU8(bytes))]))
}

function elements(root: XmlElement | undefined, name: string): XmlElement[] {
  if (!root) return []
  return [...(root.name === name ? [root] : []), ...root.children.flatMap(child => elements(child, name))]
}

function textOf(element: XmlElement): string {
  return element.text + element.children.map(textOf).join(element.name === 'w:tc' ? '\n' : '')
}

/** The rows of each table as the texts of their cells. */
function tablesOf(document: XmlElement | undefined): string[][][] {
  return elements(document, 'w:tbl').map(table =>
    elements(table, 'w:tr').map(row => elements(row, 'w:tc').map(cell => textOf(cell).trim())),
  )
}

const size = { localities: 12, tasks: 12 }
const report = sampleReport(size)
const rendered = render(report)
const main = async () => partsOf(await rendered).get('word/document.xml')

describe('report.docx', () => {
  it('is the same for the same report, down to the byte', async () => {
    const [one, two] = [await rendered, await render(sampleReport(size))]
    expect(Buffer.from(one).equals(two)).toBe(true)
  })

  it('has the pages of Decree 30/2020: A4, its margins, annexes across, a number from the second page on', async () => {
    const document = await main()
    const millimetres = (twips: string | undefined) => Math.round((Number(twips) * 25.4) / 1440)
    const [text, ...annexes] = elements(document, 'w:sectPr').map(section => {
      const [size, margin] = [elements(section, 'w:pgSz')[0], elements(section, 'w:pgMar')[0]]
      const sides = ['top', 'right', 'bottom', 'left'].map(side => millimetres(margin?.attributes[`w:${side}`]))
      const page = [millimetres(size?.attributes['w:w']), millimetres(size?.attributes['w:h'])]
      return { page, sides, titlePage: elements(section, 'w:titlePg').length }
    })
    expect(text).toEqual({ page: [210, 297], sides: [20, 15, 20, 30], titlePage: 1 })
    expect(annexes.length).toBeGreaterThan(3)
    for (const annex of annexes) expect(annex.page).toEqual([297, 210])
  })

  it('has headings a reader can move by, and tables whose heading is repeated and whose rows are whole', async () => {
    const document = await main()
    const styles = elements(document, 'w:pStyle').map(style => style.attributes['w:val'])
    expect(styles.filter(style => style === 'Heading1')).toHaveLength(4)
    for (const table of elements(document, 'w:tbl').slice(1, 3)) {
      const rows = elements(table, 'w:tr')
      expect(rows.map(row => elements(row, 'w:tblHeader').length)).toEqual(
        rows.map((_, index) => (index === 0 ? 1 : 0)),
      )
      expect(rows.every(row => elements(row, 'w:cantSplit').length === 1)).toBe(true)
    }
  })

  it('gives every overdue assignment and every difficulty of the report in its annexes', async () => {
    const tables = tablesOf(await main())
    const under = (heading: string) =>
      tables
        .filter(([head]) => head?.[0] === heading)
        .at(-1)
        ?.slice(1) ?? []
    const overdue = overdueTasks(report)
    expect(under('Số ngày quá hạn').map(row => [row[0], row[2]])).toEqual(
      overdue.map(task => [String(task.daysOverdue), task.task]),
    )
    expect(under('Địa phương').length).toBe(tasksWithDifficulties(report).length)
    const ranks = under('Hạng').map(row => row[3])
    expect(ranks).toEqual(
      report.localities.toSorted((a, b) => a.rank - b.rank).map(({ greenShare }) => formatRatio(greenShare, 'vi')),
    )
  })

  it.each(letterheads)('has the letterhead: %s', async letterhead => {
    const options = { language: 'vi', describe: describeSample, letterhead } as const
    const text = textOf(partsOf(await renderReportDocx(report, options)).get('word/document.xml') ?? readXml('<a/>'))
    expect(text.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe(letterhead === 'state')
    expect(text.includes('ĐẢNG CỘNG SẢN VIỆT NAM')).toBe(letterhead === 'party')
    expect(text.includes('Nơi nhận')).toBe(letterhead !== 'none')
    expect(text).toContain('BÁO CÁO')
  })

  it('keeps whatever localities typed as text, in parts that are all well-formed', async () => {
    const parts = partsOf(await render(sampleReport({ ...size, hostile: true })))
    const document = parts.get('word/document.xml')
    const names = new Set(elements(document, 'w:t').flatMap(element => element.children.map(({ name }) => name)))
    expect([...names]).toEqual([])
    expect(elements(document, 'w:instrText').map(textOf)).toEqual([])
    const shown = elements(document, 'w:t').map(textOf).join('\n')
    expect(shown).toContain('<script>alert(1)</script> & <b>đậm</b> &amp; &#64;')
    expect(hostileTexts.filter(text => text.startsWith('=') && shown.includes(text)).length).toBeGreaterThan(0)
  })

  it('stays readable where names are long or many, and lines were broken by hand', async () => {
    const wide = sampleReport({ localities: 34, tasks: 12 })
    const name = `Xã\n${'rất dài '.repeat(80)}`
    const localities = [...wide.localities, ...wide.localities].map(one => ({
      ...one,
      ...{ name, submission: 'missing' as const },
    }))
    const document = partsOf(await render({ ...wide, localities })).get('word/document.xml')
    const body = elements(document, 'w:p').filter(
      paragraph => elements(paragraph, 'w:pStyle')[0]?.attributes['w:val'] === 'BodyText',
    )
    expect(body.filter(paragraph => elements(paragraph, 'w:br').length > 0)).toEqual([])
    const missing = body.map(textOf).find(text => text.startsWith('Chưa nộp báo cáo: ')) ?? ''
    expect(missing).toMatch(/ và 38 địa phương khác\.$/)
    const names = tablesOf(document).find(([head]) => head?.[0] === 'Hạng')
    expect(names?.slice(1).every(row => (row[1] ?? '').length < 250)).toBe(true)
  })

  it('says so where there is nothing to tell, and leaves out the annexes that would be empty', async () => {
    const empty: Report = { ...report, tasks: [], amendments: [], exceptions: [], sources: [], nationalIndicators: [] }
    const document = partsOf(await render(empty, 'en')).get('word/document.xml')
    const text = textOf(document ?? readXml('<a/>'))
    expect(text).toContain('Localities name no difficulties.')
    expect(text).toContain('No task is overdue.')
    expect(elements(document, 'w:sectPr')).toHaveLength(2)
  })
})

describe.skipIf(!isInstalled('LibreOffice', 'report.docx is not opened with it.'))('LibreOffice', () => {
  it('opens it: a letterhead first, page numbers from the second page on, the annexes behind', {
    timeout: 120_000,
  }, async () => {
    const pages = pagesOfPdf(convertWithLibreOffice(await rendered, 'pdf', { name: 'a.docx' }))
    expect(pages[0]).toMatch(/^\s*BAN CHỈ ĐẠO TRUNG ƯƠNG\s+CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n/)
    expect(pages[1]).toMatch(/^\s*2\n/)
    expect(pages.findIndex(page => /Phụ lục I\n/.test(page))).toBeLessThan(7)
    expect(pages.findIndex(page => page.includes('[Họ và tên]'))).toBeGreaterThan(0)
  })
})
