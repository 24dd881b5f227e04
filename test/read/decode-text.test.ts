// Encodings of text files: Unicode with and without its mark, Windows-1258, and what must not be guessed.
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/read/decode-text.ts'
import { Fault } from '../../src/read/fault.ts'

const vietnamese = 'Mã nhiệm vụ;Tỉnh Sơn La;Đang thực hiện;Ủy ban nhân dân;Thừa Thiên Huế'

/** Windows-1258 as Vietnamese Windows writes it: base letters with their hat, tones as marks behind them. */
const pairs: Readonly<Record<string, number>> = {
  ă: 0xe3,
  Ă: 0xc3,
  â: 0xe2,
  Â: 0xc2,
  ê: 0xea,
  Ê: 0xca,
  ô: 0xf4,
  Ô: 0xd4,
  ơ: 0xf5,
  Ơ: 0xd5,
  ư: 0xfd,
  Ư: 0xdd,
  đ: 0xf0,
  Đ: 0xd0,
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
}
function windows1258(text: string): Uint8Array {
  const letters = text
    .normalize('NFD')
    .replace(
      /([aAeEoO])([\u0323\u0300\u0301\u0303\u0309]?)([\u0302\u0306\u031b])/g,
      (_, base, tone, hat) => `${base}${hat}`.normalize('NFC') + tone,
    )
  const bytes = [
    ...letters.replace(
      /[uU]([\u0323\u0300\u0301\u0303\u0309]?)\u031b/g,
      (found, tone) => `${found[0]}\u031b`.normalize('NFC') + tone,
    ),
  ]
  return Uint8Array.from(bytes.map(letter => pairs[letter] ?? letter.charCodeAt(0)))
}

const utf32 = (text: string): Buffer =>
  Buffer.from(Uint32Array.from(text, character => character.codePointAt(0) ?? 0).buffer)

const outcome = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes)
  return decoded instanceof Fault ? Object.values(decoded.facts).join(' ') : `${decoded.encoding}: ${decoded.text}`
}

describe('a text', () => {
  it.each([
    ['UTF-8', Buffer.from(vietnamese), `utf-8: ${vietnamese}`],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${vietnamese}`), `utf-8: ${vietnamese}`],
    ['UTF-8 in NFD, kept so', Buffer.from(vietnamese.normalize('NFD')), `utf-8: ${vietnamese.normalize('NFD')}`],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${vietnamese}`, 'utf16le'), `utf-16le: ${vietnamese}`],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${vietnamese}`, 'utf16le').swap16(), `utf-16be: ${vietnamese}`],
    ['UTF-8 with two marks', Buffer.from(`\ufeff\ufeff${vietnamese}`), `utf-8: ${vietnamese}`],
    ['UTF-8 that ends with Ctrl-Z', Buffer.from(`${vietnamese}\r\n\u001a`), `utf-8: ${vietnamese}\r\n`],
    ['UTF-8 with Ctrl-Z inside', Buffer.from('a\u001ab'), 'utf-8: a\u001ab'],
    ['nothing but Ctrl-Z', Buffer.from('\u001a'), 'empty'],
    ['UTF-16 big-endian without a mark', Buffer.from(vietnamese, 'utf16le').swap16(), 'unknown-encoding'],
    ['UTF-32', utf32(`\ufeff${vietnamese}\n`), 'unknown-encoding'],
    ['UTF-32 big-endian', utf32(`\ufeff${vietnamese}\n`).swap32(), 'unknown-encoding'],
    ['UTF-32 without a mark', utf32(vietnamese), 'unknown-encoding'],
    ['no characters', Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00]), 'not-a-spreadsheet binary'],
    ['NULs between letters', Buffer.from('a,b\0c'), 'not-a-spreadsheet binary'],
    ['Windows-1258', windows1258(vietnamese), `windows-1258: ${vietnamese}`],
    ['plain ASCII', Buffer.from('a,b'), 'utf-8: a,b'],
  ])('in %s', (_, bytes, text) => {
    expect(outcome(bytes)).toBe(text)
  })

  it.each([
    ['UTF-16 cut in half a character', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]), 'unknown-encoding'],
    ['UTF-16 without a mark', Buffer.from('abc', 'utf16le'), 'unknown-encoding'],
    ['a tone on a consonant', Buffer.from([0x6e, 0xec, 0x61, 0xe2]), 'unknown-encoding'],
    ['noise', Buffer.from([0x80, 0x81, 0x8f, 0x90, 0xfe, 0xff]), 'unknown-encoding'],
    ['noise with NUL', Buffer.from([0x80, 0x00, 0xfe]), 'not-a-spreadsheet binary'],
    ['a mark alone', Buffer.from([0xef, 0xbb, 0xbf]), 'empty'],
  ])('is refused: %s', (_, bytes, refusal) => {
    expect(outcome(bytes)).toBe(refusal)
  })
})
