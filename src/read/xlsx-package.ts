// A zip archive → the parts of a workbook: who refers to whom (ECMA-376 part 2, Open Packaging Conventions).
import { MadeOnce } from './common-parts.ts'
import { damaged, Fault, tooLong, unreadable } from './fault.ts'
import type { ReadLimits } from './limits.ts'
import { walkXml } from './xml.ts'
import type { ZipArchive } from './zip.ts'
import type { ZipEntry } from './zip-directory.ts'

export interface Relationship {
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles`, `chartsheet`, `officeDocument` … */
  readonly type: string
  /** The part's name in the archive; '' when it lies outside. */
  readonly target: string
}

const madeOnce = new MadeOnce<ReadonlyMap<string, Relationship>>()

/** The relationships of a part by id; empty when it has none. The package's own are those of part ''. */
export function readRelationships(archive: ZipArchive, part: string): ReadonlyMap<string, Relationship> | Fault {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const entry = archive.find(`${folder}_rels/${part.slice(slash)}.rels`)
  if (entry === null) return new Map()
  const bytes = archive.readCommon(entry)
  if (bytes instanceof Fault) return bytes
  return madeOnce.of(bytes, () => parseRelationships(bytes, entry.name, folder, archive.limits))
}

function parseRelationships(
  bytes: Buffer,
  name: string,
  folder: string,
  limits: ReadLimits,
): ReadonlyMap<string, Relationship> | Fault {
  const relationships = new Map<string, Relationship>()
  const fault = walkXml(bytes, name, {
    get fault() {
      return tooLong(relationships.size, limits)
    },
    open({ name, attributes }) {
      const id = attributes.get('Id')
      if (name !== 'Relationship' || id === undefined) return
      const target = attributes.get('TargetMode') === 'External' ? '' : resolve(folder, attributes.get('Target') ?? '')
      relationships.set(id, { type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '', target })
    },
  })
  return fault ?? relationships
}

/** The entry a relationship leads to. Some writers percent-encode the name, most do not. */
export function entryOf(archive: ZipArchive, target: string): ZipEntry | null {
  return archive.find(target) ?? (/%[0-9a-f]{2}/i.test(target) ? archive.find(decodePercent(target)) : null)
}

/** The name of the workbook part, or a fault that says what the archive is instead. */
export function findWorkbook(archive: ZipArchive): string | Fault {
  const relationships = readRelationships(archive, '')
  if (relationships instanceof Fault) return relationships
  for (const { type, target } of relationships.values()) {
    if (type !== 'officeDocument') continue
    if (/\.bin$/i.test(target)) return unreadable('unsupported-format', { format: 'xlsb' })
    const other = otherDocument(archive)
    if (other !== null) return unreadable('not-a-spreadsheet', { format: other })
    return archive.find(target) ? target : damaged('missing-part', target)
  }
  const typed = archive.find('mimetype') ?? archive.find('META-INF/manifest.xml')
  const type = typed ? archive.read(typed) : null
  if (type instanceof Fault) return type
  if (type?.includes('application/vnd.sun.xml.calc')) return unreadable('unsupported-format', { format: 'sxc' })
  if (archive.holds('index/tables/') || isOldNumbers(archive))
    return unreadable('unsupported-format', { format: 'numbers' })
  const openDocument = /application\/vnd\.oasis\.opendocument\.(\w+)/.exec(type?.toString('latin1') ?? '')?.[1]
  if (openDocument === 'spreadsheet') return unreadable('unsupported-format', { format: 'ods' })
  if (archive.holds('xl/')) return damaged('missing-part', '_rels/.rels')
  return unreadable('not-a-spreadsheet', { format: openDocument ? 'odt' : (otherDocument(archive) ?? 'zip') })
}

/** Apple Numbers until 2009; documents and presentations of then have another root. */
function isOldNumbers(archive: ZipArchive): boolean {
  const entry = archive.find('index.xml')
  const index = entry && archive.read(entry)
  return Buffer.isBuffer(index) && /^\s*(?:<\?[^>]*>\s*)?<ls:document\b/.test(index.toString('latin1', 0, 500))
}

function otherDocument(archive: ZipArchive): string | null {
  if (archive.holds('xl/')) return null
  if (archive.holds('word/')) return 'docx'
  return archive.holds('ppt/') ? 'pptx' : null
}

/** Targets are relative to the part's folder, or absolute; some writers use backslashes. */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const segments = path.startsWith('/') ? [] : folder.split('/').filter(segment => segment !== '')
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
