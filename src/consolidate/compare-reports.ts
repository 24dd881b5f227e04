// Turns two compiled reports into what moved between them; a report and itself give nothing.
import type { CompiledLocality, CompiledReport, CompiledTask } from '../model/compiled-report.ts'
import {
  type ComparedReport,
  type Figures,
  hasMoved,
  type LocalityMove,
  type Moved,
  type ReportComparison,
  type StateMove,
  type TaskMove,
} from '../model/report-comparison.ts'
import { isOverdue, type State } from '../model/state.ts'
import { compareIndicators, compareNationalIndicators } from './compare-indicators.ts'
import { groupBy } from './roll-up.ts'

export function compareReports(from: CompiledReport, to: CompiledReport): ReportComparison {
  const tasks = compareTasks(from.tasks, to.tasks)
  return {
    kind: 'reports',
    reports: { from: headingOf(from), to: headingOf(to) },
    figures: compareFigures(from, to),
    states: stateMoves(tasks),
    tasks,
    localities: compareLocalities(from, to),
    nationalIndicators: compareNationalIndicators(from, to),
    indicators: compareIndicators(from, to),
    names: Object.fromEntries([...from.localities, ...to.localities].map(({ code, name }) => [code, name])),
  }
}

function headingOf({ plan, period, asOf }: CompiledReport): ComparedReport {
  return { plan: { id: plan.id, version: plan.version, title: plan.title }, period, asOf }
}

/** In the order of the new report, then what is in the old one alone. */
function compareTasks(from: readonly CompiledTask[], to: readonly CompiledTask[]): TaskMove[] {
  const [before, after] = [byKey(from), byKey(to)]
  const keys = new Set([...after.keys(), ...before.keys()])
  return [...keys].flatMap(key => {
    const move = moveOf(before.get(key) ?? null, after.get(key) ?? null)
    return move === null ? [] : [move]
  })
}

/** Days overdue grow by themselves; they are told with a move and are none. */
function moveOf(from: CompiledTask | null, to: CompiledTask | null): TaskMove | null {
  const known = to ?? from
  if (known === null) return null
  const move: TaskMove = {
    task: known.task,
    title: known.title,
    locality: known.locality,
    state: { from: from?.state ?? null, to: to?.state ?? null },
    daysOverdue: { from: from?.daysOverdue ?? 0, to: to?.daysOverdue ?? 0 },
    progress: { from: from?.progress ?? null, to: to?.progress ?? null },
    completedOn: { from: from?.completedOn ?? null, to: to?.completedOn ?? null },
    due: { from: from?.due ?? null, to: to?.due ?? null },
    deadline: { from: from?.deadline ?? '', to: to?.deadline ?? '' },
  }
  const { state, progress, completedOn, due, deadline } = move
  return [state, progress, completedOn, due, deadline].some(hasMoved) ? move : null
}

/** Assignments by the states they went from and to, most first; of equal numbers in the order of the report. */
export function stateMoves(tasks: readonly Pick<TaskMove, 'task' | 'title' | 'locality' | 'state'>[]): StateMove[] {
  const groups = groupBy(
    tasks.filter(({ state }) => hasMoved(state)),
    ({ state }) => `${state.from} ${state.to}`,
  )
  const moves = [...groups.values()].flatMap(group => {
    const [first] = group
    const assignments = group.map(({ task, title, locality }) => ({ task, title, locality }))
    return first ? [{ ...first.state, assignments }] : []
  })
  return moves.toSorted((a, b) => b.assignments.length - a.assignments.length)
}

function compareFigures(from: CompiledReport, to: CompiledReport): Figures {
  const moved = (figure: (report: CompiledReport) => number): Moved<number> => ({ from: figure(from), to: figure(to) })
  const counted = (holds: (state: State) => boolean) =>
    moved(({ tasks }) => tasks.filter(({ state }) => holds(state)).length)
  return {
    assignments: counted(() => true),
    completed: counted(isCompleted),
    completedLate: counted(state => state === 'completed-late'),
    overdue: counted(isOverdue),
    dueSoon: moved(({ dueSoon }) => dueSoon),
    unreported: moved(({ tasks }) => tasks.filter(({ status }) => status === 'unreported').length),
    submitted: moved(({ coverage }) => coverage.onTime + coverage.late),
    late: moved(({ coverage }) => coverage.late),
    unusable: moved(({ coverage }) => coverage.unusable),
    missing: moved(({ coverage }) => coverage.missing),
    indicatorsMet: moved(({ nationalIndicators }) => nationalIndicators.filter(({ met }) => met === true).length),
  }
}

function isCompleted(state: State): boolean {
  return state === 'completed-on-time' || state === 'completed-late'
}

/** Only localities in which a count, the standing, the share or the colour moved. */
function compareLocalities(from: CompiledReport, to: CompiledReport): LocalityMove[] {
  const before = new Map(from.localities.map(locality => [locality.code, locality]))
  const after = new Map(to.localities.map(locality => [locality.code, locality]))
  const tasks = { from: groupBy(from.tasks, task => task.locality), to: groupBy(to.tasks, task => task.locality) }
  return [...new Set([...after.keys(), ...before.keys()])].flatMap(code => {
    const of = { from: before.get(code) ?? null, to: after.get(code) ?? null }
    const own = { from: tasks.from.get(code) ?? [], to: tasks.to.get(code) ?? [] }
    const move = localityMove(code, of, own)
    const { submission, completed, overdue, unreported, colour, greenShare } = move
    const shares = { from: greenShare.from?.value ?? null, to: greenShare.to?.value ?? null }
    return [submission, completed, overdue, unreported, colour, shares].some(hasMoved) ? [move] : []
  })
}

function localityMove(
  code: string,
  { from, to }: Moved<CompiledLocality | null>,
  tasks: Moved<readonly CompiledTask[]>,
): LocalityMove {
  const counted = (holds: (task: CompiledTask) => boolean): Moved<number> => ({
    from: tasks.from.filter(holds).length,
    to: tasks.to.filter(holds).length,
  })
  return {
    code,
    name: to?.name ?? from?.name ?? code,
    submission: { from: from?.submission ?? null, to: to?.submission ?? null },
    completed: counted(({ state }) => isCompleted(state)),
    overdue: counted(({ state }) => isOverdue(state)),
    unreported: counted(({ status }) => status === 'unreported'),
    greenShare: { from: from?.greenShare ?? null, to: to?.greenShare ?? null },
    colour: { from: from?.colour ?? null, to: to?.colour ?? null },
    rank: { from: from?.rank ?? null, to: to?.rank ?? null },
  }
}

function byKey(tasks: readonly CompiledTask[]): Map<string, CompiledTask> {
  return new Map(tasks.map(task => [JSON.stringify([task.locality, task.task]), task]))
}
