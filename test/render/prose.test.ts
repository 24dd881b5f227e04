// Holds the prose of reports: figures stand where a template names them, and what localities typed is never a placeholder.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formatRatio } from '../../src/language/formatters.ts'
import { type Placeholder, placeholders, proseKeys } from '../../src/model/report-prose.ts'
import { renderReportDocx } from '../../src/render/report-docx.ts'
import { renderReportMarkdown } from '../../src/render/report-markdown.ts'
import { readXml, type XmlElement } from '../support/read-xml.ts'
import { describeSample, sampleReport } from './sample-report.ts'

const report = sampleReport({ localities: 6, tasks: 8 })
const options = { language: 'vi', describe: describeSample, letterhead: 'state' } as const

async function wordText(given: typeof report, template: ReadonlyMap<string, string>): Promise<string> {
  const parts = unzipSync(await renderReportDocx(given, { ...options, template }))
  const textOf = (one: XmlElement): string => one.text + one.children.map(textOf).join(one.name === 'w:p' ? '' : ' ')
  return textOf(readXml(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))).replace(/\s+/g, ' ')
}

const { totals, plan, period } = report
const shown: Partial<Record<Placeholder, string>> = {
  'plan.id': plan.id,
  'period.id': period.id,
  overdue: String(totals.overdue),
  assignments: String(totals.assignments),
  completion: formatRatio(totals.completion, 'vi'),
  year: report.asOf.slice(0, 4),
}

describe('a sentence of a template', () => {
  it.each(Object.entries(shown))('shows {{%s}} in both formats', async (name, value) => {
    const sentence = new Map([
      ['text.opening', `mở <{{${name}}}> đầu`],
      ['page.opening', `mở ({{${name}}}) đầu`],
    ])
    expect(await wordText(report, sentence)).toContain(`mở <${value}> đầu`)
    expect(renderReportMarkdown(report, { ...options, template: sentence })).toContain(`mở (${value}) đầu`)
  })

  it('stands where it says: each sentence once in the formal report or the Markdown', async () => {
    const template = new Map<string, string>(proseKeys.map(key => [key, `<${key}>`.toUpperCase()]))
    const word = await wordText(report, template)
    const party = unzipSync(await renderReportDocx(report, { ...options, letterhead: 'party', template }))
    const partyText = strFromU8(party['word/document.xml'] ?? new Uint8Array())
    const markdown = renderReportMarkdown(report, { ...options, template })
    const missing = proseKeys.filter(key => {
      const text = `<${key}>`.toUpperCase()
      const escaped = text.replace('<', '&lt;').replace('>', '&gt;')
      return !word.includes(text) && !partyText.includes(escaped) && !markdown.replaceAll('\\', '').includes(text)
    })
    // An annex that would be empty is left out, with its title.
    expect(missing.filter(key => !key.startsWith('annexes.'))).toEqual([])
    expect(missing.length).toBeLessThan(3)
  })

  it('may be left out', async () => {
    const template = new Map([
      ['text.opening', ''],
      ['text.closing', ''],
      ['page.opening', ' '],
    ])
    expect(await wordText(report, template)).not.toContain('Trên đây là báo cáo')
    expect(renderReportMarkdown(report, { ...options, template })).toBe(renderReportMarkdown(report, options))
  })

  it('takes nothing that somebody typed for a placeholder', async () => {
    const all = placeholders.map(name => `{{${name}}}`).join(' ')
    const typed = { ...report, plan: { ...plan, title: all, issuedBy: '{{overdue}}' } }
    const tasks = report.tasks.map(task => ({ ...task, title: '{{asOf}}', difficulties: '{{missing}}' }))
    const word = await wordText({ ...typed, tasks }, new Map())
    for (const text of [all, '{{OVERDUE}}', '{{asOf}}', '{{missing}}']) expect(word).toContain(text)
    const markdown = renderReportMarkdown({ ...typed, tasks }, options)
    for (const text of [all, '{{asOf}}', '{{missing}}']) expect(markdown).toContain(text)
  })
})
