// Parts of a workbook as text → xlsx bytes, so that each test can spell one part its own way.
import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const references = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageReferences = 'http://schemas.openxmlformats.org/package/2006/relationships'

export const namespaces = { main, references, packageReferences } as const

/** Parts by name; null leaves one out. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>

const styles = `<styleSheet xmlns="${main}">
  <numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0 &quot;đồng&quot;"/></numFmts>
  <fonts count="3"><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font><font><name val="VNI-Times"/></font></fonts>
  <cellXfs count="7"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="9" fontId="0"/>
  <xf numFmtId="165" fontId="0"/><xf numFmtId="49" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs></styleSheet>`

/** Formats in `styles`, for the `s` of a cell. */
export const format = { plain: 0, builtInDate: 1, date: 2, percent: 3, money: 4, vnTime: 5, vni: 6 } as const

export const relationships = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${packageReferences}">${targets
    .map(
      ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${references}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const usualParts: Parts = {
  '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${references}"><sheets><sheet name="Nhiệm vụ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ),
  'xl/styles.xml': styles,
  'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>một</t></si><si/><si><t>ba</t></si></sst>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
}

/** A whole workbook; `parts` replace or add to the usual ones. */
export function workbookBytes(parts: Parts = {}): Uint8Array {
  const entries: Record<string, Uint8Array> = {}
  for (const [name, content] of Object.entries({ ...usualParts, ...parts })) {
    if (content !== null) entries[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(entries, { level: 6 })
}

/** A workbook with one sheet that holds these rows, written as `<row>` elements. */
export function sheetBytes(rows: string, parts: Parts = {}): Uint8Array {
  return workbookBytes({ 'xl/worksheets/sheet1.xml': sheetXml(rows), ...parts })
}

export function sheetXml(rows: string, tail = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><dimension ref="A1"/><sheetData>${rows}</sheetData>${tail}</worksheet>`
}

export function stringsXml(items: string): string {
  return `<sst xmlns="${main}">${items}</sst>`
}
