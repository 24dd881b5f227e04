// Streams of compound files: those the library's own reader finds, and an end to every chain that has none.
import * as SheetJs from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CompoundFile } from '../../src/read/compound-file.ts'
import { read } from './dump.ts'

const { CFB } = SheetJs
const sector = 512
const endOfChain = 0xfffffffe

function fileOf(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const container = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, name, content)
  return Buffer.from(CFB.write(container, { type: 'buffer' }))
}

const streamOf = (file: Buffer, name: string) => CompoundFile.open(file)?.stream(name) ?? null

/** Where the number behind a sector stands in the file. */
function placeOfNext(file: Buffer, number: number): number {
  return (file.readUInt32LE(76 + 4 * Math.floor(number / 128)) + 1) * sector + 4 * (number % 128)
}

/** The first sector of the stream of that name. */
function startOf(file: Buffer, name: string): number {
  const at = file.indexOf(Buffer.from(`${name}\0`, 'utf16le'))
  return file.readUInt32LE(at + 116)
}

describe('a compound file', () => {
  it('gives the streams that were written, short and long', () => {
    const content = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.integer({ min: 4000, max: 80_000 }).map(length => Uint8Array.from({ length }, (_, at) => (at * 31) >> 3)),
    )
    fc.assert(
      fc.property(content, content, content, (workbook, other, inner) => {
        const file = fileOf({
          '/Workbook': workbook,
          '/Other': other,
          '/Folder/Workbook': inner,
          '/Folder/Only': inner,
        })
        expect(streamOf(file, 'workbook')).toEqual(Buffer.from(workbook))
        expect(streamOf(file, 'Other')).toEqual(Buffer.from(other))
        expect(streamOf(file, 'Only')).toEqual(Buffer.from(inner))
        expect(streamOf(file, 'None')).toBeNull()
      }),
      { numRuns: 15 },
    )
  })

  it('may need more than the header lists of its table', () => {
    const long = new Uint8Array(8_000_000).map((_, at) => at >> 9)
    const file = fileOf({ '/Workbook': long })
    expect(file.readUInt32LE(72)).toBeGreaterThan(0)
    expect(streamOf(file, 'Workbook')?.equals(long)).toBe(true)
  })

  it('is none with another header', () => {
    expect(CompoundFile.open(Buffer.alloc(511))).toBeNull()
    expect(CompoundFile.open(Buffer.alloc(4096))).toBeNull()
  })

  it('gives what there is of a stream that is cut off', () => {
    const file = fileOf({ '/Workbook': new Uint8Array(40_000).fill(7) })
    const start = startOf(file, 'Workbook')
    const cut = file.subarray(0, (start + 1) * sector + 1000)
    expect(streamOf(cut, 'Workbook')?.length ?? 0).toBeLessThanOrEqual(40_000)
  })

  const circles: Readonly<Record<string, (file: Buffer) => void>> = {
    'a stream': file => {
      const start = startOf(file, 'Workbook')
      file.writeUInt32LE(start, placeOfNext(file, start))
    },
    'the directory': file => {
      const start = file.readUInt32LE(48)
      file.writeUInt32LE(start, placeOfNext(file, start))
    },
    'the table of short streams': file => {
      const start = file.readUInt32LE(60)
      expect(start).toBeLessThan(endOfChain)
      file.writeUInt32LE(start, placeOfNext(file, start))
    },
    'the further sectors of the table': file => file.writeUInt32LE(0, 68),
    'the tree of names': file => {
      const at = file.indexOf(Buffer.from('Workbook\0', 'utf16le'))
      for (const link of [68, 72, 76]) file.writeUInt32LE(at % sector === 0 ? 0 : 1, at + link)
    },
  }

  it.each(Object.entries(circles))('whose chain has no end is no more than the file: %s', async (_, damage) => {
    const file = fileOf({ '/Workbook': new Uint8Array(1_000_000).fill(1), '/Short': new Uint8Array(300).fill(8) })
    damage(file)
    const began = process.memoryUsage().arrayBuffers
    expect(streamOf(file, 'Workbook')?.length ?? 0).toBeLessThanOrEqual(1_000_000)
    expect(streamOf(file, 'Short')?.length ?? 0).toBeLessThanOrEqual(300)
    expect(process.memoryUsage().arrayBuffers - began).toBeLessThan(64_000_000)
    expect(await read('a.xls', file)).toEqual([expect.stringMatching(/^unreadable-file damaged/)])
  })

  it('whose stream is another compound file is damaged', async () => {
    const inner = fileOf({ '/Workbook': new Uint8Array(5000).fill(1) })
    expect(await read('a.xls', fileOf({ '/Workbook': inner }))).toEqual(['unreadable-file damaged workbook'])
  })
})
