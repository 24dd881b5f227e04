// Text of workbooks from before Unicode → characters, by the code page their writer names; for the library that reads them.
import { TextDecoder } from 'node:util'
import { set_cptable as setCodePages } from '@e965/xlsx'

/** Windows and Macintosh code pages as the Encoding Standard names them. 1258 is Vietnamese, 1200 UTF-16. */
const labels: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map(page => [page, `windows-${page}`] as const),
  [10_000, 'macintosh'],
  [10_007, 'x-mac-cyrillic'],
  [65_001, 'utf-8'],
])

const decoders = new Map<number, TextDecoder>()

function decoderOf(page: number): TextDecoder {
  const known = decoders.get(page)
  if (known) return known
  const made = new TextDecoder(labels.get(page) ?? 'windows-1252', { ignoreBOM: true })
  decoders.set(page, made)
  return made
}

/** Bytes, as the library hands them over: a buffer, or a list of numbers. */
function decode(page: number, bytes: Uint8Array | readonly number[]): string {
  return decoderOf(page).decode(bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes))
}

/** UTF-16 and Latin-1 the library reads by itself, and faster. */
export function needsCodePage(page: number): boolean {
  return labels.has(page) && page !== 1200 && page !== 1252
}

/** Holds for all later readings; what only writers need is not there. */
export function installCodePages(): void {
  setCodePages({ utils: { decode, hascp: (page: number) => labels.has(page) } })
}
