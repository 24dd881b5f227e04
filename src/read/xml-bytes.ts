// Small steps through the bytes of plain XML (no comments, CDATA or prefixes), shared by the scanners of strings and rows.

export const byte = {
  tab: 0x09,
  newline: 0x0a,
  return: 0x0d,
  blank: 0x20,
  quote: 0x22,
  ampersand: 0x26,
  apostrophe: 0x27,
  minus: 0x2d,
  point: 0x2e,
  slash: 0x2f,
  zero: 0x30,
  one: 0x31,
  lessThan: 0x3c,
  equals: 0x3d,
  greaterThan: 0x3e,
  underscore: 0x5f,
} as const

/** A scanner's answers in place of a position: the bytes end too early, or are spelled in a way it does not know. */
export const ranOut = -1
export const unfamiliar = -2

export function skipBlanks(bytes: Buffer, from: number): number {
  let at = from
  while (isBlank(bytes[at])) at++
  return at
}

function isBlank(code: number | undefined): boolean {
  return code === byte.blank || code === byte.newline || code === byte.return || code === byte.tab
}

/** True when `word` stands at `at`. */
export function startsWith(bytes: Buffer, at: number, word: Buffer): boolean {
  for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word[index]) return false
  return true
}

/** Character data: where it ends, and whether it must be decoded (references, carriage returns). */
export class TextScan {
  needsDecoding = false

  /** The position of the next `<`. Characters that XML does not allow are unfamiliar. */
  end(bytes: Buffer, from: number): number {
    this.needsDecoding = false
    for (let at = from; at < bytes.length; at++) {
      const code = bytes[at] ?? 0
      if (code > byte.lessThan) continue
      if (code === byte.lessThan) return at
      if (code === byte.ampersand || code === byte.return) this.needsDecoding = true
      else if (code < byte.blank && code !== byte.newline && code !== byte.tab) return unfamiliar
    }
    return ranOut
  }
}

/** The rest of an opening tag, attribute by attribute. */
export class TagScan {
  /** What the last step found. */
  found: 'attribute' | 'open' | 'empty' = 'attribute'
  nameStart = 0
  nameEnd = 0
  valueStart = 0
  valueEnd = 0

  /** Steps over one attribute or the tag's end, and answers the position behind it. */
  step(bytes: Buffer, from: number): number {
    const at = skipBlanks(bytes, from)
    if (at + 1 >= bytes.length) return ranOut
    const code = bytes[at]
    if (code === byte.greaterThan) {
      this.found = 'open'
      return at + 1
    }
    if (code === byte.slash) {
      this.found = 'empty'
      return bytes[at + 1] === byte.greaterThan ? at + 2 : unfamiliar
    }
    return at === from ? unfamiliar : this.#attribute(bytes, at)
  }

  /** True when the attribute just found has this name of one letter. */
  isNamed(bytes: Buffer, letter: number): boolean {
    return this.nameEnd === this.nameStart + 1 && bytes[this.nameStart] === letter
  }

  #attribute(bytes: Buffer, from: number): number {
    this.found = 'attribute'
    const nameEnd = nameEndOf(bytes, from)
    if (nameEnd < 0) return nameEnd
    const quote = bytes[nameEnd + 1]
    if (nameEnd + 1 >= bytes.length) return ranOut
    if (nameEnd === from || (quote !== byte.quote && quote !== byte.apostrophe)) return unfamiliar
    this.nameStart = from
    this.nameEnd = nameEnd
    this.valueStart = nameEnd + 2
    for (let at = this.valueStart; at < bytes.length; at++) {
      const code = bytes[at]
      if (code === quote) {
        this.valueEnd = at
        return at + 1
      }
      if (code === byte.lessThan || code === byte.ampersand) return unfamiliar
    }
    return ranOut
  }
}

/** The position of the `=` behind an attribute's name. */
function nameEndOf(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const code = bytes[at] ?? 0
    if (code === byte.equals) return at
    if (code <= byte.apostrophe || code === byte.slash || code === byte.lessThan || code === byte.greaterThan) {
      return unfamiliar
    }
  }
  return ranOut
}
