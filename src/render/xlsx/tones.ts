// Which rows of a table have which colour, as conditions on the cells of the row: they stay right when a cell is edited.
import type { Colour } from '../../model/state.ts'
import type { Drafting } from './drafting.ts'

/** The cells that conditions look at. `word` names the colour, or what stands for it. */
export type ConditionPart = 'word' | 'due' | 'state'

export interface Tone {
  readonly colour: Colour
  /** The condition of a row; `cell` gives the address of its cell in the first row. */
  condition(cell: (part: ConditionPart) => string): string
}

/** The names of two cells of the overview: the day all is judged by, and how many days before it is soon. */
export const asOfName = 'AsOf'
export const dueSoonName = 'DueSoonDays'

/**
 * Contract section 1, read off the due day, the state and the as-of day, so that a new day in one of these cells
 * changes the colour. The first condition that holds decides.
 */
export function assignmentTones({ terms }: Drafting): readonly Tone[] {
  const done = [terms.state['completed-on-time'], terms.state['completed-late']].map(quoted)
  const isOpen = (state: string) => done.map(word => `${state}<>${word}`).join(',')
  const yellowStates = (['completed-late', 'unreported-on-time', 'unreported-overdue'] as const).map(one =>
    quoted(terms.state[one]),
  )
  return [
    {
      colour: 'red',
      condition: cell => `AND(ISNUMBER(${cell('due')}),${cell('due')}<${asOfName},${isOpen(cell('state'))})`,
    },
    {
      colour: 'yellow',
      condition: cell => {
        const soon = `AND(ISNUMBER(${cell('due')}),${cell('due')}-${asOfName}<=${dueSoonName},${isOpen(cell('state'))})`
        return `OR(${yellowStates.map(word => `${cell('state')}=${word}`).join(',')},${soon})`
      },
    },
    { colour: 'green', condition: cell => `${cell('state')}<>""` },
  ]
}

export function colourTones({ terms }: Drafting): readonly Tone[] {
  return wordTones([
    [terms.colour.red, 'red'],
    [terms.colour.yellow, 'yellow'],
    [terms.colour.green, 'green'],
  ])
}

export function metTones({ words }: Drafting): readonly Tone[] {
  return wordTones([
    [words.met, 'green'],
    [words.notMet, 'red'],
  ])
}

export function standingTones({ terms }: Drafting): readonly Tone[] {
  return wordTones([
    [terms.standing.missing, 'red'],
    [terms.standing.unusable, 'red'],
    [terms.standing.late, 'yellow'],
  ])
}

export function severityTones({ terms }: Drafting): readonly Tone[] {
  return wordTones([
    [terms.severity.error, 'red'],
    [terms.severity.warning, 'yellow'],
  ])
}

/** An exception that is over silences nothing any more, and somebody has to know. */
export function expiredTones({ words }: Drafting): readonly Tone[] {
  return wordTones([[words.yes, 'red']])
}

function wordTones(colours: readonly (readonly [string, Colour])[]): readonly Tone[] {
  return colours.map(([word, colour]) => ({ colour, condition: cell => `${cell('word')}=${quoted(word)}` }))
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}
