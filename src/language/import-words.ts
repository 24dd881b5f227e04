// The words of `tiendo plan import` in both languages.
import type { Language } from '../model/plan.ts'
import type { ImportWords } from './import/import-words.ts'
import { importWordsEn } from './import/import-words-en.ts'
import { importWordsVi } from './import/import-words-vi.ts'

export type { ImportWords } from './import/import-words.ts'

export const importWords: Readonly<Record<Language, ImportWords>> = { vi: importWordsVi, en: importWordsEn }
