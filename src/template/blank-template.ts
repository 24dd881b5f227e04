// Makes the general template: the same columns and fields as any other, with no plan, no locality and empty lines.
import type { Language } from '../model/plan.ts'
import type { IndicatorLine, TaskLine, Template } from './template.ts'

const taskCount = 30
const indicatorCount = 15

const blankTask: TaskLine = {
  id: '',
  title: '',
  lead: '',
  deadline: '',
  product: '',
  isEvidenceRequired: true,
  isPastDue: false,
  amendments: '',
  previous: null,
}

const blankIndicator: IndicatorLine = {
  id: '',
  title: '',
  unit: '',
  target: '',
  range: { min: null, max: null },
  needs: { numerator: true, denominator: true },
  amendments: '',
  previousActual: null,
}

export function blankTemplate(language: Language): Template {
  return {
    language,
    origin: null,
    previousPeriod: null,
    tasks: [{ title: null, lines: Array.from({ length: taskCount }, () => blankTask) }],
    indicators: [{ title: null, lines: Array.from({ length: indicatorCount }, () => blankIndicator) }],
  }
}
