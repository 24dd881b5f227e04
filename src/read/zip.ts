// Zip bytes → the unpacked bytes of one entry: whole or piece by piece, within a budget and checked against its CRC-32.
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { commonPart, keepCommonPart } from './common-parts.ts'
import { damaged, Fault, oversized, unreadable } from './fault.ts'
import type { ReadLimits } from './limits.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** Takes the next piece; false ends the reading early. */
export type ZipSink = (piece: Buffer) => boolean

/** Larger entries are unpacked in pieces, so that a sheet of 200 MB never lies in memory whole. */
const wholeBytes = 4_194_304
const pieceBytes = 524_288
/** Node's own least (zlib.constants.Z_MIN_CHUNK). */
const smallestChunk = 64

/** What one zip archive holds. All entries read through it share one budget. */
export class ZipArchive {
  readonly #zip: Buffer
  readonly limits: ReadLimits
  readonly #entries: ReadonlyMap<string, ZipEntry>
  #spentBytes = 0

  private constructor(zip: Buffer, limits: ReadLimits, entries: ReadonlyMap<string, ZipEntry>) {
    this.#zip = zip
    this.limits = limits
    this.#entries = entries
  }

  static open(bytes: Uint8Array, limits: ReadLimits): ZipArchive | Fault {
    const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const entries = readZipDirectory(zip, limits)
    return entries instanceof Fault ? entries : new ZipArchive(zip, limits, entries)
  }

  /** The entry of that name, whatever its case; null when there is none. */
  find(name: string): ZipEntry | null {
    return this.#entries.get(name.toLowerCase()) ?? null
  }

  /** All entries, in the directory's order. */
  entries(): Iterable<ZipEntry> {
    return this.#entries.values()
  }

  /** True when any entry's name begins so. */
  holds(beginning: string): boolean {
    for (const name of this.#entries.keys()) if (name.startsWith(beginning)) return true
    return false
  }

  /** One whole entry. */
  read(entry: ZipEntry): Buffer | Fault {
    const packed = this.#packedPart(entry)
    return packed instanceof Fault ? packed : unpack(packed, entry)
  }

  /** The same for a part that copies of one form have in common: the very buffer again where the last file had it too. */
  readCommon(entry: ZipEntry): Buffer | Fault {
    const packed = this.#packedPart(entry)
    if (packed instanceof Fault) return packed
    const known = commonPart(entry, packed)
    if (known) return known
    const bytes = unpack(packed, entry)
    if (!(bytes instanceof Fault)) keepCommonPart(entry, packed, bytes)
    return bytes
  }

  /**
   * Hands the entry to `sink` piece by piece. What was handed over may only be used when this returns null: the check
   * sum is known at the end.
   */
  async feed(entry: ZipEntry, sink: ZipSink): Promise<Fault | null> {
    if (entry.bytes <= wholeBytes) {
      const bytes = this.read(entry)
      if (bytes instanceof Fault) return bytes
      sink(bytes)
      return null
    }
    const packed = this.#packed(entry)
    if (packed instanceof Fault) return packed
    return entry.method === 0 ? feedStored(packed, entry, sink) : feedInflated(packed, entry, sink)
  }

  #packedPart(entry: ZipEntry): Buffer | Fault {
    const isTooLarge = entry.bytes > this.limits.partBytes
    return isTooLarge ? oversized('partBytes', entry.bytes, this.limits) : this.#packed(entry)
  }

  #packed(entry: ZipEntry): Buffer | Fault {
    this.#spentBytes += entry.bytes
    if (this.#spentBytes > this.limits.unpackedBytes) {
      return oversized('unpackedBytes', this.#spentBytes, this.limits)
    }
    const { offset, packedBytes, name } = entry
    if (offset + 30 > this.#zip.length || this.#zip.readUInt32LE(offset) !== 0x04034b50) {
      return damaged('zip-entry', name)
    }
    if (entry.method !== 0 && entry.method !== 8) return unreadable('unsupported-format', { format: 'zip', part: name })
    const start = offset + 30 + this.#zip.readUInt16LE(offset + 26) + this.#zip.readUInt16LE(offset + 28)
    if (start + packedBytes > this.#zip.length) return unreadable('truncated', { part: name })
    return this.#zip.subarray(start, start + packedBytes)
  }
}

function unpack(packed: Buffer, entry: ZipEntry): Buffer | Fault {
  const bytes = entry.method === 0 ? packed : inflateWhole(packed, entry)
  if (bytes === null || bytes.length !== entry.bytes) return damaged('compression', entry.name)
  return crc32(bytes) === entry.crc ? bytes : damaged('checksum', entry.name)
}

/**
 * The declared size is the most that is ever unpacked, so an entry that lies about it costs no more than it said. One
 * piece of that size takes it all, where what is packed can become so much (deflate: at most 1,032 times).
 */
function inflateWhole(packed: Buffer, { bytes }: ZipEntry): Buffer | null {
  const chunkSize = Math.max(smallestChunk, Math.min(bytes, packed.length * 1032) + 1)
  try {
    return inflateRawSync(packed, { chunkSize, maxOutputLength: Math.max(1, bytes) })
  } catch {
    return null
  }
}

function feedStored(packed: Buffer, entry: ZipEntry, sink: ZipSink): Fault | null {
  if (packed.length !== entry.bytes || crc32(packed) !== entry.crc) return damaged('checksum', entry.name)
  for (let at = 0; at < packed.length; at += pieceBytes) {
    if (!sink(packed.subarray(at, at + pieceBytes))) break
  }
  return null
}

async function feedInflated(packed: Buffer, entry: ZipEntry, sink: ZipSink): Promise<Fault | null> {
  const inflating = createInflateRaw({ chunkSize: pieceBytes })
  inflating.end(packed)
  const pieces = inflating.iterator()
  let bytes = 0
  let crc = 0
  try {
    for (;;) {
      const piece = await nextPiece(pieces)
      if (piece === null) break
      bytes += piece instanceof Fault ? 0 : piece.length
      if (piece instanceof Fault || bytes > entry.bytes) return damaged('compression', entry.name)
      crc = crc32(piece, crc)
      if (!sink(piece)) return null
    }
  } finally {
    inflating.destroy()
  }
  if (bytes !== entry.bytes) return damaged('compression', entry.name)
  return crc === entry.crc ? null : damaged('checksum', entry.name)
}

/** null at the end. Only what inflating throws is the file's fault, not what is done with the pieces. */
async function nextPiece(pieces: AsyncIterator<Buffer>): Promise<Buffer | Fault | null> {
  try {
    const { done, value } = await pieces.next()
    return done ? null : value
  } catch {
    return damaged('compression')
  }
}
