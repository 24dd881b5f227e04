// What the comments of an imported plan have to say in each language: counts, decisions for a person, what has no key.
import type { Facts } from '../../diagnostics/diagnostic.ts'
import type { AnnexDecision, AnnexNote, AnnexRowKind } from '../../model/annex.ts'

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
