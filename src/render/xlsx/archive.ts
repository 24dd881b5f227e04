// Packs the parts of a workbook into zip bytes, one after the other, so that no part need be in memory as a whole.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

export interface Archive {
  add(name: string, pieces: Iterable<string | Uint8Array>): Promise<void>
  finish(): Uint8Array
}

/** PKWARE APPNOTE 6.3.10, section 4.4.5. */
const deflated = 8
/** Of zlib: a seventh more bytes than at 6, its own choice, for half the time. */
const level = 4
/** In bytes. */
const gathered = 262_144

export function openArchive(): Archive {
  const chunks: Uint8Array[] = []
  // Entries bear local time: one moment for all, made anew for the zone at hand, so that the same parts give the same bytes.
  const mtime = new Date(1980, 0, 2, 12)
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  return {
    async add(filename, pieces) {
      const { packed, crc, size } = await pack(pieces)
      const file: ZipInputFile = { filename, crc, size, compression: deflated, mtime }
      zip.add(file)
      file.ondata?.(null, packed, true)
    },
    finish() {
      zip.end()
      return Buffer.concat(chunks)
    },
  }
}

/** zlib packs in a thread of its own while the next bytes are made. */
async function pack(pieces: Iterable<string | Uint8Array>) {
  const packed: Uint8Array[] = []
  let crc = 0
  let size = 0
  function* counted(): Generator<Uint8Array> {
    for (const bytes of gather(pieces)) {
      crc = crc32(bytes, crc)
      size += bytes.length
      yield bytes
    }
  }
  await pipeline(Readable.from(counted()), createDeflateRaw({ level, chunkSize: gathered }), async source => {
    for await (const chunk of source) packed.push(chunk)
  })
  return { packed: Buffer.concat(packed), crc, size }
}

/** Handing bytes over to the thread costs something each time, so little ones go together. */
function* gather(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  for (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    held.push(bytes)
    size += bytes.length
    if (size < gathered) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  yield Buffer.concat(held)
}
