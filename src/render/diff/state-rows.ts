// Turns assignments that went from one state to another into rows: one for each move and task, with the localities.
import type { StateMove } from '../../model/report-comparison.ts'
import { block, type DiffBlock, type DiffWording, namesText, numberText, stateText } from './block.ts'

/** Grouped and counted: "Đang thực hiện, trong hạn → … quá hạn" says once how many, then which tasks and where. */
export function stateBlock(
  title: string,
  moves: readonly StateMove[],
  names: Readonly<Record<string, string>>,
  counts: string | null,
  wording: DiffWording,
): DiffBlock[] {
  const { column } = wording.words
  const everybody = Object.keys(names).length
  const rows = moves.flatMap(move =>
    tasksOf(move).map(({ task, title: taskTitle, localities }, index) => [
      index === 0 ? `${stateText(move.from, wording)} → ${stateText(move.to, wording)}` : '',
      index === 0 ? numberText(move.assignments.length, wording) : '',
      `${task} ${taskTitle}`.trim(),
      numberText(localities.length, wording),
      namesText(
        localities.map(code => names[code] ?? code),
        everybody,
        wording,
      ),
    ]),
  )
  const columns = [
    { heading: column.change },
    { heading: column.count, align: 'right' as const },
    { heading: column.task },
    { heading: column.count, align: 'right' as const },
    { heading: column.localities },
  ]
  return block(title, columns, rows, counts)
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
