// Turns a source location into the five fields by which the contract's JSON names a place.
import { cellAddress, type SourceLocation } from '../source/location.ts'

export interface LocationJson {
  readonly file: string
  readonly sheet: string | null
  readonly cell: string | null
  readonly line: number | null
  readonly column: number | null
}

/** Contract section 5: workbooks give sheet and cell, CSV gives cell, line and column, YAML gives line and column. */
export function locationJson(at: SourceLocation): LocationJson {
  switch (at.kind) {
    case 'file':
      return { file: at.file, sheet: null, cell: null, line: null, column: null }
    case 'text':
      return { file: at.file, sheet: null, cell: null, line: at.line, column: at.column }
    case 'cell':
      return {
        file: at.file,
        sheet: at.sheet,
        cell: cellAddress(at),
        line: at.position?.line ?? null,
        column: at.position?.column ?? null,
      }
  }
}
