// Picks out of many diagnostics the few faults that matter most, each once, with its count, its places and what to do.
import type { DescribeDiagnostic } from '../diagnostics/describe.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { severities } from '../diagnostics/diagnostic.ts'
import { diagnosticsWords } from '../language/diagnostics-words.ts'
import type { Language } from '../model/plan.ts'
import { locationText } from './location-text.ts'
import { groupRepeated, type RepeatedFault } from './repeated-faults.ts'
import { visibleText } from './visible-text.ts'

/** A list that fits on a screen needs no digest. */
const fewest = 10
const mostFaults = 5

/** Errors first; of these what concerns a whole file, then what repeats most. '' where the list itself is short. */
export function renderMendFirst(
  diagnostics: readonly Diagnostic[],
  describe: DescribeDiagnostic,
  language: Language,
): string {
  if (diagnostics.length <= fewest) return ''
  const faults = groupRepeated(diagnostics.filter(({ severity }) => severity !== 'info'))
    .toSorted(
      (a, b) =>
        severities.indexOf(a.first.severity) - severities.indexOf(b.first.severity) ||
        ofFile(b) - ofFile(a) ||
        b.all.length - a.all.length,
    )
    .slice(0, mostFaults)
  if (faults.length === 0) return ''
  const words = diagnosticsWords[language]
  const lines = faults.flatMap(fault => {
    const { first, all, where, unit } = fault
    const { message, fix } = describe(first)
    const counted = all.length === 1 ? '' : ` (${words.count(all.length, unit)})`
    return [
      `  ${placeOf(fault, where)}${counted}: ${first.severity}: ${visibleText(message)} [${first.rule}]`,
      `    → ${visibleText(fix)}`,
    ]
  })
  return [words.mendFirst, ...lines].join('\n')
}

function ofFile({ first }: RepeatedFault): number {
  return first.at.kind === 'file' ? 1 : 0
}

/** `file!Sheet!E8:E47`; a YAML file names the line and column of the first. */
function placeOf({ first: { at }, all }: RepeatedFault, where: string): string {
  const place = locationText(at)
  return at.kind === 'cell' && all.length > 1 && where !== ''
    ? `${place.slice(0, place.lastIndexOf('!') + 1)}${where}`
    : place
}
