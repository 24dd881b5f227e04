// The day of a letter as the report date, where no label says one.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { valueOf } from '../../../src/source/field.ts'
import { planOf, sheetOf, type Value, workbookOf } from '../table-of.ts'

const plan = planOf()
const header = ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái', 'Minh chứng']
const one: Value[] = ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành', '12/QĐ-UBND']
const two: Value[] = ['NV-02', 'Số hóa hồ sơ, dữ liệu hộ tịch', 'Chưa thực hiện', null]
const day = 'Hà Nội, ngày 25 tháng 10 năm 2025'

function reportedOn(above: Value[][], below: Value[][] = [], rows: Value[][] = [one, two]) {
  const sheet = sheetOf('A', [...above, [], header, ...rows, [], ...below])
  const field = normaliseSubmissionTable('01_2025-Q3.xlsx', workbookOf(sheet), plan).value?.identity.reportedOn
  if (field === undefined) throw new Error('no submission was read')
  return { value: valueOf(field), at: field.at }
}

describe('the day of a letter', () => {
  it.each<[string, Value[][], Value[][], number, number]>([
    ['above the table', [[null, null, day]], [], 1, 3],
    ['under the motto in one cell', [['UBND', `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n${day}`]], [], 1, 2],
    ['in figures', [['Hà Nội, ngày 25/10/2025']], [], 1, 1],
    ['below the table', [], [[null, null, day]], 6, 3],
    ['over the signature, with it', [], [[null, `${day}\nCHỦ TỊCH`]], 6, 2],
    ['over the signature, without a place', [], [[null, 'Ngày 25 tháng 10 năm 2025']], 6, 2],
    ['of a city', [['TP. Hồ Chí Minh, ngày 25 tháng 10 năm 2025']], [], 1, 1],
    ['of a place of two', [['Thành phố Bà Rịa - Vũng Tàu, ngày 25 tháng 10 năm 2025']], [], 1, 1],
    ['twice alike', [[day]], [[day]], 1, 1],
  ])('is the report date: %s', (_, above, below, row, column) => {
    expect(reportedOn(above, below)).toMatchObject({
      value: '2025-10-25',
      at: { kind: 'cell', sheet: 'A', row, column },
    })
  })

  it.each<[string, Value[][], Value[][]]>([
    ['of two that differ', [[day]], [['Sơn La, ngày 18 tháng 9 năm 2025']]],
    ['without a place above the table', [['Ngày 25 tháng 10 năm 2025']], []],
    ['of an enclosure', [['(Kèm theo Công văn số 12/UBND ngày 25 tháng 10 năm 2025)']], []],
    ['of a decision', [['Quyết định của UBND thành phố, ngày 25 tháng 10 năm 2025']], []],
    ['of a law', [['Nghị định của Chính phủ, ngày 25 tháng 10 năm 2025']], []],
    ['of a meeting', [['Hội nghị Ban Chỉ đạo, ngày 25 tháng 10 năm 2025']], []],
    ['by which something is due', [['Hạn nộp, ngày 25 tháng 10 năm 2025']], []],
    ['up to which figures count', [['Số liệu cập nhật, ngày 25 tháng 10 năm 2025']], []],
    ['of who receives it', [['Đơn vị nhận, ngày 25 tháng 10 năm 2025']], []],
    ['left open', [['Hà Nội, ngày    tháng 10 năm 2025']], []],
    ['that does not exist', [['Hà Nội, ngày 31 tháng 9 năm 2025']], []],
  ])('is none: %s', (_, above, below) => {
    expect(reportedOn(above, below).value).toBeNull()
  })

  it('is none in a row of the table', () => {
    expect(reportedOn([], [], [[...one.slice(0, 3), day], two]).value).toBeNull()
  })

  it('yields to the label', () => {
    expect(reportedOn([[day], ['Ngày báo cáo', '18/09/2025']]).value).toBe('2025-09-18')
    expect(reportedOn([[day], ['Ngày báo cáo', 'hôm qua']]).value).toBeNull()
    expect(reportedOn([[day], ['Ngày báo cáo', null]]).value).toBe('2025-10-25')
  })
})
