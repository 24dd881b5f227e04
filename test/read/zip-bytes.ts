// Zip entries as a test wants them, true or false → the bytes of the archive.
import { crc32, deflateRawSync } from 'node:zlib'

/** Whatever is set besides name and content is written as it is, also when it contradicts the content. */
export interface ZipPart {
  readonly name: string
  readonly content: Buffer
  readonly packed?: Buffer
  readonly method?: number
  readonly flags?: number
  readonly crc?: number
  readonly bytes?: number
  readonly packedBytes?: number
  readonly offset?: number
  readonly signature?: number
}

interface ArchiveForm {
  readonly zip64?: boolean
  readonly comment?: string
  readonly count?: number
}

export function zipOf(parts: readonly ZipPart[], form: ArchiveForm = {}): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const packed = part.packed ?? (part.method === 0 ? part.content : deflateRawSync(part.content))
    const body = localEntry(part, packed)
    entries.push(directoryEntry(part, packed, offset, form.zip64 ?? false))
    bodies.push(body)
    offset += body.length
  }
  const directory = Buffer.concat(entries)
  return Buffer.concat([...bodies, directory, ending(parts.length, directory.length, offset, form)])
}

function localEntry(part: ZipPart, packed: Buffer): Buffer {
  const name = Buffer.from(part.name)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(part.signature ?? 0x04034b50, 0)
  header.writeUInt16LE(part.method ?? 8, 8)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name, packed])
}

function directoryEntry(part: ZipPart, packed: Buffer, offset: number, zip64: boolean): Buffer {
  const name = Buffer.from(part.name)
  const sizes = [part.bytes ?? part.content.length, part.packedBytes ?? packed.length, part.offset ?? offset]
  const extra = zip64 ? Buffer.concat([Buffer.from([1, 0, 24, 0]), ...sizes.map(wide)]) : Buffer.alloc(0)
  const [bytes = 0, packedBytes = 0, start = 0] = zip64 ? sizes.map(() => 0xffffffff) : sizes
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(part.flags ?? 0, 8)
  header.writeUInt16LE(part.method ?? 8, 10)
  header.writeUInt32LE(part.crc ?? crc32(part.content), 16)
  header.writeUInt32LE(packedBytes, 20)
  header.writeUInt32LE(bytes, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt16LE(extra.length, 30)
  header.writeUInt32LE(start, 42)
  return Buffer.concat([header, name, extra])
}

function ending(count: number, bytes: number, offset: number, form: ArchiveForm): Buffer {
  const comment = Buffer.from(form.comment ?? '')
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(form.zip64 ? 0xffff : (form.count ?? count), 10)
  end.writeUInt32LE(form.zip64 ? 0xffffffff : bytes, 12)
  end.writeUInt32LE(form.zip64 ? 0xffffffff : offset, 16)
  end.writeUInt16LE(comment.length, 20)
  if (!form.zip64) return Buffer.concat([end, comment])
  const record = Buffer.alloc(32)
  record.writeUInt32LE(0x06064b50, 0)
  const locator = Buffer.alloc(8)
  locator.writeUInt32LE(0x07064b50, 0)
  const last = Buffer.alloc(4)
  return Buffer.concat([
    record,
    wide(count),
    wide(bytes),
    wide(offset),
    locator,
    wide(offset + bytes),
    last,
    end,
    comment,
  ])
}

function wide(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}
