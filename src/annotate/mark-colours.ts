// Which fill says which severity, on dark letters and on light ones.
import type { Severity } from '../diagnostics/diagnostic.ts'

/** `onDark`: behind dark letters; `onLight`: behind white ones, as headings have them. ARGB. */
interface MarkColour {
  readonly behindDark: string
  readonly behindLight: string
}

/** Each a shade beside the usual ones, so that the fills of a submitter's own are told from these when the file comes back. */
export const markColours: Readonly<Record<Severity, MarkColour>> = {
  error: { behindDark: 'FFFFC2C7', behindLight: 'FFB3202C' },
  warning: { behindDark: 'FFFFE59A', behindLight: 'FF8A5A00' },
  info: { behindDark: 'FFD9EAF8', behindLight: 'FF1F5C8F' },
}

/** Shades of one colour that nobody can tell apart: one for each fill that marked cells had before. */
const shades = 16

/** The colour in its `number`th shade. Two cells that differed in their fills alone stay two formats in every program. */
export function shadeOf(argb: string, number: number): string {
  const blue = Number.parseInt(argb.slice(-2), 16) - Math.min(number, shades - 1)
  return `${argb.slice(0, -2)}${blue.toString(16).toUpperCase().padStart(2, '0')}`
}

/** All shades of all marks, and of those behind light letters. */
export const markShades = shadesOf(({ behindDark, behindLight }) => [behindDark, behindLight])
export const lightShades = shadesOf(({ behindLight }) => [behindLight])

function shadesOf(choose: (colour: MarkColour) => readonly string[]): ReadonlySet<string> {
  const numbers = Array.from({ length: shades }, (_, number) => number)
  return new Set(
    Object.values(markColours)
      .flatMap(choose)
      .flatMap(argb => numbers.map(number => shadeOf(argb, number))),
  )
}

/** Indexed colours (ECMA-376 part 1, 18.8.27) that are near white. */
const lightIndexes = new Set([1, 9, 13, 15, 26, 27, 34, 41, 42, 43, 47])

/** Whether letters in this `color` are light. Themes 0 and 2 are the light ones by convention (20.1.6.2). */
export function isLightColour(attributes: ReadonlyMap<string, string>): boolean {
  const rgb = attributes.get('rgb')
  if (rgb !== undefined) return brightness(rgb) > 0.7
  const theme = attributes.get('theme')
  if (theme !== undefined) return (theme === '0' || theme === '2') && Number(attributes.get('tint') ?? 0) > -0.4
  return lightIndexes.has(Number(attributes.get('indexed') ?? -1))
}

/** 0 to 1, as the eye weighs red, green and blue (ITU-R BT.709). */
function brightness(argb: string): number {
  const [red = 0, green = 0, blue = 0] = [6, 4, 2].map(from =>
    Number.parseInt(argb.slice(-from, -from + 2 || undefined), 16),
  )
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}
