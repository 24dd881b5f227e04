// Holds the Markdown report: its order and figures, and that its tables have exactly the rows of the data whatever was typed.
import type { Html, Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { reportWords } from '../../src/language/report-words.ts'
import type { Language } from '../../src/model/plan.ts'
import type { Report } from '../../src/model/report.ts'
import { renderReportMarkdown } from '../../src/render/report-markdown.ts'
import { describeSample, hostileTexts, sampleReport } from './sample-report.ts'

const sourceHref = (file: string) => `../../${file}`

function render(report: Report, language: Language = 'vi'): string {
  return renderReportMarkdown(report, { language, describe: describeSample, sourceHref })
}

interface ReadTable {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * The tables as GitHub Flavored Markdown reads them (GFM 0.29, section 4.10): a heading row, a delimiter row of as many
 * cells, then rows until a blank line; a pipe parts cells unless a backslash stands before it.
 */
function tablesOf(markdown: string): ReadTable[] {
  return markdown.split('\n\n').flatMap(block => {
    const [headings, delimiters, ...rows] = block.split('\n').map(cellsOf)
    if (!headings || !delimiters?.every(cell => /^:?-+:?$/.test(cell))) return []
    return [{ headings, rows }]
  })
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim())
}

/** The tables below a heading, up to the next one of its depth. */
function tablesUnder(markdown: string, title: string): ReadTable[] {
  const section = markdown.split(/^## /m).find(part => part.startsWith(`${title}\n`))
  return tablesOf(section ?? '')
}

function htmlOf(node: Nodes): Html[] {
  if (node.type === 'html') return [node]
  return 'children' in node ? node.children.flatMap(htmlOf) : []
}

function linksOf(node: Nodes): string[] {
  const own = node.type === 'link' ? [node.url] : []
  return [...own, ...('children' in node ? node.children.flatMap(linksOf) : [])]
}

function typesOf(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(typesOf) : [])]
}

const { sections, columns, figures } = reportWords.vi

describe('the report in Markdown', () => {
  const report = sampleReport()
  const markdown = render(report)

  it('is told in the order a leader reads it', () => {
    expect([...markdown.matchAll(/^## (.+)$/gm)].map(match => match[1])).toEqual([
      sections.figures,
      sections.states,
      sections.coverage,
      sections.localities,
      sections.overdue,
      sections.dueSoon,
      sections.indicators,
      sections.objectives,
      sections.difficulties,
      sections.decisions,
      sections.diagnostics,
      sections.legend,
      sections.fullLists,
    ])
  })

  it('begins with plan, period, the day and the figures, each percentage with its parts', () => {
    expect(markdown.slice(0, 1000)).toContain('# Báo cáo tổng hợp tiến độ: Kế hoạch triển khai Nghị quyết số 57-NQ/TW')
    expect(markdown).toContain('- Kỳ báo cáo 2025-Q3: từ 15/06/2025 đến 14/09/2025')
    const { totals } = report
    const completed = tablesUnder(markdown, sections.figures)[0]?.rows.find(row => row[0] === figures.completed.label)
    expect(completed?.[1]).toMatch(new RegExp(`^[\\d,]+% \\(${totals.completion.numerator}/1\\.360\\)$`))
    expect(completed?.[2]).toBe(figures.completed.formula)
    const cells = tablesOf(markdown).flatMap(({ rows }) => rows.flat())
    const shares = cells.filter(cell => /^[\d,]+%/.test(cell) && !/^\d+%$/.test(cell))
    expect(shares.length).toBeGreaterThan(100)
    for (const share of shares) expect(share).toMatch(/^[\d,]+% \([\d.]+\/[\d.]+\)$/)
  })

  it('ranks every locality and names those that are missing or late', () => {
    const [ranking] = tablesUnder(markdown, sections.localities)
    expect(ranking?.rows).toHaveLength(34)
    expect(ranking?.rows[0]?.slice(2, 4)).toEqual(['🟢 Xanh', '97,5% (39/40)'])
    expect(markdown).toContain('| Tỉnh Quảng Ninh | Chưa nộp |')
    expect(markdown).toContain('| Tỉnh Sơn La | Nộp muộn | 25/09/2025 | 5 |')
  })

  it('groups overdue assignments by task, the longest first, and says how many they are', () => {
    const [overdue] = tablesUnder(markdown, sections.overdue)
    const days = overdue?.rows.map(row => Number(row[0])) ?? []
    expect(days).toEqual(days.toSorted((a, b) => b - a))
    const counts = overdue?.rows.map(row => Number(/^\d+/.exec(row[6] ?? '')?.[0])) ?? []
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(report.totals.overdue)
    expect(markdown).toContain(`gồm ${report.totals.overdue} trên ${report.totals.overdue} lượt.`)
  })

  it('says of what is cut how much of how much, and where the rest is', () => {
    expect(markdown).toContain(
      'Hiển thị 200 trên tổng số 1.360. Danh sách đầy đủ ở trang “Tất cả nhiệm vụ” của tệp report.xlsx.',
    )
    expect(markdown).toContain('<summary>Tất cả nhiệm vụ (200/1.360)</summary>')
    const full = tablesUnder(markdown, sections.fullLists)
    expect(full.map(table => table.rows.length)).toEqual([200, 200, 200, report.sources.length])
  })

  it('keeps the front short at 17,000 assignments', () => {
    const large = render(sampleReport({ tasks: 500 }))
    expect(large.length).toBeLessThan(300_000)
    expect(large.split('<details>')[0]?.split('\n').length).toBeLessThan(300)
  })

  it('shows the first and the last of very many localities', () => {
    const many = render(sampleReport({ localities: 150, tasks: 3 }))
    expect(tablesUnder(many, sections.localities)[0]?.rows).toHaveLength(50)
    expect(many).toContain('Hiển thị 20 địa phương đầu và 30 địa phương cuối trên tổng số 150.')
  })

  it('says so where there is nothing to list', () => {
    const empty = render(sampleReport({ localities: 0, tasks: 0 }))
    expect(empty).toContain(`## ${sections.overdue}\n\n`)
    expect(empty).toContain('\n\nKhông có\n\n')
  })

  it('writes English for English readers', () => {
    const english = render(report, 'en')
    expect(english).toContain('On 2025-09-14 the plan has 1,360 assignments to 34 localities.')
    expect(english).toMatch(/\| Completed \| [\d.]+% \(\d+\/1,360\) \|/)
  })
})

describe('hostile text in Markdown', () => {
  const report = sampleReport({ localities: 34, tasks: 5, hostile: true })
  const markdown = render(report)
  const tables = tablesOf(markdown)

  it('changes no number of rows and no number of cells', () => {
    const calm = tablesOf(render(sampleReport({ localities: 34, tasks: 5 })))
    expect(tables).toHaveLength(calm.length)
    for (const { headings, rows } of tables) {
      for (const row of rows) expect(row).toHaveLength(headings.length)
    }
    const rowsOf = (column: string) => tables.find(table => table.headings.includes(column))?.rows.length
    expect(rowsOf(columns.rank)).toBe(34)
    expect(rowsOf(columns.sha256)).toBe(report.sources.length)
    const assignments = tables.find(({ headings }) => headings.includes(columns.evidence))
    expect(assignments?.rows).toHaveLength(34 * 5)
  })

  it('leaves no HTML but line breaks and folded lists', () => {
    const allowed = /^(<br>|<details>\n<summary>[^<>]*<\/summary>|<\/details>)$/
    for (const { value } of htmlOf(fromMarkdown(markdown))) expect(value).toMatch(allowed)
  })

  it('leaves no image, code or reference, and no link but those to sources', () => {
    const types = new Set(typesOf(fromMarkdown(markdown)))
    expect([...types].filter(type => /image|code|reference|definition|footnote/i.test(type))).toEqual([])
    const targets = linksOf(fromMarkdown(markdown))
    expect(targets.length).toBeGreaterThan(100)
    for (const target of targets) expect(target).toMatch(/^\.\.\/\.\.\/submissions\//)
  })

  it('wakes no mention, issue, address or formula, and keeps no control character', () => {
    expect(markdown).not.toMatch(/@[\p{L}\p{N}]/u)
    expect(markdown).not.toMatch(/#\d|:\/\/|www\./u)
    expect(markdown).not.toMatch(/(?<!\\)\$/u)
    expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u)
  })

  it('still says what was typed', () => {
    const text = markdown.replace(/\u2060/gu, '').replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    for (const typed of hostileTexts.filter(one => !/[\r\n\t\u0000\ud800]|^\s/u.test(one)))
      expect(text).toContain(typed)
  })
})
