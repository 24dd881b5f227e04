// A formula in a cell → where its text stands; nobody calculates it.
import { ranOut, startsWith, TagScan, TextScan, unfamiliar } from './xml-bytes.ts'

const formulaEnd = Buffer.from('</f>')

/** `<f>A1+1</f>`, `<f t="shared" ref="A2:A9" si="0">A1+1</f>`, `<f t="shared" si="0"/>` (ECMA-376 part 1, 18.3.1.40). */
export class FormulaScan {
  readonly #tag = new TagScan()
  readonly #text = new TextScan()
  start = 0
  end = 0

  /** Reads on from behind `<f`, and answers the position behind the formula, or an answer of `TagScan`. */
  scan(bytes: Buffer, from: number): number {
    let at = from
    do {
      at = this.#tag.step(bytes, at)
      if (at < 0) return at
    } while (this.#tag.found === 'attribute')
    this.start = at
    this.end = at
    if (this.#tag.found === 'empty') return at
    const stop = this.#text.end(bytes, at)
    if (stop < 0) return stop
    this.end = stop
    if (stop + formulaEnd.length > bytes.length) return ranOut
    return startsWith(bytes, stop, formulaEnd) ? stop + formulaEnd.length : unfamiliar
  }
}
