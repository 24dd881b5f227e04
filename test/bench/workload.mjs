// Writes a synthetic plan and one workbook a province, for measuring: seeded, Vietnamese text, 18 columns.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'

const codes = [
  '01',
  '04',
  '08',
  '11',
  '12',
  '14',
  '15',
  '19',
  '20',
  '22',
  '24',
  '25',
  '31',
  '33',
  '37',
  '38',
  '40',
  '42',
  '44',
  '46',
  '48',
  '51',
  '52',
  '56',
  '66',
  '68',
  '75',
  '79',
  '80',
  '82',
  '86',
  '91',
  '92',
  '96',
]
const deadlines = [
  'Quý II/2025',
  '12/2025',
  '2025',
  'Hằng năm',
  'Thường xuyên',
  '31/12/2025',
  '6/2025',
  '30/6/2025',
  '2025-2026',
  'trước 15/8/2025',
]
const headings = [
  'STT',
  'Mã nhiệm vụ',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Người phụ trách',
  'Thời hạn hoàn thành',
  'Sản phẩm',
  'Trạng thái',
  'Tiến độ (%)',
  'Ngày hoàn thành',
  'Minh chứng',
  'Kết quả thực hiện',
  'Khó khăn, vướng mắc',
  'Kiến nghị, đề xuất',
  'Ghi chú',
  'Mã nội bộ',
  'Cập nhật',
]

const titleOf = index => `Triển khai nhiệm vụ chuyển đổi số, ứng dụng khoa học công nghệ số ${index} tại địa phương`
const idOf = index => `NV-${String(index).padStart(3, '0')}`

/**
 * @param {string} folder
 * @param {number} rows rows of each workbook; as many tasks in the plan
 * @param {number} communes so many localities of the plan's own in place of the 34 provinces
 */
export async function writeWorkload(folder, rows, communes = 0) {
  const own = Array.from({ length: communes }, (_, index) => String(index + 1).padStart(5, '0'))
  const localities = communes
    ? ['localities:', ...own.map(code => `  - {code: "${code}", name: Xã Thử nghiệm ${code}}`)]
    : ['localities: vn-provinces']
  mkdirSync(join(folder, 'submissions'), { recursive: true })
  writeFileSync(join(folder, 'plan.yaml'), planOf(rows, localities))
  for (const code of communes ? own : codes)
    writeFileSync(join(folder, 'submissions', `${code}_2025-Q3.xlsx`), await workbookOf(code, rows))
}

function planOf(rows, localities) {
  const tasks = Array.from({ length: rows }, (_, index) =>
    [
      `  - id: ${idOf(index + 1)}`,
      `    title: ${titleOf(index + 1)}`,
      '    lead: UBND cấp tỉnh',
      `    deadline: ${deadlines[index % deadlines.length]}`,
      '    product: Báo cáo',
    ].join('\n'),
  )
  return [
    'kind: plan',
    'id: KH-BENCH',
    'title: Kế hoạch đo tốc độ',
    'issuedOn: 2025-01-02',
    ...localities,
    'reporting:',
    '  periods:',
    '    - {id: 2025-Q3, from: 2025-06-15, to: 2025-09-14, submitBy: 2025-09-20}',
    'tasks:',
    ...tasks,
    '',
  ].join('\n')
}

async function workbookOf(code, rows) {
  const random = generator(Number(code))
  const data = Array.from({ length: rows }, (_, index) => rowOf(index + 1, random))
  const identity = [
    ['BÁO CÁO TIẾN ĐỘ'],
    ['Mã đơn vị', code],
    ['Kỳ báo cáo', '2025-Q3'],
    ['Ngày báo cáo', '18/09/2025'],
    [],
  ]
  return await writeXlsx({
    sheets: [
      {
        name: 'Nhiệm vụ',
        rows: [...identity, headings, ...data],
        columns: headings.map((_, index) => (index === 10 || index === 17 ? { numFmt: 'dd/mm/yyyy' } : {})),
      },
    ],
  })
}

function rowOf(index, random) {
  const status = ['Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện'][Math.floor(random() * 3)]
  const done = status === 'Hoàn thành'
  const day = new Date(Date.UTC(2025, 1, 1 + Math.floor(random() * 200)))
  const progress = done ? 100 : status === 'Chưa thực hiện' ? 0 : 2 + Math.floor(random() * 90)
  return [
    index,
    idOf(index),
    titleOf(index),
    'UBND cấp tỉnh',
    'Sở Khoa học và Công nghệ; Sở Tài chính',
    'Nguyễn Văn Thử',
    deadlines[(index - 1) % deadlines.length],
    'Báo cáo',
    status,
    progress,
    done ? day : null,
    done ? `${index}/QĐ-UBND` : null,
    `Đã tổ chức ${Math.floor(random() * 40)} hội nghị, ban hành ${Math.floor(random() * 9)} văn bản`,
    done ? null : `Thiếu kinh phí và nhân lực chuyên trách đợt ${Math.floor(random() * 99)}`,
    done ? null : 'Đề nghị Trung ương hướng dẫn sớm',
    null,
    `${index}-${Math.floor(random() * 1e6)}`,
    day,
  ]
}

/** Mulberry32: small, seeded, good enough for made-up reports. */
function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
