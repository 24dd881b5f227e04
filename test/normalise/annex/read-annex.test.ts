// Annexes in the layouts that are in use: 03/NQ-CP, the annexes of 2025, merged cells and their stray tails.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annex } from '../../../src/model/annex.ts'
import { readAnnex } from '../../../src/normalise/annex/read-annex.ts'
import { normalisePlan } from '../../../src/normalise/plan/normalise-plan.ts'
import { cellText } from '../../../src/normalise/text/cell-text.ts'
import { foldText } from '../../../src/normalise/text/fold-text.ts'
import { renderAnnexPlan } from '../../../src/render/annex-yaml.ts'
import { sheetOf, type Value, workbookOf } from '../table-of.ts'
import { treeOfYaml } from '../tree-of-yaml.ts'

const headings = ['TT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian hoàn thành']
const targetHeadings = ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả', 'Cơ quan theo dõi']

function annexOf(rows: readonly (readonly Value[])[], merges: Parameters<typeof sheetOf>[2] = {}): Annex {
  const annex = readAnnex('annex.xlsx', workbookOf(sheetOf('Phụ lục', rows, merges)))
  if (annex === null) throw new Error('no annex was found')
  return annex
}

const kinds = (annex: Annex) => annex.rows.map(({ row, kind }) => `${row} ${kind}`)
const remarksOf = (annex: Annex, index: number) => annex.tasks[index]?.remarks.map(({ kind }) => kind)

describe('Appendix II of 03/NQ-CP', () => {
  const annex = annexOf([
    [null, 'PHỤ LỤC II'],
    [null, 'PHÂN CÔNG NHIỆM VỤ TRIỂN KHAI NGHỊ QUYẾT SỐ 57-NQ/TW'],
    [null, '(Kèm theo Nghị quyết số 03/NQ-CP ngày 09 tháng 01 năm 2025 của Chính phủ)'],
    headings,
    [1, 2, 3, 4, 5, 6],
    ['I', 'Nâng cao nhận thức'],
    [1, 'Xây dựng chương trình', 'Bộ Khoa học và Công nghệ', 'Các bộ, ngành, địa phương', 'Chương trình', '6/2025'],
    [2, 'Ban hành kế hoạch', 'Các bộ, ngành, địa phương', null, 'Kế hoạch', 2025],
    ['II', 'Hoàn thiện thể chế', null, null, null, 'năm tiếp theo'],
    [3, 'Sửa luật', 'Bộ Nội vụ; Bộ Tư pháp', 'Bộ Công an', null, '2025 và những năm tiếp theo'],
    [4, 'Rà soát', 'Bộ Tài chính', null, 'Báo cáo', null],
    [5, 'Họp', 'Bộ Tài chính', null, 'Biên bản', 'Theo yêu cầu'],
    ['Tổng cộng', '5 nhiệm vụ'],
    [null, 'NGƯỜI LẬP', null, null, 'TM. CHÍNH PHỦ'],
  ])

  it('gives tasks with ids from their numbers, under the sections as objectives', () => {
    expect(annex.sections.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'MT-I Nâng cao nhận thức',
      'MT-II Hoàn thiện thể chế',
    ])
    expect(annex.tasks.map(({ id, section, title }) => `${id} ${section} ${title}`)).toEqual([
      'NV-01 MT-I Xây dựng chương trình',
      'NV-02 MT-I Ban hành kế hoạch',
      'NV-03 MT-II Sửa luật',
      'NV-04 MT-II Rà soát',
      'NV-05 MT-II Họp',
    ])
    expect(annex).toMatchObject({ document: '03/NQ-CP', indicators: [] })
    expect(annex.title).toMatch(/^PHÂN CÔNG/)
  })

  it('keeps deadlines as written, and splits agencies', () => {
    expect(annex.tasks.map(({ deadline }) => deadline.text)).toEqual([
      '6/2025',
      '2025',
      '2025 và những năm tiếp theo',
      '',
      'Theo yêu cầu',
    ])
    expect(annex.tasks[2]).toMatchObject({ lead: 'Bộ Nội vụ', support: ['Bộ Tư pháp', 'Bộ Công an'] })
    expect(annex.tasks[0]).toMatchObject({ support: ['Các bộ, ngành, địa phương'] })
  })

  it('asks a person where a person must decide', () => {
    expect(remarksOf(annex, 0)).toEqual([])
    expect(remarksOf(annex, 1)).toEqual(['group-lead'])
    expect(remarksOf(annex, 2)).toEqual(['several-leads', 'blank-product'])
    expect(remarksOf(annex, 3)).toEqual(['blank-deadline'])
    expect(remarksOf(annex, 4)).toEqual(['unreadable-deadline'])
    expect(annex.sections[1]?.remarks).toMatchObject([{ kind: 'stray-cell', at: { row: 9, column: 6 } }])
    expect(annex.remarks.map(({ kind }) => kind)).toEqual(['central-lead'])
  })

  it('accounts for every row', () => {
    expect(kinds(annex)).toEqual([
      '1 title',
      '2 title',
      '3 title',
      '4 heading',
      '5 column-numbers',
      '6 section',
      '7 task',
      '8 task',
      '9 section',
      '10 task',
      '11 task',
      '12 task',
      '13 total',
      '14 unread',
    ])
  })
})

describe('Appendix I of 03/NQ-CP', () => {
  const annex = annexOf([
    ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả', 'Cơ quan chủ trì theo dõi, đánh giá'],
    [null, 'Đến năm 2030'],
    [1, 'Không dùng tiền mặt', '%', '≥ 80', 'NHNN'],
    [2, 'Xếp hạng', 'hạng', '≤ 3 Đông Nam Á; ≤ 50 Thế giới', 'Bộ KH&CN'],
    [11, 'Chính phủ số'],
    [11.1, 'Dịch vụ công', null, '90%', 'VPCP'],
    [null, 'Đến năm 2045'],
    [36, 'Kinh tế số', '% GDP', '≥ 50'],
  ])

  it('gives indicators with targets for the day of their section', () => {
    expect(
      annex.indicators.map(({ id, unit, direction, targets }) => [id, unit, direction, ...targets.map(one => one.by)]),
    ).toEqual([
      ['CT-01', '%', 'increase', '2030-12-31'],
      ['CT-02', 'hạng', 'decrease', '2030-12-31'],
      ['CT-11.1', '%', 'increase', '2030-12-31'],
      ['CT-36', '% GDP', 'increase', '2045-12-31'],
    ])
    expect(annex.indicators[1]?.targets[0]?.target).toBeNull()
    expect(annex.sections).toEqual([])
  })

  it('names who has another name by now, once', () => {
    const former = annexOf([
      ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả', 'Cơ quan chủ trì theo dõi, đánh giá'],
      [1, 'Một', '%', '≥ 80', 'Bộ Thông tin và Truyền thông'],
      [2, 'Hai', '%', '≥ 80', 'NHNN; Bộ Thông tin và Truyền thông'],
    ])
    expect(former.remarks).toMatchObject([
      { kind: 'former-agency', at: { row: 2, column: 5 }, facts: { expected: 'Bộ Khoa học và Công nghệ' } },
    ])
  })

  it('keeps who tracks them, and the group a row stands under', () => {
    expect(annex.indicators[2]?.remarks.map(({ kind }) => kind)).toEqual(['group', 'bare-target', 'tracked-by'])
    expect(kinds(annex).filter(kind => kind.endsWith('group'))).toEqual(['5 group'])
  })
})

describe('other layouts', () => {
  it('two heading rows, sections merged in one cell, an agency merged over rows, columns nobody reads', () => {
    const annex = annexOf(
      [
        ['STT', 'NHIỆM VỤ', 'CƠ QUAN THỰC HIỆN', null, 'KẾT QUẢ YÊU CẦU', 'THỜI GIAN HOÀN THÀNH', 'TIẾN ĐỘ'],
        [null, null, 'Chủ trì', 'Phối hợp'],
        ['I. Thể chế'],
        ['1', 'Một', 'Sở Tư pháp', 'Sở Nội vụ', 'Nghị quyết', 'Tháng 10/2025', 'Hoàn thành'],
        ['2', 'Hai', null, null, 'Báo cáo', 'Hằng năm'],
        ['II. Hạ tầng'],
        ['1', 'Ba', 'Sở Xây dựng', null, 'Trạm', { date: '2025-06-01' }],
      ],
      {
        merges: [
          { top: 1, left: 3, bottom: 1, right: 4 },
          { top: 3, left: 1, bottom: 3, right: 7 },
          { top: 6, left: 1, bottom: 6, right: 7 },
          { top: 4, left: 3, bottom: 5, right: 3 },
        ],
      },
    )
    expect(annex.tasks.map(({ id, lead }) => `${id} ${lead}`)).toEqual([
      'NV-I.01 Sở Tư pháp',
      'NV-I.02 Sở Tư pháp',
      'NV-II.01 Sở Xây dựng',
    ])
    expect(annex.sections.map(({ title }) => title)).toEqual(['Thể chế', 'Hạ tầng'])
    expect(annex.tasks[0]?.remarks).toMatchObject([
      { kind: 'unread-cell', facts: { heading: 'TIẾN ĐỘ', actual: 'Hoàn thành' } },
    ])
    expect(annex.tasks[2]?.remarks).toMatchObject([{ kind: 'day-for-month', facts: { month: '6/2025' } }])
  })

  it('"Kết quả" beside columns of progress may mean two things', () => {
    const annex = annexOf([
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Kết quả', 'Thời hạn', 'Tình trạng'],
      [1, 'Một', 'Sở A', 'Đã ban hành', '2025', 'Hoàn thành'],
    ])
    expect(annex.remarks.map(({ kind }) => kind)).toEqual(['ambiguous-column'])
  })

  it('further lines of an entry are joined to it; only a merge makes that certain', () => {
    const rows = [
      headings,
      [1, 'Một', 'Sở A', null, 'Quyết định', '2025 và những'],
      [null, null, null, 'Sở Nội vụ', 'Kế hoạch', 'năm tiếp theo'],
      [2, 'Hai', 'Sở B', null, 'Báo cáo', '2025'],
    ]
    const loose = annexOf(rows)
    expect(loose.tasks[0]).toMatchObject({
      support: ['Sở Nội vụ'],
      product: 'Quyết định\nKế hoạch',
      deadline: { text: '2025 và những năm tiếp theo', read: { meaning: { kind: 'ongoing' } } },
      remarks: [{ kind: 'joined-row' }],
    })
    const merged = annexOf(rows, { merges: [{ top: 2, left: 2, bottom: 3, right: 2 }] })
    expect(merged.tasks[0]?.remarks).toEqual([])
    expect(kinds(merged)[2]).toBe('3 continuation')
  })

  it('a row that a page break has cut in two goes on in the next one, whatever its text begins with', () => {
    const annex = annexOf([
      headings,
      ['I', 'Thể chế'],
      [1, 'Giám sát liên thông sổ sức khỏe, giấy hẹn khám lại;', 'Bộ Y tế', null, 'Công cụ', '03/2025'],
      [null, 'Kết quả xét nghiệm; khai thác từ phần mềm'],
      [2, 'Kết nối: (1) tàu thuyền;', 'Bộ Công an', 'Bộ Nội vụ', null, '2025'],
      [null, '(2) dữ liệu dân cư', null, 'Bộ Tài chính'],
      [null, 'Nhóm nhiệm vụ khác'],
      [3, 'Họp', 'Bộ Tài chính', null, 'Biên bản', '2025'],
      [null, 'Nơi nhận: như trên', null, 'Lưu: VT'],
    ])
    expect(annex.tasks.map(({ title, section }) => `${section} ${title}`)).toEqual([
      'MT-I Giám sát liên thông sổ sức khỏe, giấy hẹn khám lại; Kết quả xét nghiệm; khai thác từ phần mềm',
      'MT-I Kết nối: (1) tàu thuyền; (2) dữ liệu dân cư',
      'MT-2 Họp',
    ])
    expect(annex.tasks[1]?.support).toEqual(['Bộ Nội vụ', 'Bộ Tài chính'])
    expect(annex.tasks.map(({ remarks }) => remarks.map(({ kind }) => kind))).toEqual([
      ['joined-row'],
      ['joined-row', 'blank-product'],
      [],
    ])
    expect(annex.sections.map(({ remarks }) => remarks.map(({ kind }) => kind))).toEqual([[], ['unnumbered-section']])
    expect(kinds(annex).at(-1)).toBe('9 unread')
  })

  it('the sections of targets, being days, leave the numbers of the sections of tasks alone', () => {
    const annex = readAnnex(
      'annex.xlsx',
      workbookOf(
        sheetOf('PL1', [
          ['DANH MỤC CÁC CHỈ TIÊU CỤ THỂ'],
          ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả'],
          ['I', 'Đến năm 2030'],
          [1, 'Kinh tế số', '% GDP', '≥ 30'],
          ['II', 'Hạ tầng số đến năm 2030'],
          [2, 'Phủ sóng 5G', '%', null],
        ]),
        sheetOf('PL2', [
          ['DANH MỤC NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22 THÁNG 12 NĂM 2024 CỦA BỘ CHÍNH TRỊ'],
          headings,
          ['I', 'Nâng cao nhận thức'],
          [1, 'Một', 'Sở A', null, 'Báo cáo', '2025'],
        ]),
      ),
    )
    expect(annex?.sections.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'MT-II Hạ tầng số đến năm 2030',
      'MT-I Nâng cao nhận thức',
    ])
    expect(annex?.indicators.map(({ section, targets }) => [section, targets[0]?.by])).toEqual([
      [null, '2030-12-31'],
      ['MT-II', undefined],
    ])
    expect(annex?.indicators[1]?.remarks.map(({ kind }) => kind)).toEqual(['blank-target'])
    expect(annex?.title).toMatch(/^DANH MỤC NHIỆM VỤ THỰC HIỆN/)
    expect(annex?.remarks.map(({ kind }) => kind)).toEqual(['several-titles'])
  })

  it('targets of several years stand side by side', () => {
    const annex = annexOf([
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2025', 'Năm 2030'],
      [1, 'Một', '%', 60, '≥ 80'],
    ])
    expect(annex.indicators[0]?.targets.map(({ by, target }) => [by, target?.value])).toEqual([
      ['2025-12-31', 60],
      ['2030-12-31', 80],
    ])
  })

  it('hidden sheets are named, sheets without a table are listed row by row', () => {
    const annex = readAnnex(
      'annex.xlsx',
      workbookOf(
        sheetOf('Ẩn', [headings, [1, 'Một']], { hidden: true }),
        sheetOf('Hướng dẫn', [['Đọc kỹ'], ['trước khi điền']]),
        sheetOf('Biểu', [headings, [1, 'Một', 'Sở A', null, 'Báo cáo', '2025']]),
      ),
    )
    expect(annex?.remarks).toMatchObject([{ kind: 'hidden-sheet', facts: { actual: 'Ẩn', rows: 2 } }])
    expect(annex?.rows.map(({ sheet, kind }) => `${sheet} ${kind}`)).toEqual([
      'Hướng dẫn unread',
      'Hướng dẫn unread',
      'Biểu heading',
      'Biểu task',
    ])
  })

  it('a workbook without a table is none', () => {
    expect(readAnnex('a.xlsx', workbookOf(sheetOf('A', [['x', 'y']])))).toBeNull()
  })
})

describe('what stands beside a name', () => {
  it('a day over targets is no objective, and what else its row says is kept', () => {
    const annex = annexOf([targetHeadings, ['I', 'Đến năm 2030', 'năm tiếp theo'], [1, 'Phủ sóng', '%', '≥ 80']])
    expect(annex.sections).toEqual([])
    expect(annex.remarks).toMatchObject([
      { kind: 'stray-cell', at: { row: 2, column: 3 }, facts: { actual: 'năm tiếp theo' } },
    ])
  })

  it('a section keeps a stray cell that ends like its title', () => {
    const annex = annexOf([
      headings,
      ['II', 'Hạ tầng', null, 'Phát triển Hạ tầng'],
      [1, 'Một', 'Sở A', null, 'Báo cáo', 2025],
    ])
    expect(annex.sections[0]?.remarks).toMatchObject([{ kind: 'stray-cell', at: { row: 2, column: 4 } }])
  })

  it('a group keeps its other cells; "1." below "1" is a number given twice and no part of it', () => {
    const group = annexOf([
      headings,
      [11, 'Chính phủ số', null, 'Các bộ'],
      [11.1, 'Một', 'Sở A', null, 'Báo cáo', 2025],
    ])
    expect(group.tasks[0]?.remarks).toMatchObject([{ kind: 'group', facts: { actual: '11 Chính phủ số | Các bộ' } }])
    const twice = annexOf([headings, [1, 'Một', null, 'Các bộ'], ['1.', 'Hai', 'Sở A', null, 'Báo cáo', 2025]])
    expect(twice.tasks.map(({ id, support }) => `${id} ${support}`)).toEqual(['NV-01 Các bộ', 'NV-01b '])
  })

  it('a row of years right below the headings is one of the annex, where as headings it would leave no table', () => {
    expect(kinds(annexOf([targetHeadings, [null, '2025', { date: '2025-06-01' }]]))).toEqual(['1 heading', '2 unread'])
  })
})

describe('whatever stands below the headings', () => {
  const value: fc.Arbitrary<Value> = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    fc.constantFrom<Value>('I', 'II.', 'III. Hạ tầng', 1, 2, 11.1, '1.', '*', '(1)', 'Tổng cộng', '-', 'năm tiếp theo'),
    fc.constantFrom<Value>('Nhiệm vụ', 'Bộ Công an', 'Các bộ, ngành', '2025', 2025, '≥ 80', '100%', 'Theo yêu cầu'),
    fc.constantFrom<Value>('TT', 'Tên nhiệm vụ', 'Chỉ tiêu', 'Kết quả', 'Thời gian hoàn thành', 'Ghi chú'),
    fc.constantFrom<Value>({ date: '2025-06-01' }, { error: '#REF!' }, { formula: 'A1' }, { percent: 0.8 }, true),
    fc.string({ maxLength: 12 }),
  )
  const grid = fc.array(fc.array(value, { maxLength: 7 }), { maxLength: 14 })
  const head = fc.constantFrom(headings, targetHeadings)
  const merge = fc
    .record({
      top: fc.integer({ min: 2, max: 14 }),
      left: fc.integer({ min: 1, max: 6 }),
      down: fc.nat(2),
      over: fc.nat(3),
    })
    .map(({ top, left, down, over }) => ({ top, left, bottom: top + down, right: left + over }))

  it('every row that holds anything is accounted for once, and the plan made of it reads again', () => {
    fc.assert(
      fc.property(head, grid, fc.array(merge, { maxLength: 2 }), (first, rows, merges) => {
        const sheet = sheetOf('A', [first, ...rows], { merges })
        const annex = readAnnex('a.xlsx', workbookOf(sheet))
        if (annex === null) throw new Error('the headings were not found')
        const filled = sheet.rows.filter(({ cells }) => cells.some(cell => cellText(cell) !== ''))
        expect(annex.rows.map(({ row }) => row)).toEqual(filled.map(({ row }) => row))
        const count = (kind: string) => annex.rows.filter(row => row.kind === kind).length
        expect([annex.tasks.length, annex.indicators.length]).toEqual([count('task'), count('indicator')])
        const { yaml } = renderAnnexPlan(annex, { language: 'vi', id: 'KH' })
        const { value: plan, raised } = normalisePlan('plan.yaml', '', treeOfYaml(yaml))
        expect(plan?.tasks.map(({ id }) => id)).toEqual(annex.tasks.map(({ id }) => id))
        expect(raised).toEqual([])
        // A number becomes an id, "AA 0" CT-AA0, and with a letter behind it the second time: TRUE NV-TRUEb.
        const numbers = [...annex.tasks, ...annex.indicators].map(({ number }) => number)
        const written = new Set([yaml, ...numbers].flatMap(text => foldText(text).split(' ')))
        const listed = new Set(
          annex.rows.filter(({ kind }) => kind !== 'heading' && kind !== 'column-numbers').map(({ row }) => row),
        )
        const words = filled
          .filter(({ row }) => listed.has(row))
          .flatMap(({ cells }) =>
            cells.filter(({ column }) => column > 1).flatMap(cell => foldText(cellText(cell)).split(' ')),
          )
        expect(words.filter(word => /^[a-z]{2,}$/.test(word) && word !== 'va' && !written.has(word))).toEqual([])
      }),
      {
        numRuns: 150,
        examples: [
          [
            headings,
            [
              ['I', 'TT', '2025', 'Chỉ tiêu'],
              ['I', 'Thời gian hoàn thành', '!', '2025'],
            ],
            [],
          ],
          [targetHeadings, [['I', 2025, 'AA']], []],
          [targetHeadings, [[null, '2025', { date: '2025-06-01' }]], []],
          [
            headings,
            [
              [1, '!', null, 'Các bộ, ngành'],
              ['1.', 'TT'],
            ],
            [],
          ],
          [headings, [['I', 'I', null, 'AI']], []],
          [headings, [[], [null, null, null, 2025, 'Chỉ tiêu', 'TT'], [null, null, '', null, 'TT', 'AA 0']], []],
          [
            headings,
            [
              [null, null, null, 2025, 'Chỉ tiêu', 'TT'],
              [null, null, null, null, 'a', true],
              [null, null, null, null, 'b', true],
            ],
            [],
          ],
        ],
      },
    )
  })
})
