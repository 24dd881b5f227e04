// Turns a source location into the place as a person or grep names it: file!Sheet!B12, file!B12 or file:12:5.
import { cellAddress, type SourceLocation } from '../source/location.ts'
import { visibleText } from './visible-text.ts'

/** Contract section 5: workbooks by sheet and cell, CSV by cell, YAML by line and column. */
export function locationText(at: SourceLocation): string {
  const file = visibleText(at.file)
  switch (at.kind) {
    case 'file':
      return file
    case 'text':
      return `${file}:${at.line}:${at.column}`
    case 'cell':
      return [file, ...(at.sheet === null ? [] : [visibleText(at.sheet)]), cellAddress(at)].join('!')
  }
}
