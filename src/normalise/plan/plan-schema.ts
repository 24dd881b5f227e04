// What a plan file may say, key by key (contract section 2): for reading it, and for the JSON Schema of editors.
import * as z from 'zod'
import { defaultColours } from '../../model/green-share.ts'
import { assignees, count, date, deadline, filled, text, word } from '../document/schema-fields.ts'
import { amendment, exception } from './amendment-schema.ts'
import { indicator } from './indicator-schema.ts'

const locality = z.strictObject({
  code: filled.meta({ description: 'Mã đơn vị, trong dấu ngoặc kép · Code, in quotes' }),
  name: filled.meta({ description: 'Tên đơn vị · Name' }),
  aliases: z.array(filled).default([]).meta({ description: 'Tên gọi khác · Other spellings' }),
  parent: filled.optional().meta({ description: 'Mã đơn vị cấp trên · Code of the unit one level up' }),
})

const period = z
  .strictObject({
    id: filled.meta({ description: 'Mã kỳ báo cáo, ví dụ 2025-Q3 · Id of the period, such as 2025-Q3' }),
    from: date.meta({ description: 'Ngày đầu kỳ số liệu · First day of the data' }),
    to: date.meta({ description: 'Ngày chốt số liệu · Last day of the data' }),
    submitBy: date.optional().meta({ description: 'Ngày cuối cùng nộp báo cáo · Last good day to submit' }),
    previous: filled.optional().meta({ description: 'Mã kỳ trước · Id of the period before' }),
  })
  .refine(written => written.from <= written.to, { message: word('reversed-period'), path: ['to'] })

const percent = z.int().min(0).max(100)
const { greenFrom, yellowFrom } = defaultColours

const colours = z
  .strictObject({
    greenFrom: percent.default(greenFrom).meta({
      description: 'Tỷ lệ xanh (%) từ mức này là màu xanh · Green share in percent from which it is green',
    }),
    yellowFrom: percent.default(yellowFrom).meta({
      description: 'Từ mức này là màu vàng, dưới mức này là đỏ · From here yellow, below it red',
    }),
  })
  .superRefine((written, context) => {
    if (written.greenFrom > written.yellowFrom) return
    // One of the two was written, because the defaults fit each other: the place is one that the file has.
    const key = written.yellowFrom === yellowFrom ? 'greenFrom' : 'yellowFrom'
    context.addIssue({ code: 'custom', message: word('reversed-colours'), path: [key] })
  })

const reporting = z.strictObject({
  dueSoonDays: z.int().min(0).default(30).meta({ description: 'Số ngày báo trước hạn · Days before due to warn' }),
  colours: colours.prefault({}).meta({
    description: 'Ngưỡng màu của địa phương theo tỷ lệ xanh · Thresholds for the colour of a locality',
  }),
  beforeIsExclusive: z.boolean().default(false).meta({
    description: '"trước ngày D" tính đến hết ngày D-1 · "before D" ends on the day before D',
  }),
  periods: z.array(period).default([]).meta({ description: 'Các kỳ báo cáo · Reporting periods' }),
})

const objective = z.strictObject({
  id: filled.meta({ description: 'Mã mục tiêu · Id' }),
  title: filled.meta({ description: 'Tên mục tiêu · Title' }),
})

const milestone = z.strictObject({
  id: filled.meta({ description: 'Mã mốc · Id' }),
  title: filled.meta({ description: 'Nội dung mốc · Title' }),
  by: deadline.meta({ description: 'Thời hạn của mốc · When it is to be reached' }),
})

const task = z.strictObject({
  id: filled.meta({ description: 'Mã nhiệm vụ · Id' }),
  title: filled.meta({ description: 'Nội dung nhiệm vụ · Title' }),
  objective: filled.optional().meta({ description: 'Mã mục tiêu · Id of the objective' }),
  basis: text.optional().meta({ description: 'Căn cứ: số, ký hiệu văn bản · The document it rests on' }),
  lead: text.default('').meta({ description: 'Cơ quan chủ trì · Lead agency' }),
  support: z.array(filled).default([]).meta({ description: 'Cơ quan phối hợp · Supporting agencies' }),
  responsible: filled.optional().meta({ description: 'Người phụ trách · The named person or post responsible' }),
  assignees: assignees.default('all').meta({
    description: 'all, hoặc danh sách mã đơn vị và tên nhóm · all, or a list of codes and group names',
  }),
  deadline: deadline.default('').meta({
    description:
      'Thời hạn, viết như trong văn bản: 31/12/2025, 12/2025, Quý II/2025 · Deadline as the document writes it',
  }),
  product: text.default('').meta({ description: 'Sản phẩm · Product' }),
  evidence: z.enum(['required', 'optional']).default('required').meta({
    description: 'Có bắt buộc minh chứng không · Whether completion needs evidence',
  }),
  weight: z.number().min(0).default(1).meta({ description: 'Trọng số · Weight' }),
  dependsOn: z
    .array(filled)
    .default([])
    .meta({ description: 'Mã các nhiệm vụ phải xong trước · Tasks to be done first' }),
  milestones: z.array(milestone).default([]).meta({ description: 'Các mốc · Milestones' }),
  implements: filled.optional().meta({
    description: 'Kế hoạch địa phương: mã nhiệm vụ trung ương · Local plans: the central task it carries out',
  }),
})

const parent = z.strictObject({
  plan: filled.meta({ description: 'Mã kế hoạch trung ương · Id of the central plan' }),
  version: count.meta({ description: 'Phiên bản kế hoạch trung ương · Its version' }),
})

export const planSchema = z
  .strictObject({
    kind: z.literal('plan'),
    id: filled.meta({ description: 'Mã kế hoạch · Id of the plan' }),
    title: filled.meta({ description: 'Tên kế hoạch · Title' }),
    issuedBy: text.optional().meta({ description: 'Cơ quan ban hành · Who issued it' }),
    issuedOn: date.optional().meta({ description: 'Ngày ban hành · When it was issued' }),
    version: count.default(1).meta({ description: 'Phiên bản · Version' }),
    language: z.enum(['vi', 'en']).default('vi').meta({ description: 'Ngôn ngữ của báo cáo · Language of reports' }),
    localities: z
      .union([z.literal('vn-provinces'), z.array(locality)], word('unknown-value'))
      .default('vn-provinces')
      .meta({
        description: 'vn-provinces (34 tỉnh, thành phố), hoặc danh sách đơn vị · vn-provinces, or a list of localities',
      }),
    groups: z.record(z.string(), z.array(filled)).default({}).meta({
      description: 'Nhóm đơn vị: tên nhóm và danh sách mã · Groups: a name and the codes of its members',
    }),
    reporting: reporting.prefault({}).meta({ description: 'Quy định về báo cáo · How reporting goes' }),
    objectives: z.array(objective).default([]).meta({ description: 'Các mục tiêu · Objectives' }),
    indicators: z.array(indicator).default([]).meta({ description: 'Các chỉ tiêu · Indicators' }),
    tasks: z.array(task).default([]).meta({ description: 'Các nhiệm vụ · Tasks' }),
    amendments: z.array(amendment).default([]).meta({ description: 'Các quyết định điều chỉnh · Recorded decisions' }),
    exceptions: z.array(exception).default([]).meta({ description: 'Các ngoại lệ đã duyệt · Accepted deviations' }),
    locality: filled.optional().meta({ description: 'Kế hoạch địa phương: mã đơn vị · Local plans: whose plan it is' }),
    parent: parent.optional().meta({ description: 'Kế hoạch địa phương: kế hoạch trung ương · The plan it must fit' }),
  })
  .superRefine((plan, context) => {
    if (plan.parent !== undefined) return
    for (const [index, { title }] of plan.indicators.entries()) {
      if (title === undefined) {
        context.addIssue({ code: 'custom', message: word('missing-key'), path: ['indicators', index, 'title'] })
      }
    }
  })
  .meta({ title: 'tiendo plan', description: 'Kế hoạch trung ương hoặc địa phương · A central or local plan' })

export type PlanDocument = z.output<typeof planSchema>
export type TaskDocument = PlanDocument['tasks'][number]
export type IndicatorDocument = PlanDocument['indicators'][number]
export type AmendmentDocument = PlanDocument['amendments'][number]
