// Checks that a diagnostic is shown with its own row, under the headings the locality wrote.
import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { type Raised, raise } from '../../../src/diagnostics/diagnostic.ts'
import type { Language } from '../../../src/model/plan.ts'
import { checkFile, readPlan } from '../../../src/pipeline.ts'
import { type DescribeRow, rowDescriber } from '../../../src/render/diagnostics/row-context.ts'
import { repository } from '../../support/source-files.ts'

const file = '01_2025-Q3.csv'
let describeRow: DescribeRow
let describeDated: (language: Language) => string

beforeAll(async () => {
  const folder = `${repository}templates/example/vi`
  const { value: plan } = await readPlan('plan.yaml', readFileSync(`${folder}/plan.yaml`), '')
  if (!plan) throw new Error('the example has a plan')
  const bytes = readFileSync(`${folder}/submissions/${file}`)
  const options = { plan, planRaised: [], period: null, previous: null, complete: false, severities: {} }
  const submission = await checkFile({ file, sha256: '', bytes }, { ...options, asOf: () => '2025-09-14' })
  describeRow = rowDescriber(submission ? [submission] : [], plan, 'vi')
  const day = { state: 'given', value: '2025-06-20', raw: '2025-06-20', at: { kind: 'file', file } } as const
  const share = { state: 'given', value: 92.5, raw: '92.5', decimalMark: '.' } as const
  const dated = submission?.submission?.tasks.map(task => ({ ...task, completedOn: day, progress: share })) ?? []
  const withDays = submission?.submission
    ? { ...submission, submission: { ...submission.submission, tasks: dated } }
    : null
  describeDated = language => rowDescriber(withDays ? [withDays] : [], plan, language)(at(11)) ?? ''
})

function at(row: number, task: string | null = null, indicator: string | null = null): Raised {
  return raise('title-mismatch', { kind: 'cell', file, sheet: null, row, column: 3 }, {}, { task, indicator })
}

it.each([
  [
    11,
    'NV-01 Thành lập Ban Chỉ đạo cấp tỉnh | Thời hạn hoàn thành: Quý II/2025 | Trạng thái: Hoàn thành | Tiến độ (%): 100 | Ngày hoàn thành: 20/06/2025 | Minh chứng: 123/QĐ-UBND',
  ],
  [
    12,
    'NV-02 Rà soát, công bố danh mục thủ tục hành chính trực tuyến toà… | Thời hạn hoàn thành: trước 31/12/2025 | Trạng thái: Đang thực hiện | Tiến độ (%): 60',
  ],
  [
    16,
    'CT-01 Tỉ lệ hồ sơ trực tuyến toàn trình | Đơn vị tính: % | Mục tiêu: 80 | Thực hiện: 81,2 | Tử số: 81200 | Mẫu số: 100000',
  ],
  [10, null],
])('row %i', (row, text) => {
  expect(describeRow(at(row))).toBe(text)
})

it('shows what several columns say once: a tick as its heading, parts of a text under the first', async () => {
  const text =
    'Mã NV,Nhiệm vụ,Hoàn thành,Đang thực hiện,Minh chứng,Số/ký hiệu văn bản\nNV-01,Thành lập,,x,123/QĐ,\nNV-02,Rà soát,x,x,,9/KH\n'
  const { value: plan } = await readPlan('plan.yaml', readFileSync(`${repository}templates/example/vi/plan.yaml`), '')
  if (!plan) throw new Error('the example has a plan')
  const options = { plan, planRaised: [], period: null, previous: null, complete: false, severities: {} }
  const source = { file, sha256: '', bytes: Buffer.from(text) }
  const submission = await checkFile(source, { ...options, asOf: () => '2025-09-14' })
  const describeTicked = rowDescriber(submission ? [submission] : [], plan, 'vi')
  expect(describeTicked(at(2))).toBe('NV-01 Thành lập | Đang thực hiện | Minh chứng: 123/QĐ')
  expect(describeTicked(at(3))).toBe('NV-02 Rà soát | Hoàn thành: Hoàn thành: x; Đang thực hiện: x | Minh chứng: 9/KH')
})

it('shows a day of the calendar as offices write it', () => {
  expect(describeDated('vi')).toContain('Tiến độ (%): 92,5 | Ngày hoàn thành: 20/06/2025 |')
  expect(describeDated('en')).toContain('Tiến độ (%): 92.5 | Ngày hoàn thành: 2025-06-20 |')
})

it('without a row, gives the title the plan has, unless the message has it', () => {
  expect(describeRow(at(10, 'NV-03'))).toBe('NV-03 Tập huấn kỹ năng số cho cán bộ cấp xã')
  expect(describeRow(at(10, null, 'CT-01'))).toBe('CT-01 Tỉ lệ hồ sơ trực tuyến toàn trình')
  expect(describeRow({ ...at(10, 'NV-03'), facts: { title: 'Tập huấn' } })).toBeNull()
  expect(describeRow(at(10, 'NV-99'))).toBeNull()
})
