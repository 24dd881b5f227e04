// The spans that are open around the text of an OpenDocument cell → how the runs of that text look.
import type { CellLook } from './cell-code.ts'
import { type RunFont, RunsLook } from './cell-look.ts'

const plain: RunFont = { isStruck: false, isRaised: false }

export class OdsRuns {
  readonly #looks = new RunsLook()
  readonly #open: { readonly depth: number; readonly font: RunFont }[] = []

  /** A span is as the one around it where its style says nothing else. */
  open(depth: number, style: Partial<RunFont>): void {
    this.#open.push({ depth, font: { ...(this.#open.at(-1)?.font ?? plain), ...style } })
  }

  text(text: string): void {
    const font = this.#open.at(-1)?.font
    if (font) this.#looks.add(text, font)
  }

  close(depth: number): void {
    if (this.#open.at(-1)?.depth === depth) this.#open.pop()
  }

  get look(): CellLook | null {
    return this.#looks.look
  }
}
