// The comments of a plan made from an annex: what was counted, what a person must decide, what a plan has no key for.
import type { Facts } from '../diagnostics/diagnostic.ts'
import type { AnnexDecision, AnnexNote, AnnexRowKind } from '../model/annex.ts'
import type { Language } from '../model/plan.ts'
import { importWordsEn } from './import-words-en.ts'
import { importWordsVi } from './import-words-vi.ts'

export interface ImportWords {
  readonly madeFrom: (file: string) => string
  readonly rows: (total: number, parts: string) => string
  readonly rowKind: Readonly<Record<AnnexRowKind, string>>
  readonly decisions: (count: number) => string
  /** Begins every comment that asks a person. */
  readonly decide: string
  readonly decision: Readonly<Record<AnnexDecision, (facts: Facts) => string>>
  readonly note: Readonly<Record<AnnexNote, (facts: Facts) => string>>
  readonly titles: string
  readonly unread: string
  /** On standard error, after the plan has been written. */
  readonly done: (tasks: number, indicators: number, decisions: number) => string
  readonly alreadyThere: (file: string) => string
  readonly notASpreadsheet: (file: string) => string
}

export const importWords: Readonly<Record<Language, ImportWords>> = { vi: importWordsVi, en: importWordsEn }
