// The columns that lists of assignments share: who, what, by when, in which state, and where it was reported.
import type { TaskReport } from '../../model/report.ts'
import { placeHref } from '../source-href.ts'
import { decisionsText } from './decisions-text.ts'
import type { Drafting } from './drafting.ts'
import type { Column } from './page.ts'

export function taskColumns(drafting: Drafting) {
  return { ...plannedColumns(drafting), ...judgedColumns(drafting), ...reportedColumns(drafting) }
}

function plannedColumns(drafting: Drafting) {
  const c = drafting.words.columns
  return {
    number: { heading: c.number, width: 6, kind: 'count', value: (_, index) => index + 1 },
    code: { heading: c.code, width: 8, kind: 'word', value: task => task.locality },
    locality: { heading: c.locality, width: 19, kind: 'text', value: task => drafting.localityName(task.locality) },
    task: { heading: c.task, width: 9, kind: 'word', value: task => task.task },
    title: { heading: c.title, width: 36, kind: 'text', value: task => task.title },
    lead: { heading: c.lead, width: 17, kind: 'text', value: task => task.lead },
    product: { heading: c.product, width: 22, kind: 'text', value: task => task.product },
    deadline: { heading: c.deadline, width: 14, kind: 'text', value: task => task.deadline },
    due: { heading: c.due, width: 12, kind: 'date', part: 'due', value: task => task.due },
    originalLead: { heading: c.originalLead, width: 18, kind: 'text', value: task => task.originalLead },
    originalProduct: { heading: c.originalProduct, width: 22, kind: 'text', value: task => task.originalProduct },
    decisions: {
      heading: c.decision,
      width: 24,
      kind: 'text',
      value: task => decisionsText(task.amendments, drafting),
    },
    objective: {
      heading: c.objective,
      width: 24,
      kind: 'text',
      value: task => drafting.objectives.get(task.objective ?? '') ?? task.objective,
    },
    asOf: { heading: c.asOf, width: 12, kind: 'date', value: () => drafting.report.asOf },
    period: { heading: c.period, width: 11, kind: 'word', value: () => drafting.report.period.id },
    originalDeadline: { heading: c.originalDeadline, width: 14, kind: 'text', value: task => task.originalDeadline },
    extensions: { heading: c.extensions, width: 9, kind: 'count', value: task => task.extensions },
  } satisfies Record<string, Column<TaskReport>>
}

function judgedColumns(drafting: Drafting) {
  const { words, terms } = drafting
  const c = words.columns
  return {
    status: { heading: c.status, width: 14, kind: 'word', value: task => terms.status[task.status] },
    state: {
      heading: c.state,
      width: 17,
      kind: 'word',
      tone: true,
      part: 'state',
      value: task => terms.state[task.state],
    },
    colour: { heading: c.colour, width: 7, kind: 'word', tone: true, value: task => terms.colour[task.colour] },
    dueSoon: { heading: c.dueSoon, width: 8, kind: 'word', value: task => (task.dueSoon ? words.yes : null) },
    daysOverdue: { heading: c.daysOverdue, width: 9, kind: 'count', tone: true, value: task => task.daysOverdue },
    progress: { heading: c.progress, width: 9, kind: 'percent', value: task => shareOf(task.progress) },
    completedOn: { heading: c.completedOn, width: 12, kind: 'date', value: task => task.completedOn },
  } satisfies Record<string, Column<TaskReport>>
}

function reportedColumns(drafting: Drafting) {
  const c = drafting.words.columns
  return {
    evidence: { heading: c.evidence, width: 18, kind: 'text', value: task => task.evidence },
    result: { heading: c.result, width: 36, kind: 'text', value: task => task.result },
    difficulties: { heading: c.difficulties, width: 36, kind: 'text', value: task => task.difficulties },
    proposals: { heading: c.proposals, width: 36, kind: 'text', value: task => task.proposals },
    flags: { heading: c.flags, width: 24, kind: 'text', value: task => task.flags.join(', ') },
    source: {
      heading: c.source,
      width: 32,
      kind: 'text',
      value: task => sourceText(task, drafting),
      href: taskHref(drafting),
    },
    file: {
      heading: c.file,
      width: 28,
      kind: 'text',
      value: task => task.source?.file ?? null,
      href: taskHref(drafting),
    },
    sheet: { heading: c.sheet, width: 14, kind: 'text', value: task => task.source?.sheet ?? null },
    row: { heading: c.row, width: 8, kind: 'count', value: task => task.source?.row ?? null },
  } satisfies Record<string, Column<TaskReport>>
}

/** A progress of 75 is stored as 0.75 and shown as 75 %. */
function shareOf(progress: number | null): number | null {
  return progress === null ? null : progress / 100
}

function taskHref({ sourceHref }: Drafting): (task: TaskReport) => string | null {
  return ({ source, sourceCell }) =>
    source ? placeHref(sourceHref(source.file), source.file, source.sheet, sourceCell ?? `A${source.row}`) : null
}

/** 14.xlsx · Nhiệm vụ · F12, or dòng 12 in a text file: the file's name is enough beside the locality; the link knows its folder. */
function sourceText({ source, sourceCell }: TaskReport, { words }: Drafting): string | null {
  if (!source) return words.unreported
  const name = source.file.slice(source.file.lastIndexOf('/') + 1)
  return [name, source.sheet, sourceCell ?? words.rowOf(String(source.row))].filter(part => part !== null).join(' · ')
}
