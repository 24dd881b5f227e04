// The words for a diagnostic, chosen by language; rules hold them, renderers are handed this function.
import type { Raised } from './diagnostic.ts'

export interface Description {
  /** The value first, then what was expected. */
  readonly message: string
  /** One line on what to do. */
  readonly fix: string
}

export type DescribeDiagnostic = (diagnostic: Raised) => Description
