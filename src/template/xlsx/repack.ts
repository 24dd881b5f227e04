// Turns the workbook ExcelJS wrote into one whose bytes depend on nothing but its content.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** The earliest time a zip entry can bear; read from the machine's own clock it would differ each time. */
const entryTime = new Date(1980, 0, 1)

export function repack(bytes: Uint8Array): Uint8Array {
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    entries[name] = /^xl\/worksheets\/[^/]+\.xml$/.test(name)
      ? strToU8(withoutRemarks(growing(strFromU8(content))))
      : content
  }
  return zipSync(entries, { level: 9, mtime: entryTime })
}

/** A height marked as custom stays whatever is typed; without the mark it is where the row begins, and it grows. */
function growing(sheet: string): string {
  return sheet.replace(/(<row [^>]*?) customHeight="1"/g, '$1')
}

/**
 * Excel puts a green corner on codes such as "01" and deadlines such as "2025", as numbers kept as text; here they are
 * meant to be text. The element's place is behind all that ExcelJS writes for these sheets (ECMA-376 part 1, 18.3.1.99).
 */
function withoutRemarks(sheet: string): string {
  const used = /<dimension ref="([^"]+)"/.exec(sheet)?.[1]
  if (used === undefined || /<(?:drawing|legacyDrawing|tableParts|extLst)\b/.test(sheet)) return sheet
  const remark = `<ignoredErrors><ignoredError sqref="${used}" numberStoredAsText="1"/></ignoredErrors>`
  return sheet.replace(/<\/worksheet>\s*$/, `${remark}</worksheet>`)
}
