// Groups diagnostics that say the same of one column, or of one file, so that they can be counted and read as one.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { compareDiagnostics, compareLocations } from '../../diagnostics/order.ts'
import type { RepeatedIn } from '../../language/diagnostics-words.ts'
import { columnLetters, type SourceLocation } from '../../source/location.ts'

/** Diagnostics of one rule in one column of a sheet, under one key of a YAML file, or of one file; in total order. */
export interface RepeatedFault {
  readonly first: Diagnostic
  readonly all: readonly Diagnostic[]
  readonly unit: RepeatedIn
  /** The cells or lines, runs as ranges: "E8:E12, E20"; '' where all are at one place. */
  readonly where: string
}

const longestList = 6

/** In order of their first places. */
export function groupRepeated(diagnostics: readonly Diagnostic[]): RepeatedFault[] {
  const groups = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics.toSorted(compareDiagnostics)) {
    const key = faultKey(diagnostic)
    const group = groups.get(key)
    if (group) group.push(diagnostic)
    else groups.set(key, [diagnostic])
  }
  return [...groups.values()].flatMap(all => {
    const [first] = all
    return first ? [{ first, all, ...placesOf(all.map(({ at }) => at)) }] : []
  })
}

function faultKey({ rule, at, facts, severity }: Diagnostic): string {
  const place = at.kind === 'cell' ? [at.sheet, at.column] : [at.kind === 'text' ? (facts.heading ?? '') : '']
  return JSON.stringify([rule, severity, at.file, at.kind, ...place])
}

function placesOf(places: readonly SourceLocation[]): Pick<RepeatedFault, 'unit' | 'where'> {
  const [first] = places
  if (!first || places.every(at => compareLocations(at, first) === 0)) return { unit: 'times', where: '' }
  if (first.kind === 'cell') return { unit: 'cells', where: rangesOf(places, columnLetters(first.column)) }
  return { unit: 'lines', where: rangesOf(places, '') }
}

/** "E8:E12, E20" in a column; "8, 12–14" of lines. */
function rangesOf(places: readonly SourceLocation[], letters: string): string {
  const rows = [...new Set(places.map(at => (at.kind === 'cell' ? at.row : at.kind === 'text' ? at.line : 0)))]
  const runs: { from: number; to: number }[] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && row === last.to + 1) last.to = row
    else runs.push({ from: row, to: row })
  }
  const texts = runs.map(({ from, to }) =>
    from === to ? `${letters}${from}` : `${letters}${from}${letters === '' ? '–' : ':'}${letters}${to}`,
  )
  return texts.length <= longestList ? texts.join(', ') : [...texts.slice(0, longestList), '…'].join(', ')
}
