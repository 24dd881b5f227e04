// The notes of a sheet → the same without those this program wrote, and without what it added to others.
import { decodeXmlText } from '../read/xml-text.ts'
import { openComments } from './comments-part.ts'
import { removeNoteShapes } from './note-shapes.ts'
import { noteAuthor, noteDivider } from './note-text.ts'
import type { PackageEditor } from './package-editor.ts'
import { Refusal } from './refusal.ts'
import { relatedPart, relationshipsOf } from './relationships.ts'
import { noteBeginning } from './sheet-marks.ts'
import { childOf, childrenOf, TextEdits, type XmlNode } from './xml-tree.ts'

export function clearNotes(editor: PackageEditor, sheetPart: string): Refusal | null {
  const relationships = relationshipsOf(editor, sheetPart)
  if (relationships instanceof Refusal) return relationships
  const part = relatedPart(relationships, 'comments')
  if (part === null) return null
  const text = editor.xml(part)
  const opened = text instanceof Refusal ? text : openComments(text, part)
  if (opened instanceof Refusal) return opened
  const authors = childrenOf(opened.authors, 'author').map(node =>
    opened.text.slice(node.contentStart, node.contentEnd),
  )
  const edits = new TextEdits()
  const removed = new Set<string>()
  for (const comment of childrenOf(opened.list, 'comment')) {
    const author = authors[Number(comment.attributes.get('authorId') ?? -1)]
    if (author === noteAuthor || noteBeginning.test(textOf(opened.text, comment))) {
      edits.replace(comment.start, comment.end, '')
      removed.add(comment.attributes.get('ref') ?? '')
    } else cutAddition(edits, opened.text, comment)
  }
  if (edits.isEmpty) return null
  editor.put(part, edits.apply(opened.text))
  for (const { type, target } of relationships.values()) {
    const drawing = type === 'vmlDrawing' ? editor.text(target) : null
    if (typeof drawing === 'string') editor.put(target, removeNoteShapes(drawing, removed))
  }
  return null
}

/** All text of a note, its runs put together. */
function textOf(text: string, comment: XmlNode): string {
  return runTexts(comment)
    .map(node => decodeXmlText(text.slice(node.contentStart, node.contentEnd)) ?? '')
    .join('')
}

function runTexts(comment: XmlNode): readonly XmlNode[] {
  const body = childOf(comment, 'text')
  return body?.children.flatMap(child => (child.name === 't' ? [child] : childrenOf(child, 't'))) ?? []
}

/** From the divider on, everything in somebody else's note is ours. */
function cutAddition(edits: TextEdits, text: string, comment: XmlNode): void {
  const body = childOf(comment, 'text')
  let isOurs = false
  for (const run of body?.children ?? []) {
    if (isOurs && run.name === 'r') edits.replace(run.start, run.end, '')
    const node = run.name === 't' ? run : childOf(run, 't')
    const at = node === null ? -1 : text.slice(node.contentStart, node.contentEnd).indexOf(noteDivider)
    if (isOurs || node === null || at === -1) continue
    isOurs = true
    const before = text.slice(node.contentStart, node.contentStart + at).replace(/(?:\s|&#10;|&#xA;|_x000a_)+$/i, '')
    if (before === '' && run.name === 'r') edits.replace(run.start, run.end, '')
    else edits.replace(node.contentStart, node.contentEnd, before)
  }
}
