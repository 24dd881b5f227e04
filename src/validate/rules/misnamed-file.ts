// Words for a file whose content is of another kind than its name says, and which was read by its content.
import type { ReadingRule } from '../rule.ts'
import { type Fact, isStated, plain } from '../words/word-facts.ts'

const formats = {
  vi: {
    xlsx: 'bảng tính Excel (.xlsx)',
    xls: 'bảng tính Excel 97–2003 (.xls)',
    xlsb: 'bảng tính Excel nhị phân (.xlsb)',
    ods: 'bảng tính OpenDocument (.ods)',
    xml: 'bảng tính XML của Excel 2003 (.xml)',
    csv: 'văn bản CSV',
    html: 'trang web HTML',
    yaml: 'văn bản YAML',
  },
  en: {
    xlsx: 'an Excel workbook (.xlsx)',
    xls: 'an Excel 97–2003 workbook (.xls)',
    xlsb: 'a binary Excel workbook (.xlsb)',
    ods: 'an OpenDocument spreadsheet (.ods)',
    xml: 'an Excel 2003 XML spreadsheet (.xml)',
    csv: 'CSV text',
    html: 'an HTML page',
    yaml: 'YAML text',
  },
} satisfies Record<string, Readonly<Record<string, string>>>

const named: Readonly<Record<'vi' | 'en', ReadonlyMap<string, string>>> = {
  vi: new Map(Object.entries(formats.vi)),
  en: new Map(Object.entries(formats.en)),
}

export const misnamedFile: ReadingRule = {
  name: 'misnamed-file',
  scope: 'file',
  severity: 'info',
  subject: 'reading',
  words: {
    vi: {
      what: 'Nội dung tệp thuộc loại khác với đuôi tên tệp; tệp đã được đọc theo nội dung.',
      why: 'Excel cảnh báo khi mở tệp như vậy, và trang web hay CSV không giữ được ngày, số, tỷ lệ như bảng tính.',
      fix: 'Mở tệp bằng Excel, chọn Lưu thành (Save As) loại Excel Workbook (.xlsx) rồi gửi tệp mới.',
      message: facts =>
        `Tệp có đuôi “${extensionOf(facts.expected)}” nhưng nội dung là ${formatIn('vi', facts.actual)}; đã đọc theo nội dung`,
    },
    en: {
      what: 'The content of the file is of another kind than its name says; it was read by its content.',
      why: 'Excel warns when such a file is opened, and a web page or CSV cannot keep dates, numbers and shares as a workbook does.',
      fix: 'Open the file in Excel, save it as an Excel Workbook (.xlsx) and send the new file.',
      message: facts =>
        `The file is named “${extensionOf(facts.expected)}” but its content is ${formatIn('en', facts.actual)}; it was read by its content`,
    },
  },
  example: { bad: '14_2025-Q3.xlsx chứa trang web HTML', good: '14_2025-Q3.xlsx lưu từ Excel' },
}

function formatIn(language: 'vi' | 'en', format: Fact): string {
  return (isStated(format) && named[language].get(plain(format))) || plain(format)
}

function extensionOf(extension: Fact): string {
  return `.${plain(extension)}`
}
