// Which task a message means where a merged cell spreads one value over several rows.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { spreadTo, spreadWords } from '../../../src/validate/words/spread-cell.ts'
import { planOf, sheetOf, workbookOf } from '../../normalise/table-of.ts'

const tasks = ['NV-01', 'NV-02'].map(id => ({ id, title: `Việc ${id}`, assignees: 'all', deadline: '2025' }))
const table = workbookOf(
  sheetOf(
    'A',
    [
      ['Mã NV', 'Trạng thái', 'Thời hạn'],
      ['NV-01', 'Đang thực hiện', '2026'],
      ['NV-02', 'Đang thực hiện'],
    ],
    { merges: [{ top: 2, bottom: 3, left: 3, right: 3 }] },
  ),
)

describe('a deadline merged over two rows', () => {
  const { value } = normaliseSubmissionTable('14.xlsx', table, planOf({ tasks }))
  const facts = value?.tasks.map(row => spreadTo(row, row.deadline.at))

  it('names the task of the row the cell does not stand in', () => {
    expect(facts).toEqual([{}, { spreadTo: 'NV-02' }])
  })

  it('says so in both languages', () => {
    expect(facts?.map(({ spreadTo: task }) => spreadWords('vi', task))).toEqual(['', ' cho NV-02 (ô gộp)'])
    expect(facts?.map(({ spreadTo: task }) => spreadWords('en', task))).toEqual(['', ' for NV-02 (merged cell)'])
  })
})
