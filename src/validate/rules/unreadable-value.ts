// Words for a cell that is filled in but cannot be read as what its column holds.
import type { Facts } from '../../diagnostics/diagnostic.ts'
import { calendarDate } from '../../model/calendar-date.ts'
import type { Language } from '../../model/plan.ts'
import type { ReadingRule } from '../rule.ts'
import { isStated, plain, quoted } from '../words/word-facts.ts'

const expectations: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    date: 'cần một ngày có thật, ghi ngày trước tháng sau, như 31/12/2025',
    'part-of-date': 'cần đủ ngày, tháng và năm bốn chữ số, như 31/12/2025',
    'date-alone': 'cần ghi riêng ngày, như 31/12/2025',
    deadline: 'cần một thời hạn như 31/12/2025, 12/2025, Quý II/2025 hoặc Thường xuyên',
    status: 'cần Hoàn thành, Đang thực hiện hoặc Chưa thực hiện',
    progress: 'cần một tỷ lệ từ 0 đến 100 như 75 hoặc 75%',
    number: 'cần một số như 1234,5',
    measure: 'cần một số như 1234,5 theo đơn vị ',
    revision: 'cần một số nguyên như 1 hoặc 2',
    version: 'cần một số nguyên như 1 hoặc 2',
    target: 'cần một mục tiêu như ≥ 80 hoặc 40 - 50',
    text: 'cần một nội dung đọc được',
    struck: 'ô có chữ bị gạch ngang, cần bỏ gạch hoặc xóa giá trị đã bỏ',
    raised: 'ô có chữ số viết cao hoặc thấp như dấu chú thích, cần xóa dấu đó',
    several: 'ở đây có nhiều giá trị (ngăn nhau bằng dấu |), chỉ ghi một giá trị',
    shifted: 'dấu phẩy thập phân đã tách một số thành hai ô; lưu lại dạng .xlsx hoặc CSV phân cách bằng dấu chấm phẩy',
    error: 'ô đang báo lỗi của Excel, cần một giá trị',
  },
  en: {
    date: 'a day that exists, day before month, such as 31/12/2025 is expected',
    'part-of-date': 'the day, the month and the year in four digits are expected, such as 31/12/2025',
    'date-alone': 'the day alone is expected, such as 31/12/2025',
    deadline: 'a deadline such as 31/12/2025, 12/2025, 2025-Q2 or ongoing is expected',
    status: 'completed, in progress or not started is expected',
    progress: 'a share from 0 to 100 such as 75 or 75% is expected',
    number: 'a number such as 1234,5 is expected',
    measure: 'a number such as 1234,5 is expected in the unit ',
    revision: 'a whole number such as 1 or 2 is expected',
    version: 'a whole number such as 1 or 2 is expected',
    target: 'a target such as ≥ 80 or 40 - 50 is expected',
    text: 'a readable text is expected',
    struck: 'something in the cell is struck through; take the line away, or the value',
    raised: 'the cell has raised or lowered digits, as marks of notes are; delete them',
    several: 'several values stand here, shown with | between them; state one',
    shifted:
      'a decimal comma has cut a number into two cells; save the file as .xlsx or as CSV separated by semicolons',
    error: 'the cell shows an Excel error; a value is expected',
  },
}

export const unreadableValue: ReadingRule = {
  name: 'unreadable-value',
  scope: 'file',
  severity: 'error',
  subject: 'reading',
  words: {
    vi: {
      what: 'Ô có nội dung nhưng không đọc được thành ngày, số, trạng thái hoặc thời hạn.',
      why: 'Số liệu không được đoán; ô này chưa được tính cho đến khi ghi rõ.',
      fix: 'Ghi lại giá trị này theo cách đã nêu; phần giải thích thì chuyển sang ô Ghi chú.',
      fixFor: facts =>
        facts.kind === 'revision'
          ? 'Ghi số của lần báo cáo; chưa rõ tệp nào gửi sau thì các tệp khác nhau của đơn vị trong kỳ đều chưa được tính.'
          : null,
      message: facts =>
        `${subject(facts, ' ở mục ')} không đọc được; ${expectation(facts, 'vi', 'cần một giá trị đọc được')}`,
    },
    en: {
      what: 'The cell is filled in but cannot be read as a day, number, status or deadline.',
      why: 'No figure is guessed; the cell does not count until it is written plainly.',
      fix: 'Write the value as shown; move explanations to the Note cell.',
      fixFor: facts =>
        facts.kind === 'revision'
          ? 'Write the number of the revision; until it is known which file came last, none of a locality that differ counts.'
          : null,
      message: facts =>
        `${subject(facts, ' under ')} cannot be read; ${expectation(facts, 'en', 'a readable value is expected')}`,
    },
  },
  example: { bad: 'Ngày hoàn thành: 31/06/2025', good: 'Ngày hoàn thành: 30/06/2025' },
}

function subject(facts: Facts, inColumn: string): string {
  return `${quoted(facts.actual)}${isStated(facts.heading) ? `${inColumn}${quoted(facts.heading)}` : ''}`
}

function expectation(facts: Facts, language: Language, otherwise: string): string {
  if (facts.kind === 'number' && isStated(facts.unit)) return `${expectations[language].measure}${quoted(facts.unit)}`
  const kind = facts.kind === 'date' ? dateKind(plain(facts.actual)) : String(facts.kind)
  return expectations[language][kind] ?? otherwise
}

/** What is wrong with "20/6/25" and "6/2025", with "QĐ ngày 20/6/2025", and with "31/02/2025". */
function dateKind(text: string): string {
  const [, day, month, year] = /(\d{1,2})\D{1,10}(\d{1,2})\D{1,10}((?:19|20)\d{2})(?!\d)/.exec(text) ?? []
  if (day === undefined) return /\d/.test(text) && !/\d{4}\D\d{1,2}\D\d{1,2}/.test(text) ? 'part-of-date' : 'date'
  const isDay = calendarDate(Number(year), Number(month), Number(day)) !== null
  return isDay && /[\p{L}()]/u.test(text) ? 'date-alone' : 'date'
}
