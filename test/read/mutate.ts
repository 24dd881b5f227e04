// A file's bytes and a list of changes → the bytes with a few of them flipped, set, cut out or repeated.
import fc from 'fast-check'

export interface Change {
  readonly at: number
  readonly kind: 'flip' | 'set' | 'cut' | 'repeat' | 'insert'
  readonly value: number
}

/** What breaks parsers most: marks of XML, zip and CSV, numbers at their ends, bytes that are no UTF-8. */
const dictionary = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '\0',
  '\uFFFD',
  '\r\n',
  '=',
  '-1',
  '4294967295',
  '1e999',
  ']]>',
  '&#0;',
  '\x80',
  '*',
  '&a ',
  ': ',
  '__proto__',
]

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('flip' as const, 'set' as const, 'cut' as const, 'repeat' as const, 'insert' as const),
    value: fc.nat(255),
  }),
  { minLength: 1, maxLength: 6 },
)

export function mutate(bytes: Uint8Array, list: readonly Change[]): Buffer {
  let current = Buffer.from(bytes)
  for (const { at, kind, value } of list) {
    const place = current.length === 0 ? 0 : at % current.length
    const before = current.subarray(0, place)
    if (kind === 'cut') current = Buffer.concat([before, current.subarray(place + 1 + (value % 16))])
    else if (kind === 'repeat') current = Buffer.concat([before, current.subarray(Math.max(0, place - value))])
    else if (kind === 'insert') {
      const word = dictionary[value % dictionary.length] ?? ''
      current = Buffer.concat([before, Buffer.from(word, 'latin1'), current.subarray(place)])
    } else if (current.length > 0) current[place] = kind === 'set' ? value : (current[place] ?? 0) ^ (1 << (value % 8))
  }
  return current
}
