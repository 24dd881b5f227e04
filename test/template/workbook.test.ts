// The workbook as a spreadsheet program finds it: what is locked, what may be entered, how it prints, what it was made from.
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { templateHeadings } from '../../src/normalise/layout/submission-layout.ts'
import { blankTemplate } from '../../src/template/blank-template.ts'
import { renderTemplate } from '../../src/template/render-template.ts'
import { indicatorOf, planOf, taskOf } from '../model/plan-of.ts'
import { periodOf, renderFor, resolution57 } from './read-back.ts'

const long = 'đơn vị rất dài '.repeat(30)

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  return workbook
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
}

let bytes: Uint8Array
let workbook: ExcelJS.Workbook
beforeAll(async () => {
  const plan = await resolution57()
  const locality = plan.registry.localities.find(({ code }) => code === '01')
  if (!locality) throw new Error('no locality')
  bytes = await renderFor({ plan, period: periodOf(plan, '2025-Q3'), locality, previous: null, language: 'vi' }, 'xlsx')
  workbook = await load(bytes)
})

/** The row of a task, and the column of a heading. */
function place(sheet: ExcelJS.Worksheet, heading: string, id: string): ExcelJS.Cell {
  let column = 0
  let row = 0
  sheet.eachRow((found, number) =>
    found.eachCell((cell, at) => {
      if (cell.value === heading) column = at
      if (cell.value === id) row = number
    }),
  )
  return sheet.getCell(row, column)
}

describe('the sheet of tasks', () => {
  it('locks what comes from the plan and leaves the rest open, without a password', () => {
    const sheet = sheetOf(workbook, 'Nhiệm vụ')
    const isLocked = (heading: string): boolean => place(sheet, heading, 'NV-08').protection?.locked ?? true
    for (const heading of [
      'STT',
      'Mã nhiệm vụ',
      'Nội dung nhiệm vụ',
      'Cơ quan chủ trì',
      'Thời hạn hoàn thành',
      'Sản phẩm',
    ])
      expect([heading, isLocked(heading)]).toEqual([heading, true])
    for (const heading of [
      'Trạng thái',
      'Tiến độ (%)',
      'Ngày hoàn thành',
      'Minh chứng',
      'Kết quả thực hiện',
      'Ghi chú',
    ])
      expect([heading, isLocked(heading)]).toEqual([heading, false])
    const xml = partsOf(bytes).get('xl/worksheets/sheet2.xml') ?? ''
    expect(/<sheetProtection[^>]*>/.exec(xml)?.[0]).toBe(
      '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertHyperlinks="0" sort="0" autoFilter="0"/>',
    )
    expect(xml).toMatch(/<autoFilter ref="A5:/)
  })

  it('takes a status from the list, a date, and a progress of 0 to 100 %', () => {
    const sheet = sheetOf(workbook, 'Nhiệm vụ')
    const ruleOf = (heading: string) => place(sheet, heading, 'NV-08').dataValidation
    expect(ruleOf('Trạng thái')).toMatchObject({ type: 'list', formulae: ['tiendo_status'], showErrorMessage: true })
    expect(ruleOf('Tiến độ (%)')).toMatchObject({ type: 'decimal', operator: 'between', formulae: [0, 1] })
    expect(place(sheet, 'Tiến độ (%)', 'NV-08').numFmt).toBe('0.0%')
    expect(ruleOf('Ngày hoàn thành')).toMatchObject({ type: 'date', errorStyle: 'stop' })
    expect(workbook.definedNames.getRanges('tiendo_status').ranges).toEqual(["'_tiendo'!$D$1:$D$3"])
    const list = sheetOf(workbook, '_tiendo')
    expect(['D1', 'D2', 'D3'].map(cell => list.getCell(cell).value)).toEqual([
      'Hoàn thành',
      'Đang thực hiện',
      'Chưa thực hiện',
    ])
  })

  it('asks for evidence only where the plan does', () => {
    const sheet = sheetOf(workbook, 'Nhiệm vụ')
    expect(place(sheet, 'Minh chứng', 'NV-08').dataValidation.prompt).toContain('Bắt buộc')
    expect(place(sheet, 'Minh chứng', 'NV-06').dataValidation.prompt).toContain('nếu có')
  })

  it('stays in sight and prints on A4, headings on every page', () => {
    for (const [name, ySplit] of [
      ['Nhiệm vụ', 5],
      ['Chỉ tiêu', 3],
    ] as const) {
      const sheet = sheetOf(workbook, name)
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit })
      expect(sheet.pageSetup).toMatchObject({
        ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
        printTitlesRow: `${ySplit}:${ySplit}`,
      })
    }
  })

  it('lets rows grow with what is typed', () => {
    expect(partsOf(bytes).get('xl/worksheets/sheet2.xml')).not.toContain('customHeight')
  })

  it('turns orange what does not go together, each formula for its own first line', () => {
    const xml = partsOf(bytes).get('xl/worksheets/sheet2.xml') ?? ''
    const rules = [...xml.matchAll(/<conditionalFormatting sqref="([A-Z]+)(\d+)[^"]*">.*?<formula>(.*?)<\/formula>/g)]
    expect(rules.length).toBe(8)
    for (const [, column, row, formula = ''] of rules.slice(2)) expect(formula).toContain(`$${column}${row}`)
    expect(rules.some(([, , , formula]) => formula === 'AND($H7=&quot;Hoàn thành&quot;,LEN(TRIM($J7))=0)')).toBe(true)
  })
})

describe('the stamp', () => {
  it('says what the workbook was made from, on a hidden sheet and in the keywords', () => {
    const sheet = sheetOf(workbook, '_tiendo')
    expect(sheet.state).toBe('veryHidden')
    const stamp = new Map([1, 2, 3, 4, 5, 6].map(row => [sheet.getCell(row, 1).value, sheet.getCell(row, 2).value]))
    expect(Object.fromEntries(stamp)).toEqual({
      ...{ template: '1', plan: 'KH-57', planVersion: '2', planSha256: 'f'.repeat(64) },
      ...{ period: '2025-Q3', locality: '01' },
    })
    expect(workbook.keywords).toBe(
      `tiendo; template=1; plan=KH-57; planVersion=2; planSha256=${'f'.repeat(64)}; period=2025-Q3; locality=01`,
    )
    expect([workbook.created, workbook.modified]).toEqual(new Array(2).fill(new Date('2025-09-14T00:00:00Z')))
  })
})

describe('whatever the plan says', () => {
  it('hints are no longer than Excel takes, and nothing becomes a formula', async () => {
    const period = { id: '2025-Q3', from: '2025-06-15', to: '2025-09-14', submitBy: null, previous: null }
    const plan = planOf({
      ...{ id: '=1+1', title: `=HYPERLINK("x") ${long}`, issuedBy: long },
      tasks: [taskOf('NV-01', { title: '=1+1', lead: '@SUM(A1)', product: `${long}\u0007` })],
      indicators: [indicatorOf('CT-01', { unit: long, title: '+1' })],
    })
    const locality = { code: '14', name: `-${long}`, aliases: [], parent: null }
    const made = await renderFor({ plan, period, locality, previous: null, language: 'vi' }, 'xlsx')
    const parts = partsOf(made)
    for (const [name, xml] of parts) {
      if (!name.startsWith('xl/worksheets/')) continue
      expect(xml).not.toContain('<f>')
      for (const [, title = ''] of xml.matchAll(/(?:promptTitle|errorTitle)="([^"]*)"/g))
        expect(title.length).toBeLessThan(33)
      for (const [, text = ''] of xml.matchAll(/ prompt="([^"]*)"/g)) expect(text.length).toBeLessThan(256)
      for (const [, text = ''] of xml.matchAll(/ error="([^"]*)"/g)) expect(text.length).toBeLessThan(226)
      for (const [, footer = ''] of xml.matchAll(/<oddFooter>([^<]*)</g)) expect(footer.length).toBeLessThan(256)
    }
    expect([...parts.values()].join('')).not.toMatch(/[\u0000-\u0008]/)
  })

  it.each(['vi', 'en'] as const)('the general template locks no cell for entries: %s', async language => {
    const made = await load(Buffer.from(await renderTemplate(blankTemplate(language), 'xlsx', templateHeadings)))
    const sheet = made.worksheets[1]
    if (!sheet) throw new Error('no sheet of tasks')
    for (const column of ['A', 'B', 'C', 'E', 'G', 'N'])
      expect(sheet.getCell(`${column}8`).protection.locked).toBe(false)
  })
})
