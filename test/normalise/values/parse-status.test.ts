// Holds that status words are read in every usual form, and half-answers are not.
import { expect, it } from 'vitest'
import { states } from '../../../src/model/state.ts'
import { parseStatus } from '../../../src/normalise/values/parse-status.ts'

it.each([
  ['Hoàn thành', 'completed'],
  ['ĐÃ HOÀN THÀNH', 'completed'],
  ['Xong', 'completed'],
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
])('%s → %s', (text, status) => {
  expect(parseStatus(text)).toBe(status)
  expect(parseStatus(` ${text.normalize('NFD').toUpperCase()}\n`)).toBe(status)
})

it.each([
  '',
  'Chưa hoàn thành',
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
])('says less than a status: %j', text => {
  expect(parseStatus(text)).toBeNull()
})

it('reads the states of an earlier report as their status', () => {
  for (const state of states) {
    const status = ['completed', 'in-progress', 'not-started'].find(word => state.startsWith(word))
    if (status) expect(parseStatus(state)).toBe(status)
  }
})
