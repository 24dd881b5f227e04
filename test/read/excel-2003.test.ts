// Workbooks in the XML of Excel 2003: their values, formats, places, and what is refused.
import { describe, expect, it } from 'vitest'
import { dumpTable, read, readTable } from './dump.ts'

const space = 'urn:schemas-microsoft-com:office:spreadsheet'
const styles = Object.entries({
  day: 'Short Date',
  month: 'mm/yyyy',
  time: 'Short Time',
  share: 'Percent',
  money: 'Standard',
  of: '0"/10"',
}).map(([id, format]) => `<Style ss:ID="${id}"><NumberFormat ss:Format="${format.replaceAll('"', '&quot;')}"/></Style>`)
const struck = '<Style ss:ID="struck"><Font ss:StrikeThrough="1"/></Style>'
const old = '<Style ss:ID="old"><Font ss:FontName=".VnTime"/></Style>'

const book = (rows: string, { sheet = '', options = '' } = {}) =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="${space}" xmlns:ss="${space}" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40"><Styles>${styles.join('')}${old}${struck}</Styles>${options}<Worksheet ss:Name="A"><Table>${rows}</Table>${sheet}</Worksheet></Workbook>`,
  )
const data = (type: string, text: string) => `<Data ss:Type="${type}">${text}</Data>`
const one = (cell: string, more = {}) => read('a.xls', book(`<Row>${cell}</Row>`, more))

describe('a cell', () => {
  it.each([
    ['text', `<Cell>${data('String', 'Hoàn thành')}</Cell>`, 'text Hoàn thành'],
    [
      'text in runs',
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Hoàn</B> thành</ss:Data></Cell>',
      'text Hoàn thành',
    ],
    ['text in an old font', `<Cell ss:StyleID="old">${data('String', '®')}</Cell>`, 'text đ'],
    ['a number', `<Cell ss:StyleID="money">${data('Number', '1.5E3')}</Cell>`, 'number 1500'],
    ['a share', `<Cell ss:StyleID="share">${data('Number', '0.755')}</Cell>`, 'percent 0.755'],
    ['a day', `<Cell ss:StyleID="day">${data('DateTime', '2025-12-31T00:00:00.000')}</Cell>`, 'date 2025-12-31'],
    ['a day as a number', `<Cell ss:StyleID="day">${data('Number', '46022')}</Cell>`, 'date 2025-12-31'],
    ['a time', `<Cell ss:StyleID="time">${data('DateTime', '1899-12-31T12:00:00.000')}</Cell>`, 'number 0.5'],
    ['a yes', `<Cell>${data('Boolean', '1')}</Cell>`, 'boolean true'],
    ['an error', `<Cell>${data('Error', '#N/A')}</Cell>`, 'error #N/A'],
    ['a result', `<Cell ss:Formula="=1+1">${data('Number', '2')}</Cell>`, 'number 2'],
    ['a formula without one', '<Cell ss:Formula="=RC[-1]"/>', 'uncalculated RC[-1]'],
    [
      'a value with a comment',
      `<Cell>${data('Number', '7')}<Comment><ss:Data>x</ss:Data></Comment></Cell>`,
      'number 7',
    ],
  ])('%s', async (_, cell, line) => {
    expect(await one(cell)).toEqual([`A1 ${line}`])
  })

  it('that is empty is none', async () => {
    expect(await one(`<Cell>${data('Number', '')}</Cell><Cell>${data('String', ' ')}</Cell><Cell/>`)).toEqual([])
  })

  it('shows what its format puts beside its number, and no more of a day than its month', async () => {
    const cells = `<Cell ss:StyleID="of">${data('Number', '8')}</Cell><Cell ss:StyleID="month">${data('DateTime', '2025-12-01')}</Cell>`
    const [row] = (await readTable('a.xls', book(`<Row>${cells}</Row>`))).sheets[0]?.rows ?? []
    expect(row?.cells).toEqual([
      { row: 1, column: 1, kind: 'number', number: 8, beside: { before: '', after: '/10', width: 1 } },
      { row: 1, column: 2, kind: 'date', date: '2025-12-01', shows: 'month' },
    ])
  })

  it('may be struck through', async () => {
    const table = await readTable('a.xls', book(`<Row><Cell ss:StyleID="struck">${data('Number', '8')}</Cell></Row>`))
    expect(table.sheets[0]?.rows[0]?.cells).toEqual([{ row: 1, column: 1, kind: 'number', number: 8, struck: true }])
  })

  it('counts days from 1904 where the workbook does', async () => {
    const cell = `<Cell ss:StyleID="day">${data('Number', '1')}</Cell>`
    expect(await one(cell, { options: '<x:ExcelWorkbook><x:Date1904/></x:ExcelWorkbook>' })).toEqual([
      'A1 date 1904-01-02',
    ])
  })
})

describe('places', () => {
  const cell = (attributes: string, value: string) => `<Cell${attributes}>${data('Number', value)}</Cell>`

  it('follow each other, but where a number is said or cells are merged', async () => {
    const rows =
      `<Row>${cell(' ss:MergeAcross="1"', '1')}${cell('', '2')}${cell(' ss:Index="6"', '3')}</Row>` +
      `<Row ss:Span="2"/><Row>${cell(' ss:MergeDown="1"', '4')}</Row><Row ss:Index="9" ss:Hidden="1">${cell('', '5')}</Row>`
    const table = await readTable('a.xml', book(rows))
    expect(dumpTable(table)).toEqual(['A1 number 1', 'C1 number 2', 'F1 number 3', 'A5 number 4', 'A9 number 5'])
    expect(table.sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 5, left: 1, bottom: 6, right: 1 },
    ])
    expect(table.sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([false, false, true])
  })

  it('have the style of their row or column, which may be hidden like a sheet', async () => {
    const rows = `<Column/><Column ss:StyleID="share" ss:Hidden="1" ss:Span="1"/><Row>${cell('', '1')}${cell('', '1')}${cell('', '1')}${cell('', '1')}</Row><Row ss:StyleID="day">${cell('', '46022')}</Row>`
    const sheet = '<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>'
    const table = await readTable('a.xml', book(rows, { sheet }))
    expect(dumpTable(table).join(' ')).toBe('A1 number 1 B1 percent 1 C1 percent 1 D1 number 1 A2 date 2025-12-31')
    expect(table.sheets[0]).toMatchObject({ hidden: true, hiddenColumns: [{ from: 2, to: 3 }] })
  })

  it.each([
    ['a row before the last', '<Row ss:Index="3"/><Row ss:Index="3"/>', 'damaged row-number'],
    ['a cell before the last', `<Row>${cell('', '1')}${cell(' ss:Index="1"', '2')}</Row>`, 'damaged cell-reference'],
    ['a column before the last', '<Column ss:Span="3"/><Column ss:Index="2"/>', 'damaged column-number'],
    ['words for a number', `<Row>${cell('', 'x')}</Row>`, 'damaged cell-value'],
    ['a row too far', '<Row ss:Index="2000000"/>', 'oversized-file rows 2000000 1048576'],
    ['a column too far', '<Row><Cell ss:Index="20000"/></Row>', 'oversized-file columns 20000 16384'],
  ])('that are wrong are refused: %s', async (_, rows, refusal) => {
    expect((await read('a.xml', book(rows)))[0]).toContain(refusal)
  })
})

describe('the look of a text', () => {
  const runs = (html: string) =>
    `<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">${html}</ss:Data></Cell>`
  it.each([
    ['a raised digit', runs('81,2<Sup>1</Sup>'), '81,21', { raised: true }],
    ['one that is lowered, in a font', runs('81,2<Font html:Size="8"><Sub>1</Sub></Font>'), '81,21', { raised: true }],
    ['a raised letter', runs('m<Sup>a</Sup> 2'), 'ma 2', {}],
    [
      'a run struck through',
      runs('<B><S>Hoàn thành</S></B> Đang thực hiện'),
      'Hoàn thành Đang thực hiện',
      { struck: true },
    ],
    ['bold letters', runs('<B>81,2</B>1'), '81,21', {}],
    ['a cell struck through', `<Cell ss:StyleID="struck">${data('String', 'Xong')}</Cell>`, 'Xong', { struck: true }],
  ] as const)('%s', async (_, cell, text, look) => {
    const [row] = (await readTable('a.xls', book(`<Row>${cell}</Row>`))).sheets[0]?.rows ?? []
    expect(row?.cells).toEqual([{ row: 1, column: 1, kind: 'text', text, ...look }])
  })
})
