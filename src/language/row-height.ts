// Reckons how tall a row must be for its wrapped texts: programs that open or print a workbook do not all do it themselves.

/** Points for one line of 11-point text, and the tallest row Excel allows. */
const lineHeight = 15
const tallest = 409

export function rowHeight(lines: number): number {
  return Math.min(tallest, lines * lineHeight + 1)
}

/**
 * How many lines a text takes in a column of so many characters, which are counted in digits of the normal font; the
 * cell's edges and its indent take some of them. Breaks fall between words, a longer word is broken.
 */
export function linesOf(text: string, width: number, bold = false): number {
  const capacity = Math.max(2, ((width - 1.5) * 0.95) / (bold ? 1.09 : 1))
  if (text.length * widest <= capacity && !text.includes('\n')) return 1
  let lines = 0
  for (const paragraph of text.split('\n')) lines += wrappedLines(paragraph, capacity)
  return lines
}

function wrappedLines(paragraph: string, capacity: number): number {
  let lines = 1
  let used = 0
  for (const word of paragraph.split(' ')) {
    const needed = textWidth(word)
    const joined = used === 0 ? needed : used + space + needed
    if (joined <= capacity) {
      used = joined
      continue
    }
    if (used > 0) lines += 1
    lines += Math.max(0, Math.ceil(needed / capacity) - 1)
    used = needed % capacity || Math.min(needed, capacity)
  }
  return lines
}

/** Of Times New Roman's letters, in widths of its digits; those of Calibri and Arial are near enough. */
const space = 0.5
const widest = 2
const letterWidths: readonly (readonly [string, number])[] = [
  [" .,;|'", 0.5],
  ['ijlt/\\:!', 0.57],
  ['frIs()[]-"', 0.72],
  ['aceJz?', 0.9],
  ['SPF', 1.13],
  ['BCELTZR', 1.33],
  ['wADGHKNOQUVXY', 1.46],
  ['mM%@W&', 1.85],
]
const widths = new Map(letterWidths.flatMap(([letters, width]) => Array.from(letters, letter => [letter, width])))
const known = new Map<string, number>()

function textWidth(word: string): number {
  let sum = 0
  for (const letter of word) sum += known.get(letter) ?? learn(letter)
  return sum
}

/** Tone marks stand above or below a letter and take no room; letters of other scripts are taken for wide ones. */
function learn(letter: string): number {
  const [base = letter] = letter.normalize('NFD')
  const width = /\p{Mn}/u.test(base)
    ? 0
    : letter === 'Đ'
      ? 1.46
      : (widths.get(base) ?? (base > '\u1fff' ? widest : 1.02))
  if (known.size < 10_000) known.set(letter, width)
  return width
}
