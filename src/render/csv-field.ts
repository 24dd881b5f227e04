// Turns any text into one field of a CSV file that reads back as that text and that no spreadsheet program runs.
import { cutText, documentText } from './document-text.ts'

/** What begins a formula (OWASP, CSV Injection), in its full-width forms too, and what may stand before it. */
const runnable = /^'*[=+\-@\t\r＝＋－＠]/u

/** Excel's limit for the text of one cell, in UTF-16 units; the guarding apostrophe is one of them. */
const longest = 32_766

/**
 * A text that would begin a formula gets an apostrophe before it. So that this can be undone, one that already has
 * apostrophes there gets one more: whoever needs the very text takes one apostrophe away where those characters follow.
 */
export function csvField(text: string, cutMark: string): string {
  const clean = cutText(documentText(text), longest, cutMark)
  const guarded = runnable.test(clean) ? `'${clean}` : clean
  return /["\n\t,;]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
