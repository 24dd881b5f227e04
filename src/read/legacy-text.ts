// Text typed in TCVN3 (ABC) or VNI, one Latin-1 character a byte → Unicode NFC, by longest match.

export type LegacyEncoding = 'TCVN3' | 'VNI'

/** TCVN3 has one byte a letter (TCVN 5712:1993, VN3); capitals with a tone have none and are left to the …H fonts. */
const tcvn3Runs: readonly (readonly [first: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
]

/** VNI writes a letter, then its marks in one byte: what each such byte adds, as combining marks. */
const vniMarks: readonly (readonly [byte: string, marks: string, bases: string])[] = [
  ['ù', '\u0301', 'aeouyôö'],
  ['ø', '\u0300', 'aeouyôö'],
  ['û', '\u0309', 'aeouyôö'],
  ['õ', '\u0303', 'aeouyôö'],
  ['ï', '\u0323', 'aeouôö'],
  ['ê', '\u0306', 'a'],
  ['é', '\u0306\u0301', 'a'],
  ['è', '\u0306\u0300', 'a'],
  ['ú', '\u0306\u0309', 'a'],
  ['ü', '\u0306\u0303', 'a'],
  ['ë', '\u0306\u0323', 'a'],
  ['â', '\u0302', 'aeo'],
  ['á', '\u0302\u0301', 'aeo'],
  ['à', '\u0302\u0300', 'aeo'],
  ['å', '\u0302\u0309', 'aeo'],
  ['ã', '\u0302\u0303', 'aeo'],
  ['ä', '\u0302\u0323', 'aeo'],
]

/** Letters that VNI holds in one byte. */
const vniSingles: readonly (readonly [byte: string, letter: string])[] = [
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['î', 'ỵ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
]

export const tcvn3: ReadonlyMap<string, string> = new Map(
  tcvn3Runs.flatMap(([first, letters]) =>
    [...letters].map((letter, index) => [String.fromCharCode(first + index), letter] as const),
  ),
)

export const vni: ReadonlyMap<string, string> = new Map([...vniSingles.flatMap(bothCases), ...vniPairs()])

function vniPairs(): (readonly [string, string])[] {
  const singles = new Map(vniSingles)
  return vniMarks.flatMap(([byte, marks, bases]) =>
    [...bases].flatMap(base => {
      const letter = `${singles.get(base) ?? base}${marks}`.normalize('NFC')
      const [lower, upper] = bothCases([base + byte, letter])
      // "Aù" is typed too: a capital and a mark that was left small.
      return [lower, upper, [base.toUpperCase() + byte, letter.toUpperCase()] as const]
    }),
  )
}

function bothCases([written, letter]: readonly [string, string]) {
  return [[written, letter] as const, [written.toUpperCase(), letter.toUpperCase()] as const] as const
}

/** The encoding a font stands for, or null for a font that is neither. */
export function encodingOfFont(font: string): LegacyEncoding | null {
  if (/^\.vn/i.test(font)) return 'TCVN3'
  return /^vni[- ]/i.test(font) ? 'VNI' : null
}

/** The font's name when it is of the TCVN3 (.VnTime …) or VNI (VNI-Times …) families, else null. */
export function legacyFont(name: string | undefined): string | null {
  return name !== undefined && encodingOfFont(name) !== null ? name : null
}

/** For text that is in such an encoding without naming a font. */
export const usualFonts: Readonly<Record<LegacyEncoding, string>> = { TCVN3: '.VnTime', VNI: 'VNI-Times' }

/**
 * What a cell in such a font shows. Text that already holds Vietnamese letters of Unicode was typed in Unicode and only
 * formatted so: it stays. The fonts of TCVN3 whose names end in H draw small letters as capitals.
 */
export function decodeFontText(text: string, font: string): string {
  const encoding = encodingOfFont(font)
  if (encoding === null || holdsUnicodeVietnamese(text)) return text
  const decoded = decodeLegacyText(text, encoding)
  return encoding === 'TCVN3' && /H$/.test(font) ? decoded.toUpperCase() : decoded
}

/** Letters that no encoding of before Unicode can spell. */
export function holdsUnicodeVietnamese(text: string): boolean {
  return /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]|[\u0300\u0301\u0303\u0309\u0323]/.test(text)
}

/** Two characters before one; what the encoding does not hold stays as it is. */
export function decodeLegacyText(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'TCVN3') return text.replace(/[\u00a1-\u00fe]/g, byte => tcvn3.get(byte) ?? byte)
  return text.replace(/[aeouyôö][ùøûõïêéèúüëâáàåãä]|[\u00c0-\u00ff]/gi, written => {
    const whole = vni.get(written)
    if (whole !== undefined || written.length === 1) return whole ?? written
    return [...written].map(byte => vni.get(byte) ?? byte).join('')
  })
}
