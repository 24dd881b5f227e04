// The units that submit: those in force, and those they replaced.

export interface Locality {
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Code of the unit one level up, or null. */
  readonly parent: string | null
}

/** A unit that no longer exists; `successor` is the code of the unit it became part of. */
export interface FormerLocality {
  readonly code: string
  readonly name: string
  readonly successor: string
  readonly aliases?: readonly string[]
}

export interface LocalityRegistry {
  /** In plan order; for the built-in registry in code order. */
  readonly localities: readonly Locality[]
  readonly former: readonly FormerLocality[]
}

/** How the locality a submission names was recognised. Code and name must lead to the same unit; nothing is guessed. */
export type LocalityMatch =
  | {
      readonly kind: 'matched'
      readonly code: string
      readonly former: FormerLocality | null
      /** Which of the two is that of the former unit; the name where both are. */
      readonly formerIn: 'code' | 'name' | null
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly stated: string; readonly nearest: string | null }
  | { readonly kind: 'mismatch'; readonly code: string; readonly codeName: string; readonly name: string }
