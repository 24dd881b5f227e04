// What a YAML submission may say, key by key (contract sections 2 and 3): its keys, and the JSON Schema of editors.
import * as z from 'zod'
import { reportedStatuses } from '../../model/state.ts'

/** Reading a submission is more patient than its schema: a bad value spoils its own field and not the file. */
const text = z.union([z.string(), z.number(), z.array(z.string())])
const number = z.union([z.number(), z.string()])
const day = z.string()

const taskRow = z.strictObject({
  task: z.union([z.string(), z.number()]).optional().meta({ description: 'Mã nhiệm vụ · Task ID' }),
  title: text.optional().meta({ description: 'Nội dung nhiệm vụ · Task' }),
  lead: text.optional().meta({ description: 'Cơ quan chủ trì · Lead agency' }),
  support: text.optional().meta({ description: 'Cơ quan phối hợp · Supporting agencies' }),
  responsible: text.optional().meta({ description: 'Người phụ trách · Responsible' }),
  deadline: number.optional().meta({ description: 'Thời hạn hoàn thành · Deadline' }),
  product: text.optional().meta({ description: 'Sản phẩm · Product' }),
  status: z
    .union([z.enum(reportedStatuses), z.string()])
    .optional()
    .meta({ description: 'Trạng thái: completed, in-progress, not-started · Status' }),
  progress: number.optional().meta({ description: 'Tiến độ, từ 0 đến 100 · Progress, 0 to 100' }),
  completedOn: day.optional().meta({ description: 'Ngày hoàn thành · Completed on' }),
  evidence: text.optional().meta({ description: 'Minh chứng: số, ký hiệu văn bản · Evidence' }),
  result: text.optional().meta({ description: 'Kết quả thực hiện · Result' }),
  difficulties: text.optional().meta({ description: 'Khó khăn, vướng mắc · Difficulties' }),
  proposals: text.optional().meta({ description: 'Kiến nghị, đề xuất · Proposals' }),
  note: text.optional().meta({ description: 'Ghi chú · Note' }),
})

const indicatorRow = z.strictObject({
  indicator: z.union([z.string(), z.number()]).optional().meta({ description: 'Mã chỉ tiêu · Indicator ID' }),
  title: text.optional().meta({ description: 'Tên chỉ tiêu · Indicator' }),
  unit: text.optional().meta({ description: 'Đơn vị tính · Unit' }),
  target: number.optional().meta({ description: 'Mục tiêu · Target' }),
  actual: number.optional().meta({ description: 'Kết quả thực hiện · Actual' }),
  numerator: number.optional().meta({ description: 'Tử số · Numerator' }),
  denominator: number.optional().meta({ description: 'Mẫu số · Denominator' }),
  source: text.optional().meta({ description: 'Nguồn số liệu · Source' }),
  note: text.optional().meta({ description: 'Ghi chú · Note' }),
})

export const submissionSchema = z
  .strictObject({
    kind: z.literal('submission'),
    plan: z.string().optional().meta({ description: 'Mã kế hoạch · Plan' }),
    planVersion: z.number().optional().meta({ description: 'Phiên bản kế hoạch · Plan version' }),
    locality: z.union([z.string(), z.number()]).optional().meta({ description: 'Mã đơn vị · Locality code' }),
    period: z.union([z.string(), z.number()]).optional().meta({ description: 'Kỳ báo cáo · Reporting period' }),
    reportedOn: day.optional().meta({ description: 'Ngày báo cáo · Report date' }),
    revision: z.number().optional().meta({ description: 'Lần báo cáo · Revision' }),
    preparedBy: text.optional().meta({ description: 'Người lập · Prepared by' }),
    tasks: z.array(taskRow).optional().meta({ description: 'Các nhiệm vụ · Tasks' }),
    indicators: z.array(indicatorRow).optional().meta({ description: 'Các chỉ tiêu · Indicators' }),
  })
  .meta({ title: 'tiendo submission', description: 'Báo cáo của một địa phương · What one locality reports' })
