// The marks of one sheet → that sheet's part, its notes and their drawing, changed in the package.
import type { Severity } from '../diagnostics/diagnostic.ts'
import type { Relationship } from '../read/xlsx-package.ts'
import { cellAddress } from '../source/location.ts'
import type { MergedRange } from '../source/raw-table.ts'
import { addNotes, commentedCells, newComments, openComments } from './comments-part.ts'
import { type Edition, editionOf, relationshipIdAttribute } from './edition.ts'
import { type CellPlace, markCells } from './mark-cells.ts'
import { measuresOf } from './note-box.ts'
import { addNoteShapes, growNoteShape, type NoteBox, newDrawing } from './note-shapes.ts'
import { type NotePiece, plainNote } from './note-text.ts'
import type { PackageEditor } from './package-editor.ts'
import { Refusal } from './refusal.ts'
import { addContentTypes, contentTypes, type NewType, relate, relatedPart, relationshipsOf } from './relationships.ts'
import { insertLegacyDrawing, mergesOf, widenDimension } from './sheet-frame.ts'
import { findSheetSpans, type SheetSpans } from './sheet-spans.ts'
import { attributesOf } from './xml-attributes.ts'
import { TextEdits } from './xml-tree.ts'

/** One cell to mark, by its gravest diagnostic, and what its note says. */
export interface CellMark extends CellPlace {
  readonly severity: Severity
  readonly pieces: readonly NotePiece[]
}

export interface SheetToMark {
  readonly part: string
  /** The folder of the workbook part, with its `/`: where parts for notes go. */
  readonly folder: string
  readonly marks: readonly CellMark[]
}

/** The format of a marked cell, given the one it had. */
export type MarkFormat = (format: number, severity: Severity) => number

export function annotateSheet(editor: PackageEditor, sheet: SheetToMark, format: MarkFormat): Refusal | null {
  const { part } = sheet
  const text = editor.text(part)
  if (text instanceof Refusal) return text
  const rough = findSheetSpans(text, () => false)
  const edition = rough === null ? null : editionOf(rough.rootAttributes)
  if (rough === null || edition === null) return new Refusal('unfamiliar-part', part)
  const { fills, notes } = spread(sheet.marks, mergesOf(text, rough))
  const rows = new Set(fills.map(({ row }) => row))
  const spans = findSheetSpans(text, row => rows.has(row)) ?? rough
  const edits = new TextEdits()
  const severities = new Map(fills.map(mark => [cellAddress(mark), mark.severity]))
  markCells(edits, text, spans, fills, (place, own) => format(own, severities.get(cellAddress(place)) ?? 'info'))
  widenDimension(edits, text, spans, fills)
  const drawing = annotateNotes(editor, sheet, notes, { text, spans, edition })
  if (drawing instanceof Refusal) return drawing
  if (drawing !== null) {
    insertLegacyDrawing(edits, spans, relationshipIdAttribute(spans.rootAttributes, edition, drawing))
  }
  editor.put(part, edits.apply(text))
  return null
}

/**
 * A cell that a merge hides shows neither fill nor note, so the merge's first cell is marked with it and bears the note.
 * Fills and notes each come once a cell, in order of row and column.
 */
function spread(marks: readonly CellMark[], merges: readonly MergedRange[]) {
  const fills = new Map<string, CellMark>()
  const notes = new Map<string, CellMark>()
  for (const mark of marks) {
    const merge = merges.find(one => isInside(one, mark))
    const shown = merge === undefined ? mark : { ...mark, row: merge.top, column: merge.left }
    for (const place of [mark, shown]) {
      const before = fills.get(cellAddress(place))
      fills.set(cellAddress(place), before === undefined ? place : graver(before, place))
    }
    const note = notes.get(cellAddress(shown))
    const pieces =
      note === undefined ? mark.pieces : [...note.pieces, { text: '\n\n', isStrong: false }, ...mark.pieces]
    notes.set(cellAddress(shown), { ...shown, pieces })
  }
  const inOrder = (a: CellPlace, b: CellPlace) => a.row - b.row || a.column - b.column
  return { fills: [...fills.values()].sort(inOrder), notes: [...notes.values()].sort(inOrder) }
}

function isInside(range: MergedRange, { row, column }: CellPlace): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}

function graver(a: CellMark, b: CellMark): CellMark {
  const order: readonly Severity[] = ['error', 'warning', 'info']
  return order.indexOf(a.severity) <= order.indexOf(b.severity) ? a : b
}

interface SheetText {
  readonly text: string
  readonly spans: SheetSpans
  readonly edition: Edition
}

/** Answers the relationship id of a drawing the sheet did not have before, or null. */
function annotateNotes(
  editor: PackageEditor,
  { part, folder }: SheetToMark,
  notes: readonly CellMark[],
  { text, spans, edition }: SheetText,
): string | null | Refusal {
  const relationships = relationshipsOf(editor, part)
  if (relationships instanceof Refusal) return relationships
  const commentsPart = relatedPart(relationships, 'comments')
  const drawingPart = drawingOf(text, spans, relationships)
  if (drawingPart instanceof Refusal) return drawingPart
  const comments = commentsPart ?? editor.freeName(`${folder}comments`, '.xml')
  const written = commentsPart === null ? newComments(edition) : editor.xml(commentsPart)
  const opened = written instanceof Refusal ? written : openComments(written, comments)
  if (opened instanceof Refusal) return opened
  const present = commentedCells(opened)
  editor.put(
    comments,
    addNotes(
      opened,
      notes.map(note => ({ cell: cellAddress(note), pieces: note.pieces })),
    ),
  )

  const drawing = drawingPart ?? editor.freeName(`${folder}drawings/vmlDrawing`, '.vml')
  const vmlCount = editor.names().filter(name => /\.vml$/i.test(name)).length
  const before = drawingPart === null ? newDrawing(vmlCount + 1) : editor.text(drawingPart)
  if (before instanceof Refusal) return before
  const boxes = notes.map((note): NoteBox => ({ row: note.row, column: note.column, text: plainNote(note.pieces) }))
  const measures = measuresOf(text, spans)
  const grown = boxes
    .filter(box => present.has(cellAddress(box)))
    .reduce((vml, box) => growNoteShape(vml, box, measures), before)
  const fresh = boxes.filter(box => !present.has(cellAddress(box)))
  const drawn = fresh.length === 0 && drawingPart !== null ? grown : addNoteShapes(grown, drawing, fresh, measures)
  if (drawn instanceof Refusal) return drawn
  editor.put(drawing, drawn)
  return connect(editor, part, edition, commentsPart === null ? comments : null, drawingPart === null ? drawing : null)
}

/** Ties new parts to the sheet, and says what they are. */
function connect(
  editor: PackageEditor,
  part: string,
  edition: Edition,
  comments: string | null,
  drawing: string | null,
): string | null | Refusal {
  const added: NewType[] = []
  if (comments !== null) {
    const id = relate(editor, part, 'comments', comments, edition)
    if (id instanceof Refusal) return id
    added.push({ part: comments, type: contentTypes.comments })
  }
  if (drawing !== null) added.push({ extension: 'vml', type: contentTypes.vmlDrawing })
  const refused = addContentTypes(editor, added)
  if (refused !== null) return refused
  return drawing === null ? null : relate(editor, part, 'vmlDrawing', drawing, edition)
}

/** The drawing that holds the sheet's notes and old form controls; null when it has none. */
function drawingOf(
  text: string,
  spans: SheetSpans,
  relationships: ReadonlyMap<string, Relationship>,
): string | null | Refusal {
  const child = spans.children.find(({ name }) => name === 'legacyDrawing')
  if (child === undefined) return null
  const attributes = attributesOf(text.slice(child.start, child.contentStart))
  const id = [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? ''
  const target = relationships.get(id)?.target ?? ''
  return target === '' ? new Refusal('unfamiliar-part', target) : target
}
