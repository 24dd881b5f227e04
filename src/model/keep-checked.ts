// Turns a checked submission into one that says the same in less memory: thousands of them wait for the last file.
import type { CheckedSubmission } from './checked-submission.ts'
import { type KeptIndicatorRow, type KeptTaskRow, keepIndicatorRow, keepTaskRow } from './kept-rows.ts'
import { shareReadings } from './share-readings.ts'

export type KeepChecked = (checked: CheckedSubmission) => CheckedSubmission

/** One for all files of a run, so that what they have in common is kept once. */
export function checkedKeeper(): KeepChecked {
  const shared = shareReadings()
  return checked => {
    const tasks = new Map<KeptTaskRow, KeptTaskRow>()
    const indicators = new Map<KeptIndicatorRow, KeptIndicatorRow>()
    const task = (row: KeptTaskRow) => ofEach(tasks, row, () => keepTaskRow(row, shared))
    const indicator = (row: KeptIndicatorRow) => ofEach(indicators, row, () => keepIndicatorRow(row, shared))
    const { submission } = checked
    return {
      ...checked,
      tasks: checked.tasks.map(({ row, task: id, flags }) => ({ row: task(row), task: id, flags })),
      indicators: checked.indicators.map(one => ({ ...one, row: indicator(one.row) })),
      submission: submission && {
        tables: submission.tables,
        passedOver: submission.passedOver,
        ignored: submission.ignored,
        tasks: submission.tasks.map(task),
        indicators: submission.indicators.map(indicator),
      },
    }
  }
}

/** A row stands among those of its file and among those that count: it is kept once. */
function ofEach<T>(kept: Map<T, T>, row: T, keep: () => T): T {
  const known = kept.get(row)
  if (known) return known
  const made = keep()
  kept.set(row, made)
  return made
}
