// A compound file (the container of xls) → the bytes of one of its streams ([MS-CFB]). No chain is followed further than the file goes.

const headerBytes = 512
const entryBytes = 128
const miniShift = 6
/** The header itself lists so many sectors of the allocation table; the rest stand in a chain of their own. */
const listedInHeader = 109
/** Sector numbers from here on are marks: end of chain, free, and the like ([MS-CFB] 2.1). */
const firstMark = 0xfffffffa
const kind = { stream: 2, root: 5 } as const

interface Entry {
  readonly name: string
  readonly kind: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

export class CompoundFile {
  readonly #bytes: Buffer
  readonly #shift: number
  /** For each sector the one behind it. */
  readonly #next: Uint32Array
  readonly #entries: readonly Entry[]

  private constructor(bytes: Buffer, shift: number) {
    this.#bytes = bytes
    this.#shift = shift
    this.#next = sectorNumbers(Buffer.concat(this.#tableSectors().map(sector => this.#sector(sector))))
    const directory = this.#chain(bytes.readUInt32LE(48))
    this.#entries = Array.from({ length: Math.floor(directory.length / entryBytes) }, (_, index) =>
      entryOf(directory.subarray(index * entryBytes, (index + 1) * entryBytes)),
    )
  }

  /** null when the header is none of a compound file (2.2). */
  static open(bytes: Buffer): CompoundFile | null {
    const shift = bytes.length < headerBytes ? 0 : bytes.readUInt16LE(30)
    const isKnown = (shift === 9 || shift === 12) && bytes.readUInt16LE(32) === miniShift
    return isKnown ? new CompoundFile(bytes, shift) : null
  }

  /** The stream of that name, in whatever case; of several the one that lies in no storage. What is cut off is left out. */
  stream(name: string): Buffer | null {
    const isNamed = (entry: Entry) => entry.kind === kind.stream && entry.name.toLowerCase() === name.toLowerCase()
    const found = this.#topEntries().find(isNamed) ?? this.#entries.find(isNamed)
    if (found === undefined) return null
    const inSectors = found.size >= this.#bytes.readUInt32LE(56)
    return (inSectors ? this.#chain(found.start) : this.#miniChain(found.start)).subarray(0, found.size)
  }

  /** What lies in the root storage: a tree of entries (2.6.4). */
  #topEntries(): Entry[] {
    const waiting = [this.#entries.find(entry => entry.kind === kind.root)?.child ?? firstMark]
    const seen = new Set<number>()
    const found: Entry[] = []
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const entry = this.#entries[index]
      if (entry === undefined || seen.has(index)) continue
      seen.add(index)
      found.push(entry)
      waiting.push(entry.left, entry.right)
    }
    return found
  }

  /** The sectors that hold the allocation table (2.5). The last number of each further one names the next of those. */
  #tableSectors(): number[] {
    const sectors = [...sectorNumbers(this.#bytes.subarray(76, headerBytes))].slice(0, listedInHeader)
    let further = this.#bytes.readUInt32LE(68)
    for (let left = this.#sectorCount; left > 0 && this.#holds(further); left--) {
      const numbers = [...sectorNumbers(this.#sector(further))]
      further = numbers.pop() ?? firstMark
      sectors.push(...numbers)
    }
    // No sector stands in the table twice.
    return [...new Set(sectors)].filter(sector => this.#holds(sector))
  }

  #chain(start: number): Buffer {
    return Buffer.concat(follow(start, this.#next, this.#sectorCount).map(sector => this.#sector(sector)))
  }

  /** Short streams lie in pieces of 64 bytes within the stream of the root (2.4). */
  #miniChain(start: number): Buffer {
    const root = this.#entries.find(entry => entry.kind === kind.root)
    const whole = this.#chain(root?.start ?? firstMark)
    const next = sectorNumbers(this.#chain(this.#bytes.readUInt32LE(60)))
    const pieces = follow(start, next, Math.ceil(whole.length / 2 ** miniShift))
    return Buffer.concat(pieces.map(piece => whole.subarray(piece << miniShift, (piece + 1) << miniShift)))
  }

  get #sectorCount(): number {
    return Math.max(0, Math.ceil(this.#bytes.length / 2 ** this.#shift) - 1)
  }

  #holds(sector: number): boolean {
    return sector < this.#sectorCount
  }

  #sector(sector: number): Buffer {
    return this.#bytes.subarray((sector + 1) * 2 ** this.#shift, (sector + 2) * 2 ** this.#shift)
  }
}

/** The sectors of a chain, up to a mark or a sector there is not; a chain that bites its tail ends with the file's length. */
function follow(start: number, next: Uint32Array, count: number): number[] {
  const sectors: number[] = []
  for (let at = start; at < count && sectors.length < count; at = next[at] ?? firstMark) sectors.push(at)
  return sectors
}

function sectorNumbers(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(4 * index))
}

/** 2.6.1. The upper half of a size counts nothing in files of this kind. */
function entryOf(bytes: Buffer): Entry {
  return {
    name: bytes.toString('utf16le', 0, Math.max(0, Math.min(64, bytes.readUInt16LE(64)) - 2)),
    kind: bytes[66] ?? 0,
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
  }
}
