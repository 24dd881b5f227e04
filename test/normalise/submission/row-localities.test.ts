// Rows of one table that a section or a column gives to another locality than the one that reports.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf } from '../../../src/source/field.ts'
import type { RawSheet } from '../../../src/source/raw-table.ts'
import { across, planOf, shareIndicator, sheetOf, type Value, workbookOf } from '../table-of.ts'

const plan = planOf({ indicators: [shareIndicator] })
const communes = {
  ...plan,
  registry: {
    localities: [
      { code: '03646', name: 'Xã Mường La', aliases: [], parent: '14' },
      { code: '03650', name: 'Phường Tô Hiệu', aliases: [], parent: '14' },
    ],
    former: [],
  },
}
const header = ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái']
const done = 'Hoàn thành'
const titles = [
  '',
  'Thành lập Ban Chỉ đạo cấp tỉnh',
  'Số hóa hồ sơ, dữ liệu hộ tịch',
  'Bố trí ngân sách cho khoa học và công nghệ',
]
const task = (number: 1 | 2 | 3, ...more: Value[]): Value[] => [`NV-0${number}`, titles[number] ?? '', done, ...more]

function read(rows: Value[][], { of = plan, file = '14_2025-Q3.xlsx', merges = [] as RawSheet['merges'] } = {}) {
  const { value, raised } = normaliseSubmissionTable(file, workbookOf(sheetOf('A', rows, { merges })), of)
  if (value === null) throw new Error('no submission was read')
  const read = [...value.tasks, ...value.indicators].map(({ place }) => place.row)
  const told = raised.filter(({ rule }) => rule === 'locality-name-mismatch')
  return {
    locality: value.localityMatch.kind,
    rows: read,
    apart: value.ignored.filter(({ reason }) => reason === 'other-locality').map(({ row }) => row),
    accounted: [...read, ...value.ignored.map(({ row }) => row)].toSorted((a, b) => a - b),
    told: told.map(({ at, facts }) => `${at.kind === 'cell' ? at.row : 0} ${facts.actual} ${facts.from}`),
    said: rawOf(value.identity.localityName),
    aside: value.aside.map(({ reason, id }) => `${reason} ${id}`),
    others: raised.filter(({ rule }) => rule !== 'locality-name-mismatch').map(({ rule }) => rule),
  }
}

const forms: readonly (readonly [string, (text: string) => Value[]])[] = [
  ['alone in the first column', text => [text]],
  ['alone under the titles', text => [null, text]],
  ['with a number before it', text => ['II', text]],
  ['with its number in the cell', text => [`2. ${text}`]],
  ['with a colon', text => [`${text}:`]],
]

describe('rows below a section that names another locality are put aside and told', () => {
  it.each([
    ...[
      'Tỉnh Lào Cai',
      'TỈNH LÀO CAI',
      'Lào Cai',
      'UBND tỉnh Lào Cai',
      'Thành phố Đà Nẵng',
      'TP Đà Nẵng',
      'Tỉnh Thanh Hoá',
    ],
    ...['Đơn vị báo cáo: Tỉnh Lào Cai', 'Địa phương: Lào Cai', 'Đơn vị: UBND tỉnh Lào Cai', 'Mã đơn vị: 15'],
    ...['Số liệu của tỉnh Lào Cai', 'Kết quả thực hiện tại tỉnh Lào Cai', 'Của tỉnh Lào Cai'],
  ])('of a province: %s', text => {
    for (const [, row] of forms) {
      const last = read([header, row('Tỉnh Sơn La'), task(1), task(2), row(text), ['I. Thể chế'], task(1), task(3)])
      expect(last).toMatchObject({ rows: [3, 4], apart: [7, 8], locality: 'matched', others: [] })
      expect(last.told).toEqual([`5 ${text} rows`])
      expect(last.accounted).toEqual([2, 3, 4, 5, 6, 7, 8])
      const first = read([header, row(text), task(1), row('UBND tỉnh Sơn La'), task(1), task(2)])
      expect(first).toMatchObject({ rows: [5, 6], apart: [3], told: [`2 ${text} rows`], accounted: [2, 3, 4, 5, 6] })
    }
    const merges = [across(3, 1, 3)]
    expect(read([header, task(1), [text], task(2)], { merges })).toMatchObject({ rows: [2], apart: [4] })
  })

  it.each(['Xã A', 'UBND xã Chiềng An', 'PHƯỜNG TÔ HIỆU', 'Phường Tô Hiệu', 'Tô Hiệu', 'Mã xã: 03650'])(
    'of a commune: %s',
    text => {
      const rows = [header, ['Xã Mường La'], task(1), [text], task(1), task(2)]
      const found = read(rows, { of: communes, file: '03646_2025-Q3.xlsx' })
      expect(found).toMatchObject({ rows: [3], apart: [5, 6], told: [`4 ${text} rows`], locality: 'matched' })
    },
  )

  it('with the label in a cell of its own', () => {
    expect(read([header, task(1), ['Đơn vị báo cáo', 'Tỉnh Lào Cai'], task(2)])).toMatchObject({
      rows: [2],
      apart: [4],
    })
  })

  it('of indicators', () => {
    const rows = [['Mã chỉ tiêu', 'Đơn vị tính', 'Thực hiện'], ['CT-01', '%', 81], ['Tỉnh Lào Cai'], ['CT-01', '%', 55]]
    expect(read([header, task(1), [], ...rows])).toMatchObject({
      rows: [2, 5],
      apart: [7],
      told: ['6 Tỉnh Lào Cai rows'],
    })
  })
})

describe('rows below a section that names no other are read', () => {
  it.each([
    ...['Tỉnh Sơn La', 'SƠN LA', 'UBND tỉnh Sơn La', 'Tỉnh ủy Sơn La', 'Đơn vị báo cáo: Sơn La', 'Mã đơn vị: 14'],
    ...[
      'Nhiệm vụ của tỉnh',
      'Nhiệm vụ của tỉnh Lào Cai',
      'Sở Y tế tỉnh Sơn La',
      'Sở Y tế tỉnh Lào Cai',
      'Ban QLDA tỉnh',
    ],
    ...[
      'Công an tỉnh',
      'UBND tỉnh',
      'UBND cấp xã',
      'UBND các xã, phường',
      'Các xã',
      'Cấp tỉnh',
      'Xã hội số',
      'Toàn tỉnh',
    ],
    ...[
      'TÌNH HÌNH THỰC HIỆN',
      'PHƯƠNG ÁN TRIỂN KHAI',
      'QUAN HỆ QUỐC TẾ',
      'XÃ BIÊN GIỚI',
      'THÀNH PHỐ THÔNG MINH',
      'Thể chế',
    ],
    ...['Phối hợp với tỉnh Lào Cai', 'Sơn La, Lào Cai', 'Địa bàn: tỉnh Lào Cai', 'Kế hoạch: 12/KH-UBND'],
  ])('“%s”', text => {
    for (const [, row] of forms) {
      const found = read([header, row(text), task(1), row('Hạ tầng số'), task(2), task(3)])
      expect(found).toMatchObject({ rows: [3, 5, 6], apart: [], told: [], locality: 'matched' })
    }
  })

  it.each(['Xã A', 'UBND xã Chiềng An', 'Phường Tô Hiệu', 'Huyện Mai Sơn'])(
    'or a place within its own, as long as each task stands below one: %s',
    text => {
      const found = read([header, [text], task(1), ['Xã B'], task(2), ['Sở Y tế'], task(3)])
      expect(found).toMatchObject({ rows: [3, 5, 7], apart: [], told: [] })
    },
  )

  it('of the province, for a commune of it', () => {
    const found = read([header, ['Tỉnh Sơn La'], task(1), task(2)], { of: communes, file: '03646_2025-Q3.xlsx' })
    expect(found).toMatchObject({ rows: [3, 4], told: [], locality: 'matched' })
  })

  it('below the table, among those a report is sent to', () => {
    const below = [['Nơi nhận:', null, 'CHỦ TỊCH'], ['- UBND tỉnh Lào Cai;'], ['- Lưu: VT.', null, 'Nguyễn Văn A']]
    expect(read([header, task(1), task(2), [], ...below])).toMatchObject({ rows: [2, 3], told: [], apart: [] })
  })

  it('where a name goes on with the agency above it', () => {
    const rows = [
      ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Trạng thái'],
      ['NV-01', 'x', 'UBND', done],
    ]
    expect(read([...rows, [null, null, 'tỉnh Lào Cai'], ['NV-02', 'x', 'UBND', done]])).toMatchObject({ rows: [2, 4] })
  })
})

describe('a column that says whose each row is', () => {
  const headings = [
    ...['Địa phương', 'Tên địa phương', 'Đơn vị báo cáo', 'Tỉnh/thành phố', 'Tỉnh, thành phố', 'Đơn vị', 'Tỉnh'],
    ...['ĐỊA PHƯƠNG', 'Đơn vị/địa phương', 'Tên đơn vị, địa phương', 'Địa phương báo cáo', 'Locality'],
  ]
  it.each(headings)('“%s”: rows of another are put aside, each run of them told once', heading => {
    const of = (name: Value, number: 1 | 2 | 3) => task(number, name)
    for (const name of ['Tỉnh Lào Cai', 'LÀO CAI', 'UBND tỉnh Lào Cai', 'Sở Y tế tỉnh Lào Cai']) {
      const found = read([[...header, heading], of('Tỉnh Sơn La', 1), of(name, 2), of(name, 3), of('Sơn La', 3)])
      expect(found).toMatchObject({ rows: [2, 5], apart: [3, 4], told: [`3 ${name} rows`], locality: 'matched' })
      expect(found.accounted).toEqual([2, 3, 4, 5])
      expect(found.aside).toEqual(['other-locality NV-02', 'other-locality NV-03'])
    }
  })

  it.each(headings)('“%s”: with its province in short', heading => {
    const found = read([[...header, heading], task(1, 'T. Sơn La'), task(2, 'T.Sơn La'), task(3, 'T. Lào Cai')])
    expect(found).toMatchObject({ rows: [2, 3], apart: [4] })
  })

  it.each(['Mã địa phương', 'Mã tỉnh', 'Mã đơn vị', 'Mã đơn vị báo cáo', 'Locality code'])(
    '“%s” by its code',
    heading => {
      for (const [own, other] of [
        ['14', '15'],
        [14, 15],
      ] satisfies [Value, Value][]) {
        const found = read([[...header, heading], task(1, own), task(2, other), task(3, own)])
        expect(found).toMatchObject({ rows: [2, 4], apart: [3], told: ['3 15 rows'] })
      }
    },
  )

  it.each(['Xã/phường', 'Tên xã', 'Tên xã, phường', 'Xã', 'Xã/Phường/Đặc khu', 'Địa phương'])(
    '“%s” of a commune',
    heading => {
      const of = { of: communes, file: '03646_2025-Q3.xlsx' }
      const rows = (other: string) => [
        [...header, heading],
        task(1, 'Xã Mường La'),
        task(2, other),
        task(3, 'UBND xã Mường La'),
      ]
      for (const other of ['Xã A', 'UBND xã Chiềng An', 'Phường Tô Hiệu', 'Tô Hiệu']) {
        expect(read(rows(other), of)).toMatchObject({ rows: [2, 4], apart: [3], told: [`3 ${other} rows`] })
      }
      for (const own of ['xã Mường La', 'MƯỜNG LA', 'Xã Mường La, tỉnh Sơn La', 'Tỉnh Sơn La', 'Toàn xã', 'Các bản']) {
        expect(read(rows(own), of)).toMatchObject({ rows: [2, 3, 4], apart: [], told: [] })
      }
    },
  )

  it.each([
    ...['Tỉnh Sơn La', 'sơn la', 'UBND tỉnh Sơn La', 'Tỉnh Son La', 'Toàn tỉnh', 'Các xã', 'Các xã, phường'],
    ...['Địa bàn: huyện Mai Sơn', 'Huyện Mai Sơn', 'Xã Chiềng An', 'Sở Y tế', 'Sơn La, Lào Cai', '-', 'Trung ương'],
  ])('is an ordinary one where it says where a task is done: “%s”', text => {
    for (const heading of headings) {
      const found = read([[...header, heading], task(1, text), task(2, text), task(3, null)])
      expect(found).toMatchObject({ rows: [2, 3, 4], apart: [], told: [], locality: 'matched' })
      expect(found.others).toEqual([])
    }
  })

  it('of places that each report on one task tells all of them, and the row of the whole counts', () => {
    for (const whole of ['Toàn tỉnh', 'Tỉnh Sơn La', null]) {
      const rows = [task(1, whole), task(1, 'Xã A'), task(1, 'Xã B'), task(2, 'Xã A')]
      const found = read([[...header, 'Xã/phường'], ...rows])
      expect(found).toMatchObject({ rows: [2], apart: [3, 4, 5] })
      expect(found.told).toEqual(['3 Xã A places', '4 Xã B places', '5 Xã A places'])
    }
  })

  it('of figures for a place within it speaks for that place alone', () => {
    const rows = [
      ['Mã chỉ tiêu', 'Đơn vị tính', 'Thực hiện', 'Xã/phường'],
      ['CT-01', '%', 81, 'Xã A'],
    ]
    expect(read([header, task(1), [], ...rows])).toMatchObject({ rows: [2], apart: [5], told: ['5 Xã A places'] })
  })

  it('goes on below a name that the first row of several has', () => {
    const merges = [{ top: 3, bottom: 4, left: 4, right: 4 }]
    const rows = [[...header, 'Địa phương'], task(1, 'Sơn La'), task(1, 'Tỉnh Lào Cai'), task(2), task(3, 'Sơn La')]
    for (const merged of [merges, []]) {
      expect(read(rows, { merges: merged })).toMatchObject({
        rows: [2, 5],
        apart: [3, 4],
        told: ['3 Tỉnh Lào Cai rows'],
      })
    }
    const sparse = [[...header, 'Địa phương'], task(1), task(2, 'Tỉnh Lào Cai'), task(3)]
    expect(read(sparse)).toMatchObject({ rows: [2, 4], apart: [3] })
  })

  it('counts before the section its row stands in', () => {
    const rows = [['Tỉnh Lào Cai'], task(1, 'Sơn La'), task(2, null), ['Tỉnh Sơn La'], task(3, 'Tỉnh Lào Cai')]
    expect(read([[...header, 'Địa phương'], ...rows]).rows).toEqual([3, 4])
    const blank = [['Tỉnh Lào Cai'], task(1, null), task(2, 'Sơn La'), task(3, null)]
    expect(read([[...header, 'Địa phương'], ...blank])).toMatchObject({ rows: [4], apart: [3, 5] })
  })
})

it.each<[string, Value[][]]>([
  ['a section', [header, ['Tỉnh Lào Cai'], task(1), task(2)]],
  ['a column', [[...header, 'Địa phương'], task(1, 'Tỉnh Lào Cai'), task(2, 'Tỉnh Lào Cai')]],
])('where %s gives all rows to one other, nobody knows whose file it is', (_, rows) => {
  expect(read(rows)).toMatchObject({ locality: 'mismatch', said: 'Tỉnh Lào Cai', told: [], apart: [] })
})

it('where all rows are of several others, each is told and none is read', () => {
  const rows = [[...header, 'Địa phương'], task(1, 'Tỉnh Lào Cai'), task(2, 'Đà Nẵng')]
  expect(read(rows)).toMatchObject({
    locality: 'matched',
    rows: [],
    apart: [2, 3],
    told: ['2 Tỉnh Lào Cai rows', '3 Đà Nẵng rows'],
  })
})
