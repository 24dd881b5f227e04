// An annex becomes a plan file: readable again, the same rows, nothing lost, a comment wherever somebody must decide.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnexRemark, isDecision } from '../../src/model/annex.ts'
import { readAnnex } from '../../src/normalise/annex/read-annex.ts'
import { normalisePlan } from '../../src/normalise/plan/normalise-plan.ts'
import { renderAnnexPlan } from '../../src/render/annex-yaml.ts'
import type { RawTable } from '../../src/source/raw-table.ts'
import { sheetOf, type Value, workbookOf } from '../normalise/table-of.ts'
import { treeOfYaml } from '../normalise/tree-of-yaml.ts'
import { hostileTexts } from './sample-report.ts'

const headings = [
  'TT',
  'Tên nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Kết quả',
  'Thời gian hoàn thành',
  'Ghi chú',
]

function importOf(table: RawTable, language: 'vi' | 'en' = 'vi') {
  const annex = readAnnex('phu-luc.xlsx', table)
  if (annex === null) throw new Error('no annex was found')
  const { yaml, decisions } = renderAnnexPlan(annex, { language, id: 'KH-1' })
  const { value, raised } = normalisePlan('plan.yaml', '', treeOfYaml(yaml))
  if (value === null) throw new Error(`${JSON.stringify(raised)}\n${yaml}`)
  return { annex, yaml, decisions, plan: value, raised }
}

const tasksOf = (...rows: (readonly Value[])[]) => workbookOf(sheetOf('PL', [headings, ...rows]))
const comments = (yaml: string) => yaml.split('\n').filter(line => line.trimStart().startsWith('#'))

describe('renderAnnexPlan', () => {
  it('writes what the annex says, and comments on the rest', async () => {
    const table = workbookOf(
      sheetOf('Phụ lục II', [
        [null, 'NHIỆM VỤ TRIỂN KHAI NGHỊ QUYẾT'],
        headings,
        ['I', 'Nâng cao nhận thức'],
        [
          1,
          'Xây dựng chương trình',
          'Bộ Thông tin và Truyền thông',
          'Bộ Văn hóa, Thể thao và Du lịch, các bộ, ngành',
          'Chương trình',
          '6/2025',
        ],
        [2, 'Ban hành kế hoạch: "đợt 1"', 'Các bộ, ngành, địa phương', null, '- Kế hoạch\n- Báo cáo', 2025, 'làm ngay'],
        ['II', 'Hoàn thiện thể chế', null, null, null, 'năm tiếp theo'],
        [3, 'Rà soát', null, null, null, 'Theo yêu cầu'],
        [null, 'NGƯỜI LẬP', null, null, 'TM. CHÍNH PHỦ'],
      ]),
      sheetOf('Phụ lục I', [
        ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả', 'Cơ quan theo dõi'],
        [null, 'Đến năm 2030'],
        [1, 'Không dùng tiền mặt', '%', '≥ 80', 'NHNN'],
        [2, 'Xếp hạng', 'hạng', '≤ 3 Đông Nam Á; ≤ 50 Thế giới', null],
        [3, 'Tổ chức được xếp hạng', 'tổ chức', '40 - 50', null],
      ]),
    )
    const { yaml, raised } = importOf(table)
    await expect(yaml).toMatchFileSnapshot('./expected/imported-plan.yaml')
    expect(raised).toEqual([])
    await expect(importOf(table, 'en').yaml).toMatchFileSnapshot('./expected/imported-plan.en.yaml')
  })

  it('names the document, or the file, when no id is given', () => {
    const table = tasksOf([1, 'Một', 'Sở A', null, 'Báo cáo', '2025'])
    const annex = readAnnex('thu-muc/phu-luc.xlsx', table)
    expect(annex && renderAnnexPlan(annex, { language: 'vi', id: null }).yaml).toContain('\nid: phu-luc\n')
  })

  it('keeps hostile text inside its value or its comment', () => {
    for (const text of hostileTexts) {
      const { plan, yaml } = importOf(tasksOf([1, `A ${text}`, 'Sở A', null, `B ${text}`, '2025', `C ${text}`]))
      expect(plan.tasks).toHaveLength(1)
      expect(plan.objectives).toEqual([])
      expect(yaml).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    }
  })
})

describe('import and read again', () => {
  const word = fc.constantFrom(
    'Kế hoạch',
    'Đề án: số 1',
    '# ghi chú',
    '- gạch',
    'Sở A',
    '"trích"',
    "d'A",
    '100%',
    'a: b',
    '[x]',
    'ngành',
  )
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' '))
  const row = fc.record({
    title: phrase.map(text => `N ${text}`),
    lead: fc.constantFrom('Bộ Công an', 'Sở Nội vụ', 'Các bộ, ngành', 'Bộ Y tế; Bộ Nội vụ', ''),
    support: fc.constantFrom('', 'Bộ Tài chính, Bộ Xây dựng', 'các địa phương'),
    product: fc.oneof(fc.constant(''), phrase),
    deadline: fc.constantFrom(
      '2025',
      '6/2025',
      'Quý II/2025',
      'Thường xuyên',
      'Theo yêu cầu',
      '',
      'trước ngày 10/12/2025',
    ),
    note: fc.oneof(fc.constant(''), phrase),
    section: fc.boolean(),
  })

  it('gives the same rows, is accepted as it stands, and counts every row', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), rows => {
        const cells = rows.flatMap(({ title, lead, support, product, deadline, note, section }, index) => [
          ...(section ? [['I'.repeat((index % 3) + 1), `Mục ${index}`]] : []),
          [index + 1, title, lead, support, product, deadline, note],
        ])
        const { annex, plan, raised, yaml, decisions } = importOf(tasksOf(...cells))
        expect(plan.tasks.map(({ title, deadline }) => [title, deadline.text])).toEqual(
          rows.map(({ title, deadline }) => [title.replace(/\s+/g, ' '), deadline === 'Theo yêu cầu' ? '' : deadline]),
        )
        expect(plan.tasks.map(({ product }) => product)).toEqual(rows.map(({ product }) => product))
        const unreadable = rows.filter(({ deadline }) => deadline === 'Theo yêu cầu').length
        expect(raised).toEqual([])
        expect(comments(yaml).filter(line => line.includes('“Theo yêu cầu” không đọc được'))).toHaveLength(unreadable)
        for (const { note } of rows) expect(yaml).toContain(note)
        expect(annex.rows).toHaveLength(cells.length + 1)
        const remarks: readonly AnnexRemark[] = [...annex.tasks, ...annex.sections].flatMap(one => one.remarks)
        const marked = comments(yaml).filter(line => line.includes('# cần người quyết định: '))
        expect(marked).toHaveLength(decisions)
        // No title stands above the table, which is one more thing to decide.
        expect(decisions).toBe([...remarks, ...annex.remarks].filter(({ kind }) => isDecision(kind)).length + 1)
        expect(importOf(tasksOf(...cells)).yaml).toBe(yaml)
      }),
      { numRuns: 60 },
    )
  })
})
