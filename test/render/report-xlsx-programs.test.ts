// Opens the workbook with the programs of others: they read the same values, see the same colours, and print what is there.
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { reportWords } from '../../src/language/report-words.ts'
import { addDays } from '../../src/model/calendar-date.ts'
import type { Report, TaskReport } from '../../src/model/report.ts'
import { judge } from '../../src/model/state.ts'
import { renderReportXlsx } from '../../src/render/report-xlsx.ts'
import { askPython, convertWithLibreOffice, isInstalled, pagesOfPdf } from '../support/outside-programs.ts'
import { describeSample, sampleReport } from './sample-report.ts'

function render(report: Report): Promise<Uint8Array> {
  return renderReportXlsx(report, { language: 'vi', describe: describeSample, sourceHref: file => `../../${file}` })
}

const { sections } = reportWords.vi
const report = sampleReport({ localities: 6, tasks: 14 })

describe.skipIf(!isInstalled('LibreOffice', 'the pages of report.xlsx are not looked at.'))('LibreOffice', () => {
  it('prints every sheet, one page wide, with its headings again on each page', { timeout: 120_000 }, async () => {
    const pages = pagesOfPdf(convertWithLibreOffice(await render(sampleReport({ localities: 9, tasks: 12 })), 'pdf'))
    const sheets = (await readXlsx(await render(report))).sheets.map(({ name }) => name)
    for (const name of sheets.slice(1)) expect(pages.some(page => page.trimStart().startsWith(name))).toBe(true)
    for (const [index, page] of pages.entries()) expect(page).toMatch(new RegExp(`Trang ${index + 1}/${pages.length}`))
    const first = pages.findIndex(page => page.trimStart().startsWith(sections.assignments))
    const second = pages[first + 1] ?? ''
    expect(second).toContain('Ngày đến')
    expect(pages.join('\n')).not.toMatch(/###|Err:\d|#NAME|#REF/)
  })
})

/** Puts what the rules of the sheet say of each row into a column of its own, and the as-of day where it is asked for. */
const writeTones = `
import base64, io, json, re, sys
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book[SHEET]
rules = []
for ranges, found in sheet.conditional_formatting._cf_rules.items():
    rules += [(rule.priority, rule.formula[0], rule.dxf.fill.bgColor.rgb, ranges.sqref) for rule in found if rule.type == 'expression']
rules.sort()
first = min(area.min_row for area in rules[0][3].ranges)
last = max(area.max_row for area in rules[0][3].ranges)
for row in range(first, last + 1):
    text = '""'
    for _, formula, colour, _ in reversed(rules):
        text = 'IF(%s,"%s",%s)' % (re.sub(r'(\\$[A-Z]+)%d\\b' % first, r'\\g<1>%d' % row, formula), colour, text)
    sheet.cell(row, 60).value = '=' + text
if DAYS:
    sheet_name, cell = book.defined_names['AsOf'].attr_text.rsplit('!', 1)
    target = book[sheet_name.strip("'")][cell.replace('$', '')]
    import datetime
    target.value = target.value + datetime.timedelta(days=DAYS)
saved = io.BytesIO()
book.save(saved)
print(json.dumps(base64.b64encode(saved.getvalue()).decode()))
`

const paper = { red: '00FADBD8', yellow: '00FFF0C2', green: '00DDF0DE' } as const

async function tonesOf(workbook: Uint8Array, sheet: string, days: number): Promise<unknown[]> {
  const script = writeTones.replace('SHEET', JSON.stringify(sheet)).replaceAll('DAYS', String(days))
  const saved = Buffer.from(String(askPython(script, workbook)), 'base64')
  const read = await readXlsx(convertWithLibreOffice(saved, 'xlsx'))
  const rows = read.sheets.find(({ name }) => name === sheet)?.rows ?? []
  return rows.flatMap(row => (typeof row[59] === 'string' && row[59] !== '' ? [row[59].slice(-6)] : []))
}

describe.skipIf(
  !isInstalled('LibreOffice', 'the colours of report.xlsx are not worked out.') ||
    !isInstalled('openpyxl', 'the colours of report.xlsx are not worked out.'),
)('the rules of colour', () => {
  it.each([40, -25])('give what the program itself gives %d days later', { timeout: 120_000 }, async days => {
    const expected = report.tasks.map(task => paper[colourAt(task, days)].slice(-6))
    expect(await tonesOf(await render(report), sections.assignments, days)).toEqual(expected)
  })
})

/** What was completed stays completed. */
function colourAt(task: TaskReport, days: number): 'red' | 'yellow' | 'green' {
  const asOf = addDays(report.asOf, task.status === 'completed' ? 0 : days)
  const { status, completedOn, due } = task
  return judge({ status, completedOn, due, asOf, reportedOn: null, dueSoonDays: report.dueSoonDays }).colour
}

const dump = `
import json, sys, warnings
import openpyxl
warnings.simplefilter('error')
book = openpyxl.load_workbook(sys.argv[1])
sheets = {}
for sheet in book:
    sheets[sheet.title] = [[None if cell.value is None else str(cell.value) for cell in row] for row in sheet.iter_rows()]
print(json.dumps({
    'sheets': sheets,
    'charts': {sheet.title: len(sheet._charts) for sheet in book if sheet._charts},
    'tables': [name for sheet in book for name in sheet.tables],
    'styles': book.named_styles,
    'formulas': [cell.coordinate for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type in 'fe'],
}))
`

describe.skipIf(!isInstalled('openpyxl', 'report.xlsx is not read by it.'))('openpyxl', () => {
  it('reads the same texts, and knows tables, charts and named styles', { timeout: 120_000 }, async () => {
    const hostile = sampleReport({ localities: 5, tasks: 9, hostile: true })
    const workbook = await render(hostile)
    const seen = askPython(dump, workbook)
    const own = await readXlsx(workbook)
    expect(seen).toMatchObject({
      formulas: [],
      charts: { [sections.overview]: 1, [sections.charts]: 4 },
      tables: own.sheets.flatMap(sheet => (sheet.tables ?? []).map(({ name }) => name)),
      styles: ['Normal', ...Object.values(reportWords.vi.styleNames)],
    })
    const text = JSON.stringify(seen)
    for (const typed of ['=1+1', '-5%', '#N/A', '@SUM(A1:A9)']) expect(text).toContain(JSON.stringify(typed))
  })
})
