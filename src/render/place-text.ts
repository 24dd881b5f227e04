// Writes where a diagnostic points as people look it up: a cell, a line and column, or the whole file.
import type { ReportWords } from '../language/report-words.ts'
import { cellAddress, type SourceLocation } from '../source/location.ts'

export function placeText(at: SourceLocation, words: ReportWords): string {
  switch (at.kind) {
    case 'file':
      return words.wholeFile
    case 'text':
      return words.lineOf(String(at.line), String(at.column))
    case 'cell':
      return cellAddress(at)
  }
}

export function sheetOf(at: SourceLocation): string | null {
  return at.kind === 'cell' ? at.sheet : null
}
