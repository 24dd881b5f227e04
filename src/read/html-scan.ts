// HTML text → its tags and the text between them, in one pass over pages however broken.

export interface HtmlVisitor {
  open(name: string, attributes: string): void
  close(name: string): void
  /** As written, references and blanks included. */
  text(piece: string): void
  /** What stands in a `style` element, comments included. */
  styleSheet(text: string): void
}

/** What stands in them is not the page's text: Office hides styles in comments, LibreOffice a cell's comment in `comment`. */
const unseen: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'head', 'title', 'comment'].map(name => [name, new RegExp(`</${name}\\s*>`, 'gi')] as const),
)
const tagName = /\/?[a-z][a-z0-9]*/iy

/** Ends early when `stopped` says so. What begins like a tag and never ends is text. */
export function scanHtml(text: string, visitor: HtmlVisitor, stopped: () => boolean): void {
  const scan = new HtmlScan(text)
  for (let at = 0; at < text.length && !stopped(); ) {
    const mark = text.indexOf('<', at)
    const end = mark === -1 ? text.length : mark
    if (end > at) visitor.text(text.slice(at, end))
    at = mark === -1 ? end : scan.markup(mark, visitor)
  }
}

/** Nothing but its style sheets. */
function scanHead(text: string, visitor: HtmlVisitor): void {
  const ignore = () => undefined
  const styleSheet = (sheet: string): void => visitor.styleSheet(sheet)
  scanHtml(text, { open: ignore, close: ignore, text: ignore, styleSheet }, () => false)
}

class HtmlScan {
  readonly #text: string
  /** What was looked for to the end of the text and not found; it need not be looked for again. */
  readonly #absent = new Set<string>()

  constructor(text: string) {
    this.#text = text
  }

  /** Passes over what begins with the `<` at `from`; answers where it ends. */
  markup(from: number, visitor: HtmlVisitor): number {
    const next = this.#text[from + 1]
    if (next === '!' || next === '?') return this.#declaration(from, visitor)
    tagName.lastIndex = from + 1
    const written = tagName.exec(this.#text)?.[0].toLowerCase()
    const nameEnd = from + 1 + (written?.length ?? 0)
    const end = written === undefined ? -1 : this.#tagEnd(nameEnd)
    if (written === undefined || end === -1) return this.#asText(from, visitor)
    if (written.startsWith('/')) visitor.close(written.slice(1))
    else {
      const behind = this.#behindUnseen(written, end)
      if (behind !== -1) {
        const inside = this.#text.slice(end + 1, this.#text.lastIndexOf('<', behind - 1))
        if (written === 'style') visitor.styleSheet(inside)
        else if (written === 'head') scanHead(inside, visitor)
        return behind
      }
      visitor.open(written, this.#text.slice(nameEnd, end))
    }
    return end + 1
  }

  /** A comment that is never closed ends like a declaration. */
  #declaration(from: number, visitor: HtmlVisitor): number {
    const comment = this.#text.startsWith('<!--', from) ? this.#find('-->', from + 4) : -1
    if (comment !== -1) return comment + 3
    const end = this.#find('>', from)
    return end === -1 ? this.#asText(from, visitor) : end + 1
  }

  #asText(from: number, visitor: HtmlVisitor): number {
    visitor.text('<')
    return from + 1
  }

  #behindUnseen(name: string, tagEnd: number): number {
    const closing = unseen.get(name)
    if (closing === undefined || this.#absent.has(name)) return -1
    closing.lastIndex = tagEnd
    if (closing.test(this.#text)) return closing.lastIndex
    this.#absent.add(name)
    return -1
  }

  /** The `>` of a tag. A quote that is never closed makes quotes mean nothing from there on. */
  #tagEnd(from: number): number {
    const end = this.#absent.has('quoted') ? -1 : this.#quotedTagEnd(from)
    if (end !== -1) return end
    this.#absent.add('quoted')
    return this.#find('>', from)
  }

  /** A quote opens a value behind `=` only (HTML Living Standard, 13.2.5.37); `>` does not end the tag inside. */
  #quotedTagEnd(from: number): number {
    const text = this.#text
    let last = 0
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 0x3e) return at
      if (last === 0x3d && (code === 0x22 || code === 0x27)) {
        at = text.indexOf(text.charAt(at), at + 1)
        if (at === -1) return -1
      }
      if (code > 0x20) last = code
    }
    return -1
  }

  #find(mark: string, from: number): number {
    const found = this.#absent.has(mark) ? -1 : this.#text.indexOf(mark, from)
    if (found === -1) this.#absent.add(mark)
    return found
  }
}
