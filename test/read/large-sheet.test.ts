// A sheet too large to be unpacked at once: what falls on the border of two pieces is read like everything else.
import { describe, expect, it } from 'vitest'
import { readTable } from './dump.ts'
import { sheetXml, stringsXml, workbookBytes } from './workbook-bytes.ts'

const rowCount = 30_000
const xml = sheetXml(
  Array.from({ length: rowCount }, (_, index) => {
    const row = index + 1
    return `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}" t="s"><v>${index % 2}</v></c><c r="C${row}" t="inlineStr"><is><t>Nhiệm vụ thứ ${row} – hoàn thành</t></is></c><c r="D${row}" t="str"><f>A${row}&amp;"ạ"</f><v>${row}ạ</v></c></row>`
  }).join('\n'),
  '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>',
)
const strings = stringsXml('<si><t>Đang thực hiện</t></si><si><t>Hoàn thành</t></si>')

const prefixed = xml
  .replace('xmlns=', 'xmlns:x=')
  .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
  .replace('<x:?xml', '<?xml')

describe('a large sheet', () => {
  it.each([
    ['as most programs spell it', xml],
    ['with prefixes', prefixed],
  ])('%s', async (_, sheet) => {
    const bytes = workbookBytes({ 'xl/worksheets/sheet1.xml': sheet, 'xl/sharedStrings.xml': strings })
    const rows = (await readTable('a.xlsx', bytes)).sheets[0]?.rows ?? []
    expect(rows).toHaveLength(rowCount)
    const wrong = rows.filter(({ row, cells }, index) => {
      const texts = cells.map(cell =>
        cell.kind === 'text' ? cell.text : cell.kind === 'number' ? String(cell.number) : '',
      )
      const state = index % 2 === 0 ? 'Đang thực hiện' : 'Hoàn thành'
      const expected = [`${row}`, ...(row === 2 ? [] : [state]), `Nhiệm vụ thứ ${row} – hoàn thành`, `${row}ạ`]
      return row !== index + 1 || texts.join('|') !== expected.join('|')
    })
    expect(wrong).toEqual([])
  })

  it('cut off in its rows is refused', async () => {
    const cut = xml.slice(0, xml.length - 400_000)
    await expect(readTable('a.xlsx', workbookBytes({ 'xl/worksheets/sheet1.xml': cut }))).rejects.toThrow(
      /^unreadable-file damaged xml-/,
    )
  })
})
