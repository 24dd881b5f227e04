// Turns the place of a diagnostic into the row's own name: its task or indicator code and its title.
import type { Raised } from '../diagnostics/diagnostic.ts'
import { type Reading, rawOf } from '../source/field.ts'
import type { CheckedSubmission } from './checked-submission.ts'
import type { Plan } from './plan.ts'
import type { RowPlace } from './submission.ts'

/** '' where a diagnostic is about no row. */
export type NameRow = (raised: Raised) => string

/** As the submitter wrote it; where no row is found, as the plan does. */
export function rowNamer(submissions: readonly CheckedSubmission[], plan: Plan): NameRow {
  const rows = new Map<string, string>()
  for (const { submission } of submissions) {
    for (const { place, code, title } of submission?.tasks ?? []) rows.set(placeKey(place), named(code, title))
    for (const { place, code, title } of submission?.indicators ?? []) rows.set(placeKey(place), named(code, title))
  }
  const planned = new Map<string, string>([
    ...plan.indicators.map(({ id, title }) => [id, `${id} ${title}`] as const),
    ...plan.tasks.map(({ id, title }) => [id, `${id} ${title}`] as const),
  ])
  return ({ at, task, indicator }) => {
    const sheet = at.kind === 'cell' ? at.sheet : null
    const row = at.kind === 'cell' ? at.row : at.kind === 'text' ? at.line : 0
    const id = task ?? indicator
    const own = rows.get(placeKey({ file: at.file, sheet, row })) ?? ''
    return id !== null && !own.includes(id) ? (planned.get(id) ?? own) : own
  }
}

function named(code: Reading<string>, title: Reading<string>): string {
  return [rawOf(code), rawOf(title)]
    .map(text => text.trim().replace(/\s+/gu, ' '))
    .filter(text => text !== '')
    .join(' ')
}

function placeKey({ file, sheet, row }: RowPlace): string {
  return JSON.stringify([file, sheet, row])
}
