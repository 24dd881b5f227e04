// What speaks of another locality than the one that reports: labels of further tables, letterheads, titles.
import { describe, expect, it } from 'vitest'
import { normaliseSubmissionTable } from '../../../src/normalise/submission/normalise-submission-table.ts'
import { rawOf } from '../../../src/source/field.ts'
import type { RawSheet } from '../../../src/source/raw-table.ts'
import { planOf, sheetOf, type Value, workbookOf } from '../table-of.ts'

const plan = planOf()
const header = ['Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Trạng thái']
const one: Value[] = ['NV-01', 'Thành lập Ban Chỉ đạo cấp tỉnh', 'Hoàn thành']
const two: Value[] = ['NV-02', 'Số hóa hồ sơ, dữ liệu hộ tịch', 'Chưa thực hiện']

function read(file: string, sheets: readonly RawSheet[], of = plan) {
  const { value, raised } = normaliseSubmissionTable(file, workbookOf(...sheets), of)
  if (value === null) throw new Error('no submission was read')
  return {
    locality: value.localityMatch,
    tasks: value.tasks.map(row => `${row.place.sheet}!${row.place.row} ${row.taskId}`),
    apart: value.ignored.filter(({ reason }) => reason === 'other-locality').map(({ sheet, row }) => `${sheet}!${row}`),
    passedOver: value.passedOver.map(({ sheet, reason }) => `${sheet} ${reason}`),
    raised: raised.map(({ rule, at, facts }) => ({ rule, at, ...facts })),
    said: { text: rawOf(value.identity.localityName), at: value.identity.localityName.at },
  }
}

describe('tables under the label of another locality', () => {
  const first = sheetOf('A', [['Mã đơn vị', '01'], [], header, one])
  it.each<[string, Value[], string, number]>([
    ['code', ['Mã đơn vị', '48'], '48', 2],
    ['name', ['Đơn vị báo cáo', 'Thành phố Đà Nẵng'], 'Thành phố Đà Nẵng', 2],
    ['name in one cell', ['Đơn vị báo cáo: TP Đà Nẵng'], 'TP Đà Nẵng', 1],
  ])('do not count, which is said at the label: %s', (_, label, actual, column) => {
    const error = { rule: 'locality-name-mismatch', actual, code: '01', expected: 'Thành phố Hà Nội' }
    const found = read('x_2025-Q3.xlsx', [first, sheetOf('B', [label, [], header, two])])
    expect(found).toMatchObject({
      locality: { kind: 'matched', code: '01' },
      tasks: ['A!4 NV-01'],
      apart: ['B!4'],
      passedOver: ['B other-locality'],
      raised: [{ ...error, at: { sheet: 'B', row: 1, column } }],
    })
    const rows = [['Mã đơn vị', '01'], [], header, one, [], label, header, two]
    const below = read('x_2025-Q3.xlsx', [sheetOf('A', rows)])
    expect(below).toMatchObject({ tasks: ['A!4 NV-01'], apart: ['A!8'] })
    expect(below.raised).toMatchObject([{ ...error, at: { sheet: 'A', row: 6, column } }])
  })

  it.each<[string, Value[]]>([
    ['the same unit', ['Đơn vị báo cáo', 'UBND thành phố Hà Nội']],
    ['an office of it', ['Đơn vị báo cáo', 'Sở Tư pháp thành phố Hà Nội']],
    ['what is no unit of the plan', ['Đơn vị báo cáo', 'Phường Hoàn Kiếm']],
    ['nothing', ['Mã đơn vị', null]],
  ])('count under that of %s', (_, label) => {
    const found = read('x_2025-Q3.xlsx', [first, sheetOf('B', [label, [], header, two])])
    expect(found).toMatchObject({ tasks: ['A!4 NV-01', 'B!4 NV-02'], raised: [] })
  })

  it.each([
    'Đơn vị: Thành phố Đà Nẵng',
    'Đơn vị: Đà Nẵng',
    'Mã ĐV: 48',
    'Thành phố Đà Nẵng',
    'II. Thành phố Đà Nẵng',
    'UBND THÀNH PHỐ ĐÀ NẴNG',
    'Biểu 2: Số liệu của thành phố Đà Nẵng',
    'KẾT QUẢ TRÊN ĐỊA BÀN THÀNH PHỐ ĐÀ NẴNG',
  ])('do not count either under a line that names it: “%s”', line => {
    const error = { rule: 'locality-name-mismatch', actual: line, code: '01', expected: 'Thành phố Hà Nội' }
    const apart = read('01_2025-Q3.xlsx', [sheetOf('A', [header, one]), sheetOf('B', [[line], [], header, two])])
    expect(apart).toMatchObject({ tasks: ['A!2 NV-01'], apart: ['B!4'] })
    expect(apart.raised).toMatchObject([{ ...error, at: { sheet: 'B', row: 1, column: 1 } }])
    const below = read('01_2025-Q3.xlsx', [sheetOf('A', [header, one, [], [line], header, two])])
    expect(below).toMatchObject({ tasks: ['A!2 NV-01'], apart: ['A!6'], raised: [{ ...error, at: { row: 4 } }] })
  })

  it.each<[string, Value[][]]>([
    ['its own', [['Thành phố Hà Nội']]],
    ['its own beside another', [['UBND THÀNH PHỐ HÀ NỘI'], ['Biểu 2: Số liệu của thành phố Đà Nẵng']]],
    ['two others', [['Tỉnh Sơn La'], ['Thành phố Đà Nẵng']]],
    ['a comparison', [['Biểu 2: So sánh với kết quả của thành phố Đà Nẵng']]],
    ['work with another', [['II. Nhiệm vụ phối hợp với thành phố Đà Nẵng']]],
    ['a note', [['Ghi chú: theo số liệu của thành phố Đà Nẵng']]],
    ['recipients', [['Nơi nhận:'], ['- UBND thành phố Đà Nẵng;']]],
    ['a unit of measure', [['Đơn vị: triệu đồng']]],
    ['the unit of one that could be a place', [['Đơn vị: xã']]],
    ['a share', [['Đơn vị: %']]],
    ['a code that is none of a unit', [['Mã ĐV: 1048']]],
    ['a ward', [['Đơn vị: UBND phường Hải Châu']]],
  ])('count under a line with %s', (_, lines) => {
    const found = read('01_2025-Q3.xlsx', [sheetOf('A', [header, one, [], ...lines, header, two])])
    expect(found).toMatchObject({ raised: [], apart: [] })
    expect(found.tasks).toHaveLength(2)
  })

  it.each(['Đà Nẵng', 'TP Đà Nẵng', 'TP. ĐÀ NẴNG', 'UBND thành phố Đà Nẵng'])(
    'do not count either on a sheet called by it: “%s”',
    name => {
      const error = { rule: 'locality-name-mismatch', actual: name, code: '01', from: 'sheet' }
      const found = read('01_2025-Q3.xlsx', [sheetOf('A', [header, one]), sheetOf(name, [['Biểu 2'], header, two])])
      expect(found).toMatchObject({ tasks: ['A!2 NV-01'], apart: [`${name}!3`] })
      expect(found.raised).toMatchObject([{ ...error, at: { sheet: name, row: 2, column: 1 } }])
      const own = sheetOf(name, [['Đơn vị báo cáo', 'Thành phố Hà Nội'], [], header, two])
      expect(read('01_2025-Q3.xlsx', [sheetOf('A', [header, one]), own])).toMatchObject({ apart: [], raised: [] })
      const left = [sheetOf('Bìa', [['Mã đơn vị', '01']]), sheetOf(name, [header, one, two])]
      expect(read('x_2025-Q3.xlsx', left)).toMatchObject({ apart: [], raised: [] })
    },
  )

  it.each(['Hà Nội', 'Sheet2', 'Nhiệm vụ', 'Xã', 'Hoàn Kiếm', '48'])('count on a sheet called “%s”', name => {
    const found = read('01_2025-Q3.xlsx', [sheetOf('A', [header, one]), sheetOf(name, [header, two])])
    expect(found).toMatchObject({ apart: [], raised: [] })
  })

  it('a label on a later sheet alone is weighed against the name of the file', () => {
    const sheets = [sheetOf('A', [header, one]), sheetOf('B', [['Mã đơn vị', '48'], [], header, two])]
    expect(read('01_2025-Q3.xlsx', sheets).locality).toMatchObject({ kind: 'mismatch', code: '01' })
  })
})

describe('a letterhead or a title', () => {
  it.each<[string, Value[]]>([
    ['alone', ['UBND THÀNH PHỐ ĐÀ NẴNG']],
    ['beside the motto', ['ỦY BAN NHÂN DÂN TP ĐÀ NẴNG', null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']],
    ['over an office', ['UBND THÀNH PHỐ ĐÀ NẴNG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ']],
    ['of an office', ['SỞ KHOA HỌC VÀ CÔNG NGHỆ THÀNH PHỐ ĐÀ NẴNG']],
    ['in a title', ['BÁO CÁO TIẾN ĐỘ CỦA THÀNH PHỐ ĐÀ NẴNG QUÝ III NĂM 2025']],
    ['in brackets', ['(Của UBND Thành phố Đà Nẵng)']],
    ['without the word for it', ['THÀNH ỦY ĐÀ NẴNG']],
    ['of an office without the word for it', ['SỞ KHOA HỌC VÀ CÔNG NGHỆ ĐÀ NẴNG']],
    ['broken before its name', ['ỦY BAN NHÂN DÂN THÀNH PHỐ\nĐÀ NẴNG']],
    ['behind a word that is no label as a rule', ['Đơn vị: Đà Nẵng']],
    ['of an office behind it', ['Đơn vị: UBND thành phố Đà Nẵng']],
    ['behind the word for an office', ['Tên cơ quan: UBND TP Đà Nẵng']],
    ['as a code', ['Mã số đơn vị: 48']],
  ])('of another locality is said to disagree: %s', (_, above) => {
    const at = { row: 1, column: 1 }
    const mismatch = {
      locality: { kind: 'mismatch', code: '01', name: 'Thành phố Đà Nẵng' },
      said: { text: above[0], at },
    }
    expect(read('01_2025-Q3.xlsx', [sheetOf('A', [above, [], header, one])])).toMatchObject(mismatch)
    for (const label of [
      ['Mã đơn vị', '01'],
      ['Đơn vị báo cáo', 'Thành phố Hà Nội'],
    ]) {
      expect(read('x_2025-Q3.xlsx', [sheetOf('A', [above, label, [], header, one])])).toMatchObject(mismatch)
    }
    expect(read('48_2025-Q3.xlsx', [sheetOf('A', [above, [], header, one])]).locality.kind).toBe('matched')
  })

  it.each<[string, Value[][]]>([
    ['in a cell of its own', [['Tỉnh/TP', 'Đà Nẵng']]],
    ['as a code', [['Mã ĐV', 48]]],
    ['in two lines', [['THÀNH PHỐ'], ['ĐÀ NẴNG']]],
    ['in two lines with its office', [['ỦY BAN NHÂN DÂN'], ['THÀNH PHỐ ĐÀ NẴNG']]],
    ['broken before its name', [['ỦY BAN NHÂN DÂN THÀNH PHỐ'], ['ĐÀ NẴNG']]],
  ])('of another locality in two cells is said to disagree: %s', (_, above) => {
    const found = read('01_2025-Q3.xlsx', [sheetOf('A', [...above, [], header, one])])
    expect(found.locality).toMatchObject({ kind: 'mismatch', code: '01', name: 'Thành phố Đà Nẵng' })
    expect(found.said.text).toMatch(/đà nẵng|^48$/iu)
  })

  it.each<[string, Value[][], 'mismatch' | 'matched']>([
    ['of another', [['TM. UBND TP ĐÀ NẴNG'], ['CHỦ TỊCH']], 'mismatch'],
    ['of another, in one cell', [['Nơi nhận:', 'T/M ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG\nCHỦ TỊCH']], 'mismatch'],
    ['of its own', [['- UBND TP Đà Nẵng;', 'TM. UBND THÀNH PHỐ HÀ NỘI']], 'matched'],
    ['of nobody in particular', [['TM. BAN CHỈ ĐẠO'], ['CHỦ TỊCH UBND THÀNH PHỐ']], 'matched'],
    ['after those it is sent to', [['Nơi nhận:'], ['- UBND TP Đà Nẵng;'], ['- Lưu: VT.']], 'matched'],
  ])('as does a signature: %s', (_, below, kind) => {
    expect(read('01_2025-Q3.xlsx', [sheetOf('A', [header, one, [], ...below])]).locality.kind).toBe(kind)
  })

  it.each<[string, Value[][]]>([
    ['of an office under its province', [['UBND THÀNH PHỐ HÀ NỘI'], ['SỞ KHOA HỌC VÀ CÔNG NGHỆ']]],
    ['of its own, shortened', [['THÀNH ỦY HÀ NỘI']]],
    ['a unit of measure', [['Đơn vị: người']]],
    ['an office', [['Đơn vị', 'Sở Tư pháp']]],
    ['an office of its own', [['Tên cơ quan: Sở Tư pháp Hà Nội']]],
    ['a code of another kind', [['Mã ĐV', 'H26']]],
    ['its own code', [['Mã ĐV', '01']]],
    ['what was attached', [['(Kèm theo Công văn số 12 của UBND thành phố Đà Nẵng)']]],
    ['names below an addressee', [['Kính gửi:'], ['UBND thành phố Đà Nẵng']]],
    ['a list of recipients', [['Kính gửi:'], ['- UBND thành phố Hải Phòng;'], ['- UBND thành phố Đà Nẵng.']]],
    ['where it was held', [['Địa điểm: Thành phố Đà Nẵng']]],
    ['of two', [['BÁO CÁO HỢP TÁC GIỮA THÀNH PHỐ ĐÀ NẴNG VÀ TỈNH SƠN LA']]],
    ['of another and its own', [['UBND THÀNH PHỐ HÀ NỘI'], ['KẾT QUẢ HỢP TÁC VỚI THÀNH PHỐ ĐÀ NẴNG']]],
    ['of whom it is sent to', [['Kính gửi:', 'UBND thành phố Đà Nẵng']]],
    ['of a ward', [['UBND PHƯỜNG HẢI CHÂU']]],
    ['of a former unit of its own', [['UBND TP HÀ NỘI'], ['SỞ Y TẾ']]],
    ['of the motto', [['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']]],
    ['a note', [['Phối hợp với thành phố Đà Nẵng']]],
  ])('decides nothing: %s', (_, above) => {
    expect(read('01_2025-Q3.xlsx', [sheetOf('A', [...above, [], header, one])]).locality).toMatchObject({
      kind: 'matched',
      code: '01',
    })
  })

  it('on a cover counts as well, on a list of units it says nothing', () => {
    const tasks = sheetOf('A', [['Mã đơn vị', '01'], [], header, one])
    const kindOf = (rows: Value[][]) => read('x_2025-Q3.xlsx', [sheetOf('Bìa', rows), tasks]).locality.kind
    expect(kindOf([['UBND THÀNH PHỐ ĐÀ NẴNG'], ['BÁO CÁO QUÝ III']])).toBe('mismatch')
    expect(kindOf([['Tỉnh Sơn La'], ['Tỉnh Lào Cai'], ['Thành phố Đà Nẵng']])).toBe('matched')
  })

  it('of the province above a commune, though another commune bears its name', () => {
    const registry = {
      localities: [
        { code: '00001', name: 'Xã Mường La', aliases: [], parent: '14' },
        { code: '00002', name: 'Phường Sơn La', aliases: [], parent: '14' },
        { code: '00003', name: 'Xã Tân An', aliases: [], parent: '80' },
      ],
      former: [],
    }
    const communes = { ...plan, registry }
    const of = (head: string) =>
      read('00001_2025-Q3.xlsx', [sheetOf('A', [[head], [], header, one])], communes).locality.kind
    expect(of('UBND TỈNH SƠN LA')).toBe('matched')
    expect(of('UBND XÃ MƯỜNG LA')).toBe('matched')
    expect(of('UBND PHƯỜNG MƯỜNG LA')).toBe('matched')
    expect(of('UBND TỈNH SƠN LA\nUBND XÃ TÂN AN')).toBe('mismatch')
    expect(of('Đơn vị: Sơn La')).toBe('matched')
    expect(of('Đơn vị: Tân An')).toBe('mismatch')
  })
})
