// How the cells of an xls workbook are written: streams built record by record, and workbooks of which records are changed.
import { read as readSheetJs, utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBiffFacts } from '../../src/read/biff-records.ts'
import { letteringOfStrings } from '../../src/read/biff-strings.ts'
import { cellKey } from '../../src/read/binary-lettering.ts'
import { CompoundFile } from '../../src/read/compound-file.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import { readTable } from './dump.ts'

const uint16 = (...values: readonly number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer)
const uint32 = (...values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer)
const recordOf = (type: number, ...pieces: readonly Buffer[]): Buffer => {
  const data = Buffer.concat(pieces)
  return Buffer.concat([uint16(type, data.length), data])
}

/** [MS-XLS] 2.4.122 Font: height, flags, colour, weight, escapement … */
const font = (name: string, flags = 0, escapement = 0): Buffer =>
  recordOf(0x31, uint16(0, flags, 0, 0, escapement), Buffer.alloc(4), Buffer.from([name.length, 0]), Buffer.from(name))
/** The sixth is the font that runs and formats call 6: there is no font 4. */
const fonts = [font('Arial'), font('Arial', 8), font('Arial', 0, 1), font('.VnTime'), font('Arial'), font('Arial', 8)]
const format = (stored: number): Buffer => recordOf(0xe0, uint16(stored), Buffer.alloc(18))
const formats = [0, 1, 3, 6, 5, 2].map(format)

/** Parts of text, each with the number of its font, where it has one of its own. */
type Piece = readonly [text: string, font?: number | undefined]
const runsOf = (pieces: readonly Piece[]): number[] => {
  let at = 0
  return pieces.flatMap(([text, number]) => {
    at += text.length
    return number === undefined ? [] : [at - text.length, number]
  })
}
const textOf = (pieces: readonly Piece[]): string => pieces.map(([text]) => text).join('')

/** One piece of a string, and whether a record may end within it: between characters it then begins anew with flags. */
interface Stretch {
  readonly bytes: Buffer
  readonly width?: 1 | 2
}

function stretchesOf(pieces: readonly Piece[], isWide: boolean, phonetic: number): Stretch[] {
  const text = textOf(pieces)
  const runs = runsOf(pieces)
  const flags = (isWide ? 1 : 0) | (runs.length > 0 ? 8 : 0) | (phonetic > 0 ? 4 : 0)
  const counts = [
    runs.length > 0 ? uint16(runs.length / 2) : Buffer.alloc(0),
    phonetic > 0 ? uint32(phonetic) : Buffer.alloc(0),
  ]
  return [
    { bytes: Buffer.concat([uint16(text.length), Buffer.from([flags]), ...counts]) },
    { bytes: Buffer.from(text, isWide ? 'utf16le' : 'latin1'), width: isWide ? 2 : 1 },
    { bytes: Buffer.concat([uint16(...runs), Buffer.alloc(phonetic, 0x31)]) },
  ]
}

/** SST and what continues it, each of at most `most` bytes. */
function recordsOfStrings(stretches: readonly Stretch[], most: number): Buffer[] {
  const records: Buffer[][] = [[uint32(0, 0)]]
  const room = () => most - (records.at(-1) ?? []).reduce((sum, { length }) => sum + length, 0)
  for (const { bytes, width } of stretches) {
    for (let at = 0; at < bytes.length; ) {
      const unit = width ?? 1
      if (room() < unit) records.push(width === undefined ? [] : [Buffer.from([width - 1])])
      const taken = Math.min(bytes.length - at, Math.floor(room() / unit) * unit)
      records.at(-1)?.push(bytes.subarray(at, at + taken))
      at += taken
    }
  }
  return records.map(pieces => Buffer.concat(pieces))
}

function streamOf(cells: readonly Buffer[], strings: readonly Buffer[] = [], version = 0x600): Buffer {
  const globals = (at: number) =>
    Buffer.concat([
      ...[recordOf(0x809, uint16(version, 5)), ...fonts, ...formats, recordOf(0x85, uint32(at), uint16(0))],
      // Pictures go on in records of the same type.
      ...[recordOf(0xeb, Buffer.alloc(9)), recordOf(0x3c, Buffer.alloc(9))],
      ...strings.map((data, index) => recordOf(index === 0 ? 0xfc : 0x3c, data)),
      recordOf(0x0a),
    ])
  return Buffer.concat([globals(globals(0).length), recordOf(0x809, uint16(version, 0x10)), ...cells, recordOf(0x0a)])
}

const told = (stream: Buffer, most?: number) =>
  Array.from(readBiffFacts(stream, most).lettering[0] ?? [], ([key, { font: legacy, look }]) => ({ key, legacy, look }))
const only = (found: { legacy?: string; look?: object } | null) =>
  found === null ? [] : [{ key: cellKey(2, 3), legacy: null, look: null, ...found }]

const texts: readonly (readonly [pieces: readonly Piece[], expected: { legacy?: string; look?: object } | null])[] = [
  [[['81,2'], ['1', 2]], { look: { raised: true } }],
  [[['81,2'], ['a', 2]], null],
  [
    [
      ['1', 2],
      ['81,2', 0],
    ],
    { look: { raised: true } },
  ],
  [
    [
      ['70', 1],
      [' 75', 0],
    ],
    { look: { struck: true } },
  ],
  [[['75'], [' ', 1]], null],
  [[['75'], ['70', 6]], { look: { struck: true } }],
  [[['75'], ['70', 5]], null],
  [[['75'], ['70', 99]], null],
  [[['75 '], ['M·', 3]], { legacy: '.VnTime' }],
  [
    [
      ['70', 1],
      ['2', 2],
      ['M·', 3],
    ],
    { legacy: '.VnTime', look: { struck: true, raised: true } },
  ],
  [[['75']], null],
]

describe('a text in runs of several fonts', () => {
  it.each(texts)('in the table of shared strings: %j', (pieces, expected) => {
    const strings = recordsOfStrings([...stretchesOf([['x']], false, 0), ...stretchesOf(pieces, true, 0)], 8224)
    expect(told(streamOf([recordOf(0xfd, uint16(2, 3, 0), uint32(1))], strings))).toEqual(only(expected))
  })

  it.each(texts)('in its cell: %j', (pieces, expected) => {
    const runs = runsOf(pieces)
    const text = Buffer.from(textOf(pieces), 'utf16le')
    const counts = [uint16(text.length / 2), Buffer.from([1]), text, uint16(runs.length / 2), uint16(...runs)]
    expect(told(streamOf([recordOf(0xd6, uint16(2, 3, 0), ...counts)]))).toEqual(only(expected))
  })

  it.each(texts)('in its cell before Unicode: %j', (pieces, expected) => {
    const runs = runsOf(pieces)
    const text = Buffer.from(textOf(pieces), 'latin1')
    const counts = [uint16(text.length), text, Buffer.from([runs.length / 2, ...runs])]
    expect(told(streamOf([recordOf(0xd6, uint16(2, 3, 0), ...counts)], [], 0x500))).toEqual(only(expected))
  })

  it.each<[Piece[], object | null]>([
    [[['1'], ['81,2', 0]], { look: { raised: true } }],
    [[['a'], ['81,2', 0]], null],
    [[['1'], [' ', 0]], null],
    [[['81,2', 0]], null],
    [[['81'], [' xã', 1]], { look: { struck: true, raised: true } }],
  ])('in a cell whose own font is raised: %j', (pieces, expected) => {
    const strings = recordsOfStrings(stretchesOf(pieces, true, 0), 8224)
    const cell = (format: number) => recordOf(0xfd, uint16(2, 3, format), uint32(0))
    expect(told(streamOf([cell(5)], strings))).toEqual(only(expected))
    expect(told(streamOf([cell(0)], strings)).some(({ look }) => look?.raised)).toBe(false)
  })

  it('is found wherever records end', () => {
    const piece = fc.tuple(fc.string({ minLength: 1, maxLength: 6 }), fc.constantFrom(undefined, 0, 1, 2))
    const string = fc.record({
      pieces: fc.array(piece, { maxLength: 4 }).map(pieces => pieces.map(([text, number]): Piece => [text, number])),
      isWide: fc.boolean(),
      phonetic: fc.constantFrom(0, 0, 5),
    })
    const runFonts = (bytes: Buffer) =>
      Array.from({ length: bytes.length / 4 }, (_, index) => {
        const number = bytes.readUInt16LE(4 * index + 2)
        const runFont = { legacy: null, isStruck: number === 1, isRaised: number === 2, lettering: null }
        return { from: bytes.readUInt16LE(4 * index), font: runFont }
      })
    fc.assert(
      fc.property(fc.array(string), fc.integer({ min: 16, max: 60 }), (strings, most) => {
        const stretches = strings.flatMap(({ pieces, isWide, phonetic }) => {
          const isLatin = /^[\0-\xff]*$/.test(textOf(pieces))
          return stretchesOf(pieces, isWide || !isLatin, phonetic)
        })
        const split = letteringOfStrings(recordsOfStrings(stretches, most), runFonts)
        expect(split).toEqual(letteringOfStrings(recordsOfStrings(stretches, 1e6), runFonts))
        const struck = strings.map(({ pieces }) => isMarked(pieces, 1, /\S/))
        const raised = strings.map(({ pieces }) => isMarked(pieces, 2, /\d/))
        expect(strings.map((_, index) => split.get(index)?.look?.struck === true)).toEqual(struck)
        expect(strings.map((_, index) => split.get(index)?.look?.raised === true)).toEqual(raised)
      }),
    )
  })

  /** A piece without a font of its own goes on in that of the piece before. */
  function isMarked(pieces: readonly Piece[], wanted: number, sign: RegExp): boolean {
    let current: number | undefined
    return pieces.some(([text, number]) => {
      current = number ?? current
      return current === wanted && sign.test(text)
    })
  }

  it('says nothing, and ends, where the table is any bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 }), records => {
        const strings = records.map(bytes => Buffer.from(bytes))
        expect(() => told(streamOf([recordOf(0xfd, uint16(2, 3, 0), uint32(0))], strings))).not.toThrow()
      }),
    )
  })
})

describe('a cell', () => {
  const struck = { look: { struck: true } }
  const cell = (type: number, xf: number, ...content: readonly Buffer[]) => recordOf(type, uint16(2, 3, xf), ...content)

  it.each([
    ['number', cell(0x203, 1, Buffer.alloc(8)), struck],
    ['number in a font behind the fourth', cell(0x203, 3, Buffer.alloc(8)), struck],
    ['number in the fifth', cell(0x203, 4, Buffer.alloc(8)), null],
    ['packed number', cell(0x27e, 1, uint32(0)), struck],
    ['formula', cell(0x06, 1, Buffer.alloc(16)), struck],
    ['text', cell(0x204, 1, uint16(1), Buffer.from([0, 0x41])), struck],
    ['truth value', cell(0x205, 1, uint16(1)), null],
    ['blank', cell(0x201, 1), null],
    ['text in an old font', cell(0x204, 2, uint16(1), Buffer.from([0, 0x41])), { legacy: '.VnTime' }],
    ['number in an old font', cell(0x203, 2, Buffer.alloc(8)), null],
    ['format there is not', cell(0x203, 99, Buffer.alloc(8)), null],
    ['record cut off', recordOf(0x203, uint16(2)), null],
  ])('%s', (_, record, expected) => {
    expect(told(streamOf([record]))).toEqual(only(expected))
  })

  it('of several in one record has a format of its own', () => {
    const numbers = [0, 1, 0, 3].map(xf => Buffer.concat([uint16(xf), uint32(0)]))
    const keys = told(streamOf([recordOf(0xbd, uint16(2, 3), ...numbers, uint16(6))])).map(({ key }) => key)
    expect(keys).toEqual([cellKey(2, 4), cellKey(2, 6)])
  })

  it('beyond the limit is not put down', () => {
    const cells = Array.from({ length: 5 }, (_, row) => recordOf(0x203, uint16(row, 0, 1), Buffer.alloc(8)))
    expect(told(streamOf(cells), 3)).toHaveLength(3)
    expect(told(streamOf(cells), defaultLimits.binaryCells)).toHaveLength(5)
  })
})

describe('a workbook', () => {
  it.each(['biff8', 'biff5'] as const)('of which a font is struck through: %s', async bookType => {
    const workbook = utils.book_new()
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([[70, 'x', true]]), 'A')
    const stream = Buffer.from(write(workbook, { bookType, type: 'buffer' }))
    const bytes = Buffer.from(CompoundFile.open(stream)?.stream(bookType === 'biff8' ? 'Workbook' : 'Book') ?? [])
    for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUInt16LE(at + 2)) {
      if (bytes.readUInt16LE(at) === 0x31) bytes.writeUInt8(8, at + 6)
    }
    expect(readSheetJs(bytes).SheetNames).toEqual(['A'])
    expect((await readTable('a.xls', bytes)).sheets[0]?.rows[0]?.cells).toEqual([
      { kind: 'number', row: 1, column: 1, number: 70, struck: true },
      { kind: 'text', row: 1, column: 2, text: 'x', struck: true },
      { kind: 'boolean', row: 1, column: 3, boolean: true },
    ])
  })
})
