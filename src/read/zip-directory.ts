// Zip bytes → the list of entries, from the central directory (PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5).
import { damaged, Fault, oversized, unreadable } from './fault.ts'
import type { ReadLimits } from './limits.ts'

export interface ZipEntry {
  /** With `/`, without a leading one, as spelled in the archive otherwise. */
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  /** Where the entry's local header begins. */
  readonly offset: number
  /** Where its record in the central directory begins. */
  readonly record: number
}

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const entrySignature = 0x02014b50
const endLength = 22
const endMark = Buffer.from('PK\x05\x06', 'latin1')
/** So many are looked at behind which too much follows. */
const mostEnds = 100
const saturated32 = 0xffffffff
const saturated16 = 0xffff

interface Directory {
  readonly count: number
  readonly bytes: number
  readonly offset: number
}

/**
 * Reads all entries, keyed by lower-case name: part names are compared without case (ECMA-376 part 2, 6.2.2.3).
 * Folders are left out. Twins, and names that would lead out of the archive, make the whole file unsafe: programs
 * disagree about which twin counts.
 */
export function readZipDirectory(zip: Buffer, limits: ReadLimits): Map<string, ZipEntry> | Fault {
  const directory = findDirectory(zip)
  if (directory instanceof Fault) return directory
  if (directory.count > limits.zipEntries) return oversized('zipEntries', directory.count, limits)
  const entries = new Map<string, ZipEntry>()
  let at = directory.offset
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entrySignature) return damaged('zip-directory')
    const next = at + 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    if (next > zip.length) return damaged('zip-directory')
    const entry = readEntry(zip, at)
    if (entry instanceof Fault) return entry
    if (!entry.name.endsWith('/')) {
      const key = entry.name.toLowerCase()
      if (entries.has(key)) return unreadable('unsafe', { detail: 'duplicate-entry', part: entry.name })
      entries.set(key, entry)
    }
    at = next
  }
  return at === directory.offset + directory.bytes ? entries : damaged('zip-directory')
}

function findDirectory(zip: Buffer): Directory | Fault {
  const earliest = Math.max(0, zip.length - endLength - saturated16)
  for (let at = zip.length - endLength; at >= earliest; at--) {
    if (zip.readUInt32LE(at) !== endSignature || at + endLength + zip.readUInt16LE(at + 20) > zip.length) continue
    const stated = statedAt(zip, at)
    const full = stated.count === saturated16 || stated.bytes === saturated32 || stated.offset === saturated32
    const directory = full ? findDirectory64(zip, at) : stated
    if (directory instanceof Fault) return directory
    return directory.offset + directory.bytes <= at ? directory : damaged('zip-directory')
  }
  return findBuried(zip, earliest - 1) ?? unreadable('truncated')
}

function statedAt(zip: Buffer, end: number): Directory {
  return {
    count: zip.readUInt16LE(end + 10),
    bytes: zip.readUInt32LE(end + 12),
    offset: zip.readUInt32LE(end + 16),
  }
}

/**
 * Behind a whole archive more may follow than a comment can be: of a copy onto a longer file, or of a mail gateway. Only
 * an end that its directory lies against is that of this archive, and not of one packed inside it.
 */
function findBuried(zip: Buffer, before: number): Directory | null {
  let at = before < 0 ? -1 : zip.lastIndexOf(endMark, before)
  for (let tried = 0; at > 0 && tried < mostEnds; tried++) {
    const { count, bytes, offset } = statedAt(zip, at)
    const isWhole = offset + bytes === at && bytes >= 46 && zip.readUInt32LE(offset) === entrySignature
    if (isWhole) return { count, bytes, offset }
    at = zip.lastIndexOf(endMark, at - 1)
  }
  return null
}

/** The 64-bit record of a large archive, or of a writer that always writes it. */
function findDirectory64(zip: Buffer, end: number): Directory | Fault {
  const locator = end - 20
  if (locator < 0 || zip.readUInt32LE(locator) !== locator64Signature) return damaged('zip-directory')
  const at = read64(zip, locator + 8)
  if (at === null || at + 56 > zip.length || zip.readUInt32LE(at) !== end64Signature) return damaged('zip-directory')
  const [count, bytes, offset] = [read64(zip, at + 32), read64(zip, at + 40), read64(zip, at + 48)]
  if (count === null || bytes === null || offset === null) return damaged('zip-directory')
  return { count, bytes, offset }
}

function readEntry(zip: Buffer, at: number): ZipEntry | Fault {
  const nameStart = at + 46
  const extraStart = nameStart + zip.readUInt16LE(at + 28)
  const name = zip.toString('utf8', nameStart, extraStart).replaceAll('\\', '/').replace(/^\/+/, '')
  if (name.includes('\0') || /(^|\/)\.\.(\/|$)|^[A-Za-z]:/.test(name)) {
    return unreadable('unsafe', { detail: 'path-traversal', part: name.replaceAll('\0', '') })
  }
  if (zip.readUInt16LE(at + 8) & 1) return unreadable('encrypted')
  const stated = [zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
  const sizes = widen(zip, stated, extraStart, extraStart + zip.readUInt16LE(at + 30))
  const [bytes, packedBytes, offset] = sizes ?? []
  if (bytes === undefined || packedBytes === undefined || offset === undefined) return damaged('zip-directory', name)
  const [method, crc] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 16)]
  return { name, method, crc, packedBytes, bytes, offset, record: at }
}

/** Replaces each saturated size by its 64-bit value from extra field 1, in the order of the fields (4.5.3). */
function widen(zip: Buffer, stated: readonly number[], from: number, to: number): readonly number[] | null {
  if (!stated.includes(saturated32)) return stated
  for (let at = from; at + 4 <= to; at += 4 + zip.readUInt16LE(at + 2)) {
    if (zip.readUInt16LE(at) !== 1) continue
    const fieldEnd = Math.min(to, at + 4 + zip.readUInt16LE(at + 2))
    let next = at + 4
    const widened: number[] = []
    for (const value of stated) {
      const wide = value !== saturated32 ? value : next + 8 <= fieldEnd ? read64(zip, next) : null
      if (wide === null) return null
      if (value === saturated32) next += 8
      widened.push(wide)
    }
    return widened
  }
  return null
}

function read64(zip: Buffer, at: number): number | null {
  const value = zip.readUInt32LE(at) + zip.readUInt32LE(at + 4) * 0x1_0000_0000
  return Number.isSafeInteger(value) ? value : null
}
