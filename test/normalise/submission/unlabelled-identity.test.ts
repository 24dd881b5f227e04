// The letterhead and the title of a report that no label and no file name gives to anybody: kept to be quoted.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { planOf, quarters, sheetOf, type Value, workbookOf } from '../table-of.ts'

const plan = planOf({ periods: quarters })
const table: Value[][] = [
  ['Mã nhiệm vụ', 'Trạng thái'],
  ['NV-01', 'Hoàn thành'],
]

function unlabelled(above: Value[][], file = 'BC-Son-La.xlsx') {
  const { value } = normaliseSubmissionTable(file, workbookOf(sheetOf('A', [...above, ...table])), plan)
  const said = value?.unlabelled
  return {
    read: [value?.localityMatch.kind, value?.period],
    locality: said?.locality?.text ?? null,
    period: said?.period?.text ?? null,
  }
}

const title = 'BÁO CÁO TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ QUÝ III NĂM 2025'

describe('what stands above the tasks', () => {
  it('is quoted, and read neither for the locality nor for the period', () => {
    const head: Value[][] = [['UBND TỈNH SƠN LA'], ['Sơn La, ngày 16 tháng 9 năm 2025'], [title], []]
    expect(unlabelled(head)).toEqual({ read: ['missing', null], locality: 'UBND TỈNH SƠN LA', period: title })
  })

  it('is not quoted where the file says who reports and for when', () => {
    const head: Value[][] = [['UBND TỈNH SƠN LA'], [title], []]
    const read = ['matched', '2025-Q3']
    expect(unlabelled(head, '14_2025-Q3.xlsx')).toEqual({ read, locality: null, period: null })
  })

  it.each(['BÁO CÁO KẾT QUẢ NĂM 2024', 'BÁO CÁO', 'Căn cứ Công văn quý III/2025 của Bộ'])(
    'is no period of the plan: %s',
    text => {
      expect(unlabelled([[text], []])).toEqual({ read: ['missing', null], locality: null, period: null })
    },
  )
})
