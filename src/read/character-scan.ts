// UTF-8 text up to the next tag → its characters, decoded in the pass that looks for its end.
import { byte, ranOut, unfamiliar } from './xml-bytes.ts'

export function textOf({ buffer }: Uint16Array<ArrayBuffer>, start: number, end: number): string {
  return Buffer.from(buffer, 2 * start, 2 * (end - start)).toString('utf16le')
}

/** False for nearly all texts, by their first two bytes: blanks of Unicode begin otherwise, `_` begins an escape. */
export function mayBeBlank(first = 0, second = 0): boolean {
  if (first < 0x80) return first <= byte.blank || first === byte.underscore
  const beginnings = first === 0xe2 || first === 0xe3 || first === 0xef
  return beginnings || (first === 0xc2 && second === 0xa0) || (first === 0xe1 && second === 0x9a)
}

export class CharacterScan {
  /** Behind the last character. */
  end = 0
  /** Whether the text must be decoded further (references, carriage returns). */
  needsDecoding = false

  /**
   * Puts the characters at `start`, where there must be room for one each byte, and answers the position of the `<`.
   * The bytes must be valid UTF-8 for the characters to be right. Characters that XML does not allow are unfamiliar.
   */
  scan(bytes: Buffer, from: number, characters: Uint16Array, start: number): number {
    let count = start
    this.needsDecoding = false
    for (let at = from; at < bytes.length; ) {
      const code = bytes[at] ?? 0
      if (code < 0x80) {
        if (code === byte.lessThan) {
          this.end = count
          return at
        }
        if (code === byte.ampersand || code === byte.return) this.needsDecoding = true
        else if (code < byte.blank && code !== byte.newline && code !== byte.tab) return unfamiliar
        characters[count++] = code
        at++
      } else if (code < 0xe0) {
        characters[count++] = ((code & 0x1f) << 6) | follower(bytes, at + 1)
        at += 2
      } else if (code < 0xf0) {
        characters[count++] = ((code & 0x0f) << 12) | (follower(bytes, at + 1) << 6) | follower(bytes, at + 2)
        at += 3
      } else {
        const high = ((code & 0x07) << 18) | (follower(bytes, at + 1) << 12)
        const point = high | (follower(bytes, at + 2) << 6) | follower(bytes, at + 3)
        characters[count++] = 0xd7c0 + (point >> 10)
        characters[count++] = 0xdc00 | (point & 0x3ff)
        at += 4
      }
    }
    return ranOut
  }
}

function follower(bytes: Buffer, at: number): number {
  return (bytes[at] ?? 0) & 0x3f
}
