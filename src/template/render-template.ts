// Turns a template into the bytes or text of one format; each is loaded only when asked for.
import type { SubmissionHeadings } from './headings.ts'
import type { Template } from './template.ts'

export const templateFormats = ['xlsx', 'csv', 'yaml'] as const
export type TemplateFormat = (typeof templateFormats)[number]

/** `headings` are those submissions are read by. */
export async function renderTemplate(
  template: Template,
  format: TemplateFormat,
  headings: SubmissionHeadings,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return (await import('./template-csv.ts')).renderTemplateCsv(template, headings)
    case 'yaml':
      return (await import('./template-yaml.ts')).renderTemplateYaml(template)
    case 'xlsx':
      return (await import('./template-xlsx.ts')).renderTemplateXlsx(template, headings)
  }
}
