// Holds every part of the workbook against ECMA-376, and what the parts say of each other: no program has to repair it.
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model/plan.ts'
import type { Report } from '../../src/model/report.ts'
import { renderReportXlsx } from '../../src/render/report-xlsx.ts'
import { readParts } from '../support/workbook/check-parts.ts'
import { problemsOf, problemsOfParts } from '../support/workbook/check-workbook.ts'
import { describeSample, type SampleSize, sampleReport } from './sample-report.ts'

const languages = ['vi', 'en'] as const satisfies readonly Language[]
const sourceHref = (file: string) => `../../${file}`

function render(report: Report, language: Language = 'vi'): Promise<Uint8Array> {
  return renderReportXlsx(report, { language, describe: describeSample, sourceHref })
}

const sizes: readonly SampleSize[] = [
  { localities: 34, tasks: 12 },
  { localities: 7, tasks: 9, hostile: true },
  { localities: 1, tasks: 3 },
  { localities: 90, tasks: 2 },
  { localities: 0, tasks: 0 },
]

describe.each(languages)('in %s', language => {
  it.each(sizes)('a report of $localities localities and $tasks tasks is sound', async size => {
    expect(problemsOf(await render(sampleReport(size), language))).toEqual([])
  })
})

describe('a report of which lists are empty', () => {
  const whole = sampleReport({ localities: 5, tasks: 8 })
  const lists = [
    'localities',
    'objectives',
    'leads',
    'tasks',
    'indicators',
    'nationalIndicators',
    'diagnostics',
    'accepted',
    'amendments',
    'exceptions',
    'sources',
  ] as const satisfies readonly (keyof Report)[]
  it.each(lists)('is sound without %s', async list => {
    expect(problemsOf(await render({ ...whole, [list]: [] }))).toEqual([])
  })
  it('is sound with one list alone', async () => {
    const empty = { ...whole, ...Object.fromEntries(lists.map(list => [list, []])) }
    for (const list of lists) expect(problemsOf(await render({ ...empty, [list]: whole[list] })), list).toEqual([])
  })
})

/** Each is a way in which writers have made files that Excel repairs. */
const faults: readonly (readonly [name: string, part: string, from: string | RegExp, to: string])[] = [
  ['elements out of order', 'xl/worksheets/sheet4.xml', /(<pageMargins[^>]*>)(<pageSetup[^>]*>)/, '$2$1'],
  ['an element nobody knows', 'xl/workbook.xml', '<sheets>', '<sheet2/><sheets>'],
  ['an attribute nobody knows', 'xl/workbook.xml', ' sheetId="1"', ' sheetId="1" no="1"'],
  ['an attribute that is missing', 'xl/worksheets/sheet4.xml', / left="0.4"/, ''],
  ['a value of another type', 'xl/worksheets/sheet4.xml', 'orientation="landscape"', 'orientation="across"'],
  ['a look that is not there', 'xl/worksheets/sheet4.xml', /(<c r="A6"[^>]*) s="\d+"/, '$1 s="999"'],
  ['a text that is not there', 'xl/worksheets/sheet4.xml', /(<c r="B6"[^>]*><v>)\d+/, '$1999999'],
  ['cells out of order', 'xl/worksheets/sheet4.xml', /<c r="A7"/, '<c r="Z7"'],
  ['a heading that is not the column', 'xl/tables/table2.xml', / name="TT"/, ' name="STT"'],
  ['two tables of one name', 'xl/tables/table2.xml', 'displayName="Overdue"', 'displayName="Localities"'],
  ['a relationship to nothing', 'xl/worksheets/_rels/sheet4.xml.rels', 'table2.xml', 'table99.xml'],
  ['a part without a type', '[Content_Types].xml', /<Override PartName="\/xl\/tables\/table2.xml"[^>]*>/, ''],
  ['a differential format that is not there', 'xl/worksheets/sheet4.xml', 'dxfId="0"', 'dxfId="77"'],
  ['two rules of one priority', 'xl/worksheets/sheet4.xml', 'priority="2"', 'priority="1"'],
  ['a sheet named twice', 'xl/workbook.xml', 'name="Biểu đồ"', 'name="Tổng quan"'],
  ['a sheet name too long', 'xl/workbook.xml', 'name="Biểu đồ"', `name="${'a'.repeat(32)}"`],
  ['a defined name of another workbook', 'xl/workbook.xml', /'Tổng quan'!\$B/, "'Tổng'!$B"],
  ['a chart of cells that are not there', 'xl/charts/chart1.xml', "<c:f>'Tổng quan'", "<c:f>'Tổng'"],
  ['a format of no font', 'xl/styles.xml', /(<cellXfs .*? fontId=)"\d+"/, '$1"99"'],
  ['a link to no sheet', 'xl/worksheets/sheet3.xml', /(location="[^"]*)Tất cả/, '$1Tất'],
]

describe('what is looked at', () => {
  const rendered = render(sampleReport({ localities: 5, tasks: 8 }))
  it.each(faults)('%s is seen', async (_, part, from, to) => {
    const files = unzipSync(await rendered)
    const xml = strFromU8(files[part] ?? new Uint8Array())
    const changed = xml.replace(from, to)
    expect(changed).not.toBe(xml)
    expect(problemsOfParts(readParts({ ...files, [part]: strToU8(changed) }))).not.toEqual([])
  })
})
