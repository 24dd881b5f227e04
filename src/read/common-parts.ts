// The parts that copies of one form have in common → unpacked and parsed once, as long as the next file has them too.
import { Fault } from './fault.ts'
import type { ZipEntry } from './zip-directory.ts'

/** A larger part is not worth the memory. */
const mostBytes = 262_144
const mostParts = 16

interface CommonPart {
  readonly packed: Buffer
  readonly entry: ZipEntry
  readonly bytes: Buffer
}

/** By name, the part of the file that was read last. */
const parts = new Map<string, CommonPart>()

/** What was unpacked from the same bytes before, or null. */
export function commonPart({ name, method, bytes, crc }: ZipEntry, packed: Buffer): Buffer | null {
  const last = parts.get(name)
  if (last === undefined || last.entry.method !== method || last.entry.bytes !== bytes || last.entry.crc !== crc) {
    return null
  }
  return last.packed.equals(packed) ? last.bytes : null
}

/** Keeps a part that was unpacked without fault. Nobody changes its bytes. */
export function keepCommonPart(entry: ZipEntry, packed: Buffer, bytes: Buffer): void {
  if (packed.length > mostBytes || bytes.length > mostBytes) return
  if (parts.size >= mostParts) parts.clear()
  // Copies: what lies in the file would keep all of it in memory.
  const copy = Buffer.from(packed)
  parts.set(entry.name, { packed: copy, entry, bytes: entry.method === 0 ? copy : bytes })
}

/** What is made of a part, once for each that is kept; the part alone decides it. A fault is found anew each time. */
export class MadeOnce<Made extends object> {
  readonly #made = new WeakMap<Buffer, Made>()

  of(part: Buffer, make: () => Made | Fault): Made | Fault {
    const known = this.#made.get(part)
    if (known !== undefined) return known
    const made = make()
    if (!(made instanceof Fault)) this.#made.set(part, made)
    return made
  }
}
