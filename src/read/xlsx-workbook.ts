// The workbook part → its sheets in order, each with the part that holds it, and the date system.

import { MadeOnce } from './common-parts.ts'
import type { DateSystem } from './excel-date.ts'
import { damaged, Fault, oversized, tooLong, unreadable } from './fault.ts'
import type { ReadLimits } from './limits.ts'
import { isBetaNamespace, isSpreadsheetNamespace, isTrue, relationshipId } from './xlsx-namespaces.ts'
import { entryOf, type Relationship } from './xlsx-package.ts'
import { walkXml } from './xml.ts'
import type { ZipArchive } from './zip.ts'
import type { ZipEntry } from './zip-directory.ts'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  /** null for a sheet that has no cells: a chart, a dialog, or a name the workbook ties to no part. */
  readonly entry: ZipEntry | null
}

export interface Workbook {
  readonly dateSystem: DateSystem
  readonly sheets: readonly SheetPart[]
}

interface WorkbookPart {
  readonly dateSystem: DateSystem
  readonly listed: readonly ReadonlyMap<string, string>[]
}

const madeOnce = new MadeOnce<WorkbookPart>()

/** Sheets are found by relationship id alone (ECMA-376 part 1, 18.2.19): neither order nor number names their part. */
export function readWorkbook(
  archive: ZipArchive,
  entry: ZipEntry,
  relationships: ReadonlyMap<string, Relationship>,
): Workbook | Fault {
  const bytes = archive.readCommon(entry)
  if (bytes instanceof Fault) return bytes
  const part = madeOnce.of(bytes, () => parseWorkbook(bytes, entry.name, archive.limits))
  if (part instanceof Fault) return part
  const { limits } = archive
  if (part.listed.length > limits.sheets) return oversized('sheets', part.listed.length, limits)
  const sheets: SheetPart[] = []
  const taken = new Set<string | ZipEntry>()
  for (const attributes of part.listed) {
    const sheet = locateSheet(archive, attributes, relationships)
    if (sheet instanceof Fault) return sheet
    if (sheet === null) return damaged('sheet-list', entry.name)
    // No two have the same name, nor the same part: one part that hundreds of sheets name would be read as often.
    for (const own of [sheet.name.toLowerCase(), sheet.entry]) {
      if (own !== null && taken.has(own)) return damaged('sheet-list', entry.name)
      if (own !== null) taken.add(own)
    }
    sheets.push(sheet)
  }
  return sheets.length > 0 ? { dateSystem: part.dateSystem, sheets } : damaged('no-sheets', entry.name)
}

function parseWorkbook(bytes: Buffer, name: string, limits: ReadLimits): WorkbookPart | Fault {
  let dateSystem: DateSystem = 1900
  let isWorkbook = false
  let isOfBeta = false
  const listed: ReadonlyMap<string, string>[] = []
  const fault = walkXml(bytes, name, {
    get fault() {
      return tooLong(listed.length, limits)
    },
    open({ name, namespace, attributes }, depth) {
      if (depth === 0) isOfBeta = name === 'workbook' && isBetaNamespace(namespace)
      if (!isSpreadsheetNamespace(namespace)) return
      if (depth === 0) isWorkbook = name === 'workbook'
      if (name === 'workbookPr' && isTrue(attributes.get('date1904'))) dateSystem = 1904
      if (name === 'sheet') listed.push(attributes)
    },
  })
  if (fault) return fault
  if (isOfBeta) return unreadable('unsupported-format', { format: 'xlsx-beta' })
  return isWorkbook ? { dateSystem, listed } : unreadable('not-a-spreadsheet', { format: 'zip' })
}

/** null where the workbook ties the sheet to a relationship that there is not. */
function locateSheet(
  archive: ZipArchive,
  attributes: ReadonlyMap<string, string>,
  relationships: ReadonlyMap<string, Relationship>,
): SheetPart | Fault | null {
  const name = attributes.get('name') ?? ''
  const hidden = (attributes.get('state') ?? 'visible') !== 'visible'
  const id = relationshipId(attributes) ?? ''
  if (id === '') return { name, hidden, entry: null }
  const relationship = relationships.get(id)
  if (relationship === undefined) return null
  if (relationship.type !== 'worksheet') return { name, hidden, entry: null }
  const entry = entryOf(archive, relationship.target)
  return entry ? { name, hidden, entry } : damaged('missing-part', relationship.target)
}
