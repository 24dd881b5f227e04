// The elements open around the text of an HTML page → how the runs of text of each cell look.
import type { CellLook } from './cell-code.ts'
import { type RunFont, RunsLook, textLook } from './cell-look.ts'
import { type HtmlStyle, type HtmlStyleSheets, none, tableParts } from './html-style-sheets.ts'

const plain: RunFont = { isStruck: false, isRaised: false }
const [struck, raised]: readonly [RunFont, RunFont] = [
  { isStruck: true, isRaised: false },
  { isStruck: false, isRaised: true },
]
/** Style sheets often put raised digits to the line they stand on, and move them from there: raised they stay. */
const byName: ReadonlyMap<string, RunFont> = new Map([
  ...['s', 'strike', 'del'].map(name => [name, struck] as const),
  ...['sup', 'sub'].map(name => [name, raised] as const),
])
/** Elements that hold nothing, so that no tag closes them (HTML Living Standard, 13.1.2). */
const empty: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr'.split(' '),
)
/** Elements inside each other are followed so far; nobody makes so many. */
const mostOpen = 64

interface OpenElement {
  readonly name: string
  readonly font: RunFont
}

/**
 * Elements are followed from the first one that says something. A line goes through all that is inside, whatever that says
 * itself (CSS Text Decoration 2.1), and what stands on a raised line is raised.
 */
export class HtmlLooks {
  readonly #sheets: HtmlStyleSheets
  readonly #open: OpenElement[] = []
  /** Of the elements that stood open before the row and the cell at hand; what these leave open ends with them. */
  #row: number | null = null
  #cell: number | null = null
  #runs: RunsLook | null = null

  constructor(sheets: HtmlStyleSheets) {
    this.#sheets = sheets
  }

  /** Answers what the element says itself. */
  open(name: string, attributes: string): HtmlStyle {
    const usual = byName.get(name) ?? plain
    const own = this.#sheets.styleOf(name, attributes)
    if (this.#open.length === 0 && usual === plain && own === none) return own
    const around = this.#open.at(-1)?.font ?? plain
    const isStruck = around.isStruck || (own.isStruck ?? usual.isStruck)
    const isRaised = around.isRaised || usual.isRaised || (own.isRaised === true && !tableParts.has(name))
    if (this.#open.length === 0 && !isStruck && !isRaised) return own
    if (!empty.has(name) && this.#open.length < mostOpen) this.#open.push({ name, font: { isStruck, isRaised } })
    return own
  }

  /** Tags may close in another order than they opened; one that closes nothing in the cell is nothing. */
  close(name: string): void {
    if (this.#open.length === 0) return
    const floor = tableParts.has(name) ? 0 : (this.#cell ?? this.#row ?? 0)
    for (let at = this.#open.length - 1; at >= floor; at--) {
      if (this.#open[at]?.name !== name) continue
      this.#open.length = at
      return
    }
  }

  openRow(attributes: string): void {
    this.#row = this.#open.length
    this.open('tr', attributes)
  }

  openCell(name: string, attributes: string): HtmlStyle {
    this.#cell = this.#open.length
    return this.open(name, attributes)
  }

  closeRow(): void {
    this.#row = this.#cut(this.#row)
  }

  text(shown: string): void {
    if (this.#open.length === 0) return
    const font = this.#open.at(-1)?.font
    if (!font?.isStruck && !font?.isRaised) return
    this.#runs ??= new RunsLook()
    this.#runs.add(shown, font)
  }

  /** How the text looked since the cell before ended. */
  closeCell(): CellLook | null {
    this.#cell = this.#cut(this.#cell)
    const runs = this.#runs
    this.#runs = null
    return runs && textLook({ struck: false, raised: false }, runs.look)
  }

  #cut(length: number | null): null {
    if (length !== null && length < this.#open.length) this.#open.length = length
    return null
  }
}
