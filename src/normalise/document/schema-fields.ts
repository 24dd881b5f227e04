// The small values that plan, submission and config files share, as zod schemas whose messages are problem words.
import * as z from 'zod'
import type { DocumentProblem, DocumentType } from '../../diagnostics/document-problem.ts'
import type { CalendarDate } from '../../model/calendar-date.ts'
import { cleanText } from '../text/fold-text.ts'
import { parseDate } from '../values/parse-date.ts'

/** What a schema's message may be: zod's own texts are never shown, so a message is a word of ours or is ignored. */
type Word = DocumentProblem | DocumentType

export function word(value: Word): string {
  return value
}

/** Text as it is kept everywhere (NFC, plain spaces, none around it); may be empty. */
export const text = z.string().overwrite(cleanText)

/** Text that says something. */
export const filled = text.min(1)

/** A day: contract section 2 writes YYYY-MM-DD; the forms of offices (31/12/2025) are read too. */
export const date = z.string(word('bad-date')).transform((written, context): CalendarDate => {
  const day = parseDate(written)
  if (day !== null) return day
  context.addIssue({ code: 'custom', message: word('bad-date') })
  return z.NEVER
})

/** A deadline as the document writes it (contract section 1). YAML reads a bare year as a number. */
export const deadline = z.union([text, z.number()], word('deadline'))

/** `all`, or locality codes and group names. */
export const assignees = z.union([z.literal('all'), z.array(filled)], word('assignees'))

export const count = z.int().min(1)
