// What a plan file may say of recorded decisions and accepted exceptions (contract section 2).
import * as z from 'zod'
import { assignees, date, deadline, filled, text, word } from '../document/schema-fields.ts'
import { target } from './indicator-schema.ts'

const change = z
  .strictObject({
    deadline: deadline.optional().meta({ description: 'Thời hạn mới · New deadline' }),
    lead: text.optional().meta({ description: 'Cơ quan chủ trì mới · New lead agency' }),
    product: text.optional().meta({ description: 'Sản phẩm mới · New product' }),
    assignees: assignees.optional().meta({ description: 'Các đơn vị được giao mới · New assignees' }),
    targets: z.array(target).optional().meta({ description: 'Các mục tiêu mới của chỉ tiêu · New targets' }),
  })
  .refine(written => Object.values(written).some(value => value !== undefined), { message: word('empty-change') })

const ofTasksOnly = ['deadline', 'lead', 'product'] as const
const ofIndicatorsOnly = ['targets'] as const

/** One decision speaks of one task or one indicator, and changes only what that has. */
export const amendment = z
  .strictObject({
    decision: filled.meta({ description: 'Số, ký hiệu văn bản · Number of the decision' }),
    on: date.meta({ description: 'Ngày quyết định, cũng là ngày có hiệu lực · When it was taken and counts from' }),
    task: filled.optional().meta({ description: 'Mã nhiệm vụ · Id of the task' }),
    indicator: filled.optional().meta({ description: 'Mã chỉ tiêu · Id of the indicator' }),
    set: change.meta({ description: 'Nội dung thay đổi · What changes' }),
    localities: assignees.default('all').meta({
      description: 'Các đơn vị được áp dụng; bỏ trống là tất cả · For whom; all when left out',
    }),
    reason: text.default('').meta({ description: 'Lý do · Reason' }),
  })
  .superRefine((written, context) => {
    if ((written.task === undefined) === (written.indicator === undefined)) {
      context.addIssue({ code: 'custom', message: word('amendment-subject') })
      return
    }
    const foreign = written.task === undefined ? ofTasksOnly : ofIndicatorsOnly
    for (const key of foreign) {
      if (written.set[key] !== undefined) {
        context.addIssue({ code: 'custom', message: word('misplaced-change'), path: ['set', key] })
      }
    }
  })

export const exception = z.strictObject({
  rule: filled.meta({ description: 'Tên quy tắc · Name of the rule' }),
  locality: filled.optional().meta({ description: 'Mã đơn vị · Code of the locality' }),
  task: filled.optional().meta({ description: 'Mã nhiệm vụ · Id of the task' }),
  indicator: filled.optional().meta({ description: 'Mã chỉ tiêu · Id of the indicator' }),
  reason: filled.meta({ description: 'Lý do · Reason' }),
  approvedBy: filled.optional().meta({ description: 'Người duyệt · Who approved it' }),
  until: date.meta({ description: 'Có hiệu lực đến hết ngày · Last day it holds' }),
})
