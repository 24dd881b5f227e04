// Reckons how tall a row must be for its texts: a program that only opens or prints a workbook does not do it itself.

/** Points for one line of 12-point text, and the tallest row Excel allows. */
const lineHeight = 16
const tallest = 409

/** `texts` with the width of their columns, in characters. */
export function rowHeight(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = Math.max(1, ...texts.map(([text, width]) => linesOf(text, width)))
  return Math.min(tallest, lines * lineHeight + 4)
}

/**
 * Breaks fall between words; a word longer than the column is broken. Widths count digits, of which one goes to the
 * margins; letters of Times New Roman are a little narrower.
 */
function linesOf(text: string, width: number): number {
  const capacity = Math.max(1, Math.floor(width * 1.2 - 1))
  return text.split('\n').reduce((sum, paragraph) => sum + wrappedLines(paragraph, capacity), 0)
}

function wrappedLines(paragraph: string, capacity: number): number {
  let lines = 1
  let used = 0
  for (const { length } of paragraph.split(' ')) {
    if (used > 0 && used + 1 + length <= capacity) used += 1 + length
    else {
      if (used > 0) lines += 1
      lines += Math.max(0, Math.ceil(length / capacity) - 1)
      used = length % capacity || Math.min(length, capacity)
    }
  }
  return lines
}
