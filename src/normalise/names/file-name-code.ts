// Decides whether the first word of a file name is the code of the locality that reports.
import type { LocalityRegistry } from '../../model/locality.ts'
import { matchLocality } from './match-locality.ts'

/**
 * Contract section 3: where the sheet states no code, its file name may. Beside a name in the sheet it is listened to
 * where it settles which locality is meant, and where it belongs to another one, so that the two are said to disagree.
 * A word that is no code says nothing against a name; neither does a code beside a name that holds a code of its own.
 */
export function isFileNameCode(word: string, name: string | null, registry: LocalityRegistry): boolean {
  if (matchLocality(word, null, registry).kind !== 'matched') return false
  if (name === null) return true
  if (/^\d/.test(name.trim())) return false
  const both = matchLocality(word, name, registry)
  return both.kind === 'matched' || matchLocality(null, name, registry).kind === 'matched'
}
