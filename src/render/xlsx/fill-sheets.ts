// Turns a workbook without the rows of its tables into the whole one: the rows are written into its sheets as text.
import { strFromU8, unzipSync } from 'fflate'
import { cellAddress } from '../../source/location.ts'
import { openArchive } from './archive.ts'
import type { Drafting } from './drafting.ts'
import type { LaidOut } from './lay-out.ts'
import { type NamedLook, nameStyles } from './named-styles.ts'
import type { PlacedTable } from './place-table.ts'
import { writeRows } from './row-writer.ts'
import { readSamples } from './sample-looks.ts'
import { type SharedTexts, sharedTexts } from './shared-texts.ts'
import { type SheetLinks, sheetLinks } from './sheet-links.ts'
import { columnKinds } from './styles.ts'

const textsPart = 'xl/sharedStrings.xml'
const stylesPart = 'xl/styles.xml'
const programPart = 'docProps/app.xml'

interface Unfilled {
  readonly laidOut: LaidOut
  readonly xml: string
}

/**
 * The library that writes the workbook keeps every cell in memory and works its look out anew; as text a row costs a
 * fraction of that (docs/measurements.md). `sheets` are all sheets in order.
 */
export async function fillSheets(
  workbook: Uint8Array,
  sheets: readonly LaidOut[],
  { cut, styleNames }: Drafting['words'],
): Promise<Uint8Array> {
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
  const styles = take(stylesPart)
  await archive.add(stylesPart, [nameStyles(styles, unfilled[0] ? namedLooks(unfilled[0], styleNames) : [])])
  await archive.add(programPart, [take(programPart).replace(/<Application>[^<]*/, '<Application>tiendo')])
  for (const [name, bytes] of parts) await archive.add(name, [bytes])
  for (const { laidOut, sheet, related, xml, relationships } of unfilled) {
    const links = sheetLinks(relationships.split('<Relationship ').length - 1)
    await archive.add(sheet, fillSheet(xml, laidOut, links, texts, cut))
    await archive.add(related, [insertBefore('</Relationships>', links.relationships(), relationships)])
  }
  await archive.add(textsPart, [texts.part()])
  return archive.finish()
}

/** Every look of a table's sheet: its title, context, headings, and the samples that stand for its data cells. */
function namedLooks({ xml, laidOut }: Unfilled, names: Drafting['words']['styleNames']): NamedLook[] {
  const [placed] = laidOut.tables
  if (!placed) return []
  const lookOf = (row: number) => new RegExp(`<c r="A${row}"[^>]* s="(\\d+)"`).exec(xml)?.[1] ?? '0'
  const samples = readSamples(sampleRow(xml, placed).xml)
  const kinds = columnKinds.map(kind => [names[kind], samples(kind, 'plain')] as const)
  const frame = [
    [names.title, lookOf(1)],
    [names.context, lookOf(2)],
    [names.heading, lookOf(placed.header + 1)],
  ] as const
  return [...frame, ...kinds, [names.link, samples('text', 'linked')]]
}

function sampleRow(
  xml: string,
  { header }: PlacedTable,
): { readonly start: number; readonly end: number; readonly xml: string } {
  const start = xml.indexOf(`<row r="${header + 2}"`)
  const end = xml.indexOf('</row>', start) + '</row>'.length
  return { start, end, xml: xml.slice(start, end) }
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
    const sample = sampleRow(rest, placed)
    yield rest.slice(0, sample.start)
    yield* writeRows(placed, widths, links, { styleNumber: readSamples(sample.xml), texts, cut })
    rest = rest.slice(sample.end)
  }
  yield insertBefore('</hyperlinks>', links.elements(), rest)
}

function insertBefore(end: string, text: string, xml: string): string {
  return xml.replace(end, () => `${text}${end}`)
}
