// Checks the list a submitter of a text file gets: order, words, and that nothing typed by anybody becomes markup.
import { describe, expect, it } from 'vitest'
import type { Correction } from '../../src/model/corrections.ts'
import { renderCorrectionsMarkdown } from '../../src/render/corrections-markdown.ts'

function correction(changes: Partial<Correction> = {}): Correction {
  const at = { kind: 'cell', file: 'a.csv', sheet: null, row: 7, column: 5 } as const
  return {
    ...{ severity: 'error', rule: 'unreadable-value', at, row: 'NV-01 Lập tổ', given: '31/02', expected: 'một ngày' },
    ...{ message: '“31/02” không đọc được', fix: 'Ghi lại ngày.', standing: null, ...changes },
  }
}

describe('the list of corrections', () => {
  it('names place, row, what was written, what is expected and what to do', () => {
    const text = renderCorrectionsMarkdown({ file: 'a.csv', corrections: [correction()], fixed: null }, 'vi')
    expect(text).toBe(
      [
        '# a.csv',
        'Cần sửa: 1 lỗi, 0 cảnh báo, 0 thông tin. Sửa các chỗ dưới đây trong tệp của mình rồi gửi lại.',
        '## 1. Lỗi: E7 – NV-01 Lập tổ',
        '- Đã ghi: 31/02\n- Yêu cầu: một ngày\n- Vấn đề: “31/02” không đọc được\n- Cách sửa: Ghi lại ngày.\n- Quy tắc: unreadable-value\n',
      ].join('\n\n'),
    )
  })

  it('says what has become of the last list', () => {
    const remaining = correction({ standing: 'remaining', given: '', expected: '' })
    const fixed = [correction({ at: { kind: 'text', file: 'a.yaml', line: 3, column: 9 } })]
    const text = renderCorrectionsMarkdown({ file: 'a.yaml', corrections: [remaining], fixed }, 'en')
    expect(text).toContain('Since the last check: 1 fixed, 1 not fixed yet, 0 new.')
    expect(text).toContain('## 1. Error (Not fixed yet): E7 – NV-01 Lập tổ')
    expect(text).not.toContain('As written')
    expect(text).toMatch(/## Fixed since the last check: 1\n\n- line 3, column 9 – NV-01 Lập tổ/)
  })

  it('keeps what anybody typed plain', () => {
    const typed = '<img src=x onerror=1> [a](http://x) `b` *c*\n# d @e'
    const text = renderCorrectionsMarkdown(
      { file: typed, corrections: [correction({ given: typed, row: typed })], fixed: null },
      'vi',
    )
    expect(text).not.toMatch(/^# d|(?<!\\)<img|(?<!\\)\[a\]\(|(?<!\\)`b`/m)
  })
})
