// The total order of diagnostics: file, sheet, row, column, rule, then what they say; never the order of arrival.
import type { SourceLocation } from '../source/location.ts'
import type { Raised } from './diagnostic.ts'

/** Compares two texts by code unit, so that no locale can change an order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** `contract` section 5: file, sheet, row, column. A whole file comes before the places inside it. */
export function compareLocations(a: SourceLocation, b: SourceLocation): number {
  return (
    compareText(a.file, b.file) ||
    compareText(sheetOf(a), sheetOf(b)) ||
    rowOf(a) - rowOf(b) ||
    columnOf(a) - columnOf(b)
  )
}

export function compareDiagnostics(a: Raised, b: Raised): number {
  return (
    compareLocations(a.at, b.at) ||
    compareText(a.rule, b.rule) ||
    compareText(a.locality ?? '', b.locality ?? '') ||
    compareText(a.task ?? '', b.task ?? '') ||
    compareText(a.indicator ?? '', b.indicator ?? '') ||
    compareText(JSON.stringify(a.facts), JSON.stringify(b.facts))
  )
}

function sheetOf(at: SourceLocation): string {
  return at.kind === 'cell' ? (at.sheet ?? '') : ''
}

function rowOf(at: SourceLocation): number {
  return at.kind === 'cell' ? at.row : at.kind === 'text' ? at.line : 0
}

function columnOf(at: SourceLocation): number {
  return at.kind === 'file' ? 0 : at.column
}
