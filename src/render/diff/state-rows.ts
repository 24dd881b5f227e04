// Turns assignments that went from one state to another into tables: how many of each move, then which tasks and where.
import type { StateMove } from '../../model/report-comparison.ts'
import { block, type DiffBlock, type DiffWording, namesText, numberText, stateText } from './block.ts'

/** Counts first, of every move; then which tasks, most localities first, and where. */
export function stateBlocks(
  title: string,
  moves: readonly StateMove[],
  names: Readonly<Record<string, string>>,
  counts: string | null,
  wording: DiffWording,
): DiffBlock[] {
  const { column, section } = wording.words
  const everybody = Object.keys(names).length
  const change = (move: StateMove) => `${stateText(move.from, wording)} → ${stateText(move.to, wording)}`
  const totals = moves.map(move => [change(move), numberText(move.assignments.length, wording)])
  const details = moves.flatMap(move =>
    tasksOf(move).map(({ task, title: taskTitle, localities }, index) => [
      index === 0 ? change(move) : '',
      `${task} ${taskTitle}`.trim(),
      numberText(localities.length, wording),
      namesText(
        localities.map(code => names[code] ?? code),
        everybody,
        wording,
      ),
    ]),
  )
  const counted = { heading: column.count, align: 'right' as const }
  const tasks = [{ heading: column.change }, { heading: column.task }, counted, { heading: column.localities }]
  return [
    ...block(title, [{ heading: column.change }, counted], totals, counts),
    ...block(section.statesByTask, tasks, details),
  ]
}

interface MovedTask {
  readonly task: string
  readonly title: string
  readonly localities: string[]
}

/** Most localities first. */
function tasksOf({ assignments }: StateMove): MovedTask[] {
  const tasks = new Map<string, MovedTask>()
  for (const { task, title, locality } of assignments) {
    const known = tasks.get(task)
    if (known) known.localities.push(locality)
    else tasks.set(task, { task, title, localities: [locality] })
  }
  return [...tasks.values()].toSorted((a, b) => b.localities.length - a.localities.length)
}
