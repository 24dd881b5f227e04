// One workbook in five formats: the same cells, merges and hidden places as in xlsx; and what is damaged or protected.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read as readSheetJs, utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { defaultLimits, readSource } from '../../src/read/readers.ts'
import type { RawTable } from '../../src/source/raw-table.ts'
import { repository } from '../support/source-files.ts'
import { dumpTable, readTable, refusal } from './dump.ts'

const fixture = (name: string): Buffer => readFileSync(join(repository, 'fixtures', 'formats', name))

/** All a table says, with the days of which only the month shows. */
function contentOf(table: RawTable) {
  return {
    cells: dumpTable(table),
    frames: table.sheets.map(({ name, hidden, merges, rows }) => ({
      name,
      hidden,
      merges,
      hiddenRows: rows.filter(row => row.hidden).map(({ row }) => row),
      months: rows.flatMap(({ cells }) => cells.filter(cell => cell.kind === 'date' && cell.shows === 'month').length),
    })),
  }
}

const asWritten = (bookType: 'xlsb' | 'biff8', name: string): Buffer =>
  write(readSheetJs(fixture(name), { cellNF: true, cellStyles: true }), { bookType, type: 'buffer' })

describe.each(['report', 'report-1904'])('%s', name => {
  it.each(['xls', 'ods'])('as LibreOffice writes it: %s', async format => {
    const table = await readTable(`a.${format}`, fixture(`${name}.${format}`))
    expect(table.format).toBe(format)
    expect(contentOf(table)).toEqual(contentOf(await readTable('a.xlsx', fixture(`${name}.xlsx`))))
  })

  it('as xlsb, but for fonts, which its writer leaves out', async () => {
    const table = await readTable('a.xlsx', asWritten('xlsb', `${name}.xlsx`))
    expect(table.format).toBe('xlsb')
    const { cells, frames } = contentOf(await readTable('a.xlsx', fixture(`${name}.xlsx`)))
    const unconverted = cells.map(line => (line.startsWith('B14') ? 'B14 text Hoµn thiÖn c¬ së d÷ liÖu' : line))
    expect(contentOf(table)).toEqual({ cells: unconverted, frames })
  })
})

describe('text in a TCVN3 font', () => {
  it.each(['xlsx', 'xls', 'ods'])('is converted, and said so once: %s', async format => {
    const { raised } = await readSource(`a.${format}`, fixture(`report.${format}`))
    expect(raised.map(({ rule, at, facts }) => ({ rule, at, facts }))).toEqual([
      {
        rule: 'legacy-encoding',
        at: { kind: 'cell', file: `a.${format}`, sheet: 'Nhiệm vụ', row: 14, column: 2 },
        facts: { encoding: 'TCVN3', actual: 'Hoµn thiÖn c¬ së d÷ liÖu', value: 'Hoàn thiện cơ sở dữ liệu' },
      },
    ])
  })
})

describe('a web page', () => {
  const page = (body: string) => readTable('a.xls', strToU8(`<html><meta charset="utf-8"><body>${body}</body></html>`))

  it('keeps what stands in its cells as text, with spans and hidden rows', async () => {
    const rows =
      '<tr><td colspan=2>Ti&#7871;n &#x111;&#7897;<td>75,5%</tr><tr style="display:none"><td>0012<td>a<br>b&agrave;</tr>'
    const table = await page(
      `<h1>BÁO CÁO</h1><table>${rows}</table><table><tr><th rowspan="2">x</th><td>1</td></tr><tr><td>2</td></tr></table>`,
    )
    expect(table.format).toBe('html')
    expect(dumpTable(table)).toEqual([
      'A1 text BÁO CÁO',
      'A2 text Tiến độ',
      'C2 text 75,5%',
      'A3 text 0012',
      'B3 text a\nbà',
      'A4 text x',
      'B4 text 1',
      'B5 text 2',
    ])
    expect(table.sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([false, false, true, false, false])
    expect(table.sheets[0]?.merges).toEqual([
      { top: 2, left: 1, bottom: 2, right: 2 },
      { top: 4, left: 1, bottom: 5, right: 1 },
    ])
  })

  it('leaves out scripts, styles, comments and tags inside a cell', async () => {
    const table = await page(
      '<style>td{}</style><!-- <table> --><table><tr><td><b>một</b><script>x</script></td></tr></table>',
    )
    expect(dumpTable(table)).toEqual(['A1 text một'])
  })
})

describe('an OpenDocument sheet', () => {
  const spaces = ['office', 'table', 'text', 'style'].map(
    name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  spaces.push('xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"')
  const ods = (rows: string, manifest = '<m/>') =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'META-INF/manifest.xml': strToU8(manifest),
      'content.xml': strToU8(
        `<office:document-content ${spaces.join(' ')}><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    })
  const row = (cell: string, repeat = '') => `<table:table-row${repeat}>${cell}</table:table-row>`

  it('counts repeated rows and cells, and makes again those that hold something', async () => {
    const empty = row('<table:table-cell/>', ' table:number-rows-repeated="3"')
    const cell =
      '<table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/>'
    const table = await readTable('a.ods', ods(empty + row(cell, ' table:number-rows-repeated="2"')))
    expect(dumpTable(table)).toEqual(['C4 number 7', 'D4 number 7', 'C5 number 7', 'D5 number 7'])
  })

  it('tells a formula without a value, and leaves comments out', async () => {
    const comment =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>x</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p></table:table-cell>'
    const table = await readTable('a.ods', ods(row(`<table:table-cell table:formula="of:=[.A1]"/>${comment}`)))
    expect(dumpTable(table)).toEqual(['A1 uncalculated [.A1]', 'B1 text a  b'])
  })

  const text = (content: string, attributes = '') =>
    `<table:table-cell office:value-type="string"${attributes}>${content}</table:table-cell>`
  const number = (value: string) =>
    `<table:table-cell office:value-type="float" office:value="${value}"><text:p>7</text:p></table:table-cell>`

  it.each([
    ['8/10', { before: '', after: '/10', width: 1 }],
    ['> 8', { before: '> ', after: '', width: 1 }],
    ['8,5 trđ', { before: '', after: ' trđ', width: 1 }],
    ['1.234.567,5', undefined],
    ['-8', undefined],
    ['(8)', undefined],
    ['8E+05', undefined],
    ['-', undefined],
  ])('knows from %s what it shows beside a number', async (shown, beside) => {
    const cell = `<table:table-cell office:value-type="float" office:value="8"><text:p>${shown.replace('>', '&gt;')}</text:p></table:table-cell>`
    const table = await readTable('a.ods', ods(row(cell)))
    const expected = { row: 1, column: 1, kind: 'number', number: 8, ...(beside && { beside }) }
    expect(table.sheets[0]?.rows[0]?.cells).toEqual([expected])
  })

  it.each([
    ['a picture', text('<draw:frame><draw:image><text:p/></draw:image></draw:frame><text:p>T-01</text:p>'), ['T-01']],
    ['a picture behind', text('<text:p>T-01</text:p><draw:frame><text:p>x</text:p></draw:frame>'), ['T-01']],
    ['a shape alone', text('<draw:custom-shape><text:p>x</text:p></draw:custom-shape>'), []],
    ['a shape in a paragraph', text('<text:p>a<draw:frame><text:p>x</text:p></draw:frame>b</text:p>'), ['ab']],
    ['blanks between paragraphs', text('\n <text:p>a</text:p>\n <text:p>b</text:p>\n'), ['a\nb']],
    ['parts of a paragraph', text('<text:p>a<text:span>b</text:span><text:a>c</text:a></text:p>'), ['abc']],
  ])('reads the text of a cell only: %s', async (_, cell, texts) => {
    const table = await readTable('a.ods', ods(row(cell + number('1'))))
    expect(dumpTable(table)).toEqual([...texts.map(shown => `A1 text ${shown}`), 'B1 number 1'])
  })

  it.each([
    ['', 'text 7'],
    [' ', 'text 7'],
    ['0x10', 'text 7'],
    ['1,5', 'text 7'],
    ['Infinity', 'text 7'],
    ['1.5e2', 'number 150'],
    ['-3', 'number -3'],
  ])('takes the value %j for %s', async (value, line) => {
    expect(dumpTable(await readTable('a.ods', ods(row(number(value)))))).toEqual([`A1 ${line}`])
  })

  it.each([
    ['true', true],
    ['1', true],
    ['false', false],
    ['0', false],
  ])('%s is the boolean %s', async (written, boolean) => {
    const cell = `<table:table-cell office:value-type="boolean" office:boolean-value="${written}"/>`
    expect(dumpTable(await readTable('a.ods', ods(row(cell))))).toEqual([`A1 boolean ${boolean}`])
  })

  it('ends spans with the sheet, and hides what lies under them', async () => {
    const wide = ' table:number-columns-spanned="900000000" table:number-rows-spanned="900000000"'
    const table = await readTable('a.ods', ods(row(text('<text:p>a</text:p>', wide) + number('2')) + row(number('3'))))
    expect(table.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }])
    expect(dumpTable(table)).toEqual(['A1 text a'])
  })

  it('whose spans overlap is refused', async () => {
    const [wide, high] = [' table:number-columns-spanned="3"', ' table:number-rows-spanned="3"']
    const cells = text('<text:p>a</text:p>', wide) + text('<text:p>b</text:p>', high)
    expect(refusal(await readSource('a.ods', ods(row(cells))))).toBe('unreadable-file damaged merges-overlap')
  })

  it('gives a cell the style of its column', async () => {
    const columns = ['c1', 'c2', 'c3'].map(
      name => `<table:table-column table:default-cell-style-name="${name}" table:number-columns-repeated="2"/>`,
    )
    const style =
      '<office:automatic-styles><style:style style:name="c2"><style:text-properties style:font-name=".VnTime"/></style:style></office:automatic-styles>'
    const cells = row(text('<text:p>M·</text:p>', ' table:number-columns-repeated="6"'))
    const single = row(Array(6).fill(text('<text:p>M·</text:p>')).join(''))
    const bytes = unzipSync(ods(columns.join('') + cells + single))
    const content = new TextDecoder().decode(bytes['content.xml']).replace('<office:body>', `${style}<office:body>`)
    const table = await readTable('a.ods', zipSync({ ...bytes, 'content.xml': strToU8(content) }))
    const shown = ['M·', 'M·', 'Mã', 'Mã', 'M·', 'M·']
    expect(table.sheets[0]?.rows.map(({ cells }) => cells.map(cell => cell.kind === 'text' && cell.text))).toEqual([
      shown,
      shown,
    ])
  })

  it('of thousands of column styles and empty cells is read in time', async () => {
    const columns = Array.from(
      { length: 16_384 },
      (_, index) => `<table:table-column table:default-cell-style-name="c${index}"/>`,
    )
    const empty = row('<table:table-cell/>'.repeat(16_384))
    const far = row(`<table:table-cell table:number-columns-repeated="16383"/>${number('1')}`)
    const bytes = ods(columns.join('') + empty.repeat(50) + far.repeat(20_000))
    const { user } = process.cpuUsage()
    expect((await readTable('a.ods', bytes)).sheets[0]?.rows).toHaveLength(20_000)
    expect(process.cpuUsage().user - user).toBeLessThan(5_000_000)
  })

  it.each(['#DIV/0!', '#N/A', '#NAME?', 'Err:502'])(
    'an error that Excel keeps as the number 0 is none: %s',
    async shown => {
      const cell = `<table:table-cell office:value-type="float" office:value="0" table:formula="of:=0/0"><text:p>${shown}</text:p></table:table-cell>`
      const words = `<table:table-cell office:value-type="string"><text:p>${shown}</text:p></table:table-cell>`
      const table = await readTable('a.ods', ods(row(cell + words)))
      expect(dumpTable(table)).toEqual([`A1 error ${shown}`, `B1 text ${shown}`])
    },
  )

  it('that would fill the memory is refused', async () => {
    const cell = '<table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="7"/>'
    const bytes = ods(row(cell, ' table:number-rows-repeated="1048576"'))
    expect(refusal(await readSource('a.ods', bytes))).toMatch(/^oversized-file looseCells/)
  })

  it('is known by its manifest where it does not say its type first', async () => {
    const type = '<m full-path="/" media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    const { mimetype: _, ...parts } = unzipSync(
      ods(row('<table:table-cell office:value-type="float" office:value="7"/>'), type),
    )
    expect(dumpTable(await readTable('a.ods', zipSync(parts)))).toEqual(['A1 number 7'])
  })

  it('with a password is told apart', async () => {
    expect(refusal(await readSource('a.ods', ods('', '<m><encryption-data/></m>')))).toBe('unreadable-file encrypted')
  })
})

describe('an xls workbook of before Unicode', () => {
  const written = Buffer.from(
    write(
      { SheetNames: ['S'], Sheets: { S: utils.aoa_to_sheet([['2025 QQQ 2026', 'x']]) } },
      { bookType: 'biff5', type: 'buffer' },
    ),
  )
  const text = written.indexOf('QQQ')
  const codePage = written.indexOf(Buffer.from([0x42, 0, 2, 0]))

  /** Its code page set, or its record made another where there is none, and three bytes of a text. */
  function inCodePage(page: number | null, bytes: readonly number[]): Buffer {
    const copy = Buffer.from(written)
    if (page === null) copy.writeUInt16LE(0x5c, codePage)
    else copy.writeUInt16LE(page, codePage + 4)
    copy.set(bytes, text)
    return copy
  }

  it.each([
    [1252, [0x96, 0x80, 0xe9], '–€é'],
    [1258, [0x96, 0xe2, 0xf2], '–â\u0323'],
    [1251, [0xe0, 0xe1, 0xe2], 'абв'],
    [932, [0x82, 0xa0, 0x41], 'あA'],
    [10_000, [0x8e, 0x41, 0x41], 'éAA'],
    [9999, [0x96, 0x80, 0xe9], '–€é'],
    [null, [0x96, 0x80, 0xe9], '–€é'],
  ])('in code page %s, whatever was read before', async (page, bytes, shown) => {
    await readSource('a.xls', inCodePage(1258, bytes))
    const table = await readTable('a.xls', inCodePage(page, bytes))
    expect(dumpTable(table)).toEqual([`A1 text 2025 ${shown} 2026`, 'B1 text x'])
  })
})

describe('an xls workbook', () => {
  it('that names a code page beside its Unicode is in Unicode', async () => {
    const bytes = fixture('report.xls')
    bytes.writeUInt16LE(1252, bytes.indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00, 0xb0, 0x04])) + 4)
    expect(contentOf(await readTable('a.xls', bytes))).toEqual(
      contentOf(await readTable('a.xls', fixture('report.xls'))),
    )
  })

  it('whose reading never ends is stopped', async () => {
    const limits = {
      ...{ ...defaultLimits, binaryMilliseconds: 50 },
      get sheets(): number {
        for (;;) Number(this)
      },
    }
    const [{ fromCharCode }, { error }] = [String, console]
    const outcome = await readSource('a.xls', fixture('report.xls'), limits)
    expect(refusal(outcome)).toBe('oversized-file binaryMilliseconds 51 50')
    expect([String.fromCharCode, console.error]).toEqual([fromCharCode, error])
  })

  it.each(['xls', 'xlsb'] as const)('is not called damaged for a defect of this program: %s', async format => {
    const limits = {
      ...defaultLimits,
      get sheets(): number {
        throw new TypeError('a defect')
      },
    }
    const bytes = format === 'xls' ? fixture('report.xls') : asWritten('xlsb', 'report.xlsx')
    await expect(readSource(`a.${format}`, bytes, limits)).rejects.toThrow('a defect')
  })

  it('with a password is told apart', async () => {
    const bytes = fixture('report.xls')
    const codePage = bytes.indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00, 0xb0, 0x04]))
    bytes.writeUInt16LE(0x2f, codePage)
    expect(refusal(await readSource('a.xls', bytes))).toBe('unreadable-file encrypted')
  })

  it.each([0x04, 0x07, 0x204])(
    'with a text shorter than its length field is damaged, at once: record %i',
    async type => {
      const bytes = readFileSync(join(repository, 'fixtures', 'corpus', 'sheetjs-95.xls'))
      const beginning = bytes.indexOf(Buffer.from([0x09, 0x08]))
      bytes.writeUInt16LE(type, bytes.indexOf(Buffer.from([0x0a, 0x00, 0x00, 0x00]), beginning))
      const started = performance.now()
      expect(refusal(await readSource('a.xls', bytes))).toBe('unreadable-file damaged workbook')
      expect(performance.now() - started).toBeLessThan(2000)
    },
  )

  it('is read whatever its document properties hold', async () => {
    const bytes = fixture('report.xls')
    const codePage = bytes.indexOf(Buffer.from([0x02, 0x00, 0x00, 0x00, 0xe9, 0xfd]))
    expect(codePage).toBeGreaterThan(0)
    bytes.writeUInt16LE(10_002, codePage + 4)
    expect(() => readSheetJs(bytes, { WTF: true })).toThrow('Unsupported CodePage')
    expect(contentOf(await readTable('a.xls', bytes))).toEqual(
      contentOf(await readTable('a.xls', fixture('report.xls'))),
    )
  })

  it('beyond the limits is refused before it is parsed', async () => {
    const outcome = await readSource('a.xls', fixture('report.xls'), { ...defaultLimits, binaryBytes: 100 })
    expect(refusal(outcome)).toBe('oversized-file binaryBytes 7680 100')
  })

  it('with an unknown record is read without a word on the terminal', async () => {
    const said = vi.spyOn(console, 'error')
    const bytes = fixture('report.xls')
    const sharedString = bytes.indexOf(Buffer.from([0xfd, 0x00, 0x0a, 0x00]))
    bytes.writeUInt16LE(0xcc0d, sharedString)
    const cells = dumpTable(await readTable('a.xls', bytes))
    expect(cells).toHaveLength(dumpTable(await readTable('a.xls', fixture('report.xls'))).length - 1)
    expect(said).not.toHaveBeenCalled()
  })

  it.each(['report.xls', 'report.ods'])('of which any bytes changed is read or refused: %s', async name => {
    const bytes = fixture(name)
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async changes => {
        const copy = Buffer.from(bytes)
        for (const [at, value] of changes) copy[at] = value
        const { value, raised } = await readSource(name, copy)
        expect(raised.filter(({ rule }) => rule !== 'legacy-encoding' && rule !== 'misnamed-file')).toHaveLength(
          value === null ? 1 : 0,
        )
      }),
      { numRuns: 60 },
    )
  })
})
