// The unit behind an indicator's title, as sheets without a column for it have it.
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
