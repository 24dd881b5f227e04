// Words for a file beyond one of the reading limits.
import type { ReadingRule } from '../rule.ts'
import { isStated, numberIn, plain } from '../word-facts.ts'

const vi: Readonly<Record<string, string>> = {
  fileBytes: 'dung lượng tệp (byte)',
  csvBytes: 'dung lượng tệp CSV (byte)',
  yamlBytes: 'dung lượng tệp YAML (byte)',
  zipEntries: 'số phần bên trong tệp',
  partBytes: 'dung lượng một phần sau khi giải nén (byte)',
  unpackedBytes: 'dung lượng sau khi giải nén (byte)',
  sheets: 'số trang tính',
  rows: 'số dòng',
  columns: 'số cột',
  cells: 'số ô có dữ liệu',
  merges: 'số vùng ô gộp',
  csvRecordCharacters: 'độ dài một dòng CSV (ký tự)',
  yamlDepth: 'số cấp lồng nhau',
  yamlNodes: 'số giá trị trong tệp YAML',
  yamlAliases: 'số lần dùng lại (*) trong tệp YAML',
}

const en: Readonly<Record<string, string>> = {
  fileBytes: 'size of the file in bytes',
  csvBytes: 'size of a CSV file in bytes',
  yamlBytes: 'size of a YAML file in bytes',
  zipEntries: 'number of parts inside the file',
  partBytes: 'unpacked size of one part in bytes',
  unpackedBytes: 'unpacked size in bytes',
  sheets: 'number of sheets',
  rows: 'number of rows',
  columns: 'number of columns',
  cells: 'number of cells with a value',
  merges: 'number of merged ranges',
  csvRecordCharacters: 'length of one CSV row in characters',
  yamlDepth: 'depth of nesting',
  yamlNodes: 'number of values in a YAML file',
  yamlAliases: 'number of aliases (*) in a YAML file',
}

export const oversizedFile: ReadingRule = {
  name: 'oversized-file',
  scope: 'file',
  severity: 'error',
  subject: 'reading',
  words: {
    vi: {
      what: 'Tệp vượt một giới hạn đọc: dung lượng, số dòng, số cột hoặc số ô.',
      why: 'Báo cáo của một địa phương không lớn như vậy; giới hạn giữ cho các tệp khác vẫn được đọc.',
      fix: 'Xóa các dòng, cột trống đã định dạng và hình ảnh thừa, lưu lại rồi gửi lại.',
      message: facts => {
        const limit = vi[String(facts.limit)] ?? plain(facts.limit)
        const actual = isStated(facts.actual) ? numberIn('vi', facts.actual) : 'quá lớn'
        const maximum = isStated(facts.maximum) ? `; cho phép tối đa ${numberIn('vi', facts.maximum)}` : ''
        return `Tệp vượt giới hạn ${limit}: ${actual}${maximum}`
      },
    },
    en: {
      what: 'The file is beyond a reading limit: its size, rows, columns or cells.',
      why: 'No report of one locality is that large; the limit keeps the other files readable.',
      fix: 'Delete empty formatted rows and columns and needless pictures, save the file and send it again.',
      message: facts => {
        const limit = en[String(facts.limit)] ?? plain(facts.limit)
        const actual = isStated(facts.actual) ? numberIn('en', facts.actual) : 'too large'
        const maximum = isStated(facts.maximum) ? `; at most ${numberIn('en', facts.maximum)} is allowed` : ''
        return `The file is beyond the limit on ${limit}: ${actual}${maximum}`
      },
    },
  },
  example: { bad: 'Tệp có 1.000.000 dòng trống đã kẻ khung', good: 'Tệp chỉ có các dòng nhiệm vụ' },
}
