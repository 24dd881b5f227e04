// Archives: hostile, broken and merely unusual ones, byte by byte.
import { deflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/read/limits.ts'
import { ZipArchive } from '../../src/read/zip.ts'
import { read } from './dump.ts'
import { sheetBytes, workbookBytes } from './workbook-bytes.ts'
import { type ZipPart, zipOf } from './zip-bytes.ts'

const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
const workbook = sheetBytes(row)

/** The usual workbook as parts that a test may bend. */
const parts = (): ZipPart[] =>
  Object.entries(unzipSync(workbook)).map(([name, content]) => ({ name, content: Buffer.from(content) }))
const sheetName = 'xl/worksheets/sheet1.xml'
const bent = (change: (part: ZipPart) => Partial<ZipPart>) =>
  read('a.xlsx', zipOf(parts().map(part => (part.name === sheetName ? { ...part, ...change(part) } : part))))

describe('an archive', () => {
  it('is read as it is written', async () => {
    expect(await read('a.xlsx', zipOf(parts()))).toEqual(['A1 number 1'])
  })

  it('may be stored without compression', async () => {
    expect(await bent(() => ({ method: 0 }))).toEqual(['A1 number 1'])
  })

  it('may have 64-bit sizes everywhere', async () => {
    expect(await read('a.xlsx', zipOf(parts(), { zip64: true }))).toEqual(['A1 number 1'])
  })

  it('may hold folders', async () => {
    expect(await read('a.xlsx', zipOf([...parts(), { name: 'xl/', content: Buffer.alloc(0) }]))).toEqual([
      'A1 number 1',
    ])
  })

  it('may be followed by a comment or by padding', async () => {
    expect(await read('a.xlsx', zipOf(parts(), { comment: 'PK' }))).toEqual(['A1 number 1'])
    expect(await read('a.xlsx', Buffer.concat([workbook, Buffer.alloc(300)]))).toEqual(['A1 number 1'])
  })

  it('may be followed by more than a comment can be, but is whole then', async () => {
    const more = Buffer.alloc(70_000, 'A')
    const inner = { name: 'a.zip', content: Buffer.from(workbook), method: 0 }
    const outer = zipOf([...parts(), inner])
    const cut = outer.subarray(0, outer.indexOf(inner.content) + inner.content.length)
    expect(await read('a.xlsx', Buffer.concat([workbook, more]))).toEqual(['A1 number 1'])
    expect(await read('a.xlsx', Buffer.concat([cut, more]))).toEqual(['unreadable-file truncated'])
    expect(await read('a.xlsx', Buffer.concat([workbook.subarray(0, -22), more]))).toEqual([
      'unreadable-file truncated',
    ])
  })

  it.each<[what: string, change: (part: ZipPart) => Partial<ZipPart>, refusal: string]>([
    ['a false check sum', () => ({ crc: 1 }), 'damaged checksum'],
    ['a false check sum of a stored entry', () => ({ crc: 1, method: 0 }), 'damaged checksum'],
    ['more bytes than declared', () => ({ bytes: 10 }), 'damaged compression'],
    ['fewer bytes than declared', () => ({ bytes: 100_000 }), 'damaged compression'],
    ['noise instead of compressed bytes', () => ({ packed: Buffer.from('noise, not deflate') }), 'damaged compression'],
    ['an encrypted entry', () => ({ flags: 1 }), 'encrypted'],
    ['a compression nobody else has', () => ({ method: 9 }), 'unsupported-format zip'],
    ['a name that climbs out', () => ({ name: '../../etc/passwd' }), 'unsafe path-traversal'],
    ['a name that climbs out by backslashes', () => ({ name: 'xl\\..\\..\\x' }), 'unsafe path-traversal'],
    ['a drive letter', () => ({ name: 'C:/x.xml' }), 'unsafe path-traversal'],
    ['a NUL in a name', () => ({ name: 'xl/a\0.xml' }), 'unsafe path-traversal'],
    ['a header that is none', () => ({ signature: 0 }), 'damaged zip-entry'],
    ['an offset behind the end', () => ({ offset: 0x7fffffff }), 'damaged zip-entry'],
    ['a length behind the end', () => ({ packedBytes: 0x7fffffff }), 'truncated'],
  ])('with %s is refused', async (_, change, refusal) => {
    expect(await bent(change)).toEqual([`unreadable-file ${refusal}`])
  })

  it.each([
    ['the same name twice', 'xl/worksheets/sheet1.xml'],
    ['the same name in another case', 'xl/Worksheets/SHEET1.xml'],
    ['the same name by backslashes', 'xl\\worksheets\\sheet1.xml'],
    ['the same name with a slash before it', '/xl/worksheets/sheet1.xml'],
  ])('with %s is refused', async (_, name) => {
    const twin = { name, content: Buffer.from('<worksheet/>') }
    expect(await read('a.xlsx', zipOf([...parts(), twin]))).toEqual(['unreadable-file unsafe duplicate-entry'])
  })

  it('with a directory that counts wrongly is refused', async () => {
    expect(await read('a.xlsx', zipOf(parts(), { count: 3 }))).toEqual(['unreadable-file damaged zip-directory'])
    expect(await read('a.xlsx', zipOf(parts(), { count: 60 }))).toEqual(['unreadable-file damaged zip-directory'])
    expect(await read('a.xlsx', zipOf(parts(), { count: 65_535 }))).toEqual(['unreadable-file damaged zip-directory'])
  })

  it('with junk before it is not one', async () => {
    expect(await read('a.xlsx', Buffer.concat([Buffer.from([0, 1, 2]), workbook]))).toEqual([
      'unreadable-file not-a-spreadsheet binary',
    ])
  })
})

describe('limits', () => {
  const bomb = (bytes: number) => {
    const content = Buffer.alloc(bytes, ' ')
    return zipOf(parts().map(part => (part.name === sheetName ? { ...part, content } : part)))
  }

  it.each([
    ['too many bytes', { fileBytes: 100 }, `fileBytes ${workbook.length} 100`],
    ['too many entries', { zipEntries: 3 }, 'zipEntries 6 3'],
    ['a part too large', { partBytes: 500 }, 'partBytes'],
    ['parts too large together', { unpackedBytes: 1000 }, 'unpackedBytes'],
    ['too many sheets', { sheets: 0 }, 'sheets 1 0'],
    ['too many rows', { rows: 0 }, 'rows 1 0'],
    ['too many columns', { columns: 0 }, 'columns 1 0'],
    ['too many cells', { cells: 0 }, 'cells 1 0'],
  ])('%s', async (_, limits, refusal) => {
    const [line] = await read('a.xlsx', workbook, { ...defaultLimits, ...limits })
    expect(line).toContain(`oversized-file ${refusal}`)
  })

  it('are kept by a bomb that says how large it is', async () => {
    const packed = deflateRawSync(Buffer.alloc(50_000_000, ' '))
    const declared = { packed, bytes: 4_000_000_000 }
    const [line] = await bent(() => declared)
    expect(line).toBe(`oversized-file unpackedBytes ${4_000_000_000 + bytesBefore()} 536870912`)
  })

  it('are kept by a bomb that lies', async () => {
    expect(await bent(() => ({ packed: deflateRawSync(Buffer.alloc(50_000_000, ' ')), bytes: 1000 }))).toEqual([
      'unreadable-file damaged compression',
    ])
    const large = { packed: deflateRawSync(Buffer.alloc(50_000_000, ' ')), bytes: 5_000_000 }
    expect(await bent(() => large)).toEqual(['unreadable-file damaged compression'])
  })

  it('are not needed for blanks without end, which are only damaged', async () => {
    expect(await read('a.xlsx', bomb(20_000_000))).toEqual(['unreadable-file damaged xml-unclosed'])
  })

  it('hold for one row without end', async () => {
    const endless = workbookBytes({
      [sheetName]: `<worksheet><sheetData><row r="1"><c t="str"><v>${'x'.repeat(20_000_000)}`,
    })
    expect(await read('a.xlsx', endless, { ...defaultLimits, partBytes: 10_000_000 })).toEqual([
      expect.stringMatching(/^oversized-file partBytes/),
    ])
  })

  it('hold for rows without cells', async () => {
    const rows = '<row/>'.repeat(1_100_000)
    expect(await read('a.xlsx', sheetBytes(rows))).toEqual(['oversized-file rows 1048577 1048576'])
  })

  it('count the cells of all sheets together', async () => {
    const limits = { ...defaultLimits, cells: 2 }
    expect(await read('a.xlsx', sheetBytes(row), limits)).toEqual(['A1 number 1'])
    const many = sheetBytes(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>1</v></c><c r="D1"><v>1</v></c></row>',
    )
    expect(await read('a.xlsx', many, limits)).toEqual(['oversized-file cells 3 2'])
  })
})

/** What is unpacked before the sheet: relationships, workbook, styles and strings. */
function bytesBefore(): number {
  return parts().reduce((sum, { name, content }) => (name === sheetName ? sum : sum + content.length), 0)
}

describe('a large entry in pieces', () => {
  const bytes = 6_000_000
  const feed = async (packed: Buffer, sink: (piece: Buffer) => boolean) => {
    const archive = ZipArchive.open(zipOf([{ name: 'a', content: Buffer.alloc(bytes), packed }]), defaultLimits)
    const entry = archive instanceof ZipArchive ? archive.find('a') : null
    return archive instanceof ZipArchive && entry ? archive.feed(entry, sink) : 'no archive'
  }
  const packed = deflateRawSync(Buffer.alloc(bytes))

  it('is handed over whole', async () => {
    let taken = 0
    const sink = (piece: Buffer) => {
      taken += piece.length
      return true
    }
    expect(await feed(packed, sink)).toBeNull()
    expect(taken).toBe(bytes)
  })

  it('is not called damaged for a defect of this program', async () => {
    const defect = () => {
      throw new TypeError('a defect')
    }
    await expect(feed(packed, defect)).rejects.toThrow('a defect')
  })

  it('that cannot be unpacked is damaged', async () => {
    expect(await feed(Buffer.from('not deflated'), () => true)).toMatchObject({ facts: { detail: 'compression' } })
  })
})
