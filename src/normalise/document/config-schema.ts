// What tiendo.yaml may say, key by key (contract section 2).
import * as z from 'zod'
import { severities } from '../../diagnostics/diagnostic.ts'
import { letterheads } from '../../model/letterhead.ts'
import { count, filled, word } from './schema-fields.ts'

export const configSchema = z
  .strictObject({
    kind: z.literal('config'),
    plan: filled.optional().meta({ description: 'Đường dẫn tệp kế hoạch · Path of the plan' }),
    submissions: z
      .union([filled, z.array(filled)], word('list'))
      .optional()
      .meta({ description: 'Tệp hoặc thư mục báo cáo · Files or folders of submissions' }),
    out: filled.optional().meta({ description: 'Thư mục kết quả · Folder for reports' }),
    language: z.enum(['vi', 'en']).optional().meta({ description: 'Ngôn ngữ · Language' }),
    letterhead: z.enum(letterheads).optional().meta({ description: 'Phần đầu của report.docx · Head of report.docx' }),
    templates: filled.optional().meta({
      description: 'Tệp hoặc thư mục lời văn riêng của báo cáo · File or folder of your own report prose',
    }),
    rules: z
      .record(z.string(), z.enum([...severities, 'off']))
      .default({})
      .meta({ description: 'Mức độ của từng quy tắc: error, warning, info, off · Severity of each rule' }),
    limits: z
      .record(z.string(), count)
      .default({})
      .meta({ description: 'Giới hạn khi đọc tệp, theo tên ở docs/cli.md · Reading limits by name (docs/cli.en.md)' }),
  })
  .meta({ title: 'tiendo config', description: 'Cấu hình đặt cạnh hồ sơ · Settings kept beside the work' })
