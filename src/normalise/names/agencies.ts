// Turns the name of an agency, in full or by its short form, into one key, and recognises the ones that are no more.

import { foldText } from '../text/fold-text.ts'
import { memoise } from '../text/memoise.ts'
import { abbreviations, agencies, formerAgencies } from './agency-names.ts'

const phraseOf: ReadonlyMap<string, string> = new Map(
  Object.entries(abbreviations).map(([short, full]) => [compact(short), wordsOf(full).join(' ')]),
)

const fullNameOf: ReadonlyMap<string, string> = new Map(
  [
    ...agencies.map(agency => ({ ...agency, shortForms: [...agency.shortForms, agency.english] })),
    ...formerAgencies,
  ].flatMap(({ name, shortForms }) => shortForms.map(short => [expand(short), expand(name)] as const)),
)

const keyOf = memoise(name => {
  const expanded = expand(name)
  return fullNameOf.get(expanded) ?? expanded
})

const formerByKey = new Map(formerAgencies.map(agency => [agencyKey(agency.name), agency]))

/**
 * Equal for two spellings of one agency: case, tone marks, punctuation, "&" and "và" never matter; short forms stand for
 * the words (`Bộ KH&CN`, `BKHCN`, `UBND TP`). It says nothing of who an agency is: `UBND tỉnh` (of one province) is not
 * `UBND cấp tỉnh` (of any), and a former ministry is not its successor.
 */
export function agencyKey(name: string): string {
  return keyOf(name)
}

/** The former agency that a name means and the one that took over most of its work, or null. Domain facts, section E. */
export function formerAgency(name: string): { readonly name: string; readonly successor: string } | null {
  const former = formerByKey.get(agencyKey(name))
  return former ? { name: former.name, successor: former.successor } : null
}

/** Replaces abbreviations, the longest run of words first: "KH&CN" is two words, "LĐ-TB&XH" three. */
function expand(name: string): string {
  const words = wordsOf(name)
  const result: string[] = []
  for (let at = 0; at < words.length; ) {
    const length = [4, 3, 2, 1].find(count => at + count <= words.length && phraseOf.has(join(words, at, count))) ?? 0
    const phrase = phraseOf.get(join(words, at, length))
    result.push(phrase ?? words[at] ?? '')
    at += Math.max(1, length)
  }
  return result.join(' ')
}

function join(words: readonly string[], at: number, count: number): string {
  return words.slice(at, at + count).join('')
}

/** "và" stands in one spelling and a comma or "&" in the next. */
function wordsOf(name: string): string[] {
  return foldText(name)
    .split(' ')
    .filter(word => word !== 'va' && word !== '')
}

function compact(short: string): string {
  return wordsOf(short).join('')
}
