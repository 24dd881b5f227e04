// A marked copy opened by other programs: the same values and looks, the marks and notes in their places, and nothing to repair.
import { spawnSync } from 'node:child_process'
import ExcelJS from 'exceljs'
import { openXlsx, readXlsx as readWithHucre } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { askPython, convertWithLibreOffice, isInstalled } from '../support/outside-programs.ts'
import { correctionAt, marked } from './mark-cells-of.ts'
import { partNames, partText } from './parts-of.ts'
import { richWorkbook } from './rich-workbook.ts'

let original = new Uint8Array()
let copy = new Uint8Array()

const indicators = "Chỉ tiêu '25"

beforeAll(async () => {
  original = Uint8Array.from(await richWorkbook())
  const warning = correctionAt(`${indicators}!C3`, 'warning')
  copy = Uint8Array.from(await marked(original, 'Nhiệm vụ!E8', 'Nhiệm vụ!F7', 'Nhiệm vụ!B25', warning))
})

describe('ExcelJS', () => {
  it('finds the list in front, the marks, and both notes of a cell', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Uint8Array.from(copy).buffer)
    const list = workbook.worksheets[0]
    expect(list?.name).toBe('Cần sửa')
    expect(list?.getCell('C7').text).toBe('Nhiệm vụ!E8')
    expect(partText(copy, 'xl/worksheets/sheet5.xml')).toContain(`<hyperlink ref="C7" location="'Nhiệm vụ'!E8"/>`)
    const tasks = workbook.getWorksheet('Nhiệm vụ')
    expect(tasks?.getCell('E8').fill).toMatchObject({ fgColor: { argb: 'FFFFC2C7' } })
    expect(tasks?.getCell('E9').border).toMatchObject({ top: { style: 'thin' } })
    const note = JSON.stringify(tasks?.getCell('F7').note)
    expect(note).toContain('Chờ văn bản của Bộ')
    expect(note).toContain('unreadable-value')
  })
})

describe('hucre', () => {
  it('reads the same values, tables, names and properties', async () => {
    const [before, after] = [await readWithHucre(original), await readWithHucre(copy)]
    expect(after.sheets.slice(1).map(({ name, rows }) => [name, cut(rows)])).toEqual(
      before.sheets.map(({ name, rows }) => [name, cut(rows)]),
    )
    expect(after.namedRanges).toEqual(before.namedRanges)
    expect(after.sheets[2]?.tables).toEqual(before.sheets[1]?.tables)
    expect((await openXlsx(copy)).sheets[1]?.pageSetup).toEqual((await openXlsx(original)).sheets[0]?.pageSetup)
  })
})

/** Without the empty cells and rows that marks put behind the last value. */
function cut(rows: readonly (readonly unknown[])[]): unknown[] {
  const kept = rows.map(row => row.slice(0, row.findLastIndex(value => value !== null && value !== undefined) + 1))
  return kept.slice(0, kept.findLastIndex(row => row.length > 0) + 1)
}

describe.skipIf(!isInstalled('openpyxl', 'marked copies are not reopened with it.'))('openpyxl', () => {
  const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
look = lambda c: [repr(c.value), c.number_format, repr(c.font), repr(c.border), repr(c.alignment), repr(c.protection)]
print(json.dumps([[s.title, s.sheet_state, s.print_area, s.print_title_rows, [str(m) for m in s.merged_cells.ranges], s.protection.password,
  len(s._charts), len(s._images), list(s.tables), [str(d.sqref) for d in s.data_validations.dataValidation],
  {c.coordinate: look(c) for row in s.iter_rows() for c in row if c.has_style or c.value is not None},
  {c.coordinate: c.fill.fgColor.rgb for row in s.iter_rows() for c in row if c.fill.fill_type},
  {c.coordinate: c.comment.text for row in s.iter_rows() for c in row if c.comment}] for s in book.worksheets]))`

  it('finds everything but the marks as it was', () => {
    const before = asSheets(askPython(script, original))
    const after = asSheets(askPython(script, copy)).slice(1)
    expect(after.map(sheet => sheet.slice(0, 10))).toEqual(before.map(sheet => sheet.slice(0, 10)))
    for (const [index, sheet] of before.entries()) {
      const [cells, fills, notes] = sheet.slice(10).map(asTexts)
      const [cellsAfter, fillsAfter, notesAfter] = (after[index] ?? []).slice(10).map(asTexts)
      expect(without(cellsAfter, ['B25', 'F7', 'C3'])).toEqual(without(cells, ['B25', 'F7', 'C3']))
      const changed = Object.keys(fillsAfter ?? {}).filter(cell => fillsAfter?.[cell] !== fills?.[cell])
      expect(changed.sort()).toEqual([['B25', 'E8', 'F7'], ['C3'], [], []][index])
      for (const [cell, text] of Object.entries(notes ?? {})) expect(notesAfter?.[cell]).toContain(text)
    }
  })
})

function asSheets(value: unknown): unknown[][] {
  return Array.isArray(value) ? value.map(sheet => (Array.isArray(sheet) ? sheet : [])) : []
}

function asTexts(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(Object(value)).map(([key, one]) => [key, JSON.stringify(one).slice(1, -1)]))
}

function without(cells: Readonly<Record<string, string>> | undefined, left: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(cells ?? {}).filter(([cell]) => !left.includes(cell)))
}

describe.skipIf(!isInstalled('LibreOffice', 'marked copies are not opened with it.'))('LibreOffice', () => {
  it('prints the copy, the list first', { timeout: 120_000 }, () => {
    const printed = convertWithLibreOffice(copy, 'pdf')
    expect(Buffer.from(printed).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  it('shows the same cells in both, but for the marks', { timeout: 240_000 }, () => {
    const [before, after] = [original, copy].map(bytes =>
      tablesOf(Buffer.from(convertWithLibreOffice(bytes, 'fods')).toString()),
    )
    expect(after?.map(({ name }) => name)).toEqual(['Cần sửa', 'Nhiệm vụ', indicators, 'Danh mục', 'Ghi chú'])
    for (const { name, text } of before ?? []) {
      expect(after?.find(table => table.name === name)?.text, name).toEqual(text)
    }
  })
})

/** The text of every cell that has one, without notes and pictures, sheet by sheet, as LibreOffice understood it. */
function tablesOf(fods: string): { readonly name: string; readonly text: readonly string[] }[] {
  const body = fods
    .replace(/<office:annotation\b[\s\S]*?<\/office:annotation>/g, '')
    .replace(/<table:shapes>[\s\S]*?<\/table:shapes>/g, '')
  return [...body.matchAll(/<table:table table:name="([^"]*)"[\s\S]*?<\/table:table>/g)].map(([table, name = '']) => ({
    name: name.replaceAll('&apos;', "'"),
    text: [...table.matchAll(/<text:p>([\s\S]*?)<\/text:p>/g)].map(([, text = '']) => text),
  }))
}

describe.skipIf(!isInstalled('xmllint', 'the parts of marked copies are not checked with it.'))('xmllint', () => {
  it('finds every part well-formed', () => {
    for (const name of partNames(copy).filter(part => /\.(xml|rels|vml)$/.test(part))) {
      const run = spawnSync('xmllint', ['--noout', '-'], { input: partText(copy, name), encoding: 'utf8' })
      expect(run.stderr, name).toBe('')
    }
  })
})
