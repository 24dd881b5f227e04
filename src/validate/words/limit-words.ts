// Names the reading limits in words, and says what to do where the general advice does not suit one.
import type { Language } from '../../model/plan.ts'

export interface LimitWords {
  /** What is limited; it follows "limit on". */
  readonly name: string
  readonly fix?: string
}

const yamlFixVi = 'Lập lại tệp theo mẫu: mỗi nhiệm vụ một dòng, không lồng thêm cấp và không dùng lại bằng dấu “*”.'
const yamlFixEn = 'Write the file again after the template: one line a task, no deeper nesting, no aliases (*).'

const vi: Readonly<Record<string, LimitWords>> = {
  fileBytes: { name: 'dung lượng tệp (byte)' },
  csvBytes: { name: 'dung lượng tệp CSV (byte)' },
  binaryBytes: { name: 'dung lượng tệp .xls, .xlsb (byte)' },
  binaryMilliseconds: {
    name: 'thời gian đọc tệp .xls, .xlsb (mili giây)',
    fix: 'Mở tệp bằng Excel, lưu thành .xlsx rồi gửi lại.',
  },
  binaryCells: {
    name: 'số ô trong tệp .xls, kể cả ô trống',
    fix: 'Mở tệp bằng Excel, chỉ giữ các dòng nhiệm vụ và chỉ tiêu, lưu thành .xlsx rồi gửi lại.',
  },
  yamlBytes: { name: 'dung lượng tệp YAML (byte)', fix: yamlFixVi },
  zipEntries: { name: 'số phần bên trong tệp' },
  partBytes: { name: 'dung lượng một phần sau khi giải nén (byte)' },
  unpackedBytes: { name: 'dung lượng sau khi giải nén (byte)' },
  strings: { name: 'số đoạn chữ trong tệp' },
  richStrings: { name: 'số đoạn chữ có nhiều định dạng' },
  sheets: { name: 'số trang tính' },
  listEntries: { name: 'số mục trong danh sách định dạng, liên kết, cột ẩn của tệp' },
  rows: { name: 'số dòng' },
  columns: { name: 'số cột' },
  cells: { name: 'số ô có dữ liệu' },
  looseCells: {
    name: 'số ô có dữ liệu trong tệp CSV, HTML, OpenDocument',
    fix: 'Chỉ giữ các dòng nhiệm vụ và chỉ tiêu, lưu thành .xlsx rồi gửi lại.',
  },
  entryRows: {
    name: 'số dòng trong các bảng nhiệm vụ, chỉ tiêu',
    fix: 'Chỉ giữ các dòng nhiệm vụ và chỉ tiêu; danh sách chi tiết để ở tệp khác. Lưu lại rồi gửi lại.',
  },
  merges: { name: 'số vùng ô gộp' },
  csvRecordCharacters: {
    name: 'độ dài một dòng CSV hoặc một ô HTML (ký tự)',
    fix: 'Thường do một dấu ngoặc kép không đóng: mở tệp bằng Excel, sửa rồi lưu thành .xlsx và gửi lại.',
  },
  yamlDepth: { name: 'số cấp lồng nhau', fix: yamlFixVi },
  yamlKeys: { name: 'số khóa trong một mục YAML', fix: yamlFixVi },
  yamlNodes: { name: 'số giá trị trong tệp YAML', fix: yamlFixVi },
  yamlAliases: { name: 'số lần dùng lại (*) trong tệp YAML', fix: yamlFixVi },
}

const en: Readonly<Record<string, LimitWords>> = {
  fileBytes: { name: 'size of the file in bytes' },
  csvBytes: { name: 'size of a CSV file in bytes' },
  binaryBytes: { name: 'size of an .xls or .xlsb workbook in bytes' },
  binaryMilliseconds: {
    name: 'milliseconds spent reading an .xls or .xlsb workbook',
    fix: 'Open the file in Excel, save it as .xlsx and send it again.',
  },
  binaryCells: {
    name: 'number of cells in an .xls workbook, empty ones included',
    fix: 'Open the file in Excel, keep the rows of tasks and indicators only, save it as .xlsx and send it again.',
  },
  yamlBytes: { name: 'size of a YAML file in bytes', fix: yamlFixEn },
  zipEntries: { name: 'number of parts inside the file' },
  partBytes: { name: 'unpacked size of one part in bytes' },
  unpackedBytes: { name: 'unpacked size in bytes' },
  strings: { name: 'number of texts in the file' },
  richStrings: { name: 'number of texts in several formats' },
  sheets: { name: 'number of sheets' },
  listEntries: { name: 'number of formats, relationships or hidden columns in the file' },
  rows: { name: 'number of rows' },
  columns: { name: 'number of columns' },
  cells: { name: 'number of cells with a value' },
  looseCells: {
    name: 'number of cells with a value in a CSV, HTML or OpenDocument file',
    fix: 'Keep the rows of tasks and indicators only, save the file as .xlsx and send it again.',
  },
  entryRows: {
    name: 'number of rows in the tables of tasks and indicators',
    fix: 'Keep the rows of tasks and indicators only, put detailed lists into a file of their own, save it and send it again.',
  },
  merges: { name: 'number of merged ranges' },
  csvRecordCharacters: {
    name: 'length of one CSV row or HTML cell in characters',
    fix: 'An unclosed quotation mark is often the cause: open the file in Excel, correct it, save it as .xlsx and send it again.',
  },
  yamlDepth: { name: 'depth of nesting', fix: yamlFixEn },
  yamlKeys: { name: 'number of keys in one YAML map', fix: yamlFixEn },
  yamlNodes: { name: 'number of values in a YAML file', fix: yamlFixEn },
  yamlAliases: { name: 'number of aliases (*) in a YAML file', fix: yamlFixEn },
}

export const limitWords: Readonly<Record<Language, Readonly<Record<string, LimitWords>>>> = { vi, en }
