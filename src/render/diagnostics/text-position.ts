// Turns a source location into the line and column of a text file, or null where a workbook or a whole file is meant.
import type { SourceLocation, TextPosition } from '../../source/location.ts'

export function textPosition(at: SourceLocation): TextPosition | null {
  if (at.kind === 'text') return { line: at.line, column: at.column }
  return at.kind === 'cell' ? (at.position ?? null) : null
}
