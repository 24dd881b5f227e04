// The shared strings part → the table of its strings, found in one pass over the bytes.
import { isUtf8 } from 'node:buffer'
import { mayBeBlank } from './character-scan.ts'
import { damaged, Fault, oversized } from './fault.ts'
import type { ReadLimits } from './limits.ts'
import { plainStrings } from './plain-xml.ts'
import { type RichText, readRichText } from './rich-text.ts'
import { noStrings, SharedStrings } from './shared-strings.ts'
import { blankMark, decodedMark, type StringTexts, stringTexts } from './string-texts.ts'
import { isSpreadsheetNamespace } from './xlsx-namespaces.ts'
import { walkXml } from './xml.ts'
import { byte, skipBlanks, startsWith, unfamiliar } from './xml-bytes.ts'
import { decodeEscapes, decodeXmlText } from './xml-text.ts'
import type { ZipArchive } from './zip.ts'
import type { ZipEntry } from './zip-directory.ts'

const plainOpening = Buffer.from('<si><t>')
const spacedOpening = Buffer.from('<si><t xml:space="preserve">')
const plainClosing = Buffer.from('</t></si>')
const itemOpening = Buffer.from('<si>')
const itemClosing = Buffer.from('</si>')
const emptyItem = Buffer.from('<si/>')

export function readSharedStrings(archive: ZipArchive, entry: ZipEntry, limits: ReadLimits): SharedStrings | Fault {
  const bytes = archive.read(entry)
  if (bytes instanceof Fault) return bytes
  const strings = isUtf8(bytes) ? new StringScan(bytes, limits).run() : null
  if (strings) return strings
  const plain = plainStrings(bytes, entry.name, limits)
  if (plain instanceof Fault) return plain
  return new StringScan(plain, limits).run() ?? damaged('shared-strings', entry.name)
}

/** One pass over the part. It answers null when the part is spelled in a way it does not know. */
class StringScan {
  readonly #bytes: Buffer
  readonly #limits: ReadLimits
  readonly #decoded = new Map<number, RichText>()
  readonly #texts: StringTexts
  #anyBlank = false

  constructor(bytes: Buffer, limits: ReadLimits) {
    this.#bytes = bytes
    this.#limits = limits
    this.#texts = stringTexts(bytes)
  }

  run(): SharedStrings | Fault | null {
    const bytes = this.#bytes
    const head = bytes.indexOf('<si')
    if (head === -1) return isFrame(bytes) ? noStrings : null
    let at = head
    while (startsWith(bytes, at, itemOpening) || startsWith(bytes, at, emptyItem)) {
      const next = bytes[at + 3] === byte.slash ? this.#addBlank(at) : this.#scanItem(at)
      if (next < 0) return null
      at = skipBlanks(bytes, next)
      if (this.#texts.count > this.#limits.strings) return oversized('strings', this.#texts.count, this.#limits)
      if (this.#decoded.size > this.#limits.richStrings)
        return oversized('richStrings', this.#decoded.size, this.#limits)
    }
    if (!isFrame(Buffer.concat([bytes.subarray(0, head), bytes.subarray(at)]))) return null
    return new SharedStrings({ ...this.#texts.finish(), decoded: this.#decoded, anyBlank: this.#anyBlank })
  }

  #addBlank(at: number): number {
    this.#anyBlank = true
    this.#texts.mark(blankMark)
    return at + emptyItem.length
  }

  /** One `<si>`: only its place is kept when its text is plain; it is decoded at once otherwise. */
  #scanItem(at: number): number {
    const bytes = this.#bytes
    const texts = this.#texts
    const start = textStart(bytes, at)
    const end = start === -1 ? -1 : texts.scan(start)
    if (end <= start || !startsWith(bytes, end, plainClosing)) return this.#scanRich(at)
    if (texts.needsDecoding || mayBeBlank(bytes[start], bytes[start + 1])) {
      const text = decodeXmlText(bytes.toString('utf8', start, end))
      if (text === null) return unfamiliar
      this.#addDecoded({ text: decodeEscapes(text), font: null, look: null })
    } else texts.keep()
    return end + plainClosing.length
  }

  #scanRich(at: number): number {
    const close = this.#bytes.indexOf(itemClosing, at)
    const rich = close === -1 ? null : readRichText(this.#bytes.subarray(at + itemOpening.length, close))
    if (rich === null) return unfamiliar
    this.#addDecoded(rich)
    return close + itemClosing.length
  }

  #addDecoded(rich: RichText): void {
    if (rich.text.trim() === '') {
      this.#addBlank(0)
      return
    }
    this.#decoded.set(this.#texts.count, rich)
    this.#texts.mark(decodedMark)
  }
}

function textStart(bytes: Buffer, at: number): number {
  if (startsWith(bytes, at, plainOpening)) return at + plainOpening.length
  return startsWith(bytes, at, spacedOpening) ? at + spacedOpening.length : -1
}

/** What stands around the strings must be an <sst> and nothing that hides further strings. */
function isFrame(frame: Buffer): boolean {
  let valid = true
  const fault = walkXml(frame, '', {
    open({ name, namespace }, depth) {
      if (depth === 0) valid = name === 'sst' && isSpreadsheetNamespace(namespace)
      else if (name === 'si') valid = false
    },
  })
  return fault === null && valid
}
