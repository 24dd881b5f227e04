// Marks by the cells diagnostics name → the cells that show them: fills and notes, each once a cell, in order.
import { type Severity, severities } from '../diagnostics/diagnostic.ts'
import { cellAddress } from '../source/location.ts'
import type { MergedRange } from '../source/raw-table.ts'
import { type NotePiece, noteGap } from './note-text.ts'
import type { CellPlace } from './sheet-spans.ts'

/** One cell to mark, by its gravest diagnostic, and what its note says. */
export interface CellMark extends CellPlace {
  readonly severity: Severity
  readonly pieces: readonly NotePiece[]
}

export interface PlacedMarks {
  readonly fills: readonly CellMark[]
  readonly notes: readonly CellMark[]
}

/** A cell that a merge hides shows neither fill nor note, so the merge's first cell is filled with it and bears the note. */
export function placeMarks(marks: readonly CellMark[], merges: readonly MergedRange[]): PlacedMarks {
  const fills = new Map<string, CellMark>()
  const notes = new Map<string, CellMark>()
  for (const mark of marks) {
    const merge = merges.find(one => isInside(one, mark))
    const shown = merge === undefined ? mark : { ...mark, row: merge.top, column: merge.left }
    for (const place of [mark, shown]) {
      const before = fills.get(cellAddress(place))
      fills.set(cellAddress(place), before === undefined ? place : graver(before, place))
    }
    const before = notes.get(cellAddress(shown))?.pieces
    const pieces = before === undefined ? mark.pieces : [...before, noteGap, ...mark.pieces]
    notes.set(cellAddress(shown), { ...shown, pieces })
  }
  return { fills: [...fills.values()].sort(byPlace), notes: [...notes.values()].sort(byPlace) }
}

function isInside(range: MergedRange, { row, column }: CellPlace): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}

function graver(a: CellMark, b: CellMark): CellMark {
  return severities.indexOf(a.severity) <= severities.indexOf(b.severity) ? a : b
}

function byPlace(a: CellPlace, b: CellPlace): number {
  return a.row - b.row || a.column - b.column
}
