// A workbook of ordinary habits, read by ours, by ExcelJS and by hucre: the same value in every cell.
import ExcelJS from 'exceljs'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { cellAddress } from '../../src/source/location.ts'
import type { RawCell } from '../../src/source/raw-table.ts'
import { readTable } from './dump.ts'

const tasks = ['Thành lập Ban Chỉ đạo', 'Xây dựng cơ sở dữ liệu', 'Rà soát, sửa đổi']

async function officeWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook()
  for (const name of ['Nhiệm vụ', 'Chỉ tiêu']) fillSheet(workbook.addWorksheet(name))
  workbook.addWorksheet('Danh mục', { state: 'veryHidden' }).getCell('C3').value = 'x'
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function fillSheet(sheet: ExcelJS.Worksheet): void {
  sheet.mergeCells('A1:F1')
  sheet.getCell('A1').value = 'BÁO CÁO TIẾN ĐỘ'
  sheet.addRow([])
  sheet.addRow(['STT', 'Nội dung', 'Thời hạn', 'Tiến độ (%)', 'Kết quả', 'Ghi chú'])
  for (let index = 0; index < 60; index++) fillRow(sheet.addRow([index + 1, tasks[index % 3]]), index)
  sheet.mergeCells('F10:F12')
}

function fillRow(row: ExcelJS.Row, index: number): void {
  row.hidden = index % 17 === 3
  row.getCell(3).value = index % 4 === 0 ? 'Quý II/2025' : new Date(Date.UTC(2025, index % 12, 1 + (index % 28)))
  row.getCell(3).numFmt = 'dd/mm/yyyy'
  row.getCell(4).value = { formula: `A${index + 1}/60`, result: index / 60 }
  row.getCell(4).numFmt = '0.0%'
  row.getCell(5).value = { richText: [{ text: 'Đã ' }, { font: { bold: true }, text: `ban hành ${index}` }] }
  row.getCell(6).value = index % 5 === 0 ? { formula: 'A1&""', result: `ghi chú ${index}` } : index % 2 === 0
}

/** A value as all three can say it. */
function said(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'number' ? String(Number(value.toFixed(9))) : String(value)
}

function saidOf(cell: RawCell): string {
  if (cell.kind === 'number' || cell.kind === 'percent') return said(cell.number)
  if (cell.kind === 'date') return cell.date
  return cell.kind === 'boolean' ? String(cell.boolean) : cell.kind === 'uncalculated' ? '' : cell.text
}

async function readWithOurs(bytes: Uint8Array): Promise<string[]> {
  const { sheets } = await readTable('a.xlsx', bytes)
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(row => row.cells.map(cell => `${name} ${cellAddress(cell)} ${saidOf(cell)}`)),
  )
}

async function readWithExcelJs(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer)
  const lines: string[] = []
  for (const sheet of workbook.worksheets) {
    sheet.eachRow(row =>
      row.eachCell(cell => {
        if (cell.isMerged && cell.master.address !== cell.address) return
        const plain = cell.type === ExcelJS.ValueType.RichText ? cell.text : cell.value
        lines.push(
          `${sheet.name} ${cell.address} ${said(cell.type === ExcelJS.ValueType.Formula ? cell.result : plain)}`,
        )
      }),
    )
  }
  return lines
}

async function readWithHucre(bytes: Uint8Array): Promise<string[]> {
  const { sheets } = await readXlsx(bytes)
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((values, row) =>
      values.flatMap((value, column) =>
        value === null ? [] : [`${name} ${cellAddress({ row: row + 1, column: column + 1 })} ${said(value)}`],
      ),
    ),
  )
}

describe('three readers', () => {
  let bytes = new Uint8Array(0)
  beforeAll(async () => {
    bytes = await officeWorkbook()
  })

  it('agree cell by cell', async () => {
    const ours = await readWithOurs(bytes)
    expect(ours).toHaveLength(2 * (1 + 6 + 60 * 6 - 2) + 1)
    expect(ours).toEqual(await readWithExcelJs(bytes))
    expect(ours).toEqual(await readWithHucre(bytes))
  })

  it('agree on what is hidden and merged', async () => {
    const { sheets } = await readTable('a.xlsx', bytes)
    expect(sheets.map(({ hidden }) => hidden)).toEqual([false, false, true])
    expect(sheets[0]?.rows.filter(({ hidden }) => hidden).map(({ row }) => row)).toEqual([7, 24, 41, 58])
    expect(sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 6 },
      { top: 10, left: 6, bottom: 12, right: 6 },
    ])
  })
})
