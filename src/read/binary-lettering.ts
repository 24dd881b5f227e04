// The fonts of cells and of runs in xls and xlsb workbooks → what the library does not tell of cells: old letters, lines, raised digits.
import type { CellLook } from './cell-code.ts'
import { RunsLook, type TextLook, textLook } from './cell-look.ts'

/** A font, as far as it says something of what is written in it. */
export interface BinaryFont {
  readonly legacy: string | null
  readonly isStruck: boolean
  readonly isRaised: boolean
  /** That of a cell in it, the same for all; null where there is nothing to tell. */
  readonly lettering: Lettering | null
}

/** How a cell or a text is written. */
export interface Lettering {
  /** A pre-Unicode Vietnamese font. */
  readonly font: string | null
  readonly look: CellLook | null
}

/** How the runs of a text are written. */
export interface TextLettering extends Lettering {
  readonly look: TextLook | null
}

/** By the key of a cell; only those of which there is something to tell. */
export type SheetLettering = ReadonlyMap<number, Lettering>

/** Row and column are counted from 0. */
export function cellKey(row: number, column: number): number {
  return row * 0x10000 + column
}

const strikeOut = 0x08

/** Font ([MS-XLS] 2.4.122) and BrtFont ([MS-XLSB] 2.4.149) have their flags in one place, and escapement in two. */
export function binaryFont(data: Buffer, escapement: number, legacy: string | null): BinaryFont {
  const isStruck = ((data[2] ?? 0) & strikeOut) !== 0
  const isRaised = data.length >= escapement + 2 && data.readUInt16LE(escapement) !== 0
  const lettering =
    isStruck || legacy !== null ? { font: legacy, look: textLook({ struck: isStruck, raised: isRaised }, null) } : null
  return { legacy, isStruck, isRaised, lettering }
}

export function saysSomething({ legacy, isStruck, isRaised }: BinaryFont): boolean {
  return legacy !== null || isStruck || isRaised
}

/** From a character on a text is written in another font. */
export interface FontRun {
  readonly from: number
  readonly font: BinaryFont | undefined
}

/** Each run ends where the next begins. Characters before the first are in the cell's own font. */
export function letteringOfRuns(text: string, runs: readonly FontRun[]): TextLettering | null {
  const looks = new RunsLook()
  let font: string | null = null
  let reached = runs[0]?.from ?? text.length
  looks.add(text.slice(0, reached), null)
  for (const [index, run] of runs.entries()) {
    const from = Math.max(reached, run.from)
    reached = Math.max(from, runs[index + 1]?.from ?? text.length)
    if (run.font === undefined || from === reached) continue
    font ??= run.font.legacy
    looks.add(text.slice(from, reached), run.font)
  }
  const { look } = looks
  return font === null && look === null ? null : { font, look }
}

/** `font` is that of the cell's format, `runs` what the runs of its text say. */
export function letteringOfText(font: BinaryFont | undefined, runs: TextLettering | null): Lettering | null {
  if (runs === null) return font?.lettering ?? null
  const legacy = font?.legacy ?? runs.font
  const look = textLook({ struck: font?.isStruck === true, raised: font?.isRaised === true }, runs.look)
  return legacy === null && look === null ? null : { font: legacy, look }
}

const struckNumber: Lettering = { font: null, look: { struck: true } }

export function letteringOfNumber(font: BinaryFont | undefined): Lettering | null {
  return font?.isStruck ? struckNumber : null
}
