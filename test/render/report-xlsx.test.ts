// Holds the workbook: its sheets, figures, order, links and looks, and that hostile text stays text.
import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx, type Workbook } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { reportWords } from '../../src/language/report-words.ts'
import { terms } from '../../src/language/terms.ts'
import type { Language } from '../../src/model/plan.ts'
import type { Report } from '../../src/model/report.ts'
import { isOverdue, states } from '../../src/model/state.ts'
import { renderReportXlsx } from '../../src/render/report-xlsx.ts'
import { describeSample, sampleReport } from './sample-report.ts'

const languages = ['vi', 'en'] as const satisfies readonly Language[]
const sourceHref = (file: string) => `../../${file}`

function render(report: Report, language: Language = 'vi'): Promise<Uint8Array> {
  return renderReportXlsx(report, { language, describe: describeSample, sourceHref })
}

function sheetOf(workbook: Workbook, name: string) {
  const sheet = workbook.sheets.find(one => one.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

/** The rows of a sheet's table as records by heading. */
function recordsOf(workbook: Workbook, name: string, firstHeading: string) {
  const { rows } = sheetOf(workbook, name)
  const header = rows.findIndex(row => row[0] === firstHeading)
  const headings = rows[header] ?? []
  return rows
    .slice(header + 1)
    .map(row => new Map(headings.map((heading, column) => [String(heading), row[column] ?? null])))
}

describe('the workbook', () => {
  const report = sampleReport({ localities: 34, tasks: 12 })
  const { sections, columns, figures, formulas, legend } = reportWords.vi
  let bytes: Uint8Array
  let workbook: Workbook
  let parts: Record<string, string>

  beforeAll(async () => {
    bytes = await render(report)
    workbook = await readXlsx(bytes, { readStyles: true })
    parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
  })

  it('has its sheets in reading order', () => {
    expect(workbook.sheets.map(sheet => sheet.name)).toEqual([
      'Tổng quan',
      'Biểu đồ',
      'Xếp hạng địa phương',
      'Nhiệm vụ quá hạn',
      'Sắp đến hạn',
      'Tất cả nhiệm vụ',
      'Chỉ tiêu tổng hợp',
      'Chỉ tiêu theo địa phương',
      'Mục tiêu và chủ trì',
      'Khó khăn và kiến nghị',
      'Chưa nộp và nộp muộn',
      'Điều chỉnh và ngoại lệ',
      'Kiểm tra số liệu',
      'Tệp nguồn',
    ])
  })

  it('shows every headline figure with numerator, denominator and formula', () => {
    const { rows } = sheetOf(workbook, sections.overview)
    const row = (label: string) => rows.find(cells => cells[0] === label) ?? []
    const { totals } = report
    expect(row(figures.completed.label).slice(1)).toEqual([
      totals.completion.value,
      totals.completion.numerator,
      totals.assignments,
      figures.completed.formula,
    ])
    expect(row(figures.overdue.label).slice(1)).toEqual([
      totals.overdue / totals.assignments,
      totals.overdue,
      totals.assignments,
      figures.overdue.formula,
    ])
    expect(row(figures.assignments.label)[1]).toBe(totals.assignments)
    expect(row(figures.dueSoon.label)[4]).toBe(figures.dueSoon.formula('30'))
  })

  it('shows nine states that sum to the assignments, coverage, and colours that are nobody’s rule', () => {
    const all = sheetOf(workbook, sections.overview).rows
    const rows = all.slice(all.findIndex(cells => cells[0] === sections.states))
    const counts = states.map(state => Number(rows.find(cells => cells[0] === terms.vi.state[state])?.[1]))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(report.totals.assignments)
    const missing = rows.find(cells => cells[0] === terms.vi.standing.missing)
    expect(missing?.slice(1, 3)).toEqual([report.coverage.missing, report.coverage.expected])
    expect(rows.flat()).toContain(legend.disclaimer)
  })

  it('ranks localities with the parts of their shares', () => {
    const rows = recordsOf(workbook, sections.localities, columns.rank)
    expect(rows.map(row => row.get(columns.rank))).toEqual(
      report.localities.map(one => one.rank).toSorted((a, b) => a - b),
    )
    const first = report.localities.find(locality => locality.code === rows[0]?.get(columns.code))
    expect(rows[0]?.get(columns.greenShare)).toBe(first?.greenShare.value)
    expect(rows[0]?.get(columns.green)).toBe(first?.greenShare.numerator)
    expect(rows[0]?.get(columns.assignmentsDenominator)).toBe(first?.greenShare.denominator)
    expect(rows[0]?.get(columns.colour)).toBe(terms.vi.colour.green)
  })

  it('lists overdue assignments by days, by word and by colour', () => {
    const rows = recordsOf(workbook, sections.overdue, columns.number)
    const days = rows.map(row => Number(row.get(columns.daysOverdue)))
    expect(rows).toHaveLength(report.totals.overdue)
    expect(days).toEqual(days.toSorted((a, b) => b - a))
    const words: unknown[] = states.filter(isOverdue).map(state => terms.vi.state[state])
    expect(rows.every(row => words.includes(row.get(columns.state)))).toBe(true)
    expect(rows.every(row => row.get(columns.colour) === 'Đỏ')).toBe(true)
    const rules = sheetOf(workbook, sections.overdue).conditionalRules ?? []
    expect(rules[0]?.formula).toBe('AND(ISNUMBER($I6),$I6<AsOf,$K6<>"Hoàn thành đúng hạn",$K6<>"Hoàn thành quá hạn")')
    expect(rules[0]?.range).toBe(`J6:J${rows.length + 5} K6:K${rows.length + 5} L6:L${rows.length + 5}`)
  })

  it('lists every assignment, with dates as dates and percentages as numbers', () => {
    const rows = recordsOf(workbook, sections.assignments, columns.code)
    expect(rows).toHaveLength(report.tasks.length)
    const index = report.tasks.findIndex(task => task.due !== null && task.progress === 100)
    expect(rows[index]?.get(columns.due)).toEqual(new Date(`${report.tasks[index]?.due}T00:00:00Z`))
    expect(rows[index]?.get(columns.progress)).toBe(1)
    const styles = parts['xl/styles.xml'] ?? ''
    expect(styles).toContain('formatCode="dd/mm/yyyy"')
    expect(styles).toContain('formatCode="[$-42A]0.0%"')
  })

  it('keeps the old deadline of an amended task in view', () => {
    const rows = recordsOf(workbook, sections.decisions, columns.number)
    expect(rows[0]?.get(columns.from)).toBe('Quý II/2025 (30/06/2025)')
    expect(rows[0]?.get(columns.to)).toBe('Trước 31/8/2025 (31/08/2025)')
    const task = recordsOf(workbook, sections.assignments, columns.code)[1]
    expect(task?.get(columns.originalDeadline)).toBe('Quý II/2025')
    expect(task?.get(columns.extensions)).toBe(1)
    expect(rows[0]?.get(columns.localities)).toMatch(/^3: /)
  })

  it('shows diagnostics with what to do, and sources with hashes and four counts that add up', () => {
    const diagnostics = recordsOf(workbook, sections.diagnostics, columns.number)
    expect(diagnostics).toHaveLength(report.diagnostics.length)
    expect(diagnostics[1]?.get(columns.fix)).toBe('Sửa ô này trong tệp đã nộp rồi gửi lại bản mới.')
    expect(diagnostics[1]?.get(columns.cell)).toBe('F10')
    for (const row of recordsOf(workbook, sections.sources, columns.number)) {
      const [read, accepted, rejected, ignored] = [
        columns.read,
        columns.accepted,
        columns.rejected,
        columns.ignored,
      ].map(heading => Number(row.get(heading)))
      expect(read).toBe((accepted ?? 0) + (rejected ?? 0) + (ignored ?? 0))
      expect(row.get(columns.sha256)).toMatch(/^[0-9a-f]{64}$/)
      expect(row.get(columns.rowReasons)).toBe('unknown-task: 1; dòng tiêu đề nhóm: 2; dòng trống: 1; dòng tổng: 1')
    }
  })

  it('has a table with filters around exactly the rows of each list', async () => {
    const tables = workbook.sheets.flatMap(sheet => sheet.tables ?? [])
    expect(tables.map(table => table.name)).toEqual([
      'Localities',
      'Overdue',
      'DueSoon',
      'Assignments',
      'NationalIndicators',
      'LocalityIndicators',
      'Objectives',
      'Leads',
      'Difficulties',
      'LateOrMissing',
      'Amendments',
      'Exceptions',
      'AcceptedDiagnostics',
      'Diagnostics',
      'Sources',
    ])
    expect(tables.find(table => table.name === 'Assignments')?.range).toBe(`A5:AE${report.tasks.length + 5}`)
    expect(tables.every(table => table.showAutoFilter)).toBe(true)
  })

  it('freezes and repeats headings, and prints on A4 landscape, one page wide, with page numbers', () => {
    for (const sheet of workbook.sheets) {
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 'a4',
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
      })
      expect(sheet.headerFooter?.oddFooter).toContain('&CTrang &P/&N&R')
    }
    expect(sheetOf(workbook, sections.overdue).freezePane).toEqual({ rows: 5, columns: 2 })
    const names = parts['xl/workbook.xml'] ?? ''
    expect(names).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="3">&apos;Nhiệm vụ quá hạn&apos;!$5:$5</definedName>'.replaceAll(
        '&apos;',
        "'",
      ),
    )
    expect(names).toContain(`'Tất cả nhiệm vụ'!$A$1:$N$${report.tasks.length + 5}`)
  })

  it('links sheets to each other and rows to the cell they came from', () => {
    const names = workbook.sheets.map(sheet => sheet.name)
    const links = workbook.sheets.flatMap(sheet =>
      [...(sheet.cells?.values() ?? [])].flatMap(cell => cell.hyperlink ?? []),
    )
    const locations = links.flatMap(link => link.location ?? [])
    const inside = locations.filter(location => names.some(name => location === `'${name}'!A1`))
    expect(inside.length).toBeGreaterThan(names.length)
    const task = report.tasks.find(one => one.source !== null)
    expect(locations).toContain(`'Nhiệm vụ'!${task?.sourceCell}`)
    const targets = Object.entries(parts).filter(([name]) => name.endsWith('.rels'))
    expect(targets.some(([, xml]) => xml.includes(`Target="../../${task?.source?.file}"`))).toBe(true)
  })

  it('leads from a locality to its first assignment', () => {
    const link = [...(sheetOf(workbook, sections.localities).cells?.values() ?? [])].find(
      cell => cell.value === 'Tỉnh Cao Bằng',
    )?.hyperlink
    const row = Number(/!A(\d+)$/.exec(link?.location ?? '')?.[1])
    expect(sheetOf(workbook, sections.assignments).rows[row - 1]?.slice(0, 3)).toEqual(['04', 'Tỉnh Cao Bằng', 'NV-01'])
    expect(sheetOf(workbook, sections.assignments).rows[row - 2]?.[0]).toBe('01')
  })

  it('names itself', () => {
    expect(workbook.properties?.title).toBe(`Báo cáo tổng hợp tiến độ: ${report.plan.title}`)
    expect(parts['docProps/custom.xml']).toContain('vi-VN')
    expect(parts['docProps/core.xml']).toContain('2025-09-14T00:00:00Z')
    const texts = sheetOf(workbook, sections.overdue).rows.flat()
    expect(texts.some(text => String(text).startsWith(formulas.daysOverdue))).toBe(true)
    expect(parts['docProps/app.xml']).toContain('<Application>tiendo</Application>')
  })
})

describe('what decisions changed', () => {
  it('stands beside the new: lead, product, target, the decision, the count of extensions', async () => {
    const { sections, columns } = reportWords.vi
    const whole = sampleReport({ localities: 2, tasks: 4 })
    const decided = [{ decision: '123-TB/BCĐ', on: '2025-08-01' as const, reason: '', changes: [] }]
    const [first] = whole.indicators
    const report: Report = {
      ...whole,
      tasks: whole.tasks.map(task => ({
        ...task,
        originalLead: 'Sở cũ',
        originalProduct: 'Đề án cũ',
        extensions: 2,
        amendments: decided,
      })),
      indicators: first
        ? [{ ...first, originalTarget: { op: '>=', value: 70, max: null, by: '2025-12-31' }, amendments: decided }]
        : [],
    }
    const read = await readXlsx(await render(report))
    const [task] = recordsOf(read, sections.assignments, columns.code)
    const texts = [columns.originalLead, columns.originalProduct, columns.extensions, columns.decision]
    expect(texts.map(heading => task?.get(heading))).toEqual(['Sở cũ', 'Đề án cũ', 2, '123-TB/BCĐ (01/08/2025)'])
    const [indicator] = recordsOf(read, sections.localityIndicators, columns.code)
    expect(indicator?.get(columns.originalTarget)).toBe('≥ 70')
    expect(indicator?.get(columns.decision)).toBe('123-TB/BCĐ (01/08/2025)')
  })

  it('shows whether an exception is over, in red', async () => {
    const { sections } = reportWords.vi
    const sheet = sheetOf(await readXlsx(await render(sampleReport())), sections.decisions)
    const formulas = (sheet.conditionalRules ?? []).map(({ formula }) => formula)
    expect(formulas).toHaveLength(1)
    expect(formulas[0]).toMatch(/^\$D\d+="Có"$/)
  })
})

describe('the bytes', () => {
  it('are the same for the same report, whatever the time zone', async () => {
    const report = sampleReport({ localities: 5, tasks: 7 })
    const zone = process.env.TZ
    const first = await render(report)
    process.env.TZ = 'America/St_Johns'
    const second = await render(report)
    process.env.TZ = zone
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })
})

describe('hostile text', () => {
  it('stays text, word for word, and never becomes a formula or an error', async () => {
    const report = sampleReport({ localities: 30, tasks: 9, hostile: true })
    const bytes = await render(report)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.read(Readable.from([Buffer.from(bytes)]))
    workbook.eachSheet(sheet =>
      sheet.eachRow(row =>
        row.eachCell(cell => {
          expect([ExcelJS.ValueType.Formula, ExcelJS.ValueType.Error]).not.toContain(cell.type)
        }),
      ),
    )
    const read = await readXlsx(bytes)
    const texts = new Set(sheetOf(read, reportWords.vi.sections.assignments).rows.flat())
    for (const text of ['=1+1', '-5%', '#N/A', '_x0041_BC và _x000D_', "=cmd|' /C calc'!A0", 'đầu và cuối']) {
      expect(texts).toContain(text)
    }
    expect(texts).toContain('Dòng 1\nDòng 2\n\n| a | b |\n|---|---|')
    expect(texts).toContain('Ẩngnôhk [31mđỏ[0m x \ufffd')
  })

  it('is cut at what a cell holds, with a mark', async () => {
    const report = sampleReport({ localities: 1, tasks: 2 })
    const long = { ...report, tasks: report.tasks.map(task => ({ ...task, result: '😀'.repeat(20_000) })) }
    const read = await readXlsx(await render(long))
    const { columns, sections, cut } = reportWords.vi
    const text = recordsOf(read, sections.assignments, columns.code)[0]?.get(columns.result)
    expect(String(text).length).toBeLessThanOrEqual(32_767)
    expect(String(text).endsWith(`😀${cut}`)).toBe(true)
  })
})

describe('a list without rows', () => {
  it('has no sheet, and the list of sheets does not name it', async () => {
    const { sections } = reportWords.vi
    const report = { ...sampleReport({ localities: 3, tasks: 4 }), diagnostics: [], sources: [] }
    const names = (await readXlsx(await render(report))).sheets.map(({ name }) => name)
    expect(names).not.toContain(sections.diagnostics)
    expect(names).not.toContain(sections.sources)
    const [overview] = (await readXlsx(await render(report))).sheets
    expect(overview?.rows.flat()).not.toContain(sections.diagnostics)
    expect(overview?.rows.flat()).toContain(sections.decisions)
  })
  it('leaves the overview alone when there is nothing at all', async () => {
    const read = await readXlsx(await render(sampleReport({ localities: 0, tasks: 0 })))
    expect(read.sheets[0]?.name).toBe(reportWords.vi.sections.overview)
    expect(read.sheets.every(({ rows }) => !rows.flat().includes('Không có'))).toBe(true)
  })
})

describe.each(languages)('in %s', language => {
  it('has sheet names Excel accepts and headings that differ within a table', async () => {
    const read = await readXlsx(await render(sampleReport({ localities: 2, tasks: 8 }), language))
    for (const sheet of read.sheets) {
      expect(sheet.name).toMatch(/^[^[\]:*?/\\']{1,31}$/u)
      for (const table of sheet.tables ?? []) {
        const headings = table.columns.map(column => column.name.toLowerCase())
        expect(new Set(headings).size).toBe(headings.length)
      }
    }
    expect(read.sheets[0]?.rows[0]?.[0]).toBe(reportWords[language].title.toUpperCase())
  })
})
