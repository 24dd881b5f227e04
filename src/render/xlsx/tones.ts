// Which words mean which colour, for the tables whose rows are coloured.
import type { Colour } from '../../model/state.ts'
import type { Drafting } from './drafting.ts'

const colours = ['red', 'yellow', 'green'] as const satisfies readonly Colour[]

export function colourTones({ terms }: Drafting): ReadonlyMap<string, Colour> {
  return new Map(colours.map(colour => [terms.colour[colour], colour]))
}

export function metTones({ words }: Drafting): ReadonlyMap<string, Colour> {
  return new Map([
    [words.met, 'green'],
    [words.notMet, 'red'],
  ])
}

export function standingTones({ terms }: Drafting): ReadonlyMap<string, Colour> {
  return new Map([
    [terms.standing.missing, 'red'],
    [terms.standing.unusable, 'red'],
    [terms.standing.late, 'yellow'],
  ])
}

export function severityTones({ terms }: Drafting): ReadonlyMap<string, Colour> {
  return new Map([
    [terms.severity.error, 'red'],
    [terms.severity.warning, 'yellow'],
  ])
}
