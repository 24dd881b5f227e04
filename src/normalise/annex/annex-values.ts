// Turns the draft of an entry into a task or an indicator, and notes wherever its cells leave something to decide.

import type { Facts } from '../../diagnostics/diagnostic.ts'
import type { AnnexDecision, AnnexIndicator, AnnexRemark, AnnexTarget, AnnexTask } from '../../model/annex.ts'
import type { CalendarDate } from '../../model/calendar-date.ts'
import { quoteOf } from '../../source/field.ts'
import type { SourceLocation } from '../../source/location.ts'
import type { ColumnKey } from '../layout/submission-layout.ts'
import { isAgencyGroup, splitAgencies } from '../names/split-agencies.ts'
import { parseDeadline } from '../values/parse-deadline.ts'
import { markIn } from '../values/read-cell.ts'
import type { DraftCell } from './annex-cells.ts'
import type { DraftEntry } from './annex-entries.ts'
import { oneLine } from './annex-rows.ts'
import { dayIn, readAnnexTarget } from './annex-target.ts'

/** What only the whole annex can tell: the id of the entry and of its section, whether its number came before. */
export interface EntryNames {
  readonly id: string
  readonly isRepeated: boolean
  readonly section: string | null
}

const taskKeys = ['task', 'title', 'lead', 'support', 'responsible', 'basis', 'deadline', 'product'] as const

export function annexTask(draft: DraftEntry, names: EntryNames): AnnexTask {
  const remarks = startRemarks(draft, names)
  const remark = remarker(remarks)
  const [lead = '', ...others] = splitAgencies(textOf(draft, 'lead', remark))
  const leadAt = draft.place('lead')
  if (lead === '') remark('blank-lead', leadAt)
  else if (others.length > 0) {
    const facts = { actual: [lead, ...others].join('; '), taken: lead, count: others.length + 1 }
    remark('several-leads', leadAt, facts)
  } else if (isAgencyGroup(lead)) remark('group-lead', leadAt, { actual: lead })
  const product = textOf(draft, 'product', remark)
  if (product === '') remark('blank-product', draft.place('product'))
  return {
    ...named(draft, names),
    basis: textOf(draft, 'basis', remark),
    lead,
    support: [...others, ...splitAgencies(textOf(draft, 'support', remark))],
    responsible: oneLine(textOf(draft, 'responsible', remark)),
    deadline: readDeadline(draft, remark),
    product,
    places: Object.fromEntries(taskKeys.map(key => [key, draft.place(key)])),
    remarks,
  }
}

/** `horizon`: the day the title of the annex, or its section, is about; a column of one year says so itself. */
export function annexIndicator(draft: DraftEntry, names: EntryNames, horizon: CalendarDate | null): AnnexIndicator {
  const remarks = startRemarks(draft, names)
  const remark = remarker(remarks)
  const stated = oneLine(textOf(draft, 'unit', remark))
  const unit =
    stated !== '' || !draft.targets.some(({ text, cell }) => cell.kind === 'percent' || text.includes('%'))
      ? stated
      : '%'
  const targets = draft.targets.map(cell => readTarget(cell, unit, horizon, remark))
  if (targets.length === 0) remark('blank-target', draft.place('target'))
  const tracker = oneLine(textOf(draft, 'lead', remark))
  if (tracker !== '') remarks.push({ kind: 'tracked-by', at: draft.place('lead'), facts: { actual: tracker } })
  const isLowered = targets.some(({ target, text }) => /^<=?$/.test(target?.op ?? '') || /^\s*[≤<]/.test(text))
  return {
    ...named(draft, names),
    unit,
    direction: isLowered ? 'decrease' : 'increase',
    targets,
    places: Object.fromEntries(
      (['indicator', 'indicatorTitle', 'unit', 'target'] as const).map(key => [key, draft.place(key)]),
    ),
    remarks,
  }
}

type Remark = (kind: AnnexDecision, at: SourceLocation, facts?: Facts) => void

function remarker(remarks: AnnexRemark[]): Remark {
  return (kind, at, facts = {}) => {
    remarks.push({ kind, at, facts })
  }
}

function startRemarks(draft: DraftEntry, { id, isRepeated }: EntryNames): AnnexRemark[] {
  const at = draft.place('no')
  const remarks = [...draft.remarks]
  if (isRepeated) remarks.push({ kind: 'repeated-number', at, facts: { actual: draft.code || draft.number, id } })
  else if (draft.number === '' && draft.code === '') remarks.push({ kind: 'no-number', at, facts: { id } })
  return remarks
}

function named(draft: DraftEntry, { id, section }: EntryNames) {
  const { number, code, title } = draft
  return { id, number, code, title, section }
}

/** The text under a key; an error of Excel, or a formula nobody has calculated, is no text. */
function textOf({ cells }: DraftEntry, key: ColumnKey, remark: Remark): string {
  const found = cells.get(key)
  if (!found) return ''
  if (found.cell.kind !== 'error' && found.cell.kind !== 'uncalculated') return found.text
  remark('cell-error', found.at, { actual: found.text })
  return ''
}

/** Kept as written (contract section 1). A day that Excel made of "6/2025" is the first of its month, and is asked about. */
function readDeadline(draft: DraftEntry, remark: Remark): AnnexTask['deadline'] {
  const found = draft.cells.get('deadline')
  const text = oneLine(textOf(draft, 'deadline', remark))
  if (!found || text === '') {
    if (!found) remark('blank-deadline', draft.place('deadline'))
    return { text, read: null }
  }
  const read = parseDeadline(text, { beforeIsExclusive: false })
  if (read === null) remark('unreadable-deadline', found.at, { actual: text })
  else if (found.cell.kind === 'date' && /^\d{4}-\d{2}-01$/.test(text)) {
    remark('day-for-month', found.at, { actual: text, month: `${Number(text.slice(5, 7))}/${text.slice(0, 4)}` })
  }
  return { text, read }
}

function readTarget(found: DraftCell, unit: string, horizon: CalendarDate | null, remark: Remark): AnnexTarget {
  const { text, target, decisions } = readAnnexTarget(found.cell, unit)
  const by = dayIn(found.heading) ?? horizon
  // A target that is left out takes its day with it into the comment.
  const value = target === null ? { ...(by !== null && { by }) } : { value: target.value }
  const quote = quoteOf({ raw: oneLine(text), ...markIn(found, text) })
  for (const kind of decisions) remark(kind, found.at, { ...quote, ...value })
  if (target !== null && by === null) remark('no-target-day', found.at, quote)
  return { text, at: found.at, target, by }
}
