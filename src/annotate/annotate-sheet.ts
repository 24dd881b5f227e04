// The marks of one sheet → that sheet's part, its notes and their drawing, changed in the package.
import type { Severity } from '../diagnostics/diagnostic.ts'
import { cellAddress } from '../source/location.ts'
import { annotateNotes } from './annotate-notes.ts'
import { editionOf, relationshipIdAttribute } from './edition.ts'
import { markCells } from './mark-cells.ts'
import type { PackageEditor } from './package-editor.ts'
import { type CellMark, placeMarks } from './place-marks.ts'
import { Refusal } from './refusal.ts'
import { insertLegacyDrawing, mergesOf, widenDimension } from './sheet-frame.ts'
import { findSheetSpans } from './sheet-spans.ts'
import { TextEdits } from './xml-tree.ts'

export interface SheetToMark {
  readonly part: string
  /** The folder of the workbook part, with its `/`: where parts for notes go. */
  readonly folder: string
  readonly marks: readonly CellMark[]
}

/** The format of a marked cell, given the one it had. */
export type MarkFormat = (format: number, severity: Severity) => number

export function annotateSheet(editor: PackageEditor, sheet: SheetToMark, format: MarkFormat): Refusal | null {
  const { part, folder } = sheet
  const text = editor.text(part)
  if (text instanceof Refusal) return text
  const frame = findSheetSpans(text, () => false)
  const edition = frame === null ? null : editionOf(frame.rootAttributes)
  if (frame === null || edition === null) return new Refusal('unfamiliar-part', part)
  const { fills, notes } = placeMarks(sheet.marks, mergesOf(text, frame))
  const rows = new Set(fills.map(({ row }) => row))
  const spans = findSheetSpans(text, row => rows.has(row)) ?? frame
  const edits = new TextEdits()
  const severities = new Map(fills.map(mark => [cellAddress(mark), mark.severity]))
  markCells(edits, text, spans, fills, (place, own) => format(own, severities.get(cellAddress(place)) ?? 'info'))
  widenDimension(edits, text, spans, fills)
  const drawing = annotateNotes(editor, { part, folder, text, spans, edition }, notes)
  if (drawing instanceof Refusal) return drawing
  if (drawing !== null) {
    insertLegacyDrawing(edits, spans, relationshipIdAttribute(spans.rootAttributes, edition, drawing))
  }
  editor.put(part, edits.apply(text))
  return null
}
