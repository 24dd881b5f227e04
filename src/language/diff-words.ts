// The words of `tiendo diff` in both languages.
import type { Language } from '../model/plan.ts'
import type { DiffWords } from './diff/diff-words.ts'
import { diffWordsEn } from './diff/diff-words-en.ts'
import { diffWordsVi } from './diff/diff-words-vi.ts'

export type { DiffWords } from './diff/diff-words.ts'

export const diffWords: Readonly<Record<Language, DiffWords>> = { vi: diffWordsVi, en: diffWordsEn }
