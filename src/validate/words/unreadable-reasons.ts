// Why a file could not be read, in words, and what to do about that very reason.
import type { Language } from '../../model/plan.ts'

export interface ReasonWords {
  readonly message: string
  readonly fix: string
}

const vi: Readonly<Record<string, ReasonWords>> = {
  empty: { message: 'Tệp rỗng, không có nội dung', fix: 'Kiểm tra lại bản gốc và gửi lại tệp có dữ liệu.' },
  truncated: {
    message: 'Tệp bị cắt cụt, thiếu phần cuối',
    fix: 'Tải hoặc sao chép lại tệp từ bản gốc rồi gửi lại.',
  },
  damaged: {
    message: 'Tệp bị hỏng, không đọc được nội dung',
    fix: 'Mở tệp bằng Excel, cho phép sửa lỗi, lưu thành tệp .xlsx mới rồi gửi lại.',
  },
  encrypted: {
    message: 'Tệp đặt mật khẩu nên không mở được',
    fix: 'Mở tệp bằng mật khẩu, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu rồi gửi lại.',
  },
  unsafe: {
    message: 'Tệp có phần mà phần mềm bảng tính không tạo ra, nên không được đọc',
    fix: 'Mở tệp bằng Excel, lưu thành tệp .xlsx mới rồi gửi lại; nếu không biết tệp từ đâu, đừng mở.',
  },
  'not-a-spreadsheet': {
    message: 'Nội dung tệp không phải là bảng tính',
    fix: 'Gửi tệp Excel (.xlsx), CSV hoặc YAML có bảng nhiệm vụ; tệp Word, PDF, ảnh thì không đọc được.',
  },
  'unsupported-format': {
    message: 'Định dạng tệp chưa được hỗ trợ',
    fix: 'Mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) dạng .xlsx rồi gửi lại.',
  },
  'unknown-encoding': {
    message: 'Không nhận ra bảng mã của tệp văn bản; cần UTF-8',
    fix: 'Trong Excel, lưu lại tệp dạng “CSV UTF-8” hoặc .xlsx rồi gửi lại.',
  },
  'yaml-encoding': {
    message: 'Bảng mã của tệp YAML không phải là UTF-8',
    fix: 'Mở tệp bằng trình soạn thảo văn bản, chọn Lưu thành (Save As) với bảng mã UTF-8 rồi chạy lại.',
  },
  'csv-quotes': {
    message: 'Dấu ngoặc kép trong tệp CSV không khớp nhau',
    fix: 'Sửa dòng được chỉ ra, hoặc mở bằng Excel và lưu lại dạng .xlsx rồi gửi lại.',
  },
  'yaml-syntax': {
    message: 'Tệp YAML viết sai cú pháp',
    fix: 'Sửa dòng được chỉ ra: xem thụt lề, dấu hai chấm và dấu ngoặc kép.',
  },
  'not-found': { message: 'Không tìm thấy tệp', fix: 'Kiểm tra lại tên tệp và thư mục.' },
  'broken-name': { message: 'Tên tệp có ký tự hỏng (�) nên không mở được', fix: 'Đổi tên tệp rồi chạy lại.' },
  'no-permission': {
    message: 'Không có quyền đọc tệp',
    fix: 'Cấp quyền đọc cho tệp này, hoặc sao chép tệp sang thư mục khác rồi chạy lại.',
  },
  'in-use': { message: 'Tệp đang được chương trình khác mở', fix: 'Đóng tệp trong Excel rồi chạy lại.' },
  folder: { message: 'Đây là thư mục, không phải tệp', fix: 'Đổi tên thư mục, hoặc chỉ rõ tệp ở bên trong.' },
  'not-a-file': {
    message: 'Đây không phải là tệp thông thường',
    fix: 'Sao chép nội dung vào một tệp .xlsx rồi gửi lại.',
  },
}

const en: Readonly<Record<string, ReasonWords>> = {
  empty: { message: 'The file is empty', fix: 'Look at the original and send the file that holds the data.' },
  truncated: {
    message: 'The file is cut short; its end is missing',
    fix: 'Download or copy the file again from the original and send it again.',
  },
  damaged: {
    message: 'The file is damaged and its content cannot be read',
    fix: 'Open it in Excel, let it repair the file, save it as a new .xlsx and send it again.',
  },
  encrypted: {
    message: 'The file is protected by a password',
    fix: 'Open it with the password, remove the password (File → Info → Protect Workbook), save it and send it again.',
  },
  unsafe: {
    message: 'The file holds what no spreadsheet program writes, so it is not read',
    fix: 'Open it in Excel, save it as a new .xlsx and send that; do not open a file you do not know.',
  },
  'not-a-spreadsheet': {
    message: 'The content of the file is not a spreadsheet',
    fix: 'Send an Excel (.xlsx), CSV or YAML file with the task table; Word files, PDFs and pictures cannot be read.',
  },
  'unsupported-format': {
    message: 'The format of the file is not supported',
    fix: 'Open it in Excel or LibreOffice, save it as .xlsx and send it again.',
  },
  'unknown-encoding': {
    message: 'The encoding of the text file is not recognised; UTF-8 is expected',
    fix: 'In Excel, save the file as “CSV UTF-8” or as .xlsx and send it again.',
  },
  'yaml-encoding': {
    message: 'The encoding of the YAML file is not UTF-8',
    fix: 'Open the file in a text editor, save it with the encoding UTF-8 and run again.',
  },
  'csv-quotes': {
    message: 'The quotation marks of the CSV file do not match',
    fix: 'Correct the line named, or open the file in Excel, save it as .xlsx and send it again.',
  },
  'yaml-syntax': {
    message: 'The YAML of the file is not well formed',
    fix: 'Correct the line named: look at indentation, colons and quotation marks.',
  },
  'not-found': { message: 'The file was not found', fix: 'Look at the name of the file and its folder.' },
  'broken-name': {
    message: 'The name of the file holds broken characters (�), so it cannot be opened',
    fix: 'Rename the file and run again.',
  },
  'no-permission': {
    message: 'There is no permission to read the file',
    fix: 'Give read permission on this file, or copy it to another folder and run again.',
  },
  'in-use': { message: 'The file is open in another program', fix: 'Close the file in Excel and run again.' },
  folder: { message: 'This is a folder, not a file', fix: 'Rename the folder, or name a file inside it.' },
  'not-a-file': { message: 'This is not an ordinary file', fix: 'Copy the content into an .xlsx file and send that.' },
}

export const unreadableReasons: Readonly<Record<Language, Readonly<Record<string, ReasonWords>>>> = { vi, en }
