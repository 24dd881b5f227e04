// An xlsb workbook's fonts: parts built record by record, and a whole workbook of which the font is changed.
import { utils, write } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/read/limits.ts'
import { readXlsbFonts } from '../../src/read/xlsb-fonts.ts'
import { ZipArchive } from '../../src/read/zip.ts'
import { dumpTable, readTable } from './dump.ts'
import { relationships } from './workbook-bytes.ts'

/** Type and size as numbers of seven bits a byte. */
function recordOf(type: number, ...pieces: readonly Buffer[]): Buffer {
  const data = Buffer.concat(pieces)
  const head = (value: number): number[] => (value < 0x80 ? [value] : [0x80 | (value & 0x7f), ...head(value >> 7)])
  return Buffer.concat([Buffer.from([...head(type), ...head(data.length)]), data])
}

const int32 = (...values: readonly number[]): Buffer => Buffer.from(Int32Array.from(values).buffer)
const wide = (text: string): Buffer => Buffer.concat([int32(text.length), Buffer.from(text, 'utf16le')])
const font = (name: string): Buffer => recordOf(43, Buffer.alloc(21), wide(name))
const format = (index: number): Buffer => recordOf(47, Buffer.from([0, 0, 0, 0, index, 0]), Buffer.alloc(10))
const cell = (type: number, column: number, style: number): Buffer =>
  recordOf(type, int32(column, style), Buffer.alloc(200))

function archiveOf(sheet: readonly Buffer[], styles: readonly Buffer[]): ZipArchive {
  const bytes = zipSync({
    '_rels/.rels': Buffer.from(relationships(['officeDocument', 'xl/workbook.bin'])),
    'xl/_rels/workbook.bin.rels': Buffer.from(
      relationships(['worksheet', 'worksheets/sheet1.bin'], ['styles', 'styles.bin']),
    ),
    'xl/workbook.bin': recordOf(156, int32(0, 1), wide('rId1'), wide('Nhiệm vụ')),
    'xl/styles.bin': Buffer.concat(styles),
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
    const fonts = readXlsbFonts(archiveOf(sheet, styles))
    expect(fonts).toEqual([
      new Map([
        ['3,1', '.VnTime'],
        ['300,0', '.VnTime'],
        ['300,700', '.VnTime'],
      ]),
    ])
  })

  it('are none where parts end early or are not there', () => {
    const [first = Buffer.alloc(0)] = styles
    expect(readXlsbFonts(archiveOf([cell(7, 1, 1).subarray(0, 5)], styles))).toEqual([new Map()])
    expect(readXlsbFonts(archiveOf([cell(7, 1, 1)], [first.subarray(0, 24)]))).toEqual([new Map()])
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
