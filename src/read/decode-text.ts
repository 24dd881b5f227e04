// Bytes of a text file → its characters: UTF-8, UTF-16 with its mark, else what makes Vietnamese words: Windows-1258, TCVN3, VNI.
import { detectLegacyEncoding } from './detect-legacy.ts'
import { Fault, unreadable } from './fault.ts'
import { decodeLegacyText, type LegacyEncoding } from './legacy-text.ts'
import { isWideText } from './wide-text.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'latin1'
  /** Set where the letters were those of an encoding of before Unicode, and have been converted. */
  readonly legacy?: LegacyText
}

/** The first field that changed, as it was and as it is. */
export interface LegacyText {
  readonly encoding: LegacyEncoding
  readonly line: number
  readonly actual: string
  readonly value: string
}

/** Letters that Windows-1258 can hold and Vietnamese does not use; many of them mean that the bytes are something else. */
const foreignLetters = /[\u0080-\u009f¡¢¤¥¦§¨ª¬\u00ad¯±²³´µ¶·¸¹º¼½¾¿ÄÅÆÇËÎÏÑÖØÛÜŸßäåæçëîïñöøûüÿŒœƒ]/g
const vietnameseLetters = /[À-ỹ]/g
/** What names a font of TCVN3 or VNI in a page. */
const namedFont = /(?:\bface\s*=|\bfont-family\s*:)\s*["']?(?:\.vn|vni[- ])/i
/** A tone mark that stands on no vowel. */
const strayTone = /(?<![aăâeêioôơuưyAĂÂEÊIOÔƠUƯY])[\u0300\u0301\u0303\u0309\u0323]/

const byteOrderMark = '\ufeff'
const controlZ = '\u001a'

/** Contract section 3, CSV. The byte order mark is not part of the text. Never guesses at single characters. */
export function decodeText(bytes: Uint8Array): DecodedText | Fault {
  const decoded = decodeBytes(bytes, text => detectLegacyEncoding(text) !== null)
  return decoded instanceof Fault || decoded.encoding === 'windows-1258' ? decoded : convertLegacy(decoded)
}

/** The same for a page, whose cells may name their fonts: letters of before Unicode stay as they were typed. */
export function decodePage(bytes: Uint8Array): DecodedText | Fault {
  return decodeBytes(bytes, text => namedFont.test(text) || detectLegacyEncoding(text) !== null)
}

/** TCVN3 and VNI are fonts' encodings: programs took their bytes for Latin-1, and may since have written them as UTF-8. */
function decodeBytes(bytes: Uint8Array, isLegacy: (latin1: string) => boolean): DecodedText | Fault {
  const text = decodeUnicode(bytes)
  if (text instanceof Fault) return text
  if (text === null ? bytes.includes(0) : text.text.includes('\0')) {
    return isWideText(bytes) ? unreadable('unknown-encoding') : unreadable('not-a-spreadsheet', { format: 'binary' })
  }
  const decoded = text ?? decodeLatin1(bytes, isLegacy) ?? decodeWindows1258(bytes)
  if (decoded === null) return unreadable('unknown-encoding')
  const content = withoutMarks(decoded.text)
  return content.trim() === '' ? unreadable('empty') : { ...decoded, text: content }
}

/** Programs that add a byte order mark to a text that has one leave a second; DOS programs end a text with Ctrl-Z. */
function withoutMarks(text: string): string {
  const start = text.startsWith(byteOrderMark) ? 1 : 0
  return text.endsWith(controlZ) ? text.slice(start, -1) : text.slice(start)
}

/** null when the bytes are not marked as UTF-16 and no valid UTF-8. */
function decodeUnicode(bytes: Uint8Array): DecodedText | Fault | null {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  const text = decodeStrictly(bytes, encoding)
  if (text !== null) return { text, encoding }
  return encoding === 'utf-8' ? null : unreadable('unknown-encoding')
}

function decodeLatin1(bytes: Uint8Array, isLegacy: (latin1: string) => boolean): DecodedText | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return isLegacy(text) ? { text, encoding: 'latin1' } : null
}

function convertLegacy(decoded: DecodedText): DecodedText {
  const encoding = detectLegacyEncoding(decoded.text)
  if (encoding === null) return decoded
  const text = decodeLegacyText(decoded.text, encoding)
  const [line, actual, value] = firstChange(decoded.text, text, /\r\n|\r|\n/)
  const [, field, asUnicode] = firstChange(actual, value, /[\t;,"]/)
  return { ...decoded, text, legacy: { encoding, line, actual: field.trim(), value: asUnicode.trim() } }
}

/** Which part, counted from 1, is the first that differs. */
function firstChange(before: string, after: string, border: RegExp): [part: number, before: string, after: string] {
  const [old, now] = [before.split(border), after.split(border)]
  const first = now.findIndex((part, index) => part !== old[index])
  return [first + 1, old[first] ?? '', now[first] ?? '']
}

/** Windows-1258 writes tones as marks behind the vowel, so the text is composed (NFC) to be comparable at all. */
function decodeWindows1258(bytes: Uint8Array): DecodedText | null {
  const raw = decodeStrictly(bytes, 'windows-1258')
  if (raw === null || strayTone.test(raw)) return null
  const text = raw.normalize('NFC')
  const vietnamese = text.match(vietnameseLetters)?.length ?? 0
  const foreign = text.match(foreignLetters)?.length ?? 0
  return foreign * 4 <= vietnamese ? { text, encoding: 'windows-1258' } : null
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
