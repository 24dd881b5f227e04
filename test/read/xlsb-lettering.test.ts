// How the cells of an xlsb workbook are written: parts built record by record, and a whole workbook of which parts are changed.
import { utils, write } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellKey } from '../../src/read/binary-lettering.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import { readXlsbLettering } from '../../src/read/xlsb-lettering.ts'
import { ZipArchive } from '../../src/read/zip.ts'
import { dumpTable, readTable } from './dump.ts'
import { relationships } from './workbook-bytes.ts'
import { int32, recordOf, wide } from './xlsb-bytes.ts'

/** [MS-XLSB] 2.4.149 BrtFont: height, flags, weight, escapement … */
const font = (name: string, flags = 0, escapement = 0): Buffer =>
  recordOf(43, Buffer.from([0, 0, flags, 0, 0, 0, escapement, 0]), Buffer.alloc(13), wide(name))
/** [MS-XLSB] 2.5.118 RichStr; a run is its place and its font. */
const rich = (text: string, ...runs: readonly (readonly [number, number])[]): Buffer =>
  Buffer.concat([Buffer.from([1]), wide(text), int32(runs.length), Buffer.from(Uint16Array.from(runs.flat()).buffer)])
const sharedString = (content: Buffer): Buffer => recordOf(19, content)
const format = (index: number): Buffer => recordOf(47, Buffer.from([0, 0, 0, 0, index, 0]), Buffer.alloc(10))
const cell = (type: number, column: number, style: number): Buffer =>
  recordOf(type, int32(column, style), Buffer.alloc(200))

function archiveOf(sheet: readonly Buffer[], styles: readonly Buffer[], strings: readonly Buffer[] = []): ZipArchive {
  const bytes = zipSync({
    '_rels/.rels': Buffer.from(relationships(['officeDocument', 'xl/workbook.bin'])),
    'xl/_rels/workbook.bin.rels': Buffer.from(
      relationships(
        ['worksheet', 'worksheets/sheet1.bin'],
        ['styles', 'styles.bin'],
        ['sharedStrings', 'sharedStrings.bin'],
      ),
    ),
    'xl/workbook.bin': recordOf(156, int32(0, 1), wide('rId1'), wide('Nhiệm vụ')),
    'xl/styles.bin': Buffer.concat(styles),
    'xl/sharedStrings.bin': Buffer.concat(strings),
    'xl/worksheets/sheet1.bin': Buffer.concat(sheet),
  })
  const archive = ZipArchive.open(bytes, defaultLimits)
  if (!(archive instanceof ZipArchive)) throw new Error('no archive')
  return archive
}

describe('the fonts of an xlsb workbook', () => {
  const styles = [
    font('Arial'),
    font('.VnTime'),
    format(1),
    recordOf(617),
    format(0),
    format(1),
    recordOf(618),
    format(1),
  ]

  it('are told for texts in a cell format with an old one', () => {
    const sheet = [
      ...[recordOf(0, int32(3), Buffer.alloc(13)), cell(7, 1, 1), cell(7, 2, 0), cell(5, 3, 1)],
      ...[recordOf(0, int32(300), Buffer.alloc(13)), cell(6, 0, 1), cell(62, 700, 1), cell(8, 701, 2)],
    ]
    const old = { font: '.VnTime', look: null }
    expect(readXlsbLettering(archiveOf(sheet, styles))).toEqual([
      new Map([
        [cellKey(3, 1), old],
        [cellKey(300, 0), old],
        [cellKey(300, 700), old],
      ]),
    ])
  })

  it('are none where parts end early or are not there', () => {
    const [first = Buffer.alloc(0)] = styles
    expect(readXlsbLettering(archiveOf([cell(7, 1, 1).subarray(0, 5)], styles))).toEqual([new Map()])
    expect(readXlsbLettering(archiveOf([cell(7, 1, 1)], [first.subarray(0, 24)]))).toEqual([new Map()])
  })

  it('convert its texts', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Hoµn thiÖn'], ['c¬ së d÷ liÖu']]), 'A')
    const parts = unzipSync(write(book, { bookType: 'xlsb', type: 'buffer' }))
    const written = Buffer.from(parts['xl/styles.bin'] ?? [])
    const name = written.indexOf(Buffer.from('Calibri', 'utf16le'))
    written.write('.VnTime', name, 'utf16le')
    const bytes = zipSync({ ...parts, 'xl/styles.bin': written })
    expect(name).toBeGreaterThan(0)
    expect(dumpTable(await readTable('a.xlsb', bytes))).toEqual(['A1 text Hoàn thiện', 'A2 text cơ sở dữ liệu'])
  })
})

describe('lines and raised digits in an xlsb workbook', () => {
  const styles = [
    font('Arial'),
    font('Arial', 8),
    font('Arial', 0, 1),
    recordOf(617),
    format(0),
    format(1),
    recordOf(618),
  ]
  const runs = [
    [rich('81,21', [4, 2]), { raised: true }],
    [rich('81,2a', [4, 2]), null],
    [rich('70 75', [0, 1], [2, 0]), { struck: true }],
    [rich('70 ', [2, 1]), null],
    [rich('70', [0, 1], [0, 0]), null],
    [rich('7 ¹ 1', [9, 1]), null],
    [rich('70', [0, 99]), null],
    [Buffer.from([1, 2, 0, 0]), null],
  ] as const
  const text = (type: number, column: number, style: number, content: Buffer): Buffer =>
    recordOf(type, int32(column, style), content)
  const lookOf = (sheet: readonly Buffer[], strings: readonly Buffer[] = []) => {
    const row = recordOf(0, int32(0), Buffer.alloc(13))
    const lettering = readXlsbLettering(archiveOf([row, ...sheet], styles, strings))
    if (!Array.isArray(lettering)) throw new Error('no lettering')
    return Array.from(lettering[0] ?? [], ([key, { font, look }]) => ({ key, font, look }))
  }

  it.each(runs)('runs of a text %#', (content, look) => {
    const expected = look === null ? [] : [{ key: 5, font: null, look }]
    expect(lookOf([text(62, 5, 0, content)])).toEqual(expected)
    const strings = [sharedString(rich('x', [0, 1])), sharedString(content)]
    expect(lookOf([text(7, 5, 0, int32(1))], strings)).toEqual(expected)
  })

  it('cells struck through, whatever they hold, and those behind them without a column', () => {
    const short = (type: number, style: number, content: Buffer) => recordOf(type, int32(style), content)
    const struck = { font: null, look: { struck: true } }
    const sheet = [
      ...[text(2, 0, 1, int32(0)), text(5, 1, 1, Buffer.alloc(8)), text(9, 2, 0, Buffer.alloc(8))],
      ...[text(4, 3, 1, Buffer.from([1])), text(6, 4, 1, wide('x')), text(7, 5, 0, int32(0))],
      ...[short(13, 1, int32(0)), short(15, 1, Buffer.from([1])), short(18, 1, int32(0)), short(17, 0, wide('x'))],
    ]
    const keys = [0, 1, 4, 6, 8]
    expect(lookOf(sheet, [sharedString(rich('x'))])).toEqual(keys.map(key => ({ key, ...struck })))
  })

  it('are told of the cells of a workbook', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['81,21', 70, '70 75', true, 'x']]), 'A')
    const parts = unzipSync(write(book, { bookType: 'xlsb', type: 'buffer', bookSST: true }))
    const strings = Buffer.concat(runs.map(([content]) => sharedString(content)))
    const bytes = zipSync({ ...parts, 'xl/styles.bin': Buffer.concat(styles), 'xl/sharedStrings.bin': strings })
    const table = await readTable('a.xlsb', bytes)
    expect(table.sheets[0]?.rows[0]?.cells).toMatchObject([
      { kind: 'text', text: '81,21', raised: true },
      { kind: 'number', number: 70 },
      { kind: 'text', text: '81,2a' },
      { kind: 'boolean' },
      { kind: 'text', text: '70 75', struck: true },
    ])
  })
})
