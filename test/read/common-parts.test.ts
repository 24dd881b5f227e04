// Parts that many files have in common: what is read of a file never depends on the files before it.
import { describe, expect, it } from 'vitest'
import { read } from './dump.ts'
import { format, namespaces, relationships, sheetBytes, workbookBytes } from './workbook-bytes.ts'

const rows = `<row r="1"><c r="A1" s="${format.date}"><v>46000</v></c><c r="B1" t="s"><v>2</v></c></row>`
const date1904 = `<workbook xmlns="${namespaces.main}" xmlns:r="${namespaces.references}"><workbookPr date1904="1"/><sheets><sheet name="Nhiệm vụ" sheetId="1" r:id="rId1"/></sheets></workbook>`
const plainStyles = `<styleSheet xmlns="${namespaces.main}"><cellXfs><xf/><xf/><xf numFmtId="9"/></cellXfs></styleSheet>`
const otherSheet = {
  'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet9.xml'], ['styles', 'styles.xml']),
  'xl/worksheets/sheet9.xml': `<worksheet xmlns="${namespaces.main}"><sheetData><row r="3"><c r="C3"><v>7</v></c></row></sheetData></worksheet>`,
}

const files: Readonly<Record<string, readonly [bytes: Uint8Array, lines: readonly string[]]>> = {
  usual: [sheetBytes(rows), ['A1 date 2025-12-09', 'B1 text ba']],
  'another date system': [sheetBytes(rows, { 'xl/workbook.xml': date1904 }), ['A1 date 2029-12-10', 'B1 text ba']],
  'other styles': [sheetBytes(rows, { 'xl/styles.xml': plainStyles }), ['A1 percent 46000', 'B1 text ba']],
  'other relationships': [workbookBytes(otherSheet), ['C3 number 7']],
  'styles that are relationships': [
    sheetBytes(rows, {
      'xl/_rels/workbook.xml.rels': relationships(
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', '_rels/workbook.xml.rels'],
        ['sharedStrings', 'sharedStrings.xml'],
      ),
    }),
    ['A1 number 46000', 'B1 text ba'],
  ],
  'damaged styles': [sheetBytes(rows, { 'xl/styles.xml': '<styleSheet' }), ['unreadable-file damaged xml-opening-tag']],
}

describe('a file', () => {
  const pairs = Object.keys(files).flatMap(first => Object.keys(files).map(then => [first, then] as const))

  it.each(pairs)('%s, then %s', async (first, then) => {
    for (const name of [first, then, then, first]) {
      const [bytes, lines] = files[name] ?? [new Uint8Array(), []]
      expect(await read('a.xlsx', bytes)).toEqual(lines)
    }
  })

  it('whose common part was changed without its check sum is refused as if it came first', async () => {
    const bytes = sheetBytes(rows)
    await read('a.xlsx', bytes)
    const changed = Buffer.from(bytes)
    const at = changed.indexOf('xl/styles.xml') + 'xl/styles.xml'.length
    changed[at + 20] = (changed[at + 20] ?? 0) ^ 0x10
    const refused = await read('a.xlsx', changed)
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatch(/^unreadable-file damaged (compression|checksum)/)
    expect(await read('a.xlsx', bytes)).toEqual(files.usual?.[1])
  })
})
