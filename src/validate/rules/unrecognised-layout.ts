// Words for a spreadsheet in which no task table was found.
import type { Facts } from '../../diagnostics/diagnostic.ts'
import type { ReadingRule } from '../rule.ts'
import { isStated, quoted } from '../words/word-facts.ts'

export const unrecognisedLayout: ReadingRule = {
  name: 'unrecognised-layout',
  scope: 'file',
  severity: 'error',
  subject: 'reading',
  words: {
    vi: {
      what: 'Trong tệp không có dòng tiêu đề nào nhận ra được là bảng nhiệm vụ.',
      why: 'Bảng được tìm theo tên cột; không có tên cột thì không biết ô nào là mã nhiệm vụ, ô nào là trạng thái.',
      fix: 'Thêm dòng tiêu đề phía trên bảng; báo cáo thì như trong mẫu: Mã nhiệm vụ, Nội dung nhiệm vụ, Trạng thái, Tiến độ (%).',
      fixFor: facts =>
        isStated(facts.hidden)
          ? 'Trong Excel, bấm chuột phải vào tên một trang tính, chọn Bỏ ẩn (Unhide), chọn trang đó, lưu lại rồi gửi lại.'
          : null,
      message: facts =>
        hiddenIn('vi', facts) ??
        (facts.kind === 'annex'
          ? 'Không tìm thấy bảng nhiệm vụ hay bảng chỉ tiêu; cần một dòng tiêu đề có “Tên nhiệm vụ” và “Thời gian hoàn thành”, hoặc “Chỉ tiêu” và “Kết quả”'
          : 'Không tìm thấy bảng nhiệm vụ; cần một dòng tiêu đề có cột “Mã nhiệm vụ” (hoặc “Nội dung nhiệm vụ”) và “Trạng thái”'),
    },
    en: {
      what: 'No heading row in the file could be recognised as that of a task table.',
      why: 'Tables are found by their headings; without them nobody knows which cell is a task and which a status.',
      fix: 'Put a heading row above the table; in a submission as in the template: Task ID, Task title, Status, Progress.',
      fixFor: facts =>
        isStated(facts.hidden)
          ? 'In Excel, right-click the name of a sheet, choose Unhide, choose that sheet, save the file and send it again.'
          : null,
      message: facts =>
        hiddenIn('en', facts) ??
        (facts.kind === 'annex'
          ? 'No table of tasks or targets was found; a heading row with “Task title” and “Deadline”, or “Indicator” and “Target”, is expected'
          : 'No task table was found; a heading row with “Task ID” (or “Task title”) and “Status” is expected'),
    },
  },
  example: { bad: 'NV-01 | Xong | 100', good: 'Mã nhiệm vụ | Trạng thái | Tiến độ (%) ở dòng trên' },
}

/** Hidden sheets are not read: they hold lists and old copies. When the only task table is on one, that is what is said. */
function hiddenIn(language: 'vi' | 'en', { hidden }: Facts): string | null {
  if (!isStated(hidden)) return null
  return language === 'vi'
    ? `Bảng nhiệm vụ nằm ở trang tính ẩn ${quoted(hidden)}; trang ẩn không được đọc, cần một trang hiện có bảng nhiệm vụ`
    : `The task table is on the hidden sheet ${quoted(hidden)}; hidden sheets are not read, a visible one with the task table is expected`
}
