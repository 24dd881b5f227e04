// Limits on what a workbook keeps beside its cells and on what it holds in all sheets together: at the limit read, beyond it refused.
import { write as writeSheetJs } from '@e965/xlsx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ReadLimits } from '../../src/read/limits.ts'
import { defaultLimits } from '../../src/read/readers.ts'
import { eachRecord } from '../../src/read/xlsb-records.ts'
import { read } from './dump.ts'
import { namespaces, relationships, sheetBytes, sheetXml, stringsXml, workbookBytes } from './workbook-bytes.ts'

const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
const { main, references } = namespaces
const within = (file: string, bytes: Uint8Array, limits: Partial<ReadLimits>) =>
  read(file, bytes, { ...defaultLimits, ...limits })

const hidden = (count: number) =>
  sheetBytes(row, {
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><cols>${'<col min="1" max="1" hidden="1"/>'.repeat(count)}</cols><sheetData>${row}</sheetData></worksheet>`,
  })
const formats = (count: number) =>
  sheetBytes(row, {
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs>${'<xf/>'.repeat(count)}</cellXfs></styleSheet>`,
  })
const related = (count: number) =>
  sheetBytes(row, {
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ...Array.from({ length: count - 1 }, () => ['theme', 'theme.xml'] as const),
    ),
  })
const runs = (item: 'si' | 'is', count: number, prefix = '') => {
  const one = `<${prefix}${item}><${prefix}r><${prefix}t>a</${prefix}t></${prefix}r><${prefix}r><${prefix}t>b</${prefix}t></${prefix}r></${prefix}${item}>`
  return { one, all: one.repeat(count) }
}
const richCells = (count: number) =>
  sheetBytes(`<row r="1">${`<c t="inlineStr">${runs('is', 1).one}</c>`.repeat(count)}</row>`)
const richStrings = (count: number) =>
  sheetBytes('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
    'xl/sharedStrings.xml': `<x:sst xmlns:x="${main}">${runs('si', count, 'x:').all}</x:sst>`,
  })

describe('an xlsx', () => {
  it.each<[string, (count: number) => Uint8Array, Partial<ReadLimits>, string, string]>([
    ['hidden columns', hidden, { listEntries: 9 }, 'A1 number 1', 'listEntries 10 9'],
    ['formats', formats, { listEntries: 9 }, 'A1 number 1', 'listEntries 10 9'],
    ['relationships', related, { listEntries: 9 }, 'A1 number 1', 'listEntries 10 9'],
    ['rich texts in cells', count => richCells(count), { richStrings: 9 }, 'A1 text ab', 'richStrings 10 9'],
    ['rich strings with prefixes', richStrings, { richStrings: 9 }, 'A1 text ab', 'richStrings 10 9'],
  ])('%s', async (_, bytesOf, limits, first, refusal) => {
    expect((await within('a.xlsx', bytesOf(9), limits))[0]).toBe(first)
    expect(await within('a.xlsx', bytesOf(10), limits)).toEqual([`oversized-file ${refusal}`])
  })

  it('a list of sheets is not read to its end', async () => {
    const sheets = '<sheet name="A" sheetId="1" r:id="rId1"/>'.repeat(50)
    const workbook = `<workbook xmlns="${main}" xmlns:r="${references}"><sheets>${sheets}</sheets></workbook>`
    const bytes = workbookBytes({ 'xl/workbook.xml': workbook })
    expect(await within('a.xlsx', bytes, { listEntries: 9 })).toEqual(['oversized-file listEntries 10 9'])
    expect(await within('a.xlsx', bytes, { sheets: 9 })).toEqual(['oversized-file sheets 50 9'])
  })

  /** Two sheets of two rows. */
  const twoSheets = (tail: string) => {
    const sheet = sheetXml(`${row}${row.replaceAll('1"', '2"')}`, tail)
    return workbookBytes({
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${references}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationships(
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
      ),
      'xl/worksheets/sheet1.xml': sheet,
      'xl/worksheets/sheet2.xml': sheet,
    })
  }

  it('merges of two sheets together', async () => {
    const bytes = twoSheets('<mergeCells><mergeCell ref="C1:D1"/><mergeCell ref="C2:D2"/></mergeCells>')
    expect((await within('a.xlsx', bytes, { merges: 4 })).at(-1)).toBe('B!A2 number 1')
    expect(await within('a.xlsx', bytes, { merges: 3 })).toEqual(['oversized-file merges 4 3'])
  })

  it('rows of two sheets together', async () => {
    expect((await within('a.xlsx', twoSheets(''), { rows: 4 })).at(-1)).toBe('B!A2 number 1')
    expect(await within('a.xlsx', twoSheets(''), { rows: 3 })).toEqual(['oversized-file rows 4 3'])
  })

  it('attributes of one element', async () => {
    const attributes = Array.from({ length: 70_000 }, (_, index) => ` a${index}="1"`).join('')
    const bytes = sheetBytes(row, { 'xl/styles.xml': `<styleSheet xmlns="${main}"${attributes}/>` })
    expect(await read('a.xlsx', bytes)).toEqual(['unreadable-file damaged xml-opening-tag'])
  })

  it('a limit that was passed once says nothing of the next reading', async () => {
    const bytes = formats(20)
    expect(await within('a.xlsx', bytes, { listEntries: 9 })).toEqual(['oversized-file listEntries 10 9'])
    expect(await read('a.xlsx', bytes)).toEqual(['A1 number 1'])
  })
})

describe('an ods', () => {
  const odf = ['office', 'table', 'text'].map(
    name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  const ods = (...tables: readonly string[]) =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `<office:document-content ${odf.join(' ')}><office:body><office:spreadsheet>${tables
          .map(
            (rows, index) =>
              `<table:table table:name="${'AB'[index]}"><table:table-row>${rows}</table:table-row></table:table>`,
          )
          .join('')}</office:spreadsheet></office:body></office:document-content>`,
      ),
    })

  it('characters, blanks that are only counted among them', async () => {
    const bytes = ods('<table:table-cell><text:p>a<text:s text:c="8"/>b</text:p></table:table-cell>'.repeat(3))
    expect(await within('a.ods', bytes, { partBytes: 2000 })).toHaveLength(3)
    const many = ods('<table:table-cell><text:p>a<text:s text:c="900"/>b</text:p></table:table-cell>'.repeat(3))
    expect(await within('a.ods', many, { partBytes: 2000 })).toEqual(['oversized-file partBytes 2706 2000'])
  })

  it('a cell that repeats has the same text each time', async () => {
    const bytes = ods(
      '<table:table-cell table:number-columns-repeated="2"><text:p>a</text:p><text:p>b</text:p></table:table-cell>',
    )
    expect(await read('a.ods', bytes)).toEqual(['A1 text a\nb', 'B1 text a\nb'])
  })

  it('merges of two sheets together', async () => {
    const merged = '<table:table-cell table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell>'
    expect(await within('a.ods', ods(merged, merged), { merges: 2 })).toHaveLength(2)
    expect(await within('a.ods', ods(merged, merged), { merges: 1 })).toEqual(['oversized-file merges 2 1'])
  })
})

describe('a binary workbook', () => {
  const sheet = {
    '!ref': 'A1:C2',
    ...{ A1: { t: 'n', v: 1 }, B1: { t: 's', v: 'a' }, C1: { t: 'b', v: true }, A2: { t: 'n', v: 0.5 } },
  }
  const book = (bookType: 'biff8' | 'xlsb'): Buffer =>
    writeSheetJs({ SheetNames: ['A'], Sheets: { A: sheet } }, { bookType, type: 'buffer' })

  it('cells of an xls, as its records have them', async () => {
    expect(await within('a.xls', book('biff8'), { binaryCells: 4 })).toHaveLength(4)
    expect(await within('a.xls', book('biff8'), { binaryCells: 3 })).toEqual(['oversized-file binaryCells 4 3'])
  })

  it('an xlsb whose parts hold their records twice is read once', async () => {
    const parts = unzipSync(book('xlsb'))
    const twice = Object.entries(parts).map(([name, part]): [string, Uint8Array] => [
      name,
      name.endsWith('.bin') ? Buffer.concat([part, part]) : part,
    ])
    const lines = await read('a.xlsb', zipSync(parts))
    expect(lines).toHaveLength(4)
    expect(await read('a.xlsb', zipSync(Object.fromEntries(twice)))).toEqual(lines)
  })

  it('an xlsb of a test version of Excel 2007, which numbers sheets in another way, is not read', async () => {
    const parts = unzipSync(book('xlsb'))
    const records = Array.from(eachRecord(Buffer.from(parts['xl/workbook.bin'] ?? [])), ({ type, data, whole }) =>
      type === 0x9c ? Buffer.concat([Buffer.of(0x9c, 0x01, data.length + 4, 0, 0, 0, 0), data]) : whole,
    )
    const bytes = zipSync({ ...parts, 'xl/workbook.bin': Buffer.concat(records) })
    expect(await read('a.xlsb', bytes)).toEqual(['unreadable-file unsupported-format xlsb-beta'])
  })

  it('an xlsb that lists a sheet twice is damaged, not empty', async () => {
    const parts = unzipSync(book('xlsb'))
    const list = parts['xl/workbook.bin'] ?? new Uint8Array()
    const more = zipSync({ ...parts, 'xl/workbook.bin': Buffer.concat([list, list, list.subarray(-3)]) })
    expect(await read('a.xlsb', more)).toEqual(['unreadable-file damaged sheet-list'])
  })
})

it('fields of a CSV file, also those that are empty', async () => {
  const bytes = strToU8('a,,,\n,,,b\n')
  expect(await within('a.csv', bytes, { cells: 8 })).toHaveLength(2)
  expect(await within('a.csv', bytes, { cells: 7 })).toEqual(['oversized-file cells 8 7'])
})

it('strings beyond their number are damage, blanks around it are not', async () => {
  const strings = { 'xl/sharedStrings.xml': stringsXml('<si><t>a</t></si>') }
  const at = (index: string) => sheetBytes(`<row r="1"><c r="A1" t="s"><v>${index}</v></c></row>`, strings)
  expect(await read('a.xlsx', at(' 0 '))).toEqual(['A1 text a'])
  expect(await read('a.xlsx', at('1 '))).toEqual(['unreadable-file damaged cell-value'])
  expect(await read('a.xlsx', at(' '))).toEqual(['unreadable-file damaged cell-value'])
})
