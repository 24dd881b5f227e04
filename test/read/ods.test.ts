// OpenDocument spreadsheets: what repeats, what shows in a cell, what is no sheet, and what is refused.
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/readers.ts'
import { dumpTable, readTable, refusal } from './dump.ts'

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

  it.each(['#WERT!', '#NV', '#¡DIV/0!', '#ЗНАЧ!', '#Н/Д', '#NOM?'])(
    'an error is one in any language, but where the value is not 0: %s',
    async shown => {
      const cell = (value: number) =>
        `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`
      expect(dumpTable(await readTable('a.ods', ods(row(cell(0) + cell(7)))))).toEqual([
        `A1 error ${shown}`,
        'B1 number 7',
      ])
    },
  )

  it('a formula that is an error is one, whatever is shown; a number that is shown with # is none', async () => {
    const formula = '<table:table-cell office:value-type="float" office:value="0" table:formula="of:=#REF!"/>'
    const padded =
      '<table:table-cell office:value-type="float" office:value="0"><text:p>#0!</text:p></table:table-cell>'
    expect(dumpTable(await readTable('a.ods', ods(row(formula + padded))))).toEqual(['A1 error #REF!', 'B1 number 0'])
  })

  it.each([
    ['float', '', 'uncalculated 1/3'],
    ['float', ' office:string-value=""', 'uncalculated 1/3'],
    ['float', ' office:string-value="OK"', 'text OK'],
    ['float', ' office:value=""', 'uncalculated 1/3'],
    ['percentage', '', 'uncalculated 1/3'],
    ['date', '', 'uncalculated 1/3'],
    ['boolean', '', 'uncalculated 1/3'],
    ['time', ' office:time-value="PT1H"', null],
    ['string', '', null],
  ])('a formula of type %s with%s is %s', async (type, result, line) => {
    const cell = `<table:table-cell office:value-type="${type}"${result} table:formula="of:=1/3"/>`
    const lines = dumpTable(await readTable('a.ods', ods(row(cell))))
    expect(lines).toEqual(line === null ? [] : [`A1 ${line}`])
  })

  it('leaves out what was last read from other files; a sheet linked on purpose is one', async () => {
    const source = '<table:table-source table:table-name="S"/>'
    const sheet = (name: string, rows: string) => `<table:table table:name="${name}">${rows}</table:table>`
    const next = [
      sheet('&apos;file:///c:/x.xlsx&apos;#S', source + row(number('1'))),
      sheet('Linked', source + row(number('2'))),
      sheet('&apos;file:', row(number('3'))),
      `<table:dde-links><table:dde-link>${sheet('', row(number('4')))}</table:dde-link></table:dde-links>`,
      sheet('Last', row(number('5'))),
    ]
    const { sheets } = await readTable('a.ods', ods(`</table:table>${next.join('')}<table:table table:name="Z">`))
    expect(sheets.map(({ name, rows }) => `${name} ${rows.length}`)).toEqual([
      ...['A 0', 'Linked 1', "'file: 1", 'Last 1', 'Z 0'],
    ])
  })

  it('a table in a cell is no part of it, and hides nothing behind it', async () => {
    const inner = `<table:table table:is-sub-table="true">${row(text('<text:p>in</text:p>').repeat(2))}</table:table>`
    const cells = [text(`<text:p>a</text:p>${inner}<text:p>b</text:p>`), number('2')].join('')
    expect(dumpTable(await readTable('a.ods', ods(row(cells) + row(number('3')))))).toEqual([
      ...['A1 text a\nb', 'B1 number 2', 'A2 number 3'],
    ])
  })

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
