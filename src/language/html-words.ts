// The words of the HTML report in each language; the compiler refuses a catalogue with a sentence missing.
import type { Language } from '../model/plan.ts'
import { htmlWordsEn } from './html/html-words-en.ts'
import { type HtmlWords, htmlWordsVi } from './html/html-words-vi.ts'

export type { HtmlWords } from './html/html-words-vi.ts'

export const htmlWords = { vi: htmlWordsVi, en: htmlWordsEn } satisfies Readonly<Record<Language, HtmlWords>>
