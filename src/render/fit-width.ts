// Fits a line of text to the width of a terminal: cut where it is one thing, wrapped between words where it is a sentence.
import stringWidth from 'string-width'

const narrowest = 40

/** Wide and combining letters count as they are drawn. A null width cuts nothing. */
export function cutToWidth(text: string, width: number | null): string {
  if (width === null || stringWidth(text) <= Math.max(width, narrowest)) return text
  let kept = ''
  let used = 1
  for (const letter of text) {
    used += stringWidth(letter)
    if (used > Math.max(width, narrowest)) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}

/** Every line begins with `indent`, those after the first with two spaces more. A word longer than a line is left whole. */
export function wrapToWidth(text: string, indent: string, width: number | null): string[] {
  if (width === null) return [`${indent}${text}`]
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    const grown = line.trim() === '' ? `${line}${word}` : `${line} ${word}`
    if (line.trim() !== '' && stringWidth(grown) > Math.max(width, narrowest)) {
      lines.push(line)
      line = `${indent}  ${word}`
    } else line = grown
  }
  return [...lines, line]
}
