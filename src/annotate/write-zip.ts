// The entries of an archive, most of them as they were packed → zip bytes (PKWARE APPNOTE 6.3.10, section 4.3).
import { crc32, deflateRawSync } from 'node:zlib'
import type { ZipEntry } from '../read/zip-directory.ts'

/** `from` is the archive an entry is copied from, its packed bytes untouched; a changed or new entry has `content`. */
export interface EntryToWrite {
  readonly name: string
  readonly from: ZipEntry | null
  readonly content: Buffer | null
}

interface PackedEntry {
  readonly name: Buffer
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly crc: number
  readonly packed: Buffer
  readonly bytes: number
  readonly madeBy: number
  readonly attributes: number
}

const utf8Names = 0x0800
const deflated = 8
/** 1 January 1980, 00:00: the first moment a zip archive can name. */
const noTime = 0x0021_0000
const madeByDos20 = 20

/** The same entries give the same bytes: no clock is asked, a changed entry keeps its time. */
export function writeZip(source: Buffer, entries: readonly EntryToWrite[]): Buffer {
  const locals: Buffer[] = []
  const records: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const packed = packEntry(source, entry)
    const local = localHeader(packed)
    locals.push(local, packed.packed)
    records.push(directoryRecord(packed, offset))
    offset += local.length + packed.packed.length
  }
  const directory = Buffer.concat(records)
  return Buffer.concat([...locals, directory, endRecord(entries.length, directory.length, offset)])
}

function packEntry(source: Buffer, { name, from, content }: EntryToWrite): PackedEntry {
  const kept = from === null ? null : recordOf(source, from)
  const spelled = kept?.name ?? Buffer.from(name)
  const flags = kept === null ? utf8Names : kept.flags & utf8Names
  const common = {
    ...{ name: spelled, flags },
    ...{ time: kept?.time ?? noTime, madeBy: kept?.madeBy ?? madeByDos20, attributes: kept?.attributes ?? 0 },
  }
  if (from !== null && content === null) {
    return { ...common, method: from.method, crc: from.crc, packed: packedBytes(source, from), bytes: from.bytes }
  }
  const bytes = content ?? Buffer.alloc(0)
  const packed = deflateRawSync(bytes, { level: 6 })
  return { ...common, method: deflated, crc: crc32(bytes), packed, bytes: bytes.length }
}

/** What the directory says of an entry beyond its sizes: its name as spelled, its time, its file attributes. */
function recordOf(source: Buffer, { record }: ZipEntry) {
  return {
    madeBy: source.readUInt16LE(record + 4),
    flags: source.readUInt16LE(record + 8),
    time: source.readUInt32LE(record + 12),
    attributes: source.readUInt32LE(record + 38),
    name: source.subarray(record + 46, record + 46 + source.readUInt16LE(record + 28)),
  }
}

function packedBytes(source: Buffer, { offset, packedBytes: length }: ZipEntry): Buffer {
  const start = offset + 30 + source.readUInt16LE(offset + 26) + source.readUInt16LE(offset + 28)
  return source.subarray(start, start + length)
}

function localHeader(entry: PackedEntry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  writeCommon(header, 4, entry)
  return Buffer.concat([header, entry.name])
}

function directoryRecord(entry: PackedEntry, offset: number): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(entry.madeBy, 4)
  writeCommon(header, 6, entry)
  header.writeUInt32LE(entry.attributes, 38)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, entry.name])
}

/** The fields from "version needed" to the length of the name, which both headers share. */
function writeCommon(header: Buffer, at: number, { flags, method, time, crc, packed, bytes, name }: PackedEntry): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(flags, at + 2)
  header.writeUInt16LE(method, at + 4)
  header.writeUInt32LE(time, at + 6)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(packed.length, at + 14)
  header.writeUInt32LE(bytes, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

function endRecord(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(bytes, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
