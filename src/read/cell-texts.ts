// The texts that stand in the cells of a sheet themselves → a table of them, in which one that comes again stands once.
import { CharacterScan, mayBeBlank, textOf } from './character-scan.ts'
import { noStrings, SharedStrings } from './shared-strings.ts'
import { unfamiliar } from './xml-bytes.ts'
import { decodeEscapes } from './xml-text.ts'

/** Characters are kept in stretches of 2²² each; no text lies in two of them. */
const stretchBits = 22
const stretchCharacters = 2 ** stretchBits
/** Lent to one sheet after the other: fresh memory costs more than all that is done with it. */
let spare: Uint16Array<ArrayBuffer> | null = null

/** Of the texts, as many as there are slots are looked for when another one comes. */
const mostSlots = 65_536
const fewestSlots = 256
/** A part of so many bytes gets one slot more. */
const bytesPerSlot = 64

export class CellTexts {
  readonly #bytes: number
  readonly #scan = new CharacterScan()
  readonly #stretches: Uint16Array<ArrayBuffer>[] = []
  #characters = new Uint16Array()
  /** Where the next text begins in the last stretch. */
  #end = 0
  /** For each text where it begins and ends, in stretches laid end to end. */
  readonly #places: number[] = []
  /** By the texts' hash the number and one of the last such text. */
  #slots = new Int32Array()
  #isPlain = false

  /** `bytes`: how long the part is that the texts come from. */
  constructor(bytes: number) {
    this.#bytes = bytes
  }

  /** Passes over a text; the position of the `<` behind it, or an answer of `CharacterScan`. */
  scan(bytes: Buffer, from: number): number {
    const room = bytes.length - from
    if (room > stretchCharacters) return unfamiliar
    if (this.#end + room > this.#characters.length) this.#addStretch()
    const end = this.#scan.scan(bytes, from, this.#characters, this.#end)
    this.#isPlain = end > from && !this.#scan.needsDecoding && !mayBeBlank(bytes[from], bytes[from + 1])
    return end
  }

  /** Whether the text that was passed over last is what it seems: neither blank nor to be decoded further. */
  get isPlain(): boolean {
    return this.#isPlain
  }

  /** The number of the text that was passed over last. */
  keep(): number {
    const [start, end] = [this.#end, this.#scan.end]
    const slot = this.#hash(start, end) & (this.#slots.length - 1)
    const known = (this.#slots[slot] ?? 0) - 1
    if (known !== -1 && this.#isText(known, start, end)) return known
    const base = (this.#stretches.length - 1) * stretchCharacters
    const number = this.#places.push(base + start, base + end) / 2 - 1
    this.#end = end
    this.#slots[slot] = number + 1
    return number
  }

  /** The text that was passed over last, kept nowhere. */
  text(): string {
    return decodeEscapes(textOf(this.#characters, this.#end, this.#scan.end))
  }

  finish(): SharedStrings {
    const [first, second] = this.#stretches
    if (first === undefined) return noStrings
    const places = Int32Array.from(this.#places)
    const table = { count: places.length / 2, places, decoded: new Map(), anyBlank: false }
    if (second !== undefined) return new SharedStrings({ ...table, cut: (start, end) => this.#cut(start, end) })
    const whole = textOf(first, 0, this.#end)
    spare = first
    return new SharedStrings({ ...table, cut: (start, end) => whole.slice(start, end) })
  }

  #cut(start: number, end: number): string {
    const base = start & -stretchCharacters
    return textOf(this.#stretches[start >> stretchBits] ?? this.#characters, start - base, end - base)
  }

  #isText(number: number, start: number, end: number): boolean {
    const [from = 0, to = 0] = [this.#places[2 * number], this.#places[2 * number + 1]]
    if (to - from !== end - start) return false
    const ours = this.#characters
    const theirs = this.#stretches[from >> stretchBits] ?? ours
    const shift = (from & (stretchCharacters - 1)) - start
    for (let at = start; at < end; at++) if (ours[at] !== theirs[at + shift]) return false
    return true
  }

  /** FNV-1a over characters in place of bytes. */
  #hash(start: number, end: number): number {
    const characters = this.#characters
    let hash = 0x811c9dc5
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (characters[at] ?? 0), 0x01000193)
    return hash ^ (hash >>> 15)
  }

  #addStretch(): void {
    if (this.#slots.length === 0) this.#slots = new Int32Array(slotsFor(this.#bytes))
    this.#characters = spare ?? new Uint16Array(stretchCharacters)
    this.#stretches.push(this.#characters)
    this.#end = 0
    spare = null
  }
}

/** A power of two. */
function slotsFor(bytes: number): number {
  const wanted = Math.min(mostSlots, Math.max(fewestSlots, bytes / bytesPerSlot))
  return 2 ** Math.floor(Math.log2(wanted))
}
