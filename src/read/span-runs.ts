// The spans that are open around the text of a cell (OpenDocument, Excel 2003 XML) → how the runs of that text look.
import { type RunFont, RunsLook, type TextLook } from './cell-look.ts'

export class SpanRuns {
  readonly #looks = new RunsLook()
  readonly #open: { readonly depth: number; readonly font: Partial<RunFont> }[] = []

  /** A span is as the one around it, and the outermost as the cell, where its style says nothing else. */
  open(depth: number, style: Partial<RunFont>): void {
    this.#open.push({ depth, font: { ...this.#open.at(-1)?.font, ...style } })
  }

  text(text: string): void {
    const { isStruck = false, isRaised } = this.#open.at(-1)?.font ?? {}
    if (isRaised === undefined) this.#looks.add(text, null)
    if (isStruck || isRaised !== undefined) this.#looks.add(text, { isStruck, isRaised: isRaised ?? false })
  }

  close(depth: number): void {
    if (this.#open.at(-1)?.depth === depth) this.#open.pop()
  }

  get look(): TextLook | null {
    return this.#looks.look
  }
}
