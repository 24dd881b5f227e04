// Facts and places of a diagnostic → what was written, what was expected and where, in the words of a correction list.
import type { Diagnostic, Facts } from '../diagnostics/diagnostic.ts'
import type { Language } from '../model/plan.ts'
import { cellAddress, type SourceLocation } from '../source/location.ts'
import { annotateWords } from './annotate-words.ts'
import { formatDate, formatNumber } from './formatters.ts'
import { terms } from './terms.ts'

/** What stood in the place, as the facts have it; '' where nothing did. */
export function givenText({ facts }: Diagnostic, language: Language): string {
  return factText(facts.actual, language)
}

/** What should stand there: what the rule states, else the kind of value looked for, a target, or a range. */
export function expectedText({ rule, facts }: Diagnostic, language: Language): string {
  const target = targetText(facts, language)
  if (target !== '') return target
  const stated = factText(facts.expected, language)
  if (stated !== '') return rule.startsWith('unknown-') ? `${stated}?` : stated
  const kind = annotateWords[language].kinds[String(facts.kind ?? '')]
  return kind ?? rangeText(facts, language)
}

function targetText({ op, target, max }: Facts, language: Language): string {
  const value = factText(target, language)
  if (value === '' || op === undefined) return ''
  const operators: Readonly<Record<string, string>> = terms[language].operator
  return op === 'range' ? `${value} – ${factText(max, language)}` : `${operators[op] ?? op} ${value}`
}

function rangeText({ min, max }: Facts, language: Language): string {
  if (min === undefined || max === undefined) return ''
  const [low, high] = [factText(min, language), factText(max, language)]
  if (low === '') return high === '' ? '' : `≤ ${high}`
  return high === '' ? `≥ ${low}` : `${low} – ${high}`
}

/** Days and numbers as the language writes them, statuses by their word, texts as typed. */
function factText(fact: string | number | undefined, language: Language): string {
  if (fact === undefined) return ''
  if (typeof fact === 'number') return formatNumber(fact, language, 6)
  const statuses: Readonly<Record<string, string>> = terms[language].status
  return Object.hasOwn(statuses, fact) ? (statuses[fact] ?? fact) : formatDate(fact, language)
}

/** Where a correction stands, as the list names it: `Nhiệm vụ!B12`, `B12`, a line, or the whole file. */
export function correctionPlace(at: SourceLocation, language: Language): string {
  const words = annotateWords[language]
  if (at.kind === 'file') return words.wholeFile
  if (at.kind === 'text') return words.line(at.line, at.column)
  return at.sheet === null ? cellAddress(at) : `${at.sheet}!${cellAddress(at)}`
}
