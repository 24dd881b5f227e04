// The stream of an xls workbook → what the library does not tell: whether a password protects it, how its cells are written.
import { BiffLettering } from './biff-lettering.ts'
import type { Lettering, SheetLettering } from './binary-lettering.ts'

/** Record types ([MS-XLS] 2.3.2). */
const record = { codePage: 0x42, filePass: 0x2f, boundSheet: 0x85, bof: 0x809 } as const
/** Records of one cell, and how many bytes each further cell takes in those of several ([MS-XLS] 2.4.174 MulBlank, 2.4.175 MulRk). */
const cellRecords: ReadonlySet<number> = new Set([0x06, 0xd6, 0xfd, 0x201, 0x203, 0x204, 0x205, 0x27e])
const bytesOfCell: ReadonlyMap<number, number> = new Map([
  [0xbd, 6],
  [0xbe, 2],
])
/** The version BIFF8 begins with ([MS-XLS] 2.4.21 BOF); texts before it are in a code page. */
const biff8 = 0x600
const biff5 = 0x500

export interface BiffFacts {
  readonly encrypted: boolean
  /** The code page of its texts, 0 where none is named; null in BIFF8, which has Unicode whatever it names. */
  readonly codePage: number | null
  /** Cells of all sheets, also those that hold nothing. */
  readonly cells: number
  /** By sheet, as they follow in the stream. */
  readonly lettering: readonly SheetLettering[]
  /** In the workbook's order, each sheet's place in the stream, counted from 0 ([MS-XLS] 2.4.28 BoundSheet8). */
  readonly order: readonly number[]
}

/** Of more cells than `mostCells` it is only told how many there are. */
export function readBiffFacts(stream: Buffer, mostCells = Number.POSITIVE_INFINITY): BiffFacts {
  const lettering = new BiffLettering()
  const sheetAt = new Map<number, Map<number, Lettering>>()
  let codePage = 0
  let cells = 0
  let isUnicode: boolean | null = null
  let current: Map<number, Lettering> | undefined
  for (const { type, at, data } of recordsOf(stream)) {
    if (type === record.filePass) return { encrypted: true, codePage: null, cells: 0, lettering: [], order: [] }
    cells += cellsIn(type, data)
    if (type === record.codePage && data.length >= 2) codePage = data.readUInt16LE(0)
    // Only that of the workbook counts: sheets that other programs wrote into an old one may name another version.
    if (type === record.bof && data.length >= 2) isUnicode ??= data.readUInt16LE(0) >= biff8
    if (type === record.bof) current = sheetAt.get(at)
    else if (type === record.boundSheet && data.length >= 4) sheetAt.set(data.readUInt32LE(0), new Map())
    else if (current === undefined) lettering.add(type, data)
    else if (cells <= mostCells) lettering.addCells(type, data, isUnicode === true, current)
  }
  const places = [...sheetAt.keys()].sort((a, b) => a - b)
  const rank = new Map(places.map((at, index) => [at, index]))
  return {
    encrypted: false,
    codePage: isUnicode ? null : codePage,
    cells,
    lettering: places.map(at => sheetAt.get(at) ?? new Map()),
    order: Array.from(sheetAt.keys(), at => rank.get(at) ?? 0),
  }
}

/**
 * The stream with the version of BIFF5 in place of others below BIFF8, which the library takes for BIFF8: some programs
 * wrote 0x580. The very stream where there is none.
 */
export function withKnownVersion(stream: Buffer): Buffer {
  let known = stream
  for (const { type, at, data } of recordsOf(stream)) {
    if (type !== record.bof || data.length < 2 || !isOddVersion(data.readUInt16LE(0))) continue
    if (known === stream) known = Buffer.from(stream)
    known.writeUInt16LE(biff5, at + 4)
  }
  return known
}

function isOddVersion(version: number): boolean {
  return version > biff5 && version < biff8
}

function cellsIn(type: number, data: Buffer): number {
  const each = bytesOfCell.get(type)
  if (each !== undefined) return Math.max(0, Math.floor((data.length - 6) / each))
  return cellRecords.has(type) ? 1 : 0
}

function* recordsOf(stream: Buffer) {
  for (let at = 0; at + 4 <= stream.length; ) {
    const end = at + 4 + stream.readUInt16LE(at + 2)
    if (end > stream.length) return
    yield { type: stream.readUInt16LE(at), at, data: stream.subarray(at + 4, end) }
    at = end
  }
}
