// Decides which locality the first words of a file name mean, and whether they are listened to beside a name in the file.
import type { LocalityMatch, LocalityRegistry } from '../../model/locality.ts'
import { matchLocality } from './match-locality.ts'

/** By its code, or by its name in any spelling ("SonLa", "Ha-Noi"). What holds a digit and is no code is no name either. */
export function matchFileNameWord(word: string, registry: LocalityRegistry): LocalityMatch {
  const coded = matchLocality(word, null, registry)
  return coded.kind === 'matched' || /\d/.test(word) ? coded : matchLocality(null, wordsOf(word), registry)
}

/**
 * Contract section 3: where the file states no code, its name may: the code, or the name that stands for it; null when
 * it tells none. A number is a code, be it known or not; another word that means no locality says nothing.
 */
export function codeOfFileName(word: string, name: string | null, registry: LocalityRegistry): string | null {
  const own = matchFileNameWord(word, registry)
  if (name !== null) return own.kind === 'matched' ? codeBeside(word, own.code, name, registry) : null
  if (matchLocality(word, null, registry).kind === 'matched' || /^\d+$/.test(word)) return word
  return own.kind === 'matched' ? wordsOf(word) : null
}

/**
 * Beside a name in the file that of the file is listened to where it settles which locality is meant, and where it
 * belongs to another one, so that the two are said to disagree. It says nothing beside a name with a code of its own.
 */
function codeBeside(word: string, own: string, name: string, registry: LocalityRegistry): string | null {
  if (/^\d/.test(name.trim())) return null
  const code = matchLocality(word, null, registry).kind === 'matched' ? word : own
  const both = matchLocality(code, name, registry)
  return both.kind === 'matched' || matchLocality(null, name, registry).kind === 'matched' ? code : null
}

/** "SonLa" and "Son-La" are two words. */
export function wordsOf(text: string): string {
  return text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replaceAll('-', ' ')
}
