// Holds that the times a title, heading or sheet name speaks of are found among its other words, in their order.
import { expect, it } from 'vitest'
import { periodPhrases } from '../../../src/normalise/values/period-phrases.ts'

it.each<[text: string, phrases: string[]]>([
  ['BÁO CÁO QUÝ III NĂM 2025 CỦA TỈNH SƠN LA', ['quy iii 2025']],
  ['Kết quả quý III, nhiệm vụ quý IV năm 2025', ['quy iii 2025', 'quy iv 2025']],
  ['Quý IV/2024 và quý I/2025', ['quy iv 2024', 'quy i 2025']],
  ['BC Q2.25', ['q2 2025']],
  ['T9/25', ['t9 2025']],
  ['Thực hiện 9 tháng đầu năm 2025', ['9 thang dau nam 2025']],
  ['Lũy kế đến 14/9/2025', ['14/9/2025']],
  ['đến ngày 14 tháng 9 năm 2025', ['14/9/2025']],
  ['Thực hiện năm 2024', ['2024']],
  ['Trạng thái kỳ trước (2025-Q2)', ['2025-q2']],
  ['Số liệu 2025-08', ['2025-08']],
  ['Tuần 38', ['tuan 38 2026']],
  ['Quý II', ['quy ii 2026']],
  ['Nghị quyết 57-NQ/TW, nhóm 2, t.5', []],
  ['Tiến độ (%)', []],
])('%s', (text, phrases) => {
  expect(periodPhrases(text, '2026')).toEqual(phrases)
})

it('without any year there is nothing to go by', () => {
  expect(periodPhrases('Quý II', null)).toEqual([])
})
