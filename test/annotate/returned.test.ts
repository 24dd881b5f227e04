// A marked copy that comes back, corrected or not: it is read without its list, and marked afresh, never twice.
import ExcelJS from 'exceljs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { markShades } from '../../src/annotate/mark-colours.ts'
import { Refusal } from '../../src/annotate/refusal.ts'
import { isCorrectionSheet } from '../../src/source/correction-mark.ts'
import { convertWithLibreOffice, isInstalled } from '../support/outside-programs.ts'
import { annotate, correctionAt, listOf, marked } from './mark-cells-of.ts'
import { partNames, partText, tableOf } from './parts-of.ts'
import { richWorkbook } from './rich-workbook.ts'

let original = new Uint8Array()
let copy = new Uint8Array()

beforeAll(async () => {
  original = Uint8Array.from(await richWorkbook())
  copy = Uint8Array.from(
    await marked(original, 'Nhiệm vụ!E8', 'Nhiệm vụ!H7', 'Nhiệm vụ!B5', 'Nhiệm vụ!F7', "Chỉ tiêu '25!C3"),
  )
})

/** The cells of a sheet with one of our fills, and those with a note. */
async function marksOf(bytes: Uint8Array, sheet: string) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  const filled: string[] = []
  const noted: Record<string, string> = {}
  workbook.getWorksheet(sheet)?.eachRow({ includeEmpty: true }, row =>
    row.eachCell({ includeEmpty: true }, cell => {
      const fill = cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined
      if (markShades.has(fill ?? '')) filled.push(cell.address)
      if (cell.note)
        noted[cell.address] =
          typeof cell.note === 'string' ? cell.note : (cell.note.texts ?? []).map(({ text }) => text).join('')
    }),
  )
  return { filled, noted }
}

/** Marks a copy again with one correction left. */
async function markAgain(bytes: Uint8Array): Promise<Uint8Array> {
  const again = await annotate(bytes, listOf(correctionAt('Nhiệm vụ!H7')))
  if (again instanceof Refusal) throw new Error(again.reason)
  return again
}

describe('marked again', () => {
  it('it has one list, in its old place, and only the marks of the second check', async () => {
    const again = await markAgain(copy)
    expect((await tableOf(again)).sheets.map(({ name }) => name)).toEqual(
      (await tableOf(copy)).sheets.map(({ name }) => name),
    )
    expect((await marksOf(again, 'Nhiệm vụ')).filled).toEqual(['H7'])
    expect((await marksOf(again, "Chỉ tiêu '25")).filled).toEqual([])
    expect(partNames(again)).toEqual(partNames(copy))
  })

  it('its submitter has back what was typed into notes, and no note of ours that is not due', async () => {
    const [before, again] = [await marksOf(original, 'Nhiệm vụ'), await marksOf(await markAgain(copy), 'Nhiệm vụ')]
    expect(Object.keys(again.noted).sort()).toEqual(['A1', 'F7', 'H7'])
    expect(again.noted.F7).toBe(before.noted.F7)
    expect(again.noted.A1).toBe(before.noted.A1)
    expect(partText(await markAgain(copy), 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(3)
  })

  it('its cells have the looks they had', async () => {
    const looks = async (bytes: Uint8Array) => {
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
      return ['E8', 'B5', 'F7', 'A5', 'G9'].map(cell => workbook.getWorksheet('Nhiệm vụ')?.getCell(cell).style)
    }
    expect(await looks(await markAgain(copy))).toEqual(await looks(original))
  })

  it('a cell that got another format meanwhile loses the fill alone', async () => {
    const again = await markAgain(withDateTyped(copy, 'E8'))
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Uint8Array.from(again).buffer)
    const cell = workbook.getWorksheet('Nhiệm vụ')?.getCell('E8')
    expect(cell?.fill).toEqual({ type: 'pattern', pattern: 'none' })
    expect(cell?.numFmt).toBe('mm-dd-yy')
    expect(cell?.border?.top?.style).toBe('thin')
  })

  it('without its list it is cleared too, and gets a new one in front', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Uint8Array.from(await marked(await plainWorkbook(), 'Việc!B1', 'Việc!A2')).buffer)
    workbook.removeWorksheet('Cần sửa')
    const again = await annotate(new Uint8Array(await workbook.xlsx.writeBuffer()), listOf(correctionAt('Việc!A1')))
    if (again instanceof Refusal) throw new Error(again.reason)
    expect((await tableOf(again)).sheets.map(({ name }) => name)).toEqual(['Cần sửa', 'Việc'])
    const { filled, noted } = await marksOf(again, 'Việc')
    expect([filled, Object.keys(noted)]).toEqual([['A1'], ['A1']])
  })

  it('cells that differed in their fills alone have each its own again', async () => {
    const filled = (rgb: string) =>
      ({ style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } } }) as const
    const cells = new Map([
      ['0,0', filled('00FF00')],
      ['0,1', filled('FFFF00')],
    ])
    const before = await writeXlsx({ sheets: [{ name: 'Việc', rows: [['a', 'b', 'c']], cells }] })
    const again = await annotate(await marked(before, 'Việc!A1', 'Việc!B1', 'Việc!C1'), listOf())
    if (again instanceof Refusal) throw new Error(again.reason)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Uint8Array.from(again).buffer)
    const fills = ['A1', 'B1', 'C1'].map(cell => workbook.getWorksheet('Việc')?.getCell(cell).fill)
    expect(fills.map(fill => (fill?.type === 'pattern' ? fill.fgColor?.argb : undefined))).toEqual([
      'FF00FF00',
      'FFFFFF00',
      undefined,
    ])
  })

  it('the list is known by its mark, whatever its name', async () => {
    const sheets = (await tableOf(copy)).sheets
    expect(sheets.filter(isCorrectionSheet).map(({ name }) => name)).toEqual(['Cần sửa'])
    expect((await tableOf(original)).sheets.some(isCorrectionSheet)).toBe(false)
  })
})

describe.skipIf(!isInstalled('LibreOffice', 'marked copies are not re-saved with it.'))('saved by LibreOffice', () => {
  it('is cleared of its marks and marked again', { timeout: 120_000 }, async () => {
    const saved = convertWithLibreOffice(copy, 'xlsx')
    expect((await marksOf(saved, 'Nhiệm vụ')).filled).toEqual(['B5', 'F7', 'H7', 'E8'])
    const again = await markAgain(saved)
    const { filled, noted } = await marksOf(again, 'Nhiệm vụ')
    expect(filled).toEqual(['H7'])
    expect(Object.keys(noted).sort()).toEqual(['A1', 'F7', 'H7'])
    expect(noted.F7).not.toContain('tiendo')
    expect((await tableOf(again)).sheets.filter(isCorrectionSheet)).toHaveLength(1)
  })
})

function plainWorkbook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: 'Việc',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
    ],
  })
}

/** Gives a cell the format Excel makes when a date is typed into it: its own with another number format. */
function withDateTyped(bytes: Uint8Array, cell: string): Uint8Array {
  const parts = unzipSync(bytes)
  const sheet = partText(bytes, 'xl/worksheets/sheet1.xml')
  const styles = partText(bytes, 'xl/styles.xml')
  const format = Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(sheet)?.[1])
  const formats = /<cellXfs count="(\d+)">([\s\S]*?)<\/cellXfs>/.exec(styles)
  const own = [...(formats?.[2] ?? '').matchAll(/<xf\b[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)][format]?.[0] ?? ''
  const dated = own.replace(/numFmtId="\d+"/, 'numFmtId="14"')
  parts['xl/styles.xml'] = strToU8(styles.replace('</cellXfs>', `${dated}</cellXfs>`))
  const added = Number(formats?.[1])
  parts['xl/worksheets/sheet1.xml'] = strToU8(
    sheet.replace(`<c r="${cell}" t="s" s="${format}"`, `<c r="${cell}" t="s" s="${added}"`),
  )
  return zipSync(parts)
}
