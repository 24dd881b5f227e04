// What a secretariat's own report template may say, key by key: any of the sentences, in the groups of templates/report.
import * as z from 'zod'
import { proseHeadings, proseKeys } from '../../model/report-prose.ts'

const sentences = [...proseKeys, ...proseHeadings.map(heading => `headings.${heading}`)]

const groups = new Map<string, Record<string, z.ZodOptional<z.ZodString>>>()
for (const sentence of sentences) {
  const [group = '', key = ''] = sentence.split('.')
  groups.set(group, { ...groups.get(group), [key]: z.string().optional() })
}

export const reportTemplateSchema = z
  .strictObject({
    kind: z.literal('report-template'),
    ...Object.fromEntries(Array.from(groups, ([group, keys]) => [group, z.strictObject(keys).optional()])),
  })
  .meta({ title: 'tiendo report template', description: 'Lời văn của báo cáo · The prose of reports' })
