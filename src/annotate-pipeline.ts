// The way back to the submitter as one readable module: a checked file and its diagnostics in, a marked copy or a list out.
import { Refusal } from './annotate/refusal.ts'
import { expectedText, givenText } from './language/correction-text.ts'
import type { CheckedSubmission } from './model/checked-submission.ts'
import type { CorrectionList, CorrectionWords } from './model/corrections.ts'
import type { Language, Plan } from './model/plan.ts'
import { rowNamer } from './model/row-names.ts'
import type { ReadLimits } from './read/limits.ts'
import { sniff } from './read/sniff.ts'
import { describeDiagnostic } from './validate/words/describe-diagnostic.ts'

export interface AnnotateOptions {
  readonly language: Language
  readonly limits: ReadLimits
}

/** What a submitter is given back: a marked workbook, or a list; `refusal` says why a workbook could not be marked. */
export type Annotation =
  | { readonly kind: 'workbook'; readonly content: Uint8Array }
  | { readonly kind: 'list'; readonly content: string; readonly refusal: Refusal | null }

/** Marks a workbook in a copy of itself; texts and unreadable files get a list. `bytes` is null where they cannot be had. */
export async function annotateFile(
  bytes: Uint8Array | null,
  list: CorrectionList,
  options: AnnotateOptions,
): Promise<Annotation> {
  let refusal: Refusal | null = null
  const kind =
    bytes === null || list.corrections.some(one => unreadable.has(one.rule)) ? null : sniff(Buffer.from(bytes))
  if (bytes !== null && kind?.kind === 'zip') {
    const { annotateWorkbook } = await import('./annotate/annotate-workbook.ts')
    const content = await annotateWorkbook(bytes, list, options)
    if (content instanceof Uint8Array) return { kind: 'workbook', content }
    refusal = content
  } else if (kind?.kind === 'spreadsheet') refusal = new Refusal('not-xlsx')
  const { renderCorrectionsMarkdown } = await import('./render/corrections-markdown.ts')
  return { kind: 'list', content: renderCorrectionsMarkdown(list, options.language), refusal }
}

/** What is said of a file no reader could read: its list says it all, and nobody expects marks in it. */
const unreadable: ReadonlySet<string> = new Set(['unreadable-file', 'oversized-file'])

/** What the corrections of a file are put into words by. */
export function correctionWords(
  submissions: readonly CheckedSubmission[],
  plan: Plan,
  language: Language,
): CorrectionWords {
  return {
    describe: describeDiagnostic(language),
    nameRow: rowNamer(submissions, plan),
    given: one => givenText(one, language),
    expected: one => expectedText(one, language),
  }
}
