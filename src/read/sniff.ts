// The first bytes of a file → what kind of file it is, whatever its name says.
import { constants, gunzipSync } from 'node:zlib'

/** `text` is all that has no mark of its own: CSV, YAML, or words. */
export type FileKind =
  | { readonly kind: 'zip' | 'text' | 'empty' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'spreadsheet' | 'other'; readonly format: string }

const beginnings: readonly (readonly [bytes: string, format: string])[] = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF8', 'gif'],
  ['Rar!', 'rar'],
  ['7z\xbc\xaf', '7z'],
  ['SQLite format 3', 'sqlite'],
]

/** Records of type BOF at the beginning of a bare BIFF2–5 stream ([MS-XLS] 2.4.21). */
const biffBeginnings = ['\x09\x08', '\x09\x04', '\x09\x02', '\x09\x00']
const gnumeric = 'http://www.gnumeric.org/'
/** SYLK and DIF are lines of text that would pass for CSV. */
const textFormats: readonly (readonly [form: RegExp, format: string])[] = [
  [/^ID;P\w+(?:;[NE])+\r?\n[A-Z];/, 'slk'],
  [/^TABLE\r?\n0,1\r?\n"/, 'dif'],
]
/** The first record of a Lotus 1-2-3 workbook, in the versions of one sheet and of several. */
const lotusBeginnings = ['\0\0\x02\0', '\0\0\x1a\0']
const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

export function sniff(bytes: Buffer): FileKind {
  if (bytes.length === 0) return { kind: 'empty' }
  const head = bytes.toString('latin1', 0, 4096)
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { kind: 'zip' }
  if (head.startsWith(compoundFile)) return sniffCompoundFile(bytes)
  if (biffBeginnings.some(mark => head.startsWith(mark))) return { kind: 'spreadsheet', format: 'xls' }
  if (lotusBeginnings.some(mark => head.startsWith(mark))) return { kind: 'spreadsheet', format: 'lotus' }
  if (head.startsWith('\x1f\x8b')) return sniffCompressed(bytes)
  for (const [mark, format] of beginnings) if (head.startsWith(mark)) return { kind: 'other', format }
  return sniffMarkup(textBeginning(bytes).trimStart())
}

/**
 * The old container holds an xls workbook, or an xlsx one that a password protects ([MS-OFFCRYPTO] 2.3.4), or no
 * spreadsheet at all. Its directory names the streams in UTF-16.
 */
function sniffCompoundFile(bytes: Buffer): FileKind {
  if (streamAt(bytes, 'EncryptedPackage') !== null) return { kind: 'encrypted' }
  const places = ['Workbook', 'Book'].map(name => streamAt(bytes, name)).filter(at => at !== null)
  const document = streamAt(bytes, 'WordDocument')
  // A document may hold a workbook and a workbook a document: the one that holds the other is listed first.
  if (document !== null && places.every(at => at > document)) return { kind: 'other', format: 'doc' }
  return places.length > 0 ? { kind: 'spreadsheet', format: 'xls' } : { kind: 'other', format: 'ole' }
}

/** Gnumeric compresses its workbooks. */
function sniffCompressed(bytes: Buffer): FileKind {
  const flush = { finishFlush: constants.Z_SYNC_FLUSH }
  try {
    const head = gunzipSync(bytes.subarray(0, 4096), flush).toString('latin1', 0, 4096)
    if (head.includes(gnumeric)) return { kind: 'spreadsheet', format: 'gnumeric' }
  } catch {
    // Cut short or damaged, it is compressed all the same.
  }
  return { kind: 'other', format: 'gzip' }
}

/**
 * Where the directory names a stream, in whatever case: entries of 128 bytes, with the length of the name behind it
 * ([MS-CFB] 2.6.1, 2.6.4).
 */
function streamAt(bytes: Buffer, name: string): number | null {
  const spelt = `${name}\0`.toLowerCase()
  const length = 2 * spelt.length
  for (let at = 0; at + 66 <= bytes.length; at += 128) {
    if (bytes.readUInt16LE(at + 64) !== length) continue
    if (bytes.toString('utf16le', at, at + length).toLowerCase() === spelt) return at
  }
  return null
}

/** So much is looked at of what may be a page. */
const pageBytes = 65_536

/** Behind its mark; characters beyond ASCII need not be right. */
function textBeginning(bytes: Buffer): string {
  const mark = bytes.toString('latin1', 0, 3)
  if (mark.startsWith('\xff\xfe')) return bytes.toString('utf16le', 2, pageBytes)
  if (mark.startsWith('\xfe\xff')) {
    return Buffer.from(bytes.subarray(2, Math.min(bytes.length - (bytes.length % 2), pageBytes)))
      .swap16()
      .toString('utf16le')
  }
  return bytes.toString('latin1', mark === '\xef\xbb\xbf' ? 3 : 0, pageBytes)
}

/** Whatever it begins with, what holds a table is a page; a page without one is told from its first tag. */
function sniffMarkup(head: string): FileKind {
  if (/^mime-version:/i.test(head)) return { kind: 'spreadsheet', format: 'mhtml' }
  for (const [form, format] of textFormats) if (form.test(head)) return { kind: 'spreadsheet', format }
  if (!head.startsWith('<')) return { kind: 'text' }
  if (/^<(?:!doctype html|html|head|body|table|meta|style|div)[\s>]/i.test(head)) {
    return { kind: 'spreadsheet', format: 'html' }
  }
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return { kind: 'spreadsheet', format: 'xml' }
  if (head.includes(gnumeric)) return { kind: 'spreadsheet', format: 'gnumeric' }
  if (head.includes('urn:oasis:names:tc:opendocument')) return { kind: 'spreadsheet', format: 'fods' }
  if (/<(?:html|table|t[rd])[\s>]/i.test(head)) return { kind: 'spreadsheet', format: 'html' }
  return head.startsWith('<?xml') ? { kind: 'other', format: 'xml' } : { kind: 'text' }
}
