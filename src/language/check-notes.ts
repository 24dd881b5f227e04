// How the text form of diagnostics is to be read, below the options of check --help, in both languages.
import type { Language } from '../model/plan.ts'

export const checkNotes: Readonly<Record<Language, string>> = {
  vi: [
    'Dạng text: mỗi thông báo một dòng “tệp!trang!ô: error: nội dung [quy-tắc]”, theo thứ tự tệp, trang, dòng, cột, quy tắc.',
    'Thông báo lặp lại trong một cột được đếm, kèm phạm vi ô; trên màn hình chỉ in 3 chỗ đầu, còn khi chuyển vào tệp hay',
    'lệnh khác thì in đủ. Các lỗi nên sửa trước và số lượng theo quy tắc in sau cùng, ở đầu ra lỗi chuẩn.',
  ].join('\n'),
  en: [
    'Text form: each diagnostic on one line, “file!sheet!cell: error: message [rule]”, by file, sheet, row, column, rule.',
    'What repeats in one column is counted, with the range of its cells; a terminal shows the first 3 places, a pipe or a',
    'file has all. What is best mended first, and the counts by rule, come last, on standard error.',
  ].join('\n'),
}
