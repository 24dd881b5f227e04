// What a note says, as the runs of rich text a comments part holds.
import { textContent } from './text-of.ts'

/** A line or more of one look. */
export interface NotePiece {
  readonly text: string
  readonly isStrong: boolean
}

/** Between two diagnostics of one cell. */
export const noteGap: NotePiece = { text: '\n\n', isStrong: false }

/** The author notes are signed with, so that they are known again when the file comes back. */
export const noteAuthor = 'tiendo'

/** Stands between a note that somebody else wrote and what is added to it. */
export const noteDivider = '——— tiendo ———'

export function plainNote(pieces: readonly NotePiece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** Runs in the usual font of notes. `prefix` is that of the part's elements. */
export function noteRuns(pieces: readonly NotePiece[], prefix: string): string {
  return pieces.map(piece => noteRun(piece, prefix)).join('')
}

function noteRun({ text, isStrong }: NotePiece, p: string): string {
  const look = `${isStrong ? `<${p}b/>` : ''}<${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="Tahoma"/><${p}family val="2"/>`
  return `<${p}r><${p}rPr>${look}</${p}rPr><${p}t xml:space="preserve">${textContent(text)}</${p}t></${p}r>`
}
