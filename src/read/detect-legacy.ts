// A text without fonts → the pre-Unicode encoding its letters are in, where its words are Vietnamese in no other reading.
import { decodeLegacyText, holdsUnicodeVietnamese, type LegacyEncoding } from './legacy-text.ts'

/** So much of a text is looked at; so many words with letters beyond ASCII are needed, and so large a share of sense. */
const sampleCharacters = 65_536
const neededWords = 5
const neededShare = 0.9

const onset = '(?:ngh?|gh|gi|[cknpt]h|tr|qu|[bcdđghklmnprstvx])?'
const nucleus =
  '(?:[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|yê|'.concat(
    'iêu|yêu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|uya|uyê|uyu)',
  )
const coda = '(?:ng|nh|ch|[cmnpt])?'
const syllable = new RegExp(`^${onset}${nucleus}${coda}$`)

/** Null where the text is fine as it stands, or is nothing that can be told. Single words are never guessed at. */
export function detectLegacyEncoding(text: string): LegacyEncoding | null {
  const sample = text.slice(0, sampleCharacters)
  if (!/[\u00a1-\u00ff]/.test(sample) || holdsUnicodeVietnamese(text)) return null
  const words = sample.match(/[A-Za-z\u00a1-\u00ff]{2,}/g)?.filter(word => /[\u00a1-\u00ff]/.test(word)) ?? []
  if (words.length < neededWords || shareOfSense(words) > 0.5) return null
  const asTcvn3 = shareOfSense(words.map(word => decodeLegacyText(word, 'TCVN3')))
  const asVni = shareOfSense(words.map(word => decodeLegacyText(word, 'VNI')))
  if (Math.max(asTcvn3, asVni) < neededShare || asTcvn3 === asVni) return null
  return asTcvn3 > asVni ? 'TCVN3' : 'VNI'
}

function shareOfSense(words: readonly string[]): number {
  return words.filter(isSyllable).length / words.length
}

/** At most one tone, and the letters of a Vietnamese syllable in their order. */
function isSyllable(word: string): boolean {
  const marked = word.toLowerCase().normalize('NFD')
  const tones = marked.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0
  return tones < 2 && syllable.test(marked.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC'))
}
