// Workbook bytes → their parts, as text and as they were packed, for comparing two of them.
import { strFromU8, unzipSync } from 'fflate'
import { Fault } from '../../src/read/fault.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import { readXlsx } from '../../src/read/xlsx.ts'
import { readZipDirectory } from '../../src/read/zip-directory.ts'
import type { RawTable } from '../../src/source/raw-table.ts'

export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name]
  if (part === undefined) throw new Error(`no part ${name}`)
  return strFromU8(part)
}

export function partNames(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes))
}

/** The packed bytes of each entry, hex, by name. */
export function packedParts(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes)
  const entries = readZipDirectory(zip, defaultLimits)
  if (entries instanceof Fault) throw new Error('not a zip archive')
  return new Map(
    [...entries.values()].map(({ name, offset, packedBytes }) => {
      const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
      return [name, zip.toString('hex', start, start + packedBytes)]
    }),
  )
}

export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const packed = packedParts(after)
  return [...packedParts(before)]
    .filter(([name, bytes]) => packed.get(name) !== bytes)
    .map(([name]) => name)
    .sort()
}

export async function tableOf(bytes: Uint8Array): Promise<RawTable> {
  const table = await readXlsx(bytes, defaultLimits)
  if (table instanceof Fault) throw new Error(JSON.stringify(table.facts))
  return table
}
