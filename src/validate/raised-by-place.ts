// Finds what was raised at the cells of a row, so that rows can be flagged and messages can name their task.
import type { Raised } from '../diagnostics/diagnostic.ts'
import { compareLocations } from '../diagnostics/order.ts'
import type { Field } from '../source/field.ts'
import type { SourceLocation } from '../source/location.ts'

export type RaisedByPlace = ReadonlyMap<number, readonly Raised[]>

/** By row or line; whole files have none, for what is wrong with a file is wrong with no row in particular. */
export function raisedByPlace(raised: readonly Raised[]): RaisedByPlace {
  const byLine = new Map<number, Raised[]>()
  for (const one of raised) {
    const line = lineOf(one.at)
    if (line === null) continue
    const others = byLine.get(line)
    if (others) others.push(one)
    else byLine.set(line, [one])
  }
  return byLine
}

/** What was raised at any of these cells, each once. */
export function raisedAt(fields: readonly Field<unknown>[], places: RaisedByPlace): ReadonlySet<Raised> {
  const found = new Set<Raised>()
  if (places.size === 0) return found
  for (const { at } of fields) {
    const line = lineOf(at)
    if (line === null) continue
    for (const one of places.get(line) ?? []) if (compareLocations(one.at, at) === 0) found.add(one)
  }
  return found
}

function lineOf(at: SourceLocation): number | null {
  return at.kind === 'cell' ? at.row : at.kind === 'text' ? at.line : null
}
