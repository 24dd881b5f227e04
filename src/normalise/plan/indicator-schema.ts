// What a plan file may say of one indicator and its targets (contract section 2).
import * as z from 'zod'
import { targetOperators } from '../../model/indicator.ts'
import { assignees, date, filled, text, word } from '../document/schema-fields.ts'

export const target = z
  .strictObject({
    by: date.meta({ description: 'Ngày phải đạt · When it is to be reached' }),
    op: z.enum(targetOperators).default('>=').meta({ description: 'Phép so sánh · How the actual compares' }),
    value: z.number().meta({ description: 'Giá trị, hoặc cận dưới của khoảng · Value, or the lower end of a range' }),
    max: z.number().optional().meta({ description: 'Cận trên, chỉ dùng với range · Upper end, for range only' }),
  })
  .refine(written => written.op !== 'range' || written.max !== undefined, { message: word('range-without-max') })
  .refine(written => written.op === 'range' || written.max === undefined, {
    message: word('max-without-range'),
    path: ['max'],
  })
  .refine(written => written.op !== 'range' || written.max === undefined || written.value <= written.max, {
    message: word('reversed-range'),
    path: ['max'],
  })

const range = z
  .strictObject({ min: z.number().optional(), max: z.number().optional() })
  .refine(written => written.min === undefined || written.max === undefined || written.min <= written.max, {
    message: word('reversed-range'),
    path: ['max'],
  })

const baseline = z.strictObject({
  value: z.number().meta({ description: 'Giá trị gốc · Value at the start' }),
  on: date.optional().meta({ description: 'Ngày của giá trị gốc · The day it speaks of' }),
})

/** What is left out has the value that claims least: an unnamed aggregation is never added up. */
export const indicator = z.strictObject({
  id: filled.meta({ description: 'Mã chỉ tiêu · Id' }),
  title: filled
    .optional()
    .meta({ description: 'Tên chỉ tiêu; kế hoạch địa phương có thể bỏ · Title; local plans may leave it out' }),
  objective: filled.optional().meta({ description: 'Mã mục tiêu · Id of the objective' }),
  unit: text.default('').meta({ description: 'Đơn vị tính · Unit' }),
  measure: z.enum(['cumulative', 'in-period']).default('cumulative').meta({
    description: 'Số liệu lũy kế hay trong kỳ · Cumulative, or of the period alone',
  }),
  direction: z.enum(['increase', 'decrease']).default('increase').meta({
    description: 'Càng cao càng tốt hay càng thấp càng tốt · Which way is better',
  }),
  aggregation: z.enum(['sum', 'mean', 'weighted-mean', 'ratio', 'latest', 'none']).default('none').meta({
    description: 'Cách tổng hợp toàn quốc · How actuals of localities combine',
  }),
  range: range.prefault({}).meta({ description: 'Khoảng giá trị có thể có · Values that are possible' }),
  baseline: baseline.optional().meta({ description: 'Giá trị gốc · Baseline' }),
  targets: z.array(target).default([]).meta({ description: 'Các mục tiêu theo thời gian · Targets' }),
  assignees: assignees.default('all').meta({
    description: 'all, hoặc danh sách mã đơn vị và tên nhóm · all, or a list of codes and group names',
  }),
})
