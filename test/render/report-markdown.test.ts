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

  it('leaves no image, code or reference but the two charts, and no link but those to sources', () => {
    const types = typesOf(fromMarkdown(markdown))
    const grave = types.filter(type => /image|code|reference|definition|footnote/i.test(type))
    expect(grave).toEqual(['code', 'code'])
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

/** The charts as Mermaid reads them: a quoted name and a count a slice, a name and two days a bar. */
function chartsOf(markdown: string): { slices: [string, number][]; bars: RegExpMatchArray[]; others: string[] } {
  const lines = [...markdown.matchAll(/^```mermaid\n([^`]*)\n```$/gm)].flatMap(([, text = '']) => text.split('\n'))
  const slice = /^ {2}"([^"\n]+)" : ([1-9]\d*)$/
  const bar = /^ {2}([^:;#%"'\n]+) :crit, (\d{4}-\d\d-\d\d), (\d{4}-\d\d-\d\d)$/
  return {
    slices: lines.flatMap(line =>
      [...line.matchAll(new RegExp(slice, 'g'))].map(
        ([, name = '', count]) => [name, Number(count)] as [string, number],
      ),
    ),
    bars: lines.flatMap(line => [...line.matchAll(new RegExp(bar, 'g'))]),
    others: lines.filter(line => !slice.test(line) && !bar.test(line)),
  }
}

describe('the charts', () => {
  const own =
    /^(%%\{init: \{"themeVariables": \{("pie\d": "[a-z]+"(, )?)+\}\}\}%%|pie showData|gantt| {2}title [^:;#%\n]+| {2}dateFormat YYYY-MM-DD| {2}axisFormat %[mY][/-]%[mY]| {2}todayMarker off)$/

  it.each(['vi', 'en'] as const)('share out all assignments and draw the longest overdue first: %s', language => {
    const report = sampleReport()
    const { slices, bars, others } = chartsOf(render(report, language))
    expect(slices.reduce((sum, [, count]) => sum + count, 0)).toBe(report.totals.assignments)
    expect(slices.map(([, count]) => count)).toContain(report.totals.overdue)
    expect(bars.length).toBeGreaterThan(1)
    expect(bars.map(([, , due = '']) => due)).toEqual(bars.map(([, , due = '']) => due).toSorted())
    for (const [, , , end] of bars) expect(end).toBe(report.asOf)
    for (const line of others) expect(line).toMatch(own)
  })

  it('stay charts whatever a plan calls its tasks', () => {
    const report = sampleReport()
    const ids = [...hostileTexts, 'title x', 'section y', 'click z href', 'a:b;c#d', '%%{init: {}}%%', '```\n# x']
    const tasks = report.tasks.map((task, index) => ({ ...task, task: ids[index % ids.length] ?? '' }))
    const { bars, others } = chartsOf(render({ ...report, tasks }))
    expect(bars.length).toBeGreaterThan(1)
    for (const line of others) expect(line).toMatch(own)
  })

  it('are left out where there is nothing to draw', () => {
    const report = sampleReport()
    const none = Object.fromEntries(Object.keys(report.totals.states).map(state => [state, 0]))
    const totals = { ...report.totals, ...{ assignments: 0, overdue: 0 }, states: { ...report.totals.states, ...none } }
    expect(render({ ...report, totals, tasks: [] })).not.toContain('mermaid')
  })
})

describe('what was decided', () => {
  const sample = sampleReport()
  const [first, ...others] = sample.tasks
  if (!first) throw new Error('the sample has no task')
  const amended = {
    ...first,
    title: 'Lập Ban Chỉ đạo',
    lead: 'Sở Nội vụ',
    originalLead: 'UBND cấp tỉnh',
    deadline: '31/08/2025',
    originalDeadline: 'Quý II/2025',
    due: '2025-08-31',
    status: 'in-progress',
    state: 'in-progress-overdue',
    daysOverdue: 999,
    extensions: 1,
    amendments: [
      {
        decision: '1/TB',
        on: '2025-05-01',
        reason: 'bão',
        changes: [
          { what: 'deadline', from: 'Quý II/2025', to: '30/09/2025', fromDue: '2025-06-30', toDue: '2025-09-30' },
        ],
      },
      {
        decision: '2/TB',
        on: '2025-07-01',
        reason: 'khẩn',
        changes: [
          { what: 'deadline', from: '30/09/2025', to: '31/08/2025', fromDue: '2025-09-30', toDue: '2025-08-31' },
          { what: 'lead', from: 'UBND cấp tỉnh', to: 'Sở Nội vụ' },
        ],
      },
    ],
  } satisfies Report['tasks'][number]
  const exception = {
    rule: 'late-submission',
    locality: null,
    task: null,
    indicator: null,
    reason: 'bão',
    approvedBy: 'A',
  }
  const report: Report = {
    ...sample,
    tasks: [amended, ...others.map(task => ({ ...task, amendments: [], extensions: 0 }))],
    indicators: sample.indicators.map((one, place) =>
      place === 0
        ? {
            ...one,
            targetInForce: { op: '>=', value: 70, max: null, by: '2025-12-31' },
            originalTarget: { op: '>=', value: 80, max: null, by: '2025-12-31' },
          }
        : one,
    ),
    exceptions: [
      { ...exception, until: '2025-08-31', expired: true, silenced: 0 },
      { ...exception, until: '2025-12-31', expired: false, silenced: 2 },
    ],
  }
  const markdown = render(report)
  const cell = (row: readonly string[] | undefined, table: ReadTable | undefined, heading: string) =>
    row?.[table?.headings.indexOf(heading) ?? -1]

  it('stands beside what it replaced: deadlines, leads and targets, with the extensions and their decisions', () => {
    const [overdue] = tablesUnder(markdown, sections.overdue)
    const [row] = overdue?.rows ?? []
    expect(cell(row, overdue, columns.lead)).toBe('Sở Nội vụ<br>Cơ quan chủ trì cũ: UBND cấp tỉnh')
    expect(cell(row, overdue, columns.deadline)).toBe('31/08/2025<br>Thời hạn cũ: Quý II/2025<br>Gia hạn 1 lần: 1/TB')
    const [assignments, indicators] = tablesUnder(markdown, sections.fullLists)
    expect(cell(assignments?.rows[0], assignments, 'Quyết định điều chỉnh')).toBe(
      '1/TB, ngày 01/05/2025: Thời hạn: Quý II/2025 (30/06/2025) → 30/09/2025 (30/09/2025)<br>' +
        '2/TB, ngày 01/07/2025: Thời hạn: 30/09/2025 (30/09/2025) → 31/08/2025 (31/08/2025); ' +
        'Cơ quan chủ trì: UBND cấp tỉnh → Sở Nội vụ',
    )
    expect(cell(assignments?.rows[1], assignments, 'Quyết định điều chỉnh')).toBe('')
    expect(cell(indicators?.rows[0], indicators, columns.target)).toBe('≥ 70<br>Mục tiêu cũ: ≥ 80 đến 31/12/2025')
  })

  it('counts the extensions, and says aloud which exceptions hold no more', () => {
    const extended = tablesUnder(markdown, sections.decisions).find(
      ({ headings }) => headings[0] === columns.extensions,
    )
    expect(extended?.rows.map(row => row.slice(0, 3))).toEqual([['1', amended.task, 'Lập Ban Chỉ đạo']])
    expect(markdown).toContain('**⚠ 1 ngoại lệ đã hết hiệu lực')
    expect(render({ ...report, exceptions: report.exceptions.slice(1) })).not.toContain('⚠')
    expect(render(report, 'en')).toContain('Extended 1 time: 1/TB')
  })

  it('adds no column where nothing was decided', () => {
    const plain = render({ ...report, tasks: others.map(task => ({ ...task, amendments: [] })) })
    expect(tablesUnder(plain, sections.fullLists)[0]?.headings).not.toContain('Quyết định điều chỉnh')
  })
})
