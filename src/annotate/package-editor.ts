// Workbook bytes → a package some parts of which can be changed, and back; every other entry stays as it was packed.
import { Fault } from '../read/fault.ts'
import type { ReadLimits } from '../read/limits.ts'
import { walkXml, xmlText } from '../read/xml.ts'
import { ZipArchive } from '../read/zip.ts'
import { readZipDirectory, type ZipEntry } from '../read/zip-directory.ts'
import { Refusal } from './refusal.ts'
import { type EntryToWrite, writeZip } from './write-zip.ts'

/** An archive of at most so many entries needs no 64-bit records. */
const mostEntries = 0xfffe

export class PackageEditor {
  readonly archive: ZipArchive
  readonly #bytes: Buffer
  readonly #entries: ReadonlyMap<string, ZipEntry>
  /** By lower-case name, as the entries are. */
  readonly #changed = new Map<string, { readonly name: string; readonly text: string }>()

  private constructor(bytes: Buffer, archive: ZipArchive, entries: ReadonlyMap<string, ZipEntry>) {
    this.#bytes = bytes
    this.archive = archive
    this.#entries = entries
  }

  static open(bytes: Uint8Array, limits: ReadLimits): PackageEditor | Refusal {
    const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const archive = ZipArchive.open(zip, limits)
    const entries = readZipDirectory(zip, limits)
    if (archive instanceof Fault || entries instanceof Fault) return new Refusal('unreadable')
    return entries.size < mostEntries - 100 ? new PackageEditor(zip, archive, entries) : new Refusal('unreadable')
  }

  /** The name as the archive spells it; null when it holds no such part. */
  find(name: string): string | null {
    return this.#changed.get(name.toLowerCase())?.name ?? this.#entries.get(name.toLowerCase())?.name ?? null
  }

  /** Names of all parts, new ones last. */
  names(): string[] {
    const added = [...this.#changed].filter(([key]) => !this.#entries.has(key))
    return [...[...this.#entries.values()].map(({ name }) => name), ...added.map(([, { name }]) => name)]
  }

  /** The text of a part as it stands; a refusal when it is missing or not well-formed XML. */
  xml(name: string): string | Refusal {
    const text = this.text(name)
    if (text instanceof Refusal || this.#changed.has(name.toLowerCase())) return text
    const fault = walkXml(Buffer.from(text), name, { open: () => undefined })
    return fault === null ? text : new Refusal('unfamiliar-part', name)
  }

  /** The same for a part that need not be XML to the letter: VML. */
  text(name: string): string | Refusal {
    const changed = this.#changed.get(name.toLowerCase())
    if (changed !== undefined) return changed.text
    const entry = this.#entries.get(name.toLowerCase())
    const bytes = entry ? this.archive.read(entry) : null
    const text = bytes instanceof Buffer ? xmlText(bytes) : null
    return text ?? new Refusal('unfamiliar-part', name)
  }

  /** Text is written as UTF-8, whatever the part was in before. */
  put(name: string, text: string): void {
    const spelled = this.find(name) ?? name
    this.#changed.set(name.toLowerCase(), { name: spelled, text: declareUtf8(text) })
  }

  /** A name no part has yet: `xl/comments`, `.xml` → `xl/comments3.xml`. */
  freeName(beginning: string, ending: string): string {
    let number = 1
    while (this.find(`${beginning}${number}${ending}`) !== null) number++
    return `${beginning}${number}${ending}`
  }

  finish(): Buffer {
    const kept = [...this.#entries].map(([key, from]): EntryToWrite => {
      const changed = this.#changed.get(key)
      return { name: from.name, from, content: changed ? Buffer.from(changed.text) : null }
    })
    const added = [...this.#changed].filter(([key]) => !this.#entries.has(key))
    const parts = added.map(([, { name, text }]): EntryToWrite => ({ name, from: null, content: Buffer.from(text) }))
    return writeZip(this.#bytes, [...kept, ...parts])
  }
}

/** The declaration of a part that was UTF-16 must not say so any more. */
function declareUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*\bencoding\s*=\s*)(["'])(?!utf-8\2)[^"']*\2/i, '$1$2UTF-8$2')
}
