// Markup text → its tags one after the other, each with the place where it stands.

const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const quote = 0x22
const apostrophe = 0x27

/**
 * Steps from tag to tag; comments, CDATA and instructions are stepped over. The text must be well-formed: what reads a
 * part has held it against XML before its places are used. The fields are those of the tag just found.
 */
export class XmlTags {
  readonly #text: string
  kind: 'open' | 'empty' | 'close' = 'open'
  /** As written, with its prefix. */
  name = ''
  start = 0
  /** Behind the `>`. */
  end = 0

  constructor(text: string, from = 0) {
    this.#text = text
    this.end = from
  }

  /** False when there is no further tag. */
  next(): boolean {
    const text = this.#text
    for (let at = text.indexOf('<', this.end); at !== -1; at = text.indexOf('<', at)) {
      const code = text.charCodeAt(at + 1)
      if (code === 0x21) at = this.#behind(text.startsWith('<!--', at) ? '-->' : ']]>', at + 4)
      else if (code === 0x3f) at = this.#behind('?>', at + 2)
      else return this.#take(at, code === slash)
    }
    return false
  }

  is(kind: XmlTags['kind']): boolean {
    return this.kind === kind
  }

  #behind(mark: string, from: number): number {
    const found = this.#text.indexOf(mark, from)
    return found === -1 ? this.#text.length : found + mark.length
  }

  #take(start: number, closes: boolean): boolean {
    const text = this.#text
    const nameStart = start + (closes ? 2 : 1)
    let at = nameStart
    while (at < text.length && !endsName(text.charCodeAt(at))) at++
    this.name = text.slice(nameStart, at)
    while (at < text.length && text.charCodeAt(at) !== greaterThan) {
      const code = text.charCodeAt(at)
      at = code === quote || code === apostrophe ? this.#behind(text.charAt(at), at + 1) : at + 1
    }
    this.start = start
    this.end = Math.min(at + 1, text.length)
    this.kind = closes ? 'close' : text.charCodeAt(at - 1) === slash ? 'empty' : 'open'
    return at < text.length
  }
}

function endsName(code: number): boolean {
  return code <= 0x20 || code === greaterThan || code === slash || code === lessThan
}

/** The name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The prefix with its colon, or ''. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1)
}
