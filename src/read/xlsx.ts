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
  const { strings, formats } = shared
  const { dateSystem } = workbook
  const sheets: RawSheet[] = []
  let earlier = noCounts
  for (const { name, hidden, entry: sheetEntry } of workbook.sheets) {
    const context: CellContext = { strings, formats, dateSystem, limits, earlier }
    const content = sheetEntry ? await readSheet(archive, sheetEntry, context) : noContent
    if (content instanceof Fault) return content
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

/** Shared strings and cell formats; a workbook may do without either, but not name a part that is missing. */
function readSharedParts(
  archive: ZipArchive,
  relationships: ReadonlyMap<string, Relationship>,
  limits: ReadLimits,
): Pick<CellContext, 'strings' | 'formats'> | Fault {
  const stringsEntry = findRelated(archive, relationships, 'sharedStrings')
  if (stringsEntry instanceof Fault) return stringsEntry
  const stylesEntry = findRelated(archive, relationships, 'styles')
  if (stylesEntry instanceof Fault) return stylesEntry
  const strings = stringsEntry ? readSharedStrings(archive, stringsEntry, limits) : noStrings
  if (strings instanceof Fault) return strings
  const formats = stylesEntry ? readStyles(archive, stylesEntry) : []
  return formats instanceof Fault ? formats : { strings, formats }
}

function findRelated(
  archive: ZipArchive,
  relationships: ReadonlyMap<string, Relationship>,
  type: string,
): ZipEntry | Fault | null {
  for (const relationship of relationships.values()) {
    if (relationship.type !== type) continue
    return entryOf(archive, relationship.target) ?? damaged('missing-part', relationship.target)
  }
  return null
}
