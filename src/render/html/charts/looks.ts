// Defines how each state, standing and outcome looks in bars: a colour, and a pattern for those who cannot tell colours apart.
import type { Element } from 'hast'
import { s } from 'hastscript'
import type { State } from '../../../model/state.ts'

type Pattern = 'plain' | 'rising' | 'crossed' | 'dotted' | 'lined'

/** Green for what is on time, yellow for what needs a look, red for what is overdue, as in the rest of the report. */
const patterns: Readonly<Record<string, Pattern>> = {
  'completed-on-time': 'plain',
  'in-progress-on-time': 'plain',
  'not-started-on-time': 'plain',
  ongoing: 'lined',
  'completed-late': 'plain',
  'unreported-on-time': 'dotted',
  'in-progress-overdue': 'plain',
  'not-started-overdue': 'rising',
  'unreported-overdue': 'crossed',
  'on-time': 'plain',
  late: 'rising',
  unusable: 'crossed',
  missing: 'dotted',
  met: 'plain',
  'not-met': 'rising',
  'no-target': 'lined',
  'no-actual': 'dotted',
  done: 'plain',
}

/** From what is done to what is worst, so that a bar reads from green to red. */
export const stateOrder: readonly State[] = [
  'completed-on-time',
  'in-progress-on-time',
  'not-started-on-time',
  'ongoing',
  'completed-late',
  'unreported-on-time',
  'in-progress-overdue',
  'not-started-overdue',
  'unreported-overdue',
]

export function lookDefinitions(): Element {
  const definitions = Object.entries(patterns).map(([look, pattern]) =>
    s(
      'pattern',
      { id: `look-${look}`, className: [`look-${look}`], width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      [
        s('rect', { className: ['ground'], width: 8, height: 8 }),
        ...strokes[pattern].map(d => s('path', { className: ['stroke'], d })),
      ],
    ),
  )
  return s('svg', { className: ['looks'], width: 0, height: 0, ariaHidden: 'true' }, [s('defs', definitions)])
}

const rising = 'M-2 2L2 -2M-1 9L9 -1M6 10L10 6'
const falling = 'M-2 6L2 10M-1 -1L9 9M6 -2L10 2'

const strokes: Readonly<Record<Pattern, readonly string[]>> = {
  plain: [],
  rising: [rising],
  crossed: [rising, falling],
  dotted: ['M2 2h2M6 6h2'],
  lined: ['M0 2h8M0 6h8'],
}

/** A sample of a look for keys and tables. */
export function swatch(look: string): Element {
  return s('svg', { className: ['swatch'], viewBox: '0 0 16 16', width: 16, height: 16, ariaHidden: 'true' }, [
    s('rect', { width: 16, height: 16, rx: 2, fill: `url(#look-${look})` }),
  ])
}
