// Reckons how tall a row must be for its wrapped texts: programs that open or print the workbook do not all do it themselves.

/** Points for one line of 11-point text, and the tallest row Excel allows. */
const lineHeight = 15
const tallest = 409

export interface WrappedText {
  readonly text: string
  /** Of the column, in characters. */
  readonly width: number
  readonly bold?: boolean
}

/** The height of a row in points, or null where one line is enough. */
export function rowHeight(texts: Iterable<WrappedText>): number | null {
  let lines = 1
  for (const text of texts) lines = Math.max(lines, linesOf(text))
  return lines === 1 ? null : Math.min(tallest, lines * lineHeight + 1)
}

/**
 * A column's width is counted in digits, one of them kept for the indent; letters of Times New Roman are a little narrower, bold ones are not. Breaks
 * fall between words, a longer word is broken.
 */
function linesOf({ text, width, bold = false }: WrappedText): number {
  const capacity = Math.max(1, Math.floor((width - 1) * (bold ? 1 : 1.14)))
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
