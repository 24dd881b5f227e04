// Holds report.csv: one row an assignment whose sums are the report's figures, and texts that read back and never run.
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvColumns, csvHeadings } from '../../src/language/csv-headings.ts'
import type { Language } from '../../src/model/plan.ts'
import type { Report } from '../../src/model/report.ts'
import { csvField } from '../../src/render/csv-field.ts'
import { documentText } from '../../src/render/document-text.ts'
import { renderReportCsv } from '../../src/render/report-csv.ts'
import { describeSample, hostileTexts, sampleReport } from './sample-report.ts'

const delimiters = { vi: ';', en: ',' } as const

function render(report: Report, language: Language): string {
  return renderReportCsv(report, { language, describe: describeSample })
}

/** As another program reads it: rows of fields, with the byte order mark gone. */
function read(report: Report, language: Language): string[][] {
  return parse(render(report, language), { bom: true, delimiter: delimiters[language] })
}

const column = (name: (typeof csvColumns)[number]): number => csvColumns.indexOf(name)

describe.each(['vi', 'en'] as const)('report.csv in %s', language => {
  const report = sampleReport()
  const [headings = [], ...rows] = read(report, language)

  it('begins with the mark of UTF-8 and ends every row as RFC 4180 says', () => {
    const text = render(report, language)
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('has one row an assignment below headings that are all different', () => {
    expect(headings).toEqual(csvHeadings(language))
    expect(new Set(headings).size).toBe(csvColumns.length)
    expect(rows.map(row => [row[column('code')], row[column('task')]])).toEqual(
      report.tasks.map(({ locality, task }) => [locality, task]),
    )
  })

  it('adds up to the figures of the report', () => {
    const sum = (name: (typeof csvColumns)[number]) => rows.reduce((total, row) => total + Number(row[column(name)]), 0)
    const { overdue, dueSoon, unreported, completion } = report.totals
    expect([sum('overdue'), sum('dueSoon'), sum('unreported'), sum('completed')]).toEqual([
      overdue,
      dueSoon,
      unreported,
      completion.numerator,
    ])
    expect(sum('daysOverdue')).toBe(report.tasks.reduce((total, task) => total + task.daysOverdue, 0))
  })

  it('gives the place each row was read at', () => {
    const places = rows.map(row => (['file', 'sheet', 'row', 'cell'] as const).map(name => row[column(name)]))
    expect(places).toEqual(
      report.tasks.map(({ source, sourceCell }) => [
        source?.file ?? '',
        source?.sheet ?? '',
        source === null ? '' : String(source.row),
        sourceCell ?? '',
      ]),
    )
  })

  it('is headings alone where nothing is assigned', () => {
    expect(read({ ...report, tasks: [] }, language)).toEqual([csvHeadings(language)])
  })
})

describe('numbers and days', () => {
  const [first] = sampleReport().tasks
  if (!first) throw new Error('the sample has assignments')
  const report = { ...sampleReport(), tasks: [{ ...first, progress: 75.5, due: '2025-06-30' }] }

  it.each([
    ['vi', '75,5', '30/06/2025'],
    ['en', '75.5', '2025-06-30'],
  ] as const)('are written as the spreadsheet program of the language reads them: %s', (language, progress, due) => {
    const row = read(report, language)[1] ?? []
    expect([row[column('progress')], row[column('due')]]).toEqual([progress, due])
  })
})

/** What the documentation tells a reader to do who needs the very text. */
function unguarded(field: string): string {
  return field.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/u, '')
}

describe('any text', () => {
  const anyText = fc.oneof(
    fc.constantFrom(...hostileTexts),
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t=', '\r=', "'=", "''-", '＝', '"', ' ='), fc.string())
      .map(parts => parts.join('')),
  )

  it('is one field, begins no formula, and reads back', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(';', ','), (text, delimiter) => {
        const rows: string[][] = parse(`a${delimiter}${csvField(text, '…')}${delimiter}b\r\n`, { delimiter })
        expect(rows).toHaveLength(1)
        const [before, field = '', after] = rows[0] ?? []
        expect([before, after]).toEqual(['a', 'b'])
        expect(field).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u)
        expect(unguarded(field)).toBe(documentText(text))
      }),
    )
  })

  it('is no longer than a cell holds', () => {
    const field = csvField(`=${'x'.repeat(100_000)}`, '… [cut]')
    expect(field).toHaveLength(32_767)
    expect(field.endsWith('… [cut]')).toBe(true)
  })

  it('is one row even when every text of the report is hostile', () => {
    const report = sampleReport({ localities: 6, tasks: 10, hostile: true })
    for (const language of ['vi', 'en'] as const) {
      const rows = read(report, language)
      expect(rows).toHaveLength(report.tasks.length + 1)
      expect(rows.every(row => row.length === csvColumns.length)).toBe(true)
    }
  })
})
