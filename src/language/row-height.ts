// Reckons how tall a row must be for its wrapped texts: programs that open or print a workbook do not all do it themselves.

/** Points for one line of 11-point text, and the tallest row Excel allows. */
const lineHeight = 15
const tallest = 409

export function rowHeight(lines: number): number {
  return Math.min(tallest, lines * lineHeight + 1)
}

/**
 * How many lines a text takes in a column of so many characters. The width is counted in digits, one of them kept for
 * the indent; letters of Times New Roman are a little narrower, bold ones are not. Breaks fall between words, a longer
 * word is broken.
 */
export function linesOf(text: string, width: number, bold = false): number {
  const capacity = Math.max(1, Math.floor((width - 1) * (bold ? 1 : 1.08)))
  if (text.length <= capacity && !text.includes('\n')) return 1
  let lines = 0
  for (const paragraph of text.split('\n')) lines += wrappedLines(paragraph, capacity)
  return lines
}

function wrappedLines(paragraph: string, capacity: number): number {
  let lines = 1
  let used = 0
  for (const word of paragraph.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length
    if (needed <= capacity) {
      used = needed
      continue
    }
    if (used > 0) lines += 1
    lines += Math.max(0, Math.ceil(word.length / capacity) - 1)
    used = word.length % capacity || Math.min(word.length, capacity)
  }
  return lines
}
