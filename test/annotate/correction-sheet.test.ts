// The list in front of a marked copy: order, words, links, and that whatever anybody typed stays text.
import ExcelJS from 'exceljs'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../src/annotate/refusal.ts'
import type { CorrectionList } from '../../src/model/corrections.ts'
import type { Language } from '../../src/model/plan.ts'
import type { RawCell } from '../../src/source/raw-table.ts'
import { annotate, correctionAt } from './mark-cells-of.ts'
import { partText, tableOf } from './parts-of.ts'

async function source(): Promise<Uint8Array> {
  const hidden = { name: 'Ẩn', rows: [['x']], hidden: true }
  return writeXlsx({ sheets: [{ name: "Nhiệm vụ '25", rows: [['a', 'b']] }, hidden] })
}

async function copyWith(list: CorrectionList, language: Language = 'vi'): Promise<Uint8Array> {
  const copy = await annotate(await source(), list, language)
  if (copy instanceof Refusal) throw new Error(copy.reason)
  return copy
}

/** The rows of the list as texts, without the hidden cells. */
async function listed(list: CorrectionList, language: Language = 'vi'): Promise<string[][]> {
  const { sheets } = await tableOf(await copyWith(list, language))
  return (sheets[0]?.rows ?? []).map(row => row.cells.filter(({ column }) => column < 12).map(textOf))
}

function textOf(cell: RawCell): string {
  if (cell.kind === 'text') return cell.text
  return cell.kind === 'number' ? String(cell.number) : cell.kind
}

describe('the list of a marked copy', () => {
  it('has counts, what to do, and a row for each correction', async () => {
    const corrections = [correctionAt("Nhiệm vụ '25!B1"), correctionAt('cả tệp', 'info', { given: '', expected: '' })]
    const rows = await listed({ file: '14.xlsx', corrections, fixed: null })
    expect(rows[0]).toEqual(['Cần sửa: 1 lỗi, 0 cảnh báo, 1 thông tin'])
    expect(rows[4]).toEqual(['STT', 'Mức độ', 'Ô', 'Dòng', 'Đã ghi', 'Yêu cầu', 'Vấn đề', 'Cách sửa', 'Quy tắc'])
    const words = ['“31/02/2025” không đọc được; cần một ngày', 'Ghi lại ngày.', 'unreadable-value']
    const row = 'NV-07 Hoàn thiện nền tảng'
    expect(rows[5]).toEqual(['1', 'Lỗi', "Nhiệm vụ '25!B1", row, '31/02/2025', 'một ngày', ...words])
    expect(rows[6]).toEqual(['2', 'Thông tin', 'Cả tệp', row, '–', '–', ...words])
  })

  it('tells what was fixed since an earlier check', async () => {
    const corrections = [correctionAt("Nhiệm vụ '25!A1", 'error', { standing: 'new' })]
    const rows = await listed(
      { file: '14.xlsx', corrections, fixed: [correctionAt("Nhiệm vụ '25!B9", 'warning', { standing: 'fixed' })] },
      'en',
    )
    expect(rows[4]).toEqual(['Since the last check: 1 fixed, 0 not fixed yet, 1 new.'])
    expect(rows[6]?.at(-1)).toBe('New')
    expect(rows[7]).toEqual(['Fixed since the last check: 1'])
    expect(rows[8]?.slice(0, 3)).toEqual(['1', 'Warning', "Nhiệm vụ '25!B9"])
    expect(rows[8]?.at(-1)).toBe('Fixed')
  })

  it('links to each cell that can be shown', async () => {
    const corrections = [correctionAt("Nhiệm vụ '25!B1"), correctionAt('Ẩn!A1'), correctionAt('cả tệp')]
    const text = partText(await copyWith({ file: 'a', corrections, fixed: null }), 'xl/worksheets/sheet3.xml')
    expect(text.match(/<hyperlink [^>]*>/g)).toEqual([`<hyperlink ref="C7" location="'Nhiệm vụ ''25'!B1"/>`])
  })

  it.each(['=1+1', '@SUM(A1)', '-2+3', '_x0041_', 'a\u0007b\u202ec\ud800', '<b>&amp;</b>', ' \n\t '])(
    'keeps what was typed as text, in cells and notes: %j',
    async typed => {
      const corrections = [correctionAt("Nhiệm vụ '25!B1", 'error', { given: typed, row: typed, message: typed })]
      const copy = await copyWith({ file: typed, corrections, fixed: null })
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(Uint8Array.from(copy).buffer)
      const cell = workbook.worksheets[0]?.getCell('E7')
      expect(cell?.type).not.toBe(ExcelJS.ValueType.Formula)
      const kept = typed.replace('\u0007', '').replace('\u202e', '').replace('\ud800', '\ufffd')
      const { sheets } = await tableOf(copy)
      const read = sheets[0]?.rows.find(({ row }) => row === 7)?.cells.find(({ column }) => column === 5)
      if (kept.trim() !== '') expect(read).toMatchObject({ kind: 'text', text: kept })
    },
  )

  it('cuts what no cell can hold', async () => {
    const corrections = [correctionAt("Nhiệm vụ '25!B1", 'error', { given: 'ă'.repeat(40_000) })]
    const row = (await listed({ file: 'a', corrections, fixed: null }))[5]
    expect(row?.[4]).toHaveLength(32_767)
    expect(row?.[4]?.endsWith('…')).toBe(true)
  })
})
