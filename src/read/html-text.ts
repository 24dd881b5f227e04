// The text between HTML tags → the characters it stands for (HTML Living Standard, 13.2.5.72 and 13.5).

const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  le: '≤',
  ge: '≥',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  ETH: 'Ð',
  eth: 'ð',
}
const marks: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
}

/** References that Vietnamese office pages hold: by number, the accented letters of Latin-1, and some signs. */
export function decodeHtmlText(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(sup[123]|[a-z]+));?/gi,
    (written, decimal, hexadecimal, name) => {
      if (name !== undefined) return namedCharacter(name) ?? written
      const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
      return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '\ufffd'
    },
  )
}

function namedCharacter(name: string): string | undefined {
  const [, letter, mark] = /^([AEIOUYaeiouy])(grave|acute|circ|tilde|uml)$/.exec(name) ?? []
  return letter === undefined ? named[name] : `${letter}${marks[mark ?? ''] ?? ''}`.normalize('NFC')
}
