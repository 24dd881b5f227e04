// Holds that status words are read in every usual form, and half-answers are not.
import { expect, it } from 'vitest'
import { states } from '../../../src/model/state.ts'
import { parseStatus } from '../../../src/normalise/values/parse-status.ts'

it.each([
  ['Hoàn thành', 'completed'],
  ['ĐÃ HOÀN THÀNH', 'completed'],
  ['Xong', 'completed'],
  ['HT', 'completed'],
  ['Đã HT', 'completed'],
  ['HT trễ hạn', 'completed'],
  ['Đang TH', 'in-progress'],
  ['Đang T/H (Quá Hạn)', 'in-progress'],
  ['Chưa TH', 'not-started'],
  ['đã xong.', 'completed'],
  ['Hoàn thành 100%', 'completed'],
  ['Hoàn thành đúng hạn', 'completed'],
  ['Hoàn thành trễ hạn', 'completed'],
  ['Đang thực hiện - chậm', 'in-progress'],
  ['Đang triển khai theo đúng kế hoạch', 'in-progress'],
  ['Đã hoàn thành – quá hạn', 'completed'],
  ['da_hoan_thanh_dung_han', 'completed'],
  ['da_hoan_thanh_qua_han', 'completed'],
  ['completed', 'completed'],
  ['Done', 'completed'],
  ['Completed late', 'completed'],
  ['Đang thực hiện', 'in-progress'],
  ['Đang triển khai', 'in-progress'],
  ['Đang làm', 'in-progress'],
  ['Đang thực hiện - quá hạn', 'in-progress'],
  ['Đang thực hiện (trong hạn)', 'in-progress'],
  ['Đang triển khai, chậm tiến độ', 'in-progress'],
  ['dang_thuc_hien_dung_han', 'in-progress'],
  ['dang_thuc_hien_qua_han', 'in-progress'],
  ['In progress', 'in-progress'],
  ['in-progress', 'in-progress'],
  ['Chưa thực hiện', 'not-started'],
  ['Chưa triển khai', 'not-started'],
  ['Chưa', 'not-started'],
  ['Chưa bắt đầu', 'not-started'],
  ['Chưa thực hiện – trong hạn', 'not-started'],
  ['chua_thuc_hien_dung_han', 'not-started'],
  ['chua_thuc_hien_qua_han', 'not-started'],
  ['Not started', 'not-started'],
  ['not-started', 'not-started'],
  ['☑ Hoàn thành', 'completed'],
  ['[x] Hoàn thành', 'completed'],
  ['(x) Đang thực hiện', 'in-progress'],
  ['✓ Hoàn thành', 'completed'],
  ['✔\ufe0f Hoàn thành', 'completed'],
  ['Hoàn thành ✓', 'completed'],
  ['• Hoàn thành', 'completed'],
  ['“Hoàn thành”', 'completed'],
  ['Hoàn thành!', 'completed'],
  ['Đang thực hiện 60%', 'in-progress'],
  ['Đang triển khai (đạt 60,5%)', 'in-progress'],
  ['Chưa thực hiện (0%)', 'not-started'],
  ['Đã hoàn thành ngày 20/6/2025', 'completed'],
  ['Đã xong (ngày 20 tháng 6 năm 2025)', 'completed'],
])('%s → %s', (text, status) => {
  expect(parseStatus(text)).toBe(status)
  expect(parseStatus(` ${text.normalize('NFD').toUpperCase()}\n`)).toBe(status)
})

it.each([
  '',
  'Chưa hoàn thành',
  'Chưa HT',
  'Đã TH',
  'TH',
  'Đang thực hiện (đã HT)',
  'Chưa xong',
  'Cơ bản hoàn thành',
  'Hoàn thành một phần',
  'Không hoàn thành',
  'Quá hạn',
  'Đúng hạn',
  'Tạm dừng',
  'Chờ phê duyệt',
  'Đã triển khai',
  'Hoàn thành/Đang thực hiện',
  '100%',
  'x',
  'unreported',
  '☐ Hoàn thành',
  '[ ] Hoàn thành',
  '[] Hoàn thành',
  'Hoàn thành ☐',
  'Hoàn thành ✗',
  '☒ Hoàn thành',
  '☑ Hoàn thành ☐ Chưa thực hiện',
  'Hoàn thành?',
  '≠ Hoàn thành',
  '~ Hoàn thành',
  '> Hoàn thành',
  'H\u0336oàn thành',
  '❌ Hoàn thành',
  'Chưa/Đang thực hiện',
  'Đang/Chưa thực hiện',
  'Hoàn thành 60%',
  'Đang thực hiện 100%',
  'Đang thực hiện 0%',
  'Chưa thực hiện 20%',
  'Hoàn thành ngày 20/12/2026',
  'Đã hoàn thành ngày 31/6/2025',
  'Đã hoàn thành trước ngày 20/6/2025',
])('says less than a status: %j', text => {
  expect(parseStatus(text)).toBeNull()
})

it('reads the states of an earlier report as their status', () => {
  for (const state of states) {
    const status = ['completed', 'in-progress', 'not-started'].find(word => state.startsWith(word))
    if (status) expect(parseStatus(state)).toBe(status)
  }
})

it.each([
  ['Hoàn thành (QĐ số 12/QĐ-UBND)', 'completed'],
  ['Hoàn thành: QĐ 12/QĐ-UBND ngày 20/6/2025', 'completed'],
  ['Đã hoàn thành, tiếp tục duy trì', 'completed'],
  ['Đang thực hiện (thường xuyên)', 'in-progress'],
  ['Đang thực hiện, đã mở 3 lớp', 'in-progress'],
  ['Đang triển khai (sẽ hoàn thành trong tháng 10)', 'in-progress'],
  ['Đang thực hiện; Văn phòng đang rà soát 1.245 thủ tục', 'in-progress'],
  ['Đang thực hiện, đạt khoảng 60%', 'in-progress'],
  ['Đang triển khai - VNPT phủ sóng 55/75 xã', 'in-progress'],
  ['Đang triển khai (đã phủ sóng 55% số xã, 70,5% dân số)', 'in-progress'],
  ['Hoàn thành - QĐ 12/QĐ-UBND', 'completed'],
  ['Chưa thực hiện (chưa đến hạn)', 'not-started'],
  ['🟢 Đang thực hiện', 'in-progress'],
  ['Hoàn thành *', 'completed'],
])('%s is a status with its explanation', (text, status) => {
  expect(parseStatus(text)).toBe(status)
})

it.each([
  ...[
    'Hoàn thành (một phần)',
    'Hoàn thành (80%)',
    'Hoàn thành, chưa nghiệm thu',
    'Hoàn thành (cơ bản)',
    'Hoàn thành (dự kiến)',
  ],
  ...[
    'Đang thực hiện (đã hoàn thành)',
    'Đang thực hiện: 60%',
    'Đang thực hiện, đạt 100%',
    'Đang triển khai - 0%',
    'Đang thực hiện - đã hoàn thành',
    'Hoàn thành - chưa nghiệm thu',
    'Chưa thực hiện (đang chờ vốn)',
    'Hoàn thành; đang chờ QĐ 12',
  ],
])('%s takes its status back', text => {
  expect(parseStatus(text)).toBeNull()
})
