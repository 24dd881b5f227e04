// Workbook bytes (xlsx, xlsm) → RawTable: values only, with addresses.
import type { RawSheet, RawTable } from '../source/raw-table.ts'
import { type CellContext, noCounts, together } from './cell-context.ts'
import { damaged, Fault } from './fault.ts'
import type { ReadLimits } from './limits.ts'
import { noStrings } from './shared-strings.ts'
import { entryOf, findWorkbook, type Relationship, readRelationships } from './xlsx-package.ts'
import { readSheet, type SheetContent } from './xlsx-sheet.ts'
import { readSharedStrings } from './xlsx-strings.ts'
import { readStyles } from './xlsx-styles.ts'
import { readWorkbook } from './xlsx-workbook.ts'
import { ZipArchive } from './zip.ts'
import type { ZipEntry } from './zip-directory.ts'

/** A sheet that has no cells: a chart or a dialog. */
const noContent: SheetContent = { rows: [], merges: [], hiddenColumns: [], counts: noCounts, hasLegacyFonts: false }

/** Reads Office Open XML workbooks, transitional and strict (ECMA-376, ISO/IEC 29500). */
export async function readXlsx(bytes: Uint8Array, limits: ReadLimits): Promise<RawTable | Fault> {
  const archive = ZipArchive.open(bytes, limits)
  if (archive instanceof Fault) return archive
  const part = findWorkbook(archive)
  if (part instanceof Fault) return part
  const entry = archive.find(part)
  const relationships = readRelationships(archive, part)
  if (relationships instanceof Fault) return relationships
  const workbook = entry ? readWorkbook(archive, entry, relationships) : damaged('missing-part', part)
  if (workbook instanceof Fault) return workbook
  const shared = readSharedParts(archive, relationships, limits)
  if (shared instanceof Fault) return shared
  const { strings, formats, missing } = shared
  const { dateSystem } = workbook
  const sheets: RawSheet[] = []
  let earlier = noCounts
  for (const { name, hidden, entry: sheetEntry } of workbook.sheets) {
    const context: CellContext = { strings, formats, dateSystem, limits, earlier }
    const content = sheetEntry ? await readSheet(archive, sheetEntry, context) : noContent
    if (content instanceof Fault)
      return missing !== null && isOfCell(content) ? damaged('missing-part', missing) : content
    earlier = together(earlier, content.counts)
    const { rows, merges, hiddenColumns, hasLegacyFonts } = content
    sheets.push({
      ...{ name, hidden, rows, merges },
      ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
      ...(hasLegacyFonts ? { hasLegacyFonts } : {}),
    })
  }
  return { kind: 'table', format: 'xlsx', sheets }
}

/** Without the strings no cell that refers to one has a value. */
function isOfCell(fault: Fault): boolean {
  return fault.facts.detail === 'cell-value'
}

interface SharedParts extends Pick<CellContext, 'strings' | 'formats'> {
  /** The strings part that is named and not there: some writers name one they had no use for. */
  readonly missing: string | null
}

/** Shared strings and cell formats; a workbook may do without either, but not name formats that are missing. */
function readSharedParts(
  archive: ZipArchive,
  relationships: ReadonlyMap<string, Relationship>,
  limits: ReadLimits,
): SharedParts | Fault {
  const named = findRelated(archive, relationships, 'sharedStrings')
  const stylesEntry = findRelated(archive, relationships, 'styles')
  if (typeof stylesEntry === 'string') return damaged('missing-part', stylesEntry)
  const missing = typeof named === 'string' ? named : null
  const strings = named === null || typeof named === 'string' ? noStrings : readSharedStrings(archive, named, limits)
  if (strings instanceof Fault) return strings
  const formats = stylesEntry ? readStyles(archive, stylesEntry) : []
  return formats instanceof Fault ? formats : { strings, formats, missing }
}

/** The part of a relationship of that type, its name where it is not there, null where there is no such relationship. */
function findRelated(
  archive: ZipArchive,
  relationships: ReadonlyMap<string, Relationship>,
  type: string,
): ZipEntry | string | null {
  for (const relationship of relationships.values()) {
    if (relationship.type === type) return entryOf(archive, relationship.target) ?? relationship.target
  }
  return null
}
