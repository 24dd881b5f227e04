// The shared strings part → the texts that cells refer to by number, each decoded when it is first asked for.
import { isUtf8 } from 'node:buffer'
import { damaged, Fault } from './fault.ts'
import { plainStrings } from './plain-xml.ts'
import { type RichText, readRichText } from './rich-text.ts'
import { isSpreadsheetNamespace } from './xlsx-namespaces.ts'
import { walkXml } from './xml.ts'
import { byte, skipBlanks, startsWith, TextScan } from './xml-bytes.ts'
import { decodeEscapes, decodeXmlText } from './xml-text.ts'
import type { ZipArchive } from './zip.ts'
import type { ZipEntry } from './zip-directory.ts'

const plainOpening = Buffer.from('<si><t>')
const spacedOpening = Buffer.from('<si><t xml:space="preserve">')
const plainClosing = Buffer.from('</t></si>')
const itemOpening = Buffer.from('<si>')
const itemClosing = Buffer.from('</si>')
const emptyItem = Buffer.from('<si/>')
const noText: RichText = { text: '', font: null }

/** So many decoded texts are kept at hand: all of an ordinary workbook, the latest of a huge one. */
const keptTexts = 16_384

interface StringTable {
  readonly bytes: Buffer
  /** Where each string begins; −1 for those in `decoded`. */
  readonly starts: readonly number[]
  readonly decoded: ReadonlyMap<number, RichText>
  /** Those in which there is nothing to see. */
  readonly blank: ReadonlySet<number>
}

/** Every <si> counts, also an empty one: cells refer to them by position (ECMA-376 part 1, 18.4.9). */
export class SharedStrings {
  readonly #table: StringTable
  readonly #keptIndexes: Int32Array
  readonly #keptTexts: string[] = []

  constructor(table: StringTable) {
    this.#table = table
    this.#keptIndexes = new Int32Array(Math.min(keptTexts, table.starts.length)).fill(-1)
  }

  get count(): number {
    return this.#table.starts.length
  }

  text(index: number): string {
    const place = index % keptTexts
    if (this.#keptIndexes[place] === index) return this.#keptTexts[place] ?? ''
    const text = this.#decode(index)
    this.#keptIndexes[place] = index
    this.#keptTexts[place] = text
    return text
  }

  /** The pre-Unicode font one of its runs is written in, or null. */
  font(index: number): string | null {
    return (this.#table.decoded.size > 0 && this.#table.decoded.get(index)?.font) || null
  }

  isBlank(index: number): boolean {
    return this.#table.blank.size > 0 && this.#table.blank.has(index)
  }

  #decode(index: number): string {
    const { bytes, starts, decoded } = this.#table
    const start = starts[index] ?? -1
    return start === -1 ? (decoded.get(index)?.text ?? '') : decodePlain(bytes, start)
  }
}

export const noStrings = new SharedStrings({ bytes: Buffer.alloc(0), starts: [], decoded: new Map(), blank: new Set() })

export function readSharedStrings(archive: ZipArchive, entry: ZipEntry): SharedStrings | Fault {
  const bytes = archive.read(entry)
  if (bytes instanceof Fault) return bytes
  const strings = isUtf8(bytes) ? scanStrings(bytes) : null
  if (strings) return strings
  const plain = plainStrings(bytes, entry.name)
  if (plain instanceof Fault) return plain
  return scanStrings(plain) ?? damaged('shared-strings', entry.name)
}

/** Null when the part is spelled in a way this scan does not know. */
function scanStrings(bytes: Buffer): SharedStrings | null {
  const head = bytes.indexOf('<si')
  if (head === -1) return isFrame(bytes) ? noStrings : null
  const starts: number[] = []
  const decoded = new Map<number, RichText>()
  const blank = new Set<number>()
  const scan = new TextScan()
  let at = head
  for (; startsWith(bytes, at, itemOpening) || startsWith(bytes, at, emptyItem); at = skipBlanks(bytes, at)) {
    const start = textStart(bytes, at)
    const end = start === -1 ? -1 : scan.end(bytes, start)
    if (end > start && !scan.needsDecoding && startsWith(bytes, end, plainClosing)) {
      if (mayBeBlank(bytes[start]) && decodePlain(bytes, start).trim() === '') blank.add(starts.length)
      starts.push(start)
      at = end + plainClosing.length
      continue
    }
    const close = bytes[at + 3] === byte.slash ? at : bytes.indexOf(itemClosing, at)
    const rich = close === at ? noText : close === -1 ? null : readItem(bytes, at, close, start, end)
    if (rich === null) return null
    if (rich.text.trim() === '') blank.add(starts.length)
    decoded.set(starts.length, rich)
    starts.push(-1)
    at = close + itemClosing.length
  }
  const frame = Buffer.concat([bytes.subarray(0, head), bytes.subarray(at)])
  return isFrame(frame) ? new SharedStrings({ bytes, starts, decoded, blank }) : null
}

/** False for strings that begin with a letter, a digit or a sign of ASCII; `_` may begin an escaped blank. */
function mayBeBlank(first = 0): boolean {
  return first <= byte.blank || first > 0x7e || first === byte.underscore
}

function decodePlain(bytes: Buffer, start: number): string {
  return decodeEscapes(bytes.toString('utf8', start, bytes.indexOf(byte.lessThan, start)))
}

function textStart(bytes: Buffer, at: number): number {
  if (startsWith(bytes, at, plainOpening)) return at + plainOpening.length
  return startsWith(bytes, at, spacedOpening) ? at + spacedOpening.length : -1
}

function readItem(bytes: Buffer, at: number, close: number, start: number, end: number): RichText | null {
  if (end <= start || !startsWith(bytes, end, plainClosing)) {
    return readRichText(bytes.subarray(at + itemOpening.length, close))
  }
  const text = decodeXmlText(bytes.toString('utf8', start, end))
  return text === null ? null : { text: decodeEscapes(text), font: null }
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
