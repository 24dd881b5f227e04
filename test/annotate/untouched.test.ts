// A marked copy differs from the original in the marks alone: every other part keeps its packed bytes, every other character its place.
import { beforeAll, describe, expect, it } from 'vitest'
import { annotate, correctionAt, listOf, marked } from './mark-cells-of.ts'
import { changedParts, packedParts, partNames, partText, tableOf } from './parts-of.ts'
import { richWorkbook } from './rich-workbook.ts'

let original = new Uint8Array()
let copy = new Uint8Array()

const places = [
  'Nhiệm vụ!E8',
  'Nhiệm vụ!H7',
  'Nhiệm vụ!B25',
  'Nhiệm vụ!B5',
  'Nhiệm vụ!D11',
  "Chỉ tiêu '25!C3",
  'Nhiệm vụ!F7',
]

beforeAll(async () => {
  original = Uint8Array.from(await richWorkbook())
  copy = Uint8Array.from(await marked(original, ...places))
})

describe('a marked copy', () => {
  it('changes few parts, and no other byte of the archive', () => {
    expect(changedParts(original, copy)).toEqual([
      '[Content_Types].xml',
      'docProps/app.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/comments2.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/drawings/vmlDrawing2.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ])
    const added = partNames(copy).filter(name => !packedParts(original).has(name))
    expect(added).toEqual(['xl/worksheets/sheet5.xml'])
  })

  it('keeps charts, pictures, text boxes, tables, printer settings and properties as they were packed', () => {
    const kept = packedParts(copy)
    const names = [...packedParts(original).keys()].filter(name =>
      /chart|media|drawing\d+\.xml|tables|printer|custom|sheet[34]/.test(name),
    )
    expect(names.length).toBeGreaterThan(8)
    for (const name of names) expect(kept.get(name), name).toBe(packedParts(original).get(name))
  })

  it('has the same sheets behind the list, with the same values', async () => {
    const [before, after] = [await tableOf(original), await tableOf(copy)]
    expect(after.sheets.map(({ name }) => name)).toEqual(['Cần sửa', ...before.sheets.map(({ name }) => name)])
    expect(JSON.stringify(after.sheets.slice(1).map(cellsOf))).toBe(JSON.stringify(before.sheets.map(cellsOf)))
  })

  it('differs in its sheets by formats of marked cells and by added empty cells', () => {
    const before = partText(original, 'xl/worksheets/sheet1.xml')
    const after = partText(copy, 'xl/worksheets/sheet1.xml')
    const added = /<c r="B25" s="\d+"\/>/
    expect(after).toMatch(added)
    const undone = after
      .replace(/<row r="25"><c r="B25" s="\d+"\/><\/row>/, '')
      .replace(/<c r="(?:D9|D11|H7|E8|B5|F7)"[^>]*>/g, formatless)
    const base = before.replace(/<c r="(?:D9|D11|H7|E8|B5|F7)"[^>]*>/g, formatless)
    expect(lines(undone)).toEqual(lines(base))
  })

  it('is the same every time', async () => {
    const again = await annotate(original, listOf(...places.map(place => correctionAt(place))))
    expect(again).toEqual(Buffer.from(copy))
  })
})

function cellsOf(sheet: Awaited<ReturnType<typeof tableOf>>['sheets'][number]): unknown {
  return [sheet.name, sheet.hidden, sheet.merges, sheet.rows.map(row => [row.row, row.hidden, row.cells])]
}

function formatless(tag: string): string {
  return tag.replace(/ s="\d+"/, '')
}

/** One tag a line, so that a difference can be read. */
function lines(text: string): string[] {
  return text.replace(/<dimension [^>]*>/, '').split(/(?=<)/)
}
