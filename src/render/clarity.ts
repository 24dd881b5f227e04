// Turns the "6 rõ" of local plans into a table for people, and into the shape of the JSON output.
import stringWidth from 'string-width'
import { formatRatio } from '../language/formatters.ts'
import { localPlanWords } from '../language/local-plan-words.ts'
import { type ClarityCriterion, clarityCriteria, type PlanClarity, type TaskClarity } from '../model/clarity.ts'
import type { Language } from '../model/plan.ts'
import { cutText } from './document-text.ts'
import { visibleText } from './visible-text.ts'

const longestTitle = 48

/** The six counts, then the tasks that lack something; a plan that lacks nothing shows its counts alone. */
export function renderClarityText(plans: readonly PlanClarity[], language: Language): string {
  return plans.map(plan => planText(plan, language)).join('\n')
}

/** Added to the JSON of diagnostics; every share with its parts. */
export function clarityJson(plans: readonly PlanClarity[]) {
  return plans.map(({ file, plan, locality, tasks }) => ({
    file,
    plan,
    locality,
    criteria: Object.fromEntries(clarityCriteria.map(criterion => [criterion, ratioOf(tasks, criterion)])),
    tasks: tasks.map(({ task, title, implements: central, clear }) => ({ task, title, implements: central, clear })),
  }))
}

function planText({ file, tasks }: PlanClarity, language: Language): string {
  const words = localPlanWords[language]
  const unclear = tasks.filter(task => clarityCriteria.some(criterion => !task.clear[criterion]))
  const counts = clarityCriteria.map(criterion => [
    words.criterion[criterion].name,
    formatRatio(ratioOf(tasks, criterion), language),
  ])
  const lines = [
    words.clarity(file, tasks.length - unclear.length, tasks.length),
    ...columns(counts),
    ...(unclear.length === 0
      ? []
      : ['', words.unclear(unclear.length), ...unclearTable(unclear, language), `  ${words.legend}`]),
  ]
  return lines.map(line => `${visibleText(line)}\n`).join('')
}

function unclearTable(tasks: readonly TaskClarity[], language: Language): string[] {
  const words = localPlanWords[language]
  const headings = [words.task, ...clarityCriteria.map(criterion => words.criterion[criterion].heading)]
  const rows = tasks.map(({ task, title, clear }) => [
    `${task} ${cutText(title.replace(/\s+/gu, ' '), longestTitle, '…')}`,
    ...clarityCriteria.map(criterion => (clear[criterion] ? '✓' : '✗')),
  ])
  return columns([headings, ...rows])
}

function ratioOf(tasks: readonly TaskClarity[], criterion: ClarityCriterion) {
  const numerator = tasks.filter(({ clear }) => clear[criterion]).length
  const denominator = tasks.length
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator }
}

/** Columns under each other, as wide as their widest text; letters with marks count as one. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => stringWidth(row[column] ?? ''))))
  return rows.map(row =>
    `  ${row.map((text, column) => text + ' '.repeat((widths[column] ?? 0) - stringWidth(text))).join('  ')}`.trimEnd(),
  )
}
