// The notes of one sheet → its comments part and the drawing of their boxes, changed or made, and tied to the sheet.
import type { Relationship } from '../read/xlsx-package.ts'
import { cellAddress } from '../source/location.ts'
import { addNotes, commentedCells, newComments, openComments } from './comments-part.ts'
import type { Edition } from './edition.ts'
import { measuresOf } from './note-box.ts'
import { addNoteShapes, growNoteShapes, type NoteBox, newDrawing } from './note-shapes.ts'
import { plainNote } from './note-text.ts'
import type { PackageEditor } from './package-editor.ts'
import type { CellMark } from './place-marks.ts'
import { Refusal } from './refusal.ts'
import { addContentTypes, contentTypes, relate, relatedPart, relationshipsOf } from './relationships.ts'
import type { SheetSpans } from './sheet-spans.ts'
import { attributesOf } from './xml-attributes.ts'

export interface SheetText {
  readonly part: string
  /** Where new parts go, with its `/`. */
  readonly folder: string
  readonly text: string
  readonly spans: SheetSpans
  readonly edition: Edition
}

/** Answers the relationship id of a drawing the sheet did not have before, or null where it had one. */
export function annotateNotes(
  editor: PackageEditor,
  sheet: SheetText,
  notes: readonly CellMark[],
): string | null | Refusal {
  const relationships = relationshipsOf(editor, sheet.part)
  if (relationships instanceof Refusal) return relationships
  const drawing = drawingOf(sheet, relationships)
  if (drawing instanceof Refusal) return drawing
  const present = putComments(editor, sheet, notes, relatedPart(relationships, 'comments'))
  if (present instanceof Refusal) return present
  return putDrawing(editor, sheet, notes, drawing, present)
}

/** Answers the cells that had a note before. */
function putComments(
  editor: PackageEditor,
  { part, folder, edition }: SheetText,
  notes: readonly CellMark[],
  there: string | null,
): ReadonlySet<string> | Refusal {
  const name = there ?? editor.freeName(`${folder}comments`, '.xml')
  const text = there === null ? newComments(edition) : editor.xml(there)
  const comments = text instanceof Refusal ? text : openComments(text, name)
  if (comments instanceof Refusal) return comments
  const written = notes.map(note => ({ cell: cellAddress(note), pieces: note.pieces }))
  editor.put(name, addNotes(comments, written))
  if (there !== null) return commentedCells(comments)
  const id = relate(editor, part, 'comments', name, edition)
  const refused = id instanceof Refusal ? id : addContentTypes(editor, [{ part: name, type: contentTypes.comments }])
  return refused ?? new Set()
}

/** A note needs a box of its own to be seen; the box of one that is there grows with its words. */
function putDrawing(
  editor: PackageEditor,
  { part, folder, text, spans, edition }: SheetText,
  notes: readonly CellMark[],
  there: string | null,
  present: ReadonlySet<string>,
): string | null | Refusal {
  const name = there ?? editor.freeName(`${folder}drawings/vmlDrawing`, '.vml')
  const drawings = editor.names().filter(one => /\.vml$/i.test(one))
  const before = there === null ? newDrawing(drawings.length + 1) : editor.text(there)
  if (before instanceof Refusal) return before
  const boxes = notes.map((note): NoteBox => ({ row: note.row, column: note.column, text: plainNote(note.pieces) }))
  const measures = measuresOf(text, spans)
  const grown = growNoteShapes(
    before,
    boxes.filter(box => present.has(cellAddress(box))),
    measures,
  )
  const drawn = addNoteShapes(
    grown,
    name,
    boxes.filter(box => !present.has(cellAddress(box))),
    measures,
  )
  if (drawn instanceof Refusal) return drawn
  editor.put(name, drawn)
  if (there !== null) return null
  const refused = addContentTypes(editor, [{ extension: 'vml', type: contentTypes.vmlDrawing }])
  return refused ?? relate(editor, part, 'vmlDrawing', name, edition)
}

/** The drawing that holds the sheet's notes and old form controls; null when it has none. */
function drawingOf(
  { text, spans, part }: SheetText,
  relationships: ReadonlyMap<string, Relationship>,
): string | null | Refusal {
  const child = spans.children.find(({ name }) => name === 'legacyDrawing')
  if (child === undefined) return null
  const attributes = attributesOf(text.slice(child.start, child.contentStart))
  const id = [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? ''
  const target = relationships.get(id)?.target ?? ''
  return target === '' ? new Refusal('unfamiliar-part', part) : target
}
