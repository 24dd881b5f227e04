// The fonts of cells and of runs in xls and xlsb workbooks → what the library does not tell of cells: old letters, lines, raised digits.
import type { CellLook } from './cell-code.ts'
import { RunsLook, textLook } from './cell-look.ts'

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
  const lettering = isStruck || legacy !== null ? { font: legacy, look: textLook({ struck: isStruck }, null) } : null
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
export function letteringOfRuns(text: string, runs: readonly FontRun[]): Lettering | null {
  const looks = new RunsLook()
  let font: string | null = null
  let reached = 0
  for (const [index, run] of runs.entries()) {
    const from = Math.max(reached, run.from)
    reached = Math.max(from, runs[index + 1]?.from ?? text.length)
    if (run.font === undefined || from === reached) continue
    font ??= run.font.legacy
    looks.add(text.slice(from, reached), run.font)
  }
  return font === null && looks.look === null ? null : { font, look: looks.look }
}

/** `font` is that of the cell's format, `runs` what the runs of its text say. */
export function letteringOfText(font: BinaryFont | undefined, runs: Lettering | null): Lettering | null {
  if (!font?.lettering || runs === null) return font?.lettering ?? runs
  return { font: font.legacy ?? runs.font, look: textLook({ struck: font.isStruck }, runs.look) }
}

const struckNumber: Lettering = { font: null, look: { struck: true } }

export function letteringOfNumber(font: BinaryFont | undefined): Lettering | null {
  return font?.isStruck ? struckNumber : null
}
