// Holds that "did you mean" names one candidate for a slip, and none for a stranger.
import { expect, it } from 'vitest'
import { nearest } from '../../../src/normalise/text/nearest.ts'

const codes = Array.from({ length: 40 }, (_, index) => `NV-${String(index + 1).padStart(2, '0')}`)
const keys = ['deadline', 'title', 'assignees', 'dependsOn', 'lead', 'product', 'evidence']
const titles = [
  'Thành lập Ban Chỉ đạo cấp tỉnh',
  'Kiện toàn Ban Chỉ đạo cấp xã',
  'Ban hành kế hoạch năm 2025',
  'Ban hành kế hoạch năm 2026',
]

it.each([
  ['NV-99', 'NV-09'],
  ['NV1', 'NV-01'],
  ['nv 001', 'NV-01'],
  ['NV-O7', 'NV-07'],
  ['NV-l2', 'NV-12'],
  ['N-05', 'NV-05'],
  ['CT-01', null],
  ['57-NQ/TW', null],
])('a code: %s → %s, whatever the order of the candidates', (word, expected) => {
  expect(nearest(word, codes)).toBe(expected)
  expect(nearest(word, codes.toReversed())).toBe(expected)
})

it.each([
  ['deadlin', 'deadline'],
  ['dead_line', 'deadline'],
  ['assignee', 'assignees'],
  ['depends', null],
  ['xyz', null],
  ['', null],
])('a key: %s → %s', (word, expected) => {
  expect(nearest(word, keys)).toBe(expected)
})

it.each([
  ['Thành lập ban chỉ đạo của tỉnh', 'Thành lập Ban Chỉ đạo cấp tỉnh'],
  ['Ban hành kế hoạch năm 2026', 'Ban hành kế hoạch năm 2026'],
  ['Ban hành kế hoạch năm 2027', null],
  ['Nâng cấp trung tâm dữ liệu', null],
])('a title: %s → %s; a tie names none', (word, expected) => {
  expect(nearest(word, titles)).toBe(expected)
})

it('takes any iterable, and nothing from nothing', () => {
  expect(nearest('NV-01', new Set(codes))).toBe('NV-01')
  expect(nearest('NV-01', [])).toBeNull()
})
