// Makes the general templates of templates/blank: the form for a locality that has none made from the plan.
import { templateHeadings } from '../../src/normalise/layout/submission-layout.ts'
import { blankTemplate } from '../../src/template/blank-template.ts'
import { renderTemplate, templateFormats } from '../../src/template/render-template.ts'

const names = { vi: 'bao-cao', en: 'submission' } as const

/** By path from the repository's root. */
export async function blankTemplates(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const files: Record<string, string | Uint8Array> = {}
  for (const language of ['vi', 'en'] as const) {
    for (const format of templateFormats) {
      const path = `templates/blank/${language}/${names[language]}.${format}`
      files[path] = await renderTemplate(blankTemplate(language), format, templateHeadings)
    }
  }
  return files
}
