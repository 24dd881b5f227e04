// The comments part of a sheet → the same with our notes: new ones, and words added to those that cells have already.
import { type Edition, editionOf } from './edition.ts'
import { type NotePiece, noteAuthor, noteDivider, noteRuns } from './note-text.ts'
import { Refusal } from './refusal.ts'
import { declaration } from './relationships.ts'
import { changeNode, childOf, childrenOf, parseXmlTree, prefixOfNode, TextEdits, type XmlNode } from './xml-tree.ts'

export interface Note {
  /** A1. */
  readonly cell: string
  readonly pieces: readonly NotePiece[]
}

export interface CommentsPart {
  readonly text: string
  readonly root: XmlNode
  readonly authors: XmlNode
  readonly list: XmlNode
}

export function newComments(edition: Edition): string {
  return `${declaration}<comments xmlns="${edition.main}"><authors/><commentList/></comments>`
}

export function openComments(text: string, part: string): CommentsPart | Refusal {
  const root = parseXmlTree(text)
  const authors = root === null ? null : childOf(root, 'authors')
  const list = root === null ? null : childOf(root, 'commentList')
  if (root?.name !== 'comments' || editionOf(root.attributes) === null || authors === null || list === null) {
    return new Refusal('unfamiliar-part', part)
  }
  return { text, root, authors, list }
}

/** The cells that have a note. */
export function commentedCells({ list }: CommentsPart): ReadonlySet<string> {
  return new Set(childrenOf(list, 'comment').map(comment => comment.attributes.get('ref') ?? ''))
}

/** One note a cell: a second one for the same cell would make Excel repair the file (ECMA-376 part 1, 18.7.3). */
export function addNotes({ text, root, authors, list }: CommentsPart, notes: readonly Note[]): string {
  const edits = new TextEdits()
  const prefix = prefixOfNode(root)
  const present = new Map(childrenOf(list, 'comment').map(comment => [comment.attributes.get('ref') ?? '', comment]))
  const names = childrenOf(authors, 'author')
  const known = names.findIndex(name => text.slice(name.contentStart, name.contentEnd) === noteAuthor)
  let append = ''
  for (const { cell, pieces } of notes) {
    const comment = present.get(cell)
    if (comment !== undefined) extendComment(edits, text, comment, pieces, prefix)
    else append += newComment(cell, known === -1 ? names.length : known, pieces, prefix)
  }
  if (append !== '') {
    if (known === -1) changeNode(edits, text, authors, { append: `<${prefix}author>${noteAuthor}</${prefix}author>` })
    changeNode(edits, text, list, { append })
  }
  return edits.apply(text)
}

function newComment(cell: string, author: number, pieces: readonly NotePiece[], p: string): string {
  return `<${p}comment ref="${cell}" authorId="${author}"><${p}text>${noteRuns(pieces, p)}</${p}text></${p}comment>`
}

/** Runs stand behind plain text and other runs, before phonetic hints (18.4.8 CT_Rst); plain text becomes a run. */
function extendComment(
  edits: TextEdits,
  text: string,
  comment: XmlNode,
  pieces: readonly NotePiece[],
  prefix: string,
): void {
  const divided = [{ text: `\n\n${noteDivider}\n`, isStrong: true }, ...pieces]
  const body = childOf(comment, 'text')
  if (body === null) {
    edits.insert(comment.contentEnd, `<${prefix}text>${noteRuns(pieces, prefix)}</${prefix}text>`)
    return
  }
  for (const plain of childrenOf(body, 't')) {
    edits.replace(plain.start, plain.end, `<${prefix}r>${text.slice(plain.start, plain.end)}</${prefix}r>`)
  }
  const hint = body.children.find(child => child.name === 'rPh' || child.name === 'phoneticPr')
  if (body.isEmpty) changeNode(edits, text, body, { append: noteRuns(divided, prefix) })
  else edits.insert(hint?.start ?? body.contentEnd, noteRuns(divided, prefix))
}
