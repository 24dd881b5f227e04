// Raises when a completed task has no completion date.
import { raise } from '../../diagnostics/diagnostic.ts'
import type { RowRule } from '../rule.ts'

const name = 'completed-without-date'

/** Contract section 1: the report date, or the as-of date where it is earlier, then stands for the completion date. */
export const completedWithoutDate: RowRule = {
  name,
  scope: 'row',
  severity: 'error',
  subject: 'row',
  words: {
    vi: {
      what: 'Nhiệm vụ báo hoàn thành nhưng không ghi ngày hoàn thành.',
      why: 'Không có ngày thì không biết đúng hạn hay quá hạn; tạm tính theo ngày báo cáo.',
      fix: 'Ghi ngày của văn bản hoặc sản phẩm hoàn thành vào ô này; bảng không có cột “Ngày hoàn thành” thì thêm cột đó.',
      message: () => 'Chưa ghi ngày hoàn thành; cần một ngày như 31/12/2025',
    },
    en: {
      what: 'A task is reported completed without a completion date.',
      why: 'Without the date nobody knows whether it was on time; the report date is used meanwhile.',
      fix: 'Write the date of the document or product into this cell; where the table has no column “Completed on”, add it.',
      message: () => 'The completion date is blank; a day such as 31/12/2025 is expected',
    },
  },
  example: { bad: 'Hoàn thành | 100 | (trống)', good: 'Hoàn thành | 100 | 20/06/2025' },
  check({ status, completedOn }) {
    const isCompleted = status.state === 'given' && status.value === 'completed'
    return isCompleted && completedOn.state === 'blank' ? raise(name, completedOn.at) : null
  },
}
