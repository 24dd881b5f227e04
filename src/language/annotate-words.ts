// The words of marked copies and correction lists, and of comparing two checks, in both languages.
import type { Severity } from '../diagnostics/diagnostic.ts'
import type { Language } from '../model/plan.ts'
import { terms } from './terms.ts'

type Counts = Readonly<Record<Severity, number>>

/** Why a workbook was not marked in itself: the refusals of annotate/, and `changed` while the program ran. */
export type NotMarkedReason =
  | 'not-xlsx'
  | 'unreadable'
  | 'signed'
  | 'shared-workbook'
  | 'unfamiliar-part'
  | 'too-many-formats'
  | 'differs'
  | 'changed'

export interface AnnotateWords {
  readonly sheetName: string
  readonly title: (counts: Counts) => string
  readonly checkTitle: string
  readonly about: (file: string) => string
  readonly howTo: string
  readonly colours: string
  readonly howToList: string
  readonly headings: Readonly<
    Record<'no' | 'severity' | 'place' | 'row' | 'given' | 'expected' | 'message' | 'fix' | 'rule' | 'standing', string>
  >
  readonly standing: Readonly<Record<'new' | 'remaining' | 'fixed', string>>
  readonly fixedTitle: (count: number) => string
  readonly severity: Readonly<Record<Severity, string>>
  readonly wholeFile: string
  readonly line: (line: number, column: number) => string
  /** What a cell should hold, by the kind of value that was looked for. */
  readonly kinds: Readonly<Record<string, string>>
  readonly compared: (fixed: number, remaining: number, added: number) => string
  readonly comparedBySeverity: (severity: Severity, fixed: number, remaining: number, added: number) => string
  readonly notCompared: (file: string, place: string) => string
  readonly written: (count: number, folder: string) => string
  readonly nothingToMark: string
  readonly stale: (file: string) => string
  readonly notMarked: (file: string, reason: NotMarkedReason, part: string, list: string) => string
}

const vi: AnnotateWords = {
  sheetName: 'Cần sửa',
  checkTitle: 'Kết quả kiểm tra',
  title: counts => `Cần sửa: ${counts.error} lỗi, ${counts.warning} cảnh báo, ${counts.info} thông tin`,
  about: file => `Kết quả kiểm tra tệp ${file}. Đây là bản sao có đánh dấu; tệp gốc được giữ nguyên.`,
  howTo:
    'Bấm vào địa chỉ ở cột “Ô” để đến đúng chỗ; mỗi ô tô màu có ghi chú kèm theo. Sửa ngay trong tệp này rồi gửi lại: khi kiểm tra lại, trang này được bỏ qua.',
  colours: 'Tô đỏ: lỗi, phải sửa. Tô vàng: cảnh báo, cần xem lại. Tô xanh: thông tin, không bắt buộc sửa.',
  howToList: 'Sửa các chỗ dưới đây trong tệp của mình rồi gửi lại.',
  headings: {
    no: 'STT',
    severity: 'Mức độ',
    place: 'Ô',
    row: 'Dòng',
    given: 'Đã ghi',
    expected: 'Yêu cầu',
    message: 'Vấn đề',
    fix: 'Cách sửa',
    rule: 'Quy tắc',
    standing: 'So với lần trước',
  },
  standing: { new: 'Mới', remaining: 'Chưa sửa', fixed: 'Đã sửa' },
  fixedTitle: count => `Đã sửa so với lần kiểm tra trước: ${count}`,
  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Thông tin' },
  wholeFile: 'Cả tệp',
  line: (line, column) => `dòng ${line}, cột ${column}`,
  kinds: {
    date: 'một ngày, ví dụ 31/12/2025',
    deadline: 'một thời hạn, ví dụ 31/12/2025, Quý II/2025 hoặc Thường xuyên',
    status: 'Hoàn thành, Đang thực hiện hoặc Chưa thực hiện',
    progress: 'từ 0 đến 100, ví dụ 75 hoặc 75%',
    number: 'một số, ví dụ 1234,5',
    target: 'một mục tiêu, ví dụ ≥ 80',
    text: 'nội dung bằng chữ',
    error: 'một giá trị, không phải lỗi của Excel',
  },
  compared: (fixed, remaining, added) =>
    `So với lần kiểm tra trước: đã sửa ${fixed}, chưa sửa ${remaining}, mới ${added}.`,
  comparedBySeverity: (severity, fixed, remaining, added) =>
    `So với lần kiểm tra trước, ${terms.vi.severity[severity]}: đã sửa ${fixed}, chưa sửa ${remaining}, mới ${added}`,
  notCompared: (file, place) =>
    `${file} không phải kết quả của tiendo check --format json (${place}). Chọn lại tệp cho --previous-check.`,
  written: (count, folder) => `Đã ghi ${count} tệp đánh dấu chỗ cần sửa vào ${folder}`,
  nothingToMark: 'Không tệp nào có chỗ cần đánh dấu.',
  stale: file => `${file} là bản đánh dấu của lần trước; tệp nay không còn gì phải đánh dấu, có thể xóa bản này.`,
  notMarked: (file, reason, part, list) =>
    `${file}: không đánh dấu ngay trong tệp được vì ${notMarkedVi[reason]}${part === '' ? '' : ` (${part})`}; đã ghi danh sách ${list}.`,
}

const notMarkedVi: Readonly<Record<NotMarkedReason, string>> = {
  'not-xlsx': 'chỉ tệp .xlsx và .xlsm mới đánh dấu được; có thể mở tệp rồi lưu thành .xlsx',
  unreadable: 'không tách được các phần bên trong tệp',
  signed: 'tệp có chữ ký số, sửa vào sẽ làm mất hiệu lực chữ ký',
  'shared-workbook': 'tệp đang ở chế độ chia sẻ sổ làm việc của Excel',
  'unfamiliar-part': 'cấu trúc bên trong tệp khác thường',
  'too-many-formats': 'tệp đã dùng hết số định dạng ô cho phép',
  differs: 'không giữ được nguyên vẹn nội dung còn lại',
  changed: 'tệp đã thay đổi trong lúc kiểm tra',
}

function many(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

const en: AnnotateWords = {
  sheetName: 'To fix',
  checkTitle: 'What the check found',
  title: counts =>
    `To fix: ${many(counts.error, 'error')}, ${many(counts.warning, 'warning')}, ${many(counts.info, 'notice')}`,
  about: file => `Result of checking ${file}. This is a marked copy; the original is untouched.`,
  howTo:
    'Click an address under “Cell” to go there; each coloured cell has a note. Correct this file and send it back: this sheet is passed over when the file is checked again.',
  colours: 'Red: an error, to be corrected. Yellow: a warning, to be looked at. Blue: a notice, nothing has to change.',
  howToList: 'Correct these places in your file and send it again.',
  headings: {
    no: 'No.',
    severity: 'Severity',
    place: 'Cell',
    row: 'Row',
    given: 'As written',
    expected: 'Expected',
    message: 'What is wrong',
    fix: 'What to do',
    rule: 'Rule',
    standing: 'Since the last check',
  },
  standing: { new: 'New', remaining: 'Not fixed yet', fixed: 'Fixed' },
  fixedTitle: count => `Fixed since the last check: ${count}`,
  severity: { error: 'Error', warning: 'Warning', info: 'Notice' },
  wholeFile: 'Whole file',
  line: (line, column) => `line ${line}, column ${column}`,
  kinds: {
    date: 'a day such as 31/12/2025',
    deadline: 'a deadline such as 31/12/2025, 2025-Q2 or ongoing',
    status: 'completed, in progress or not started',
    progress: '0 to 100, such as 75 or 75%',
    number: 'a number such as 1234,5',
    target: 'a target such as ≥ 80',
    text: 'words',
    error: 'a value, not an Excel error',
  },
  compared: (fixed, remaining, added) =>
    `Since the last check: ${fixed} fixed, ${remaining} not fixed yet, ${added} new.`,
  comparedBySeverity: (severity, fixed, remaining, added) =>
    `Since the last check, ${terms.en.severity[severity]}: ${fixed} fixed, ${remaining} not fixed yet, ${added} new`,
  notCompared: (file, place) =>
    `${file} is not the output of tiendo check --format json (${place}). Choose another file for --previous-check.`,
  written: (count, folder) => `${count} marked ${count === 1 ? 'copy' : 'copies'} written to ${folder}`,
  nothingToMark: 'No file has anything to mark.',
  stale: file => `${file} was marked earlier; its file has nothing to mark any more, so this copy may be deleted.`,
  notMarked: (file, reason, part, list) =>
    `${file} could not be marked in itself: ${notMarkedEn[reason]}${part === '' ? '' : ` (${part})`}; the list is ${list}.`,
}

const notMarkedEn: Readonly<Record<NotMarkedReason, string>> = {
  'not-xlsx': 'only .xlsx and .xlsm files can be; it may be opened and saved as .xlsx',
  unreadable: 'its parts cannot be taken apart',
  signed: 'it has a digital signature, which a change would break',
  'shared-workbook': "it is in Excel's shared workbook mode",
  'unfamiliar-part': 'its inner structure is unusual',
  'too-many-formats': 'it has no room for another cell format',
  differs: 'the rest of its content would not stay as it was',
  changed: 'it changed while it was being checked',
}

export const annotateWords: Readonly<Record<Language, AnnotateWords>> = { vi, en }
