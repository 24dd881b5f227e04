// CSV and TSV: delimiters, quotes, rows as Excel counts them, lines as an editor counts them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCsvLayout } from '../../src/read/csv-delimiter.ts'
import { defaultLimits, type ReadLimits } from '../../src/read/limits.ts'
import { read, readTable } from './dump.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const readText = (text: string, file = 'a.csv', limits?: ReadLimits) => read(file, bytes(text), limits)
const places = async (text: string) =>
  (await readTable('a.csv', bytes(text))).sheets.flatMap(sheet =>
    sheet.rows.flatMap(row =>
      row.cells.map(cell => `${cell.row},${cell.column} at ${cell.position?.line}:${cell.position?.column}`),
    ),
  )

describe('cells', () => {
  it('are all texts, as typed', async () => {
    expect(await readText('1.234,=A1,2025-12-31, x ,75%\n')).toEqual([
      'A1 text 1.234',
      'B1 text =A1',
      'C1 text 2025-12-31',
      'D1 text  x ',
      'E1 text 75%',
    ])
  })

  it('are absent where a field is blank', async () => {
    expect(await readText('a,,"", ,\u00a0,b\n')).toEqual(['A1 text a', 'F1 text b'])
  })

  it('stand in the sheet Excel would show, whose name is nobody’s', async () => {
    const table = await readTable('a.csv', bytes('a\n'))
    expect(table).toMatchObject({ format: 'csv', sheets: [{ name: null, hidden: false, merges: [] }] })
  })

  it('keep quotes and line ends inside quotes', async () => {
    expect(await readText('a,"b ""c""\r\nd",e\nf,g,h')).toEqual([
      'A1 text a',
      'B1 text b "c"\r\nd',
      'C1 text e',
      'A2 text f',
      'B2 text g',
      'C2 text h',
    ])
  })

  it.each([
    ['\n', 'Unix'],
    ['\r\n', 'Windows'],
    ['\r', 'old Mac'],
  ])('are divided by line ends of any kind: %j (%s)', async end => {
    expect(await readText(`a,b${end}${end}c,d${end}`)).toEqual(['A1 text a', 'B1 text b', 'A3 text c', 'B3 text d'])
  })

  it('may stand in records of unequal length', async () => {
    expect(await readText('BÁO CÁO\n\na,b,c\n1,2\n1,2,3,4\n')).toHaveLength(10)
  })
})

describe('places', () => {
  it('are the row in Excel, and line and column in the text', async () => {
    expect(await places('a,bb,c\n\n"d\ne",f\r\ng,"h""\r\n",i\n')).toEqual([
      '1,1 at 1:1',
      '1,2 at 1:3',
      '1,3 at 1:6',
      '3,1 at 3:1',
      '3,2 at 4:4',
      '4,1 at 5:1',
      '4,2 at 5:3',
      '4,3 at 6:3',
    ])
  })

  it('count the sep line as a line and not as a row', async () => {
    expect(await places('sep=;\r\na;b\r\nc\r\n')).toEqual(['1,1 at 2:1', '1,2 at 2:3', '2,1 at 3:1'])
  })

  it('agree with the text for any table', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ạ', '"', ',', '\n', '\r', ' ', ';', '😀'), maxLength: 6 })
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), async (rows, end, always) => {
        const text = `sep=,${end}${rows.map(fields => fields.map(value => quoted(value, always)).join(',')).join(end)}${end}`
        const read = await readTable('a.csv', bytes(text))
        const lines = text.split(/\r\n|\r|\n/)
        const found = read.sheets.flatMap(sheet => sheet.rows.flatMap(row => row.cells))
        const expected = rows.flatMap((fields, row) =>
          fields.flatMap((value, column) => (value.trim() === '' ? [] : [`${row + 1},${column + 1} ${value}`])),
        )
        expect(found.map(cell => `${cell.row},${cell.column} ${cell.kind === 'text' ? cell.text : ''}`)).toEqual(
          expected,
        )
        for (const cell of found) {
          const rest = lines[(cell.position?.line ?? 0) - 1]?.slice((cell.position?.column ?? 0) - 1) ?? ''
          const firstLine = (cell.kind === 'text' ? quoted(cell.text, always) : '').split(/\r\n|\r|\n/)[0] ?? ''
          expect(rest.startsWith(firstLine)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

function quoted(value: string, always: boolean): string {
  return always || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

describe('the delimiter', () => {
  it.each([
    ['commas', 'a,b,c\n1,2,3\n', ','],
    ['semicolons', 'a;b;c\n1;2;3\n', ';'],
    ['tabs', 'a\tb\tc\n1\t2\t3\n', '\t'],
    ['semicolons among decimal commas', 'Mã;Tiến độ;Kết quả\nNV-01;75,5;a\nNV-02;81,2;b\n', ';'],
    [
      'semicolons among prose with commas',
      'Mã;Tên\nNV-01;Xây dựng, hoàn thiện, vận hành\nNV-02;Rà soát, sửa đổi, bổ sung\nNV-03;x\n',
      ';',
    ],
    ['commas around quoted semicolons', 'Mã,Khó khăn\nNV-01,"a; b; c"\nNV-02,"d; e; f"\n', ','],
    ['commas below titles', 'BÁO CÁO; KỲ III\n\n\nMã,Tên,Hạn,Ghi chú\n1,2,3,4\n', ','],
    ['one column', 'a\nb\n', ','],
    ['nothing', '', ','],
    ['a stated one', 'sep=|\na|b,c\n', '|'],
    ['a stated tab', 'sep=\t\na\tb\n', '\t'],
    [
      'lists in the rows',
      `Task ID;Status;Progress;Result\n${'T-01;Completed;100;a, b, c, d, e, f, g\n'.repeat(3)}`,
      ';',
    ],
    ['numbers in the rows', `Mã;Thực hiện;Tử số;Mẫu số\n${'CT-01;81,25;1,234,567;1,520,000\n'.repeat(60)}`, ';'],
    ['lists in rows of two fields', `Task ID;Status\n${'T-01;Completed, signed, sent\n'.repeat(9)}`, ';'],
    ['lists under a title of its own', `Báo cáo, quý III, năm 2025\n\na;b\n${'1;x, y\n'.repeat(4)}`, ';'],
    ['semicolons in the rows', `a,b,c\n${'1,2,x; y; z; x; y\n'.repeat(5)}`, ','],
    ['semicolons in the titles too', `x; y\na,b,c\n${'1,2,x; y\n'.repeat(5)}`, ','],
    ['commas everywhere, semicolons in the heading', `a,b,c; d\n${'1,2,3\n'.repeat(5)}`, ','],
  ])('%s', (_, text, delimiter) => {
    expect(findCsvLayout(text, ',').delimiter).toBe(delimiter)
  })

  const shapes = 'id\tshape\n1\t1,2,3,4,5,6,7\n2\t1,2,3,4,5,6,7\n3\t1,2,3,4,5,6,7\n'

  it.each([
    ['among lists with more commas', shapes, '\t'],
    ['but not where it stands in one record of many', 'a,b\tc\n1,2\n3,4\n5,6\n', ','],
    ['but not where there is none', 'a;b\n1;2\n', ';'],
    ['under titles without any', `Bảng 1\n\nBiểu, số liệu\n${shapes}`, '\t'],
  ])('is a tab in a tsv file %s', (_, text, delimiter) => {
    expect(findCsvLayout(text, '\t').delimiter).toBe(delimiter)
  })

  it('is a tab in a tsv file where nothing speaks for another', async () => {
    expect(await readText('a\tb,c\n', 'a.tsv')).toEqual(['A1 text a', 'B1 text b,c'])
  })
})

describe('quotes inside a field that does not begin with one', () => {
  it.each([
    ['a word', 'Văn bản "hỏa tốc" gửi,b\n', ['A1 text Văn bản "hỏa tốc" gửi', 'B1 text b']],
    ['at the end', 'a\nạ,x"y",z\n', ['A1 text a', 'A2 text ạ', 'B2 text x"y"', 'C2 text z']],
    ['one alone', '5" ống;b\nc;d\n', ['A1 text 5" ống', 'B1 text b', 'A2 text c', 'B2 text d']],
    ['behind a blank', '"a", "b" ,c\n', ['A1 text a', 'B1 text  "b" ', 'C1 text c']],
  ])('%s are letters', async (_, text, cells) => {
    expect(await readText(text)).toEqual(cells)
  })
})

describe('a broken text', () => {
  it.each([
    ['a quote never closed', 'a,b\nc,"d\ne,f\n', 'unreadable-file csv-quotes not-closed 2:3'],
    ['a quote never closed in the first field', 'a,b\r\n"c\nd', 'unreadable-file csv-quotes not-closed 2:1'],
    ['text behind a closing quote', 'a\n"b"c,d\n', 'unreadable-file csv-quotes misplaced 2:1'],
    ['a fault behind a sep line', 'sep=;\na;"b\n', 'unreadable-file csv-quotes not-closed 2:3'],
    ['a fault in a record of several lines', '"a\nb","x"y\n', 'unreadable-file csv-quotes misplaced 2:4'],
    ['a quote doubled, and text behind it', 'a,"b""" c\n', 'unreadable-file csv-quotes misplaced 1:3'],
    ['a quote behind a blank', 'a, "x, y"\n', 'unreadable-file csv-quotes misplaced 1:3'],
    ['a NUL', 'a,b\0\n', 'unreadable-file not-a-spreadsheet binary'],
    ['blanks alone', ' \n\r\n\t\n', 'unreadable-file empty'],
  ])('%s', async (_, text, refusal) => {
    expect(await readText(text)).toEqual([refusal])
  })
})

describe('limits', () => {
  it.each([
    ['one line without end', 'x'.repeat(2_000_000), {}, 'csvRecordCharacters 2000000 1048576'],
    ['commas without end', ','.repeat(2_000_000), {}, 'csvRecordCharacters 2000000 1048576'],
    [
      'an unclosed quote before much text',
      `a,"b\n${'c,d\n'.repeat(500_000)}`,
      {},
      'csvRecordCharacters 1048577 1048576',
    ],
    ['too many columns', `${','.repeat(20_000)}x\n`, {}, 'columns 20001 16384'],
    ['too many rows', 'a\n'.repeat(11), { rows: 10 }, 'rows 11 10'],
    ['too many cells', 'a,b\n'.repeat(6), { looseCells: 11 }, 'looseCells 12 11'],
    ['too many bytes', 'a,b\n', { csvBytes: 3 }, 'csvBytes 4 3'],
  ])('%s', async (_, text, limits, refusal) => {
    const begin = performance.now()
    expect(await readText(text, 'a.csv', { ...defaultLimits, ...limits })).toEqual([`oversized-file ${refusal}`])
    expect(performance.now() - begin).toBeLessThan(5000)
  })
})

describe('a decimal comma without quotes', () => {
  const shifted = async (...lines: string[]) => {
    const table = await readTable('a.csv', bytes(`${lines.join('\n')}\n`))
    const cells = table.sheets.flatMap(({ rows }) => rows.flatMap(row => row.cells))
    return cells.flatMap(({ row, column, shifted }) => (shifted ? [`${row}.${column}`] : []))
  }
  const headings = 'Mã,Trạng thái,Tiến độ,Ghi chú'

  it.each<[string, string[]]>([
    ['NV-01,Đang thực hiện,81,2,x', ['2.3', '2.4', '2.5']],
    ['NV-01,Đang thực hiện,81,2,', ['2.3', '2.4']],
    ['NV-01,Đang thực hiện,"81,2",x', []],
    ['NV-01,Đang thực hiện,81,x', []],
    ['NV-01,Đang thực hiện,81,x,', []],
    ['NV-01,Đang thực hiện,81,20/6/2025,x', []],
  ])('says of %s that its cells may stand in other columns', async (record, places) => {
    expect(await shifted(headings, record)).toEqual(places)
  })

  it('is none of text between semicolons, or above the headings', async () => {
    expect(await shifted(headings.replaceAll(',', ';'), 'NV-01;Đang thực hiện;81;2;x')).toEqual([])
    expect(await shifted('1,2,3,4,5', headings, 'NV-01,x,81,y')).toEqual([])
  })

  it('is measured by the headings of its table, not by labels or by headings further up', async () => {
    const labels = ['Mã đơn vị,Kỳ báo cáo,Người lập', '14,2025-Q3,An']
    const wide = ['Mã chỉ tiêu,Chỉ tiêu,Mục tiêu,Thực hiện,Nguồn', 'CT-01,Tỉ lệ,80,65,Sở']
    expect(await shifted(...labels, ...wide)).toEqual([])
    expect(await shifted(...labels, '', ...wide)).toEqual([])
    expect(await shifted(...wide, '', headings, 'NV-01,Đang thực hiện,81,2,x')).toEqual(['5.3', '5.4', '5.5'])
  })

  it('is none where a row before has fewer fields', async () => {
    const rows = ['NV-01,Chưa thực hiện', 'CT-01,x,80,65']
    expect(await shifted(headings, ...rows)).toEqual([])
  })
})
