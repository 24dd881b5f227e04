// One workbook in five formats: the same cells, merges and hidden places as in xlsx; and what is damaged or protected.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read as readSheetJs, utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { strToU8 } from 'fflate'
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
