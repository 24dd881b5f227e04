// Slips of the hand, and words that make another title.
import { expect, it } from 'vitest'
import { foldText } from '../../../src/normalise/text/fold-text.ts'
import { isSameWording } from '../../../src/normalise/text/same-wording.ts'

const alike = (a: string, b: string) =>
  isSameWording(foldText(a), foldText(b)) && isSameWording(foldText(b), foldText(a))

it.each([
  ['Tỉ lệ hồ sơ trực tuyến', 'Tỉ lệ hồ sơ trực tuyế'],
  ['Tỉ lệ hồ sơ trực tuyến', 'Tỉ lệ hồ sơ trựctuyến'],
  ['Tỉ lệ hồ sơ trực tuyến', 'Tỉ lệ các hồ sơ trực tuyến'],
  ['Rà soát thủ tục cấp xã', 'Rà soát thủ tuc cấp xãa'],
  ['Số xã có cáp quang', 'Số x có cáp quang'],
])('%s is %s', (a, b) => expect(alike(a, b)).toBe(true))

it.each([
  ['Số xã đã có hạ tầng cáp quang', 'Số xã chưa có hạ tầng cáp quang'],
  ['Số xã có hạ tầng cáp quang', 'Số xã không có hạ tầng cáp quang'],
  ['Tỉ lệ hồ sơ trực tuyến', 'Tỉ lệ hồ sơ trực tiếp'],
  ['Rà soát thủ tục hành chính cấp xã', 'Rà soát thủ tục hành chính cấp sở'],
  ['Số vụ tăng trong năm', 'Số vụ giảm trong năm'],
  ['Cơ sở dữ liệu trên đất liền', 'Cơ sở dữ liệu dưới đất liền'],
])('%s is not %s', (a, b) => expect(alike(a, b)).toBe(false))
