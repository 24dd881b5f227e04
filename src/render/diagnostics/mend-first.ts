// Picks out of many diagnostics what matters most: each advice once, with its count and its first place.
import type { DescribeDiagnostic } from '../../diagnostics/describe.ts'
import { type Diagnostic, severities } from '../../diagnostics/diagnostic.ts'
import { diagnosticsWords } from '../../language/diagnostics-words.ts'
import type { Language } from '../../model/plan.ts'
import { locationText } from '../location-text.ts'
import { visibleText } from '../visible-text.ts'
import { groupRepeated, type RepeatedFault } from './repeated-faults.ts'

/** A list that fits on a screen needs no digest. */
const fewest = 10
const mostAdvice = 5

/** Errors first; of these what concerns whole submissions, then what occurs most. '' where the list itself is short. */
export function renderMendFirst(
  diagnostics: readonly Diagnostic[],
  describe: DescribeDiagnostic,
  language: Language,
): string {
  if (diagnostics.length <= fewest) return ''
  const found = byAdvice(diagnostics)
  if (found.length === 0) return ''
  const words = diagnosticsWords[language]
  const lines = found.flatMap(({ largest, times, files }) => {
    const { first, unit } = largest
    const { message, fix } = describe(first)
    const more = files > 1 ? words.moreFiles(files - 1) : ''
    const counted = times === 1 ? '' : ` (${words.count(times, files > 1 ? 'times' : unit)}${more})`
    return [
      `  ${placeOf(largest)}${counted}: ${first.severity}: ${visibleText(message)} [${first.rule}]`,
      `    → ${visibleText(fix)}`,
    ]
  })
  return [words.mendFirst, ...lines].join('\n')
}

interface AdviceCount {
  /** Of the faults with one advice, the one in most places. */
  readonly largest: RepeatedFault
  readonly times: number
  readonly files: number
}

/** A locked file and a damaged one break the same rule, and need different things done. */
function byAdvice(diagnostics: readonly Diagnostic[]): AdviceCount[] {
  const faults = new Map<string, RepeatedFault[]>()
  for (const fault of groupRepeated(diagnostics.filter(({ severity }) => severity !== 'info'))) {
    const { rule, facts } = fault.first
    const advice = `${rule} ${facts.reason ?? ''}`
    faults.set(advice, [...(faults.get(advice) ?? []), fault])
  }
  return [...faults.values()]
    .flatMap((all): AdviceCount[] => {
      const [largest] = all.toSorted((a, b) => b.all.length - a.all.length)
      const times = all.reduce((sum, fault) => sum + fault.all.length, 0)
      return largest ? [{ largest, times, files: new Set(all.map(({ first }) => first.at.file)).size }] : []
    })
    .toSorted((a, b) => rank(a.largest) - rank(b.largest) || ofFile(b.largest) - ofFile(a.largest) || b.times - a.times)
    .slice(0, mostAdvice)
}

function rank({ first }: RepeatedFault): number {
  return severities.indexOf(first.severity)
}

/** A file that cannot be used, or a submission that is not there, weighs more than any of its cells. */
function ofFile({ first: { at, locality, task, indicator } }: RepeatedFault): number {
  const isOfSubmission = at.kind === 'text' && locality !== null && task === null && indicator === null
  return at.kind === 'file' || isOfSubmission ? 1 : 0
}

/** `file!Sheet!E8:E47`; a YAML file names the line and column of the first. */
function placeOf({ first: { at }, all, where }: RepeatedFault): string {
  const place = locationText(at)
  if (at.kind !== 'cell' || all.length === 1 || where === '') return place
  return `${place.slice(0, place.lastIndexOf('!') + 1)}${where}`
}
