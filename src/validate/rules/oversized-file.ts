// Words for a file beyond one of the reading limits.

import type { ReadingRule } from '../rule.ts'
import { limitWords } from '../words/limit-words.ts'
import { isStated, numberIn, plain } from '../words/word-facts.ts'

const fixVi = 'Xóa các dòng, cột trống đã định dạng và hình ảnh thừa, lưu lại rồi gửi lại.'
const fixEn = 'Delete empty formatted rows and columns and needless pictures, save the file and send it again.'

export const oversizedFile: ReadingRule = {
  name: 'oversized-file',
  scope: 'file',
  severity: 'error',
  subject: 'reading',
  words: {
    vi: {
      what: 'Tệp vượt một giới hạn đọc: dung lượng, số dòng, số cột hoặc số ô.',
      why: 'Báo cáo của một địa phương không lớn như vậy; giới hạn giữ cho các tệp khác vẫn được đọc.',
      fix: fixVi,
      fixFor: ({ limit }) => {
        const fix = limitWords.vi[String(limit)]?.fix ?? fixVi
        return `${fix} Nếu tệp đúng là lớn như vậy, chạy lại với giới hạn cao hơn: --limit ${plain(limit)}=<số>.`
      },
      message: facts => {
        const limit = limitWords.vi[String(facts.limit)]?.name ?? plain(facts.limit)
        const actual = isStated(facts.actual) ? numberIn('vi', facts.actual) : 'quá lớn'
        const maximum = isStated(facts.maximum) ? `; cho phép tối đa ${numberIn('vi', facts.maximum)}` : ''
        return `Tệp vượt giới hạn ${limit}: ${actual}${maximum}`
      },
    },
    en: {
      what: 'The file is beyond a reading limit: its size, rows, columns or cells.',
      why: 'No report of one locality is that large; the limit keeps the other files readable.',
      fix: fixEn,
      fixFor: ({ limit }) => {
        const fix = limitWords.en[String(limit)]?.fix ?? fixEn
        return `${fix} If the file is meant to be that large, run again with a higher limit: --limit ${plain(limit)}=<number>.`
      },
      message: facts => {
        const limit = limitWords.en[String(facts.limit)]?.name ?? plain(facts.limit)
        const actual = isStated(facts.actual) ? numberIn('en', facts.actual) : 'too large'
        const maximum = isStated(facts.maximum) ? `; at most ${numberIn('en', facts.maximum)} is allowed` : ''
        return `The file is beyond the limit on ${limit}: ${actual}${maximum}`
      },
    },
  },
  example: { bad: 'Tệp có dữ liệu ở dòng 1.048.577', good: 'Tệp chỉ có các dòng nhiệm vụ và chỉ tiêu' },
}
