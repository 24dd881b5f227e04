// Puts what was compiled for a task in the period before into words.
import { formatDate } from '../language/formatters.ts'
import { templateWords } from '../language/template-words.ts'
import { terms } from '../language/terms.ts'
import type { Language } from '../model/plan.ts'
import type { PreviousLine } from './template.ts'

/** "Hoàn thành ngày 20/06/2025", "Đang thực hiện"; '' where the task was not asked for then. */
export function previousStatusText(previous: PreviousLine | null, language: Language): string {
  if (previous === null) return ''
  const status = terms[language].status[previous.status]
  if (previous.completedOn === null) return status
  return templateWords[language].completedOn(status, formatDate(previous.completedOn, language))
}
