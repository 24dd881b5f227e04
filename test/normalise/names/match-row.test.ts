// What may stand behind a title, its unit or anything else: which task or indicator is meant.
import { describe, expect, it } from 'vitest'
import { rowMatcher } from '../../../src/normalise/names/match-row.ts'

const matcher = rowMatcher([
  { id: 'CT-01', title: 'Tỉ lệ hồ sơ trực tuyến', unit: '%' },
  { id: 'CT-02', title: 'Số cán bộ được bồi dưỡng', unit: 'người' },
  { id: 'CT-03', title: 'Đường cáp quang', unit: 'km' },
  { id: 'CT-04', title: 'Đường cáp quang', unit: 'xã' },
])

describe('a title with its unit', () => {
  it.each([
    ['Tỉ lệ hồ sơ trực tuyến (%)', 'CT-01'],
    ['Số cán bộ được bồi dưỡng (người)', 'CT-02'],
    ['Số cán bộ được bồi dưỡng [NGƯỜI]', 'CT-02'],
    ['Số cán bộ được bồi dưỡng, người', 'CT-02'],
    ['Đường cáp quang (km)', 'CT-03'],
    ['Đường cáp quang (xã)', 'CT-04'],
  ])('%s is %s', (title, id) => {
    expect(matcher.match('', title)).toMatchObject({ id, matchedBy: 'title' })
  })

  it.each(['Số cán bộ được bồi dưỡng (xã)', 'Số cán bộ được bồi dưỡng (cấp huyện)', 'Đường cáp quang'])(
    '%s is none',
    title => {
      expect(matcher.match('', title).id).toBeNull()
    },
  )
})

describe('a title that is none of the plan’s names the one that may be meant', () => {
  it.each([
    ['Tỉ lệ hồ sơ trực tuyến đạt 80%', 'CT-01'],
    ['2. Tỉ lệ hồ sơ trực tuyến (≥ 80)', 'CT-01'],
    ['Số cán bộ được bồi dưỡng (cấp huyện)', 'CT-02'],
    ['Số cán bộ đã được bồi dưỡng', 'CT-02'],
    ['Đường cáp quang (huyện)', null],
    ['Tỉ lệ hồ sơ trực tuyếnn toàn trình của cấp xã', null],
    ['Hồ sơ trực tuyến', null],
    ['', null],
  ])('%s: %s', (title, nearest) => {
    expect(matcher.match('', title)).toEqual({ id: null, matchedBy: null, nearest })
  })

  it('beside an unknown code too, where no code is near', () => {
    expect(matcher.match('9/KH', 'Tỉ lệ hồ sơ trực tuyến đạt 80%').nearest).toBe('CT-01')
    expect(matcher.match('CT-09', 'Số cán bộ được bồi dưỡng (cấp huyện)').nearest).toBe('CT-01')
  })

  it('but none where it begins with the titles of two', () => {
    const two = rowMatcher([
      { id: 'CT-01', title: 'Số xã' },
      { id: 'CT-02', title: 'Số xã có cáp quang' },
    ])
    expect(two.match('', 'Số xã có cáp quang đến thôn bản').nearest).toBeNull()
    expect(two.match('', 'Số xã đạt chuẩn').nearest).toBe('CT-01')
  })
})
