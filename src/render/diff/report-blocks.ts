// Turns what moved between two reports into tables in words, counts first.
import { formatRatio } from '../../language/formatters.ts'
import {
  comparedFigures,
  hasMoved,
  type LocalityMove,
  type Moved,
  type ReportComparison,
} from '../../model/report-comparison.ts'
import {
  block,
  type DiffBlock,
  type DiffDraft,
  type DiffWording,
  dateText,
  differenceText,
  moveText,
  namesText,
  numberText,
} from './block.ts'
import { indicators, nationalIndicators } from './indicator-rows.ts'
import { stateBlocks } from './state-rows.ts'

export function draftReportDiff(comparison: ReportComparison, wording: DiffWording): DiffDraft {
  const { words } = wording
  const { from, to } = comparison.reports
  const name = ({ plan, period, asOf }: typeof from) =>
    words.report(plan.id, plan.version, period, dateText(asOf, wording))
  const blocks = [
    ...figures(comparison, wording),
    ...coverage(comparison, wording),
    ...stateBlocks(words.section.states, comparison.states, comparison.names, null, wording),
    ...deadlines(comparison, wording),
    ...progress(comparison, wording),
    ...localities(comparison, wording),
    ...nationalIndicators(comparison, wording),
    ...indicators(comparison, wording),
  ]
  const title = words.reportsTitle(name(from), name(to))
  return { title, remarks: blocks.length === 0 ? [words.nothing] : [], blocks, words }
}

function figures({ figures: moved }: ReportComparison, wording: DiffWording): DiffBlock[] {
  const { column, figure, section } = wording.words
  const rows = comparedFigures
    .filter(name => hasMoved(moved[name]))
    .map(name => [
      figure[name],
      numberText(moved[name].from, wording),
      numberText(moved[name].to, wording),
      differenceText(moved[name], wording),
    ])
  const columns = [{ heading: column.figure }, ...[column.before, column.after, column.difference].map(right)]
  return block(section.figures, columns, rows)
}

function coverage({ localities: moves }: ReportComparison, wording: DiffWording): DiffBlock[] {
  const { column, section, none } = wording.words
  const { standing } = wording.terms
  const rows = moves
    .filter(({ submission }) => hasMoved(submission))
    .map(({ name, submission: { from, to } }) => [
      name,
      from === null ? none : standing[from],
      to === null ? none : standing[to],
    ])
  return block(
    section.coverage,
    [{ heading: column.locality }, { heading: column.before }, { heading: column.after }],
    rows,
  )
}

/** Deadlines of assignments that both reports have; of one task once, with the localities it changed for. */
function deadlines({ tasks, names }: ReportComparison, wording: DiffWording): DiffBlock[] {
  const { column, section } = wording.words
  const groups = new Map<string, { readonly row: string[]; readonly localities: string[] }>()
  for (const { task, title, locality, deadline, due, state } of tasks) {
    if (state.from === null || state.to === null || (!hasMoved(due) && !hasMoved(deadline))) continue
    const texts = [deadlineText(deadline.from, due.from, wording), deadlineText(deadline.to, due.to, wording)]
    const row = [`${task} ${title}`.trim(), ...texts]
    const group = groups.get(JSON.stringify(row))
    if (group) group.localities.push(names[locality] ?? locality)
    else groups.set(JSON.stringify(row), { row, localities: [names[locality] ?? locality] })
  }
  const everybody = Object.keys(names).length
  const rows = [...groups.values()].map(one => [...one.row, namesText(one.localities, everybody, wording)])
  const columns = [column.task, column.before, column.after, column.localities].map(heading => ({ heading }))
  return block(section.deadlines, columns, rows)
}

function deadlineText(text: string, due: string | null, wording: DiffWording): string {
  if (text === '' || due === null) return text === '' ? dateText(due, wording) : text
  const day = dateText(due, wording)
  return text === day ? text : `${text} (${day})`
}

/** Progress that grew is counted; progress that fell is listed, the furthest first. */
function progress({ tasks, names }: ReportComparison, wording: DiffWording): DiffBlock[] {
  const { column, section, progressCounts } = wording.words
  const moved = tasks.flatMap(task => {
    const { from, to } = task.progress
    return from === null || to === null || from === to ? [] : [{ task, by: to - from }]
  })
  if (moved.length === 0) return []
  const fallen = moved.filter(({ by }) => by < 0).toSorted((a, b) => a.by - b.by)
  const rows = fallen.map(({ task: { task, title, locality, progress: moves } }) => [
    `${task} ${title}`.trim(),
    names[locality] ?? locality,
    numberText(moves.from, wording),
    numberText(moves.to, wording),
  ])
  const columns = [{ heading: column.task }, { heading: column.locality }, ...[column.before, column.after].map(right)]
  return block(section.progress, columns, rows, progressCounts(moved.length - fallen.length, fallen.length))
}

function localities({ localities: moves }: ReportComparison, wording: DiffWording): DiffBlock[] {
  const { column, section } = wording.words
  const row = (move: LocalityMove): string[] => [
    move.name,
    ...[move.completed, move.overdue, move.unreported].map(count =>
      moveText(count, value => numberText(value, wording)),
    ),
    moveText(move.greenShare, share => (share === null ? wording.words.none : formatRatio(share, wording.language))),
    moveText(move.colour, colour => (colour === null ? wording.words.none : wording.terms.colour[colour])),
  ]
  // Who sent what is told by itself. More overdue than before comes first, then fewer completed.
  const told = moves.filter(({ completed, overdue, unreported, greenShare, colour }) =>
    [completed, overdue, unreported, colour, { from: greenShare.from?.value, to: greenShare.to?.value }].some(hasMoved),
  )
  const order = told.toSorted((a, b) => grown(b.overdue) - grown(a.overdue) || grown(a.completed) - grown(b.completed))
  const columns = [
    { heading: column.locality },
    ...[column.completed, column.overdue, column.unreported, column.greenShare].map(right),
    { heading: column.colour },
  ]
  return block(section.localities, columns, order.map(row))
}

function grown({ from, to }: Moved<number>): number {
  return to - from
}

function right(heading: string) {
  return { heading, align: 'right' as const }
}
