// Turns text as people type it into the form it is kept in, and into the form it is compared in.

/** What each character below this becomes is worked out once; the others are rare in these files. */
const rememberedBelow = 0x2100
const folded: (string | undefined)[] = new Array(rememberedBelow).fill(undefined)

/**
 * The key two spellings of one text share: no tone marks (so their placement cannot matter), đ and its look-alikes as d,
 * lower case, zero-width characters gone, every run of anything but letters and digits as one space.
 * Idempotent. Contract section 3, "Header matching ignores …".
 */
export function foldText(text: string): string {
  let result = ''
  let gap = false
  for (const character of text) {
    const form = foldCharacter(character)
    if (form === '') continue
    if (form === ' ') {
      gap = result !== ''
      continue
    }
    result += gap ? ` ${form}` : form
    gap = false
  }
  return result
}

/** As `foldText`, without bracketed parts such as "(%)" or "[đồng]", unless nothing else is there. */
export function foldHeading(text: string): string {
  const outside = text.replace(/\([^()]*\)|\[[^[\]]*\]|（[^（）]*）/g, ' ')
  return foldText(outside) || foldText(text)
}

/**
 * Letters folded as in `foldText`, punctuation kept: for grammars in which "/" and "-" have a meaning. All spaces are
 * one plain space, all dashes and the minus sign "-". The stroke of "≠" stays, or it would read as "=".
 */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?!\u0338)\p{M}|\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[đĐðÐɖƉ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Nearly all text there is: ASCII, Latin letters that are whole in NFC, and the punctuation offices type. None of these
 * is a control, a combining mark, a format character or a space but the plain one.
 */
const alreadyClean =
  /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20ab\u2264\u2265]*$/

/**
 * The form in which values are kept: NFC, every kind of space a plain one, every kind of line break `\n`, control and
 * zero-width characters gone (XML 1.0, 2.2 allows none of them but the break), trimmed.
 */
export function cleanText(text: string): string {
  if (alreadyClean.test(text)) return text.trim()
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(/[^\P{Cc}\n]|\p{Cf}|[\ufffe\uffff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .trim()
}

/** One character's part of a key: '' for what is dropped, ' ' for what separates words. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code >= rememberedBelow) return workOut(character)
  const known = folded[code]
  if (known !== undefined) return known
  const form = workOut(character)
  folded[code] = form
  return form
}

function workOut(character: string): string {
  const letters = character
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[đĐðÐɖƉ]/g, 'd')
    .toLowerCase()
  if (letters === '') return ''
  return letters.replace(/[^\p{L}\p{N}]/gu, '') || ' '
}
