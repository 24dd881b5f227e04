// The texts of shared strings while their part is scanned → where each is; of a small part they are decoded in passing.
import { CharacterScan, textOf } from './character-scan.ts'
import { TextScan } from './xml-bytes.ts'

/** Marks in place of where a text begins. */
export const decodedMark = -1
export const blankMark = -2

/** Parts up to so many bytes, those of all ordinary workbooks, are decoded whole: no text has more characters. */
const smallBytes = 1_048_576
/** `<si/>` */
const shortestItem = 5
/** Used by one small part after the other: fresh memory costs more than all that is done with it. */
const smallCharacters = new Uint16Array(smallBytes)
const smallPlaces = new Int32Array(placesOf(smallBytes))

export interface StringPlaces {
  readonly count: number
  /** For each string where its text begins, or one of the marks, and where it ends. */
  readonly places: Int32Array
  /** The text between two places. */
  readonly cut: (start: number, end: number) => string
}

/** `bytes` must be valid UTF-8. To be finished before the next one is begun. */
export function stringTexts(bytes: Buffer): StringTexts {
  return bytes.length <= smallBytes ? new DecodedTexts(bytes) : new PlacedTexts(bytes)
}

export abstract class StringTexts {
  readonly #places: Int32Array
  protected start = 0
  protected end = 0
  count = 0

  constructor(places: Int32Array) {
    this.#places = places
  }

  /** Whether the text that was passed over last must be decoded further (references, carriage returns). */
  abstract needsDecoding: boolean

  /** Passes over a text; the position of the `<` behind it, or an answer of `TextScan`. */
  abstract scan(from: number): number

  /** The next string is the text that was passed over last. */
  keep(): void {
    this.#add(this.start, this.end)
  }

  /** The next string is none of these texts. */
  mark(mark: typeof decodedMark | typeof blankMark): void {
    this.#add(mark, 0)
  }

  abstract finish(): StringPlaces

  protected get places(): Int32Array {
    return this.#places.subarray(0, 2 * this.count)
  }

  #add(start: number, end: number): void {
    this.#places[2 * this.count] = start
    this.#places[2 * this.count + 1] = end
    this.count++
  }
}

class PlacedTexts extends StringTexts {
  readonly #bytes: Buffer
  readonly #text = new TextScan()

  constructor(bytes: Buffer) {
    super(new Int32Array(placesOf(bytes.length)))
    this.#bytes = bytes
  }

  get needsDecoding(): boolean {
    return this.#text.needsDecoding
  }

  scan(from: number): number {
    this.start = from
    this.end = this.#text.end(this.#bytes, from)
    return this.end
  }

  finish(): StringPlaces {
    const cut = (start: number, end: number): string => this.#bytes.toString('utf8', start, end)
    return { count: this.count, places: this.places, cut }
  }
}

/** Places are those of characters; decoding in the pass that looks for the end is no work of its own. */
class DecodedTexts extends StringTexts {
  readonly #bytes: Buffer
  readonly #scan = new CharacterScan()

  constructor(bytes: Buffer) {
    super(smallPlaces)
    this.#bytes = bytes
  }

  get needsDecoding(): boolean {
    return this.#scan.needsDecoding
  }

  scan(from: number): number {
    this.start = this.end
    const end = this.#scan.scan(this.#bytes, from, smallCharacters, this.start)
    if (end >= 0) this.end = this.#scan.end
    return end
  }

  finish(): StringPlaces {
    const whole = textOf(smallCharacters, 0, this.end)
    const cut = (start: number, end: number): string => whole.slice(start, end)
    return { count: this.count, places: this.places.slice(), cut }
  }
}

/** How many numbers the places of all strings can take. */
function placesOf(bytes: number): number {
  return 2 * Math.ceil(bytes / shortestItem)
}
