// Who reports and for which period: lists, annexes and covers on other sheets, and the forms labels and values take.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf, valueOf } from '../../../src/source/field.ts'
import type { RawSheet } from '../../../src/source/raw-table.ts'
import { planOf, sheetOf, type Value, workbookOf } from '../table-of.ts'

const period = { submitBy: '2025-09-20' }
const plan = planOf({
  periods: [
    { ...period, id: '2025-Q2', from: '2025-03-15', to: '2025-06-14' },
    { ...period, id: '2025-Q3', from: '2025-06-15', to: '2025-09-14' },
  ],
})

const header = ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái', 'Tiến độ (%)']
const row: Value[] = ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành', 100]
const block: Value[][] = [
  ['Mã đơn vị', '14'],
  ['Đơn vị báo cáo', 'Tỉnh Sơn La'],
  ['Kỳ báo cáo', 'Quý III/2025'],
]
const tasks = (above: Value[][] = []) => sheetOf('Nhiệm vụ', [...above, [], header, row])

const units: Value[][] = [
  ['Mã đơn vị', 'Tên đơn vị'],
  ['01', 'Thành phố Hà Nội'],
  ['04', 'Tỉnh Cao Bằng'],
  ['14', 'Tỉnh Sơn La'],
]
const communes: Value[][] = [
  ['STT', 'Địa phương', 'Số hồ sơ'],
  [1, 'Phường Tô Hiệu', 3],
  [2, 'Xã Mường La', 4],
]
const offices: Value[][] = [
  ['STT', 'Tên đơn vị', 'Số hồ sơ'],
  [1, 'Sở Y tế', 3],
  [2, 'Sở Nội vụ', 4],
]
const counts: Value[][] = [
  ['Địa phương', 'Số hồ sơ'],
  ['Phường Tô Hiệu', 3],
  ['Xã Mường La', 4],
]
const bareCounts: Value[][] = [
  ['Xã/phường', 'Tỷ lệ hoàn thành'],
  ['Tô Hiệu', { percent: 0.5 }],
  ['Mường La', { percent: 0.4 }],
]
const periods: Value[][] = [['Kỳ báo cáo'], ['2025-Q2'], ['2025-Q3']]

function read(file: string, ...sheets: readonly RawSheet[]) {
  const { value } = normaliseSubmissionTable(file, workbookOf(...sheets), plan)
  if (value === null) throw new Error('no submission was read')
  return value
}

describe('a column heading over several rows is no label', () => {
  it.each([
    ['units', units],
    ['communes', communes],
    ['offices', offices],
    ['counts', counts],
    ['counts under bare names', bareCounts],
    ['periods', periods],
    ['units with a year', units.map((row, index) => [...row, index === 0 ? 'Năm 2025' : index])],
    ['communes with a year', communes.map((row, index) => [...row, index === 0 ? 'Năm 2025' : index])],
    ['units and periods', [...units, [], ...periods]],
  ])('a list of %s', (_, list) => {
    const expected = { localityMatch: { kind: 'matched', code: '14' }, period: '2025-Q3' }
    expect(read('14_2025-Q3.xlsx', tasks(), sheetOf('DM', list))).toMatchObject(expected)
    expect(read('x.xlsx', sheetOf('DM', list), tasks(block))).toMatchObject(expected)
    expect(read('14_2025-Q3.xlsx', tasks([...list, []]))).toMatchObject(expected)
  })

  it.each<[string, Value[][]]>([
    ['one row under labels side by side', units.slice(0, 2)],
    ['with a note below', [['Mã đơn vị', 'Tên đơn vị'], ['01', 'Thành phố Hà Nội'], ['(theo Quyết định số 19)']]],
    [
      'with a second block below',
      [
        ['Mã đơn vị', 'Tên đơn vị'],
        ['01', 'Thành phố Hà Nội'],
        ['Người lập', 'Ngày báo cáo'],
        ['An', '18/09/2025'],
      ],
    ],
    [
      'a label beside its value, over rows of other facts',
      [
        ['Đơn vị báo cáo', 'Thành phố Hà Nội'],
        ['Địa chỉ', 'Phố Đinh Tiên Hoàng'],
        ['Số xã', 126],
      ],
    ],
    [
      'a label beside its value, over units of it',
      [
        ['Đơn vị báo cáo', 'Thành phố Hà Nội'],
        ['Xã Sóc Sơn', 12],
        ['Phường Hoàn Kiếm', 3],
      ],
    ],
    [
      'a label beside its value, over counts',
      [
        ['Địa phương', 'Hà Nội'],
        ['Số xã', 126],
        ['Số hồ sơ', 1200],
      ],
    ],
    ['a label over its value and a title', [['Đơn vị báo cáo'], ['Thành phố Hà Nội'], ['BÁO CÁO TIẾN ĐỘ']]],
  ])('%s is an identity', (_, rows) => {
    expect(read('x.xlsx', sheetOf('Bìa', rows), tasks()).localityMatch).toMatchObject({ kind: 'matched', code: '01' })
  })
})

describe('the sheet of the tasks speaks first', () => {
  it.each<[string, string, Value[][], Value[][], object]>([
    ['before a cover of another unit', 'x.xlsx', [['Mã đơn vị', '01']], block, { kind: 'matched', code: '14' }],
    ['before the name of the file', '01_2025-Q3.xlsx', [], block, { kind: 'matched', code: '14' }],
    ['or the cover where it is silent', 'x.xlsx', [['Mã đơn vị', '01']], [], { kind: 'matched', code: '01' }],
    ['as the name of the file says too', '01_2025-Q3.xlsx', [['Mã đơn vị', '01']], [], { kind: 'matched', code: '01' }],
    [
      'a code on a cover against the file',
      '14_2025-Q3.xlsx',
      [['Mã đơn vị', '01']],
      [],
      { kind: 'mismatch', code: '14', name: '01' },
    ],
    [
      'code and name on a cover against the file',
      '14_2025-Q3.xlsx',
      units.slice(0, 2),
      [],
      { kind: 'mismatch', code: '14', name: 'Thành phố Hà Nội' },
    ],
    ['a name of a file that is no code', 'BC_2025-Q3.xlsx', [['Mã đơn vị', '01']], [], { kind: 'matched', code: '01' }],
  ])('%s', (_, file, cover, above, expected) => {
    expect(read(file, sheetOf('Bìa', cover), tasks(above)).localityMatch).toMatchObject(expected)
  })
})

describe('labels and values in the forms offices give them', () => {
  it.each<[string, Value[][]]>([
    [
      'kỳ written kì',
      [
        ['Mã đơn vị', '14'],
        ['Kì báo cáo', 'Quý III/2025'],
        ['Ngày báo cáo', '18/09/2025'],
      ],
    ],
    [
      'the name behind the code, and again in its own cell',
      [
        ['Mã đơn vị:', '14 - Tỉnh Sơn La'],
        ['Đơn vị báo cáo', 'Tỉnh Sơn La'],
        ['Kỳ báo cáo', 'Quý III/2025'],
        ['Ngày báo cáo', '18/09/2025'],
      ],
    ],
    [
      'two labels in one cell',
      [['Mã đơn vị: 14; Đơn vị báo cáo: Tỉnh Sơn La'], ['Kỳ báo cáo: Quý III/2025; Ngày báo cáo: 18/09/2025']],
    ],
    ['all labels in one cell', [['Mã đơn vị: 14 - Kỳ báo cáo: Quý III/2025, Ngày báo cáo: 18/09/2025']]],
    [
      'the place before the day, as letters have it',
      [
        ['Tỉnh/Thành phố', 'Sơn La'],
        ['Kỳ báo cáo', 'Quý III/2025'],
        ['Ngày báo cáo: Sơn La, ngày 18 tháng 9 năm 2025'],
      ],
    ],
    [
      'other words for the labels',
      [
        ['Mã tỉnh', '14'],
        ['Kỳ báo cáo', 'Quý III/2025'],
        ['Thời điểm báo cáo', '18/09/2025'],
      ],
    ],
    [
      'values far right of their labels',
      [
        ['Mã đơn vị', null, null, null, null, '14'],
        ['Kỳ báo cáo', null, null, null, null, 'Quý III/2025'],
        ['Ngày báo cáo', null, null, null, null, '18/09/2025'],
      ],
    ],
  ])('%s', (_, rows) => {
    const { localityMatch, period, identity } = read('x.xlsx', tasks(rows))
    expect(localityMatch).toMatchObject({ kind: 'matched', code: '14' })
    expect([period, valueOf(identity.reportedOn)]).toEqual(['2025-Q3', '2025-09-18'])
  })

  it.each<[string, Value[][], object]>([
    ['a code with the name of another unit', [['Mã đơn vị', '14 - Tỉnh Lào Cai']], { kind: 'mismatch', code: '14' }],
    [
      'a code and name beside the name of another unit',
      [
        ['Mã đơn vị', '14 - Tỉnh Sơn La'],
        ['Đơn vị báo cáo', 'Tỉnh Lào Cai'],
      ],
      { kind: 'mismatch', code: '14' },
    ],
  ])('%s is not read past', (_, rows, expected) => {
    expect(read('x.xlsx', tasks(rows)).localityMatch).toMatchObject(expected)
  })

  it.each([
    'Đơn vị báo cáo: UBND tỉnh Sơn La; Đơn vị nhận: Văn phòng Chính phủ',
    'Đơn vị báo cáo: UBND tỉnh Sơn La; Đơn vị nhận: UBND tỉnh Lai Châu',
    'Đơn vị báo cáo: UBND tỉnh Sơn La   ĐT: 0212 385 0000',
    'Đơn vị báo cáo: UBND tỉnh Sơn La - Nơi nhận báo cáo: VPCP',
    'Đơn vị báo cáo: UBND tỉnh Sơn La - Ngày điều chỉnh: 16/9/2025',
  ])('in one cell, up to a label that nobody asks for: %s', text => {
    const { identity } = read('x.xlsx', tasks([[text]]))
    expect(rawOf(identity.localityName)).toBe('UBND tỉnh Sơn La')
  })

  it('in one cell, on both sides of a label that nobody asks for', () => {
    const text = 'Đơn vị báo cáo: Tỉnh Sơn La; Đơn vị nhận: VPCP; Kỳ báo cáo: Quý III/2025'
    const { identity } = read('x.xlsx', tasks([[text]]))
    expect([identity.localityName, identity.period].map(rawOf)).toEqual(['Tỉnh Sơn La', 'Quý III/2025'])
  })

  it.each([
    ['Địa phương: Tỉnh Sơn La - Xã: Mường Chiên', 'localityName', 'Tỉnh Sơn La - Xã: Mường Chiên'],
    ['Đơn vị báo cáo: Sơn La; Phường: Tô Hiệu; Kỳ báo cáo: Quý III', 'localityName', 'Sơn La; Phường: Tô Hiệu'],
    ['Kỳ báo cáo: Quý III - Năm: 2024', 'period', 'Quý III - Năm: 2024'],
    ['Kỳ báo cáo: Quý III\nNăm báo cáo: 2024', 'period', 'Quý III\nNăm báo cáo: 2024'],
    ['Kỳ báo cáo: Từ ngày: 15/6/2025 - Đến ngày: 14/9/2025', 'period', 'Từ ngày: 15/6/2025 - Đến ngày: 14/9/2025'],
  ] as const)('in one cell, with a label that says more of it: %s', (text, key, value) => {
    const { identity } = read('x.xlsx', tasks([[text]]))
    expect(rawOf(identity[key])).toBe(value)
  })

  it('a value with a separator in it stays whole', () => {
    const { identity } = read('x.xlsx', tasks([['Đơn vị báo cáo: Sở KH&CN; UBND - tỉnh Sơn La, phòng 1']]))
    expect(rawOf(identity.localityName)).toBe('Sở KH&CN; UBND - tỉnh Sơn La, phòng 1')
  })

  it.each<[string, Value[][]]>([
    [
      'rows',
      [
        ['Tỉnh/thành phố', 'Sơn La'],
        ['Xã/phường', 'Tô Hiệu'],
      ],
    ],
    ['cells', [['Tỉnh/thành phố: Sơn La'], ['Xã/phường: Tô Hiệu']]],
    ['one cell', [['Tỉnh/thành phố: Sơn La - Xã/phường: Tô Hiệu']]],
    [
      'the other order',
      [
        ['Xã/phường', 'Tô Hiệu'],
        ['Tỉnh/thành phố', 'Sơn La'],
      ],
    ],
    [
      'labels of no level',
      [
        ['Địa phương', 'Tỉnh Sơn La'],
        ['Đơn vị báo cáo', 'UBND phường Tô Hiệu'],
      ],
    ],
    [
      'codes too',
      [
        ['Mã tỉnh', '14'],
        ['Mã xã', '03646'],
        ['Tỉnh/thành phố', 'Sơn La'],
        ['Xã/phường', 'Tô Hiệu'],
      ],
    ],
  ])('of a province and a commune in it, in %s, the commune reports', (_, rows) => {
    const { identity } = read('x.xlsx', tasks(rows))
    expect(rawOf(identity.localityName)).toMatch(/Tô Hiệu$/)
    expect(rawOf(identity.localityCode)).toMatch(/^(?:03646)?$/)
  })

  it.each(['', '75', '75 xã', 'Toàn tỉnh', '-', '………'])(
    'a province without the name of a commune reports itself: %s',
    text => {
      const { identity } = read(
        'x.xlsx',
        tasks([
          ['Tỉnh/thành phố', 'Sơn La'],
          ['Xã/phường', text],
        ]),
      )
      expect(rawOf(identity.localityName)).toBe('Sơn La')
    },
  )

  it('a text far right of a blank label, alone there, is no value', () => {
    const { identity } = read('x.xlsx', tasks([['Người lập', null, null, null, null, null, 'Mẫu số 01'], ...block]))
    expect(identity.preparedBy.state).toBe('blank')
  })
})
