// The readers in order of trial: a file's bytes → RawTable or RawTree, or the one diagnostic that says why not.
import { type Outcome, type Raised, raise } from '../diagnostics/diagnostic.ts'
import type { RawTable } from '../source/raw-table.ts'
import type { RawTree } from '../source/raw-tree.ts'
import { decodePage, decodeText, type LegacyText } from './decode-text.ts'
import { damaged, Fault, oversized, raiseFault, unreadable } from './fault.ts'
import { defaultLimits, type ReadLimits } from './limits.ts'
import { type FileKind, sniff } from './sniff.ts'
import { unicodeTable } from './unicode-table.ts'

export type { UnreadableReason } from './fault.ts'
export { unreadableReasons } from './fault.ts'
export { defaultLimits, type ReadLimits } from './limits.ts'

type Content = RawTable | RawTree
type Format = RawTable['format'] | 'yaml'

/** What files of a name hold when they are what they say; other names promise nothing. */
const promised: ReadonlyMap<string, Format> = new Map([
  ...(['xlsx', 'xlsm', 'xltx', 'xltm'] as const).map(name => [name, 'xlsx'] as const),
  ...(['xls', 'xlt'] as const).map(name => [name, 'xls'] as const),
  ...(['ods', 'ots', 'fods'] as const).map(name => [name, 'ods'] as const),
  ...(['csv', 'tsv', 'tab', 'txt'] as const).map(name => [name, 'csv'] as const),
  ...(['html', 'htm'] as const).map(name => [name, 'html'] as const),
  ...(['yaml', 'yml'] as const).map(name => [name, 'yaml'] as const),
  ['xlsb', 'xlsb'] as const,
])

const textExtensions = ['csv', 'tsv', 'tab', 'txt']

/** What a reader is asked: the file's kind by content, its extension in lower case without the dot, its bytes. */
interface Source {
  readonly file: string
  readonly extension: string
  readonly kind: FileKind
  readonly bytes: Buffer
  readonly raised: Raised[]
}

interface Reader {
  accepts(source: Source): boolean
  read(source: Source, limits: ReadLimits): Promise<Content | Fault>
}

/** The first that accepts the file reads it. Content decides; the extension only tells texts apart. */
const readers: readonly Reader[] = [
  {
    accepts: ({ kind }) => kind.kind === 'zip',
    read: readArchive,
  },
  {
    accepts: ({ kind }) => kind.kind === 'spreadsheet' && kind.format === 'xls',
    read: async ({ bytes }, limits) => (await import('./binary-workbook.ts')).readXls(bytes, limits),
  },
  {
    accepts: ({ kind }) => kind.kind === 'spreadsheet' && kind.format === 'html',
    read: readHtmlBytes,
  },
  {
    accepts: ({ kind }) => kind.kind === 'spreadsheet' && kind.format === 'xml',
    read: async ({ bytes }, limits) => (await import('./excel-2003.ts')).readExcel2003(bytes, limits),
  },
  {
    accepts: ({ kind }) => kind.kind === 'spreadsheet' && kind.format === 'fods',
    read: async ({ bytes }, limits) => (await import('./ods.ts')).readFlatOds(bytes, limits),
  },
  {
    accepts: source => source.kind.kind === 'text' && isYaml(source),
    read: readYamlBytes,
  },
  {
    accepts: ({ kind }) => kind.kind === 'text',
    read: readCsvBytes,
  },
]

/**
 * Reads one file, whatever its name promises. `value` is null when it cannot be read; `raised` then holds the one
 * `unreadable-file` or `oversized-file`. Nothing is ever thrown for what a file contains.
 */
export async function readSource(
  file: string,
  bytes: Uint8Array,
  limits: ReadLimits = defaultLimits,
): Promise<Outcome<Content | null>> {
  const raised: Raised[] = []
  const content =
    bytes.length > limits.fileBytes
      ? oversized('fileBytes', bytes.length, limits)
      : await tryReaders(file, bytes, limits, raised)
  if (content instanceof Fault) return { value: null, raised: [raiseFault(file, content)] }
  raised.push(...raiseMisnamed(file, content.kind === 'tree' ? 'yaml' : content.format))
  if (content.kind === 'tree') return { value: content, raised }
  const { value, raised: converted } = unicodeTable(file, content)
  return { value, raised: [...raised, ...converted] }
}

/** Offices send web pages and CSV as .xlsx, and workbooks as .csv: they are read by their content, and it is said. */
function raiseMisnamed(file: string, format: Format): Raised[] {
  const extension = extensionOf(file)
  const expected = promised.get(extension)
  if (expected === undefined || expected === format) return []
  return [raise('misnamed-file', { kind: 'file', file }, { actual: format, expected: extension })]
}

function extensionOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
}

async function tryReaders(
  file: string,
  bytes: Uint8Array,
  limits: ReadLimits,
  raised: Raised[],
): Promise<Content | Fault> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const source = { file, extension: extensionOf(file), kind: sniff(buffer), bytes: buffer, raised }
  const reader = readers.find(candidate => candidate.accepts(source))
  try {
    return reader ? await reader.read(source, limits) : refuse(source.kind)
  } catch (error) {
    // A text longer, or a nesting deeper, than the engine can hold must not end the run for all other files.
    if (error instanceof RangeError) return damaged('beyond-the-engine')
    throw error
  }
}

/** Most archives are xlsx workbooks; its reader finds out which of the others one is. */
async function readArchive({ bytes }: Source, limits: ReadLimits): Promise<Content | Fault> {
  const found = await (await import('./xlsx.ts')).readXlsx(bytes, limits)
  const format = found instanceof Fault && found.facts.reason === 'unsupported-format' ? found.facts.format : null
  if (format === 'ods') return (await import('./ods.ts')).readOds(bytes, limits)
  if (format === 'xlsb') return (await import('./binary-workbook.ts')).readXlsb(bytes, limits)
  return found
}

async function readHtmlBytes({ bytes }: Source, limits: ReadLimits): Promise<Content | Fault> {
  if (bytes.length > limits.csvBytes) return oversized('csvBytes', bytes.length, limits)
  const decoded = decodePage(bytes)
  if (decoded instanceof Fault) return decoded
  return (await import('./html.ts')).readHtml(decoded.text, limits)
}

function raiseLegacy(file: string, { encoding, line, actual, value }: LegacyText): Raised {
  return raise('legacy-encoding', { kind: 'text', file, line, column: 1 }, { encoding, actual, value })
}

/** Named so, or without a telling name and beginning like one of this program's own files. */
function isYaml({ extension, bytes }: Source): boolean {
  if (extension === 'yaml' || extension === 'yml') return true
  return (
    !textExtensions.includes(extension) &&
    /^\ufeff?(?:(?:#.*|---[ \t]*|[ \t]*)\r?\n)*kind:\s/.test(bytes.toString('utf8', 0, 4096))
  )
}

async function readYamlBytes({ bytes }: Source, limits: ReadLimits): Promise<Content | Fault> {
  if (bytes.length > limits.yamlBytes) return oversized('yamlBytes', bytes.length, limits)
  const decoded = decodeText(bytes)
  if (decoded instanceof Fault)
    return decoded.facts.reason === 'unknown-encoding' ? unreadable('yaml-encoding') : decoded
  if (decoded.encoding === 'windows-1258' || decoded.legacy) return unreadable('yaml-encoding')
  return (await import('./yaml.ts')).readYaml(decoded.text, limits)
}

async function readCsvBytes({ file, bytes, extension, raised }: Source, limits: ReadLimits): Promise<Content | Fault> {
  if (bytes.length > limits.csvBytes) return oversized('csvBytes', bytes.length, limits)
  const decoded = decodeText(bytes)
  if (decoded instanceof Fault) return decoded
  if (decoded.legacy) raised.push(raiseLegacy(file, decoded.legacy))
  const tabs = extension === 'tsv' || extension === 'tab'
  const table = (await import('./csv.ts')).readCsv(decoded.text, tabs ? '\t' : ',', limits)
  if (textExtensions.includes(extension)) return table
  // Under another name a text is a table only when something divides it.
  return !(table instanceof Fault) && hasColumns(table) ? table : unreadable('not-a-spreadsheet', { format: 'text' })
}

function hasColumns({ sheets }: RawTable): boolean {
  return sheets.some(({ rows }) => rows.some(({ cells }) => cells.length > 1))
}

function refuse(kind: FileKind): Fault {
  switch (kind.kind) {
    case 'empty':
      return unreadable('empty')
    case 'encrypted':
      return unreadable('encrypted')
    case 'spreadsheet':
      return unreadable('unsupported-format', { format: kind.format })
    default:
      return unreadable('not-a-spreadsheet', 'format' in kind ? { format: kind.format } : {})
  }
}
