// XML bytes → events, strictly: one root, balanced tags, resolved namespaces, no DOCTYPE (XML 1.0, Namespaces in XML 1.0).
import { isUtf8 } from 'node:buffer'
import { damaged, type Fault, unreadable } from './fault.ts'
import { localName, XmlNamespaces } from './xml-namespaces.ts'
import { decodeXmlText } from './xml-text.ts'

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  readonly namespace: string
  /** Keyed by name, those with a prefix by namespace, a blank and the name. */
  readonly attributes: ReadonlyMap<string, string>
}

export interface XmlVisitor {
  /** Ends the walk as soon as it is there. */
  readonly fault?: Fault | null
  open(element: XmlElement, depth: number): void
  text?(text: string): void
  close?(element: XmlElement, depth: number): void
}

interface OpenElement {
  readonly tag: string
  readonly element: XmlElement
  /** The prefixes it declares. */
  readonly prefixes: readonly string[]
}

const mostAttributes = 65_536
const maximumDepth = 200
const slash = 0x2f
const greaterThan = 0x3e
const nameBeginning =
  ':A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d' +
  '\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\udfff\\uf900-\\ufdcf\\ufdf0-\\ufffd'
/** XML 1.0, productions 4, 4a and 5. */
const nameForm = new RegExp(`^[${nameBeginning}][-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040${nameBeginning}]*$`)

/** Visits every element of the part; a fault when it is not well-formed. `part` names it in that fault. */
export function walkXml(bytes: Buffer, part: string, visitor: XmlVisitor): Fault | null {
  const text = xmlText(bytes)
  if (text === null) return damaged('xml-encoding', part)
  return new XmlWalk(text, part, visitor).run()
}

/** UTF-8 or UTF-16; no other is allowed in a package (ECMA-376 part 2, 7.2), but some writers name and use Latin-1. */
export function xmlText(bytes: Buffer): string | null {
  const encoding = utf16Of(bytes.length > 1 ? bytes.readUInt16BE(0) : 0)
  if (encoding !== null) {
    const utf16 = new TextDecoder(encoding, { fatal: true })
    try {
      return utf16.decode(bytes)
    } catch {
      return null
    }
  }
  if (!isUtf8(bytes)) return namesLatin1(bytes) ? new TextDecoder('windows-1252').decode(bytes) : null
  return bytes.toString('utf8', bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0)
}

function namesLatin1(bytes: Buffer): boolean {
  return /^<\?xml[^>]*\sencoding\s*=\s*["'](?:iso-8859-1|windows-1252)["']/i.test(bytes.toString('latin1', 0, 200))
}

/** By its mark, or by the first `<` of a writer that left the mark out (XML 1.0, appendix F). */
function utf16Of(beginning: number): 'utf-16le' | 'utf-16be' | null {
  if (beginning === 0xfffe || beginning === 0x3c00) return 'utf-16le'
  return beginning === 0xfeff || beginning === 0x003c ? 'utf-16be' : null
}

class XmlWalk {
  readonly #text: string
  readonly #part: string
  readonly #visitor: XmlVisitor
  readonly #open: OpenElement[] = []
  readonly #namespaces = new XmlNamespaces()
  #at = 0
  #finished = false

  constructor(text: string, part: string, visitor: XmlVisitor) {
    this.#text = text
    this.#part = part
    this.#visitor = visitor
  }

  run(): Fault | null {
    const text = this.#text
    if (text.startsWith('<?xml') && !this.#skipTo('?>')) return this.#broken('declaration')
    while (this.#at < text.length) {
      const tag = text.indexOf('<', this.#at)
      const end = tag === -1 ? text.length : tag
      if (end > this.#at && !this.#characters(text.slice(this.#at, end))) return this.#broken('text')
      if (tag === -1) break
      this.#at = tag
      const fault = this.#markup(text.charCodeAt(tag + 1)) ?? this.#visitor.fault
      if (fault) return fault
    }
    return this.#finished ? null : this.#broken('unclosed')
  }

  #markup(next: number): Fault | null {
    const text = this.#text
    if (next === 0x2f) return this.#closingTag() ? null : this.#broken('closing-tag')
    if (next === 0x3f) return this.#skipTo('?>') ? null : this.#broken('instruction')
    if (next !== 0x21) return this.#openingTag() ? null : this.#broken('opening-tag')
    if (text.startsWith('<!--', this.#at)) return this.#skipTo('-->', 4) ? null : this.#broken('comment')
    if (text.startsWith('<!DOCTYPE', this.#at)) return unreadable('unsafe', { detail: 'doctype', part: this.#part })
    const end = text.startsWith('<![CDATA[', this.#at) ? text.indexOf(']]>', this.#at) : -1
    if (end === -1 || this.#open.length === 0) return this.#broken('cdata')
    const content = decodeXmlText(text.slice(this.#at + 9, end).replaceAll('&', '&amp;'))
    if (content === null) return this.#broken('cdata')
    this.#visitor.text?.(content)
    this.#at = end + 3
    return null
  }

  #characters(raw: string): boolean {
    if (this.#open.length === 0) return /^[ \t\r\n]*$/.test(raw)
    const content = decodeXmlText(raw)
    if (content === null || raw.includes(']]>')) return false
    this.#visitor.text?.(content)
    return true
  }

  #closingTag(): boolean {
    const text = this.#text
    const open = this.#open.pop()
    if (open === undefined || !text.startsWith(open.tag, this.#at + 2)) return false
    const end = skipBlanks(text, this.#at + 2 + open.tag.length)
    if (text.charCodeAt(end) !== greaterThan) return false
    this.#at = end + 1
    this.#leave(open.element, open.prefixes)
    this.#finished = this.#open.length === 0
    return true
  }

  #openingTag(): boolean {
    const text = this.#text
    if (this.#finished || this.#open.length >= maximumDepth) return false
    const nameEnd = nameEndOf(text, this.#at + 1)
    if (nameEnd === -1) return false
    const tag = text.slice(this.#at + 1, nameEnd)
    const raw = new Map<string, string>()
    for (let at = nameEnd; ; ) {
      const next = skipBlanks(text, at)
      const code = text.charCodeAt(next)
      if (code === greaterThan || code === slash) {
        const end = code === slash ? next + 1 : next
        if (text.charCodeAt(end) !== greaterThan) return false
        this.#at = end + 1
        return this.#enter(tag, raw, code === slash)
      }
      at = next > at ? this.#attribute(next, raw) : -1
      if (at === -1) return false
    }
  }

  /** One attribute, added to `raw`; the position behind it, −1 when it is not well-formed. */
  #attribute(from: number, raw: Map<string, string>): number {
    const text = this.#text
    const nameEnd = nameEndOf(text, from)
    if (nameEnd === -1) return -1
    const name = text.slice(from, nameEnd)
    const equals = skipBlanks(text, nameEnd)
    const start = skipBlanks(text, equals + 1)
    const quote = text.charAt(start)
    if (text.charCodeAt(equals) !== 0x3d || (quote !== '"' && quote !== "'")) return -1
    const end = text.indexOf(quote, start + 1)
    if (end === -1 || raw.has(name) || raw.size >= mostAttributes) return -1
    const written = text.slice(start + 1, end)
    const value = written.includes('<') ? null : decodeXmlText(written)
    if (value === null) return -1
    raw.set(name, value)
    return end + 1
  }

  #enter(tag: string, raw: ReadonlyMap<string, string>, empty: boolean): boolean {
    const prefixes = this.#namespaces.enter(raw)
    const namespace = this.#namespaces.of(tag)
    const attributes = this.#namespaces.resolve(raw)
    if (namespace === null || attributes === null) return false
    const element = { name: localName(tag), namespace, attributes }
    const depth = this.#open.length
    this.#visitor.open(element, depth)
    if (empty) this.#leave(element, prefixes)
    else this.#open.push({ tag, element, prefixes })
    this.#finished = empty && depth === 0
    return true
  }

  #leave(element: XmlElement, prefixes: readonly string[]): void {
    this.#visitor.close?.(element, this.#open.length)
    this.#namespaces.leave(prefixes)
  }

  #skipTo(mark: string, from = 2): boolean {
    const end = this.#text.indexOf(mark, this.#at + from)
    if (end === -1) return false
    this.#at = end + mark.length
    return true
  }

  #broken(detail: string): Fault {
    return damaged(`xml-${detail}`, this.#part)
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (isBlank(text.charCodeAt(at))) at++
  return at
}

/** Where a name that begins at `from` ends; −1 when there is none. */
function nameEndOf(text: string, from: number): number {
  let at = from
  while (isPlainNameCode(text.charCodeAt(at))) at++
  if (isNameEnd(text.charCodeAt(at)) && isLetter(text.charCodeAt(from))) return at
  while (at < text.length && !isNameEnd(text.charCodeAt(at))) at++
  return nameForm.test(text.slice(from, at)) ? at : -1
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

/** Letters, digits and `-.:`, of which nearly all names are made. */
function isPlainNameCode(code: number): boolean {
  return isLetter(code) || (code >= 0x2d && code <= 0x3a && code !== slash)
}

function isNameEnd(code: number): boolean {
  return (
    isBlank(code) ||
    code === slash ||
    code === greaterThan ||
    code === 0x3c ||
    code === 0x22 ||
    code === 0x27 ||
    code === 0x3d
  )
}
