// Groups the lines of a template under the plan's objectives, in plan order.
import { templateWords } from '../language/template-words.ts'
import type { Language, Objective } from '../model/plan.ts'
import type { Section } from './template.ts'

interface Placed<Line> {
  readonly objective: string | null
  readonly line: Line
}

/** What belongs to no objective comes last, under a heading of its own unless there is nothing else. */
export function sectionsByObjective<Line>(
  placed: readonly Placed<Line>[],
  objectives: readonly Objective[],
  language: Language,
): Section<Line>[] {
  const known = new Set(objectives.map(({ id }) => id))
  const linesFor = (belongs: (objective: string | null) => boolean): Line[] =>
    placed.flatMap(({ objective, line }) => (belongs(objective) ? [line] : []))
  const grouped = objectives.map(({ id, title }) => ({ title, lines: linesFor(objective => objective === id) }))
  const filled = grouped.filter(({ lines }) => lines.length > 0)
  const rest = linesFor(objective => objective === null || !known.has(objective))
  const numbered = filled.map(({ title, lines }, index) => ({ title: `${romanNumeral(index + 1)}. ${title}`, lines }))
  if (rest.length === 0) return numbered
  const heading = `${romanNumeral(filled.length + 1)}. ${templateWords[language].otherSection}`
  return [...numbered, { title: filled.length === 0 ? null : heading, lines: rest }]
}

const numerals = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

/** Sections of Vietnamese official tables are numbered I, II, III (Decree 30/2020, annex I). */
export function romanNumeral(number: number): string {
  let rest = number
  let text = ''
  for (const [letters, value] of numerals) {
    for (; rest >= value; rest -= value) text += letters
  }
  return text
}
