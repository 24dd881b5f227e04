// Turns a template into a YAML submission: what the plan asks stands in comments, what is to be filled in is left blank.
import { stringify } from 'yaml'
import { type TemplateWords, templateWords } from '../language/template-words.ts'
import { guideFacts } from './guide-facts.ts'
import { previousStatusText } from './previous-text.ts'
import { stampLine } from './stamp.ts'
import { plainNumber } from './target-text.ts'
import type { IndicatorLine, Section, TaskLine, Template } from './template.ts'

const taskKeys = ['status', 'progress', 'completedOn', 'evidence', 'result', 'difficulties', 'proposals'] as const

/** Contract section 2, `kind: submission`. */
export function renderTemplateYaml(template: Template): string {
  const { text } = templateWords[template.language]
  const entries = template.origin === null ? 2 : Number.POSITIVE_INFINITY
  const advice = [stampLine(template), ...text.yamlAdvice(guideFacts(template, 'yaml'))]
  const lines = [
    ...advice.map(comment),
    'kind: submission',
    ...identity(template),
    'tasks:',
    ...listOf(template.tasks, entries, line => taskEntry(line, template)),
    ...(template.indicators.length === 0
      ? []
      : ['', 'indicators:', ...listOf(template.indicators, entries, line => indicatorEntry(line, template))]),
  ]
  return `${lines.join('\n')}\n`
}

function identity({ origin }: Template): string[] {
  return [
    keyed('plan', origin?.plan ?? null),
    keyed('planVersion', origin?.planVersion ?? null),
    keyed('locality', origin?.localityCode ?? null),
    keyed('period', origin?.period ?? null),
    keyed('reportedOn', null),
    keyed('revision', 1),
    keyed('preparedBy', null),
  ]
}

/** Empty lines are there to be copied, so the general template needs but a few: `most`. */
function listOf<Line>(sections: readonly Section<Line>[], most: number, entryOf: (line: Line) => string[]): string[] {
  return sections.flatMap(({ title, lines }) => [
    ...(title === null ? [] : ['', `  ${comment(title)}`]),
    ...lines.slice(0, most).flatMap(entryOf),
  ])
}

function taskEntry(line: TaskLine, template: Template): string[] {
  const words = templateWords[template.language].text
  const remarks = [
    line.title,
    line.deadline === '' ? '' : words.due(line.deadline),
    line.product,
    line.isEvidenceRequired ? '' : words.optionalEvidence,
  ]
  return [
    '',
    ...remarksAbove([remarks, line.amendments.split('\n'), [previousRemark(line, template, words)]]),
    `  - ${keyed('task', line.id)}`,
    ...taskKeys.map(key => `    ${keyed(key, null)}`),
  ]
}

function indicatorEntry(line: IndicatorLine, template: Template): string[] {
  const words = templateWords[template.language].text
  const previous = template.previousPeriod === null || line.previousActual === null ? null : line.previousActual
  const remarks = [line.title, line.unit, line.target === '' ? '' : words.target(line.target)]
  const keys = [
    'actual',
    ...(line.needs.numerator ? ['numerator'] : []),
    ...(line.needs.denominator ? ['denominator'] : []),
    'source',
  ]
  return [
    '',
    ...remarksAbove([
      remarks,
      line.amendments.split('\n'),
      previous === null
        ? []
        : [words.previous(template.previousPeriod ?? '', plainNumber(previous, template.language))],
    ]),
    `  - ${keyed('indicator', line.id)}`,
    ...keys.map(key => `    ${keyed(key, null)}`),
  ]
}

function previousRemark({ previous }: TaskLine, template: Template, words: TemplateWords['text']): string {
  const { language, previousPeriod } = template
  if (previousPeriod === null || previous === null) return ''
  const progress = previous.progress === null ? '' : `, ${plainNumber(previous.progress, language)}%`
  return words.previous(previousPeriod, `${previousStatusText(previous, language)}${progress}`)
}

/** One comment line for each list that has something to say. */
function remarksAbove(lists: readonly (readonly string[])[]): string[] {
  return lists
    .map(list => list.filter(remark => remark !== '').join(' · '))
    .filter(line => line !== '')
    .map(line => `  ${comment(line)}`)
}

/** A comment ends with its line, and YAML allows no control characters even there. */
function comment(text: string): string {
  return `# ${text.replace(/[\s\p{Cc}]+/gu, ' ').trim()}`
}

/** Double quotes keep a value with line breaks on its own line. */
function keyed(key: string, value: string | number | null): string {
  if (value === null || value === '') return `${key}:`
  const isSpread = typeof value === 'string' && /[\r\n]/.test(value)
  return `${key}: ${isSpread ? JSON.stringify(value) : stringify(value, { lineWidth: 0 }).trimEnd()}`
}
