// Turns a workbook without the rows of its tables into the whole one: the rows are written into its sheets as text.
import { strFromU8, unzipSync } from 'fflate'
import { cellAddress } from '../../source/location.ts'
import { openArchive } from './archive.ts'
import type { LaidOut } from './lay-out.ts'
import { writeRows } from './row-writer.ts'
import { readSamples } from './sample-looks.ts'
import { type SharedTexts, sharedTexts } from './shared-texts.ts'
import { type SheetLinks, sheetLinks } from './sheet-links.ts'

const textsPart = 'xl/sharedStrings.xml'

/**
 * The library that writes the workbook keeps every cell in memory and works its look out anew; as text a row costs a
 * fraction of that (docs/measurements.md). `sheets` are all sheets in order; `cut` marks a text too long for a cell.
 */
export async function fillSheets(workbook: Uint8Array, sheets: readonly LaidOut[], cut: string): Promise<Uint8Array> {
  const parts = new Map(Object.entries(unzipSync(workbook)))
  const take = (name: string): string => {
    const bytes = parts.get(name)
    if (bytes === undefined) throw new Error(`the workbook has no ${name}`)
    parts.delete(name)
    return strFromU8(bytes)
  }
  const texts = sharedTexts(take(textsPart))
  const unfilled = sheets.flatMap((laidOut, index) => {
    if (laidOut.tables.length === 0) return []
    const names = { sheet: `sheet${index + 1}.xml`, related: `_rels/sheet${index + 1}.xml.rels` }
    const [sheet, related] = [`xl/worksheets/${names.sheet}`, `xl/worksheets/${names.related}`]
    return [{ laidOut, sheet, related, xml: take(sheet), relationships: take(related) }]
  })
  const archive = openArchive()
  for (const [name, bytes] of parts) await archive.add(name, [bytes])
  for (const { laidOut, sheet, related, xml, relationships } of unfilled) {
    const links = sheetLinks(relationships.split('<Relationship ').length - 1)
    await archive.add(sheet, fillSheet(xml, laidOut, links, texts, cut))
    await archive.add(related, [insertBefore('</Relationships>', links.relationships(), relationships)])
  }
  await archive.add(textsPart, [texts.part()])
  return archive.finish()
}

/** The samples of looks give way to the rows; they may have been wider than these. */
function* fillSheet(
  xml: string,
  { tables, widths, sheet }: LaidOut,
  links: SheetLinks,
  texts: SharedTexts,
  cut: string,
): Generator<string | Uint8Array> {
  const used = `A1:${cellAddress({ row: sheet.rows?.length ?? 1, column: widths.length })}`
  let rest = xml.replace(/(<dimension ref=")[^"]*/, (_, start) => `${start}${used}`)
  for (const placed of tables) {
    const start = rest.indexOf(`<row r="${placed.header + 2}"`)
    const end = rest.indexOf('</row>', start) + '</row>'.length
    yield rest.slice(0, start)
    yield* writeRows(placed, widths, links, { styleNumber: readSamples(rest.slice(start, end)), texts, cut })
    rest = rest.slice(end)
  }
  yield insertBefore('</hyperlinks>', links.elements(), rest)
}

function insertBefore(end: string, text: string, xml: string): string {
  return xml.replace(end, () => `${text}${end}`)
}
