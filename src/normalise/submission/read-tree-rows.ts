// Turns the maps in a YAML submission's lists into task rows and indicator rows.
import type { Raised } from '../../diagnostics/diagnostic.ts'
import type { Plan } from '../../model/plan.ts'
import type { IndicatorRow, RowPlace, TaskRow } from '../../model/submission.ts'
import { type Field, rawOf, valueOf } from '../../source/field.ts'
import type { TreePath } from '../../source/raw-tree.ts'
import { type DocumentSource, isMap, locateIn, shortText, valueAt } from '../document/document-source.ts'
import type { RowMatcher } from '../names/match-row.ts'
import { statedUnits } from '../values/read-cell.ts'
import { asShareOfTarget } from './share-of-target.ts'
import { treeRow } from './tree-row.ts'

export interface TreeRowPlace {
  readonly path: TreePath
  readonly line: number
}

export function readTreeTask(
  source: DocumentSource,
  { path, line }: TreeRowPlace,
  matcher: RowMatcher,
  plan: Plan,
  raised: Raised[],
): TaskRow {
  const item = valueAt(source.tree.value, path)
  const row = treeRow(source, path, item, raised)
  const code = nameOf(source, path, item) ?? row.text('task')
  const title = row.text('title')
  const match = matcher.match(valueOf(code) ?? '', valueOf(title) ?? '')
  return {
    place: placeOf(source, line),
    taskId: match.id,
    matchedBy: match.matchedBy,
    nearest: match.nearest,
    code,
    title,
    lead: row.text('lead'),
    support: row.text('support'),
    responsible: row.text('responsible'),
    deadline: row.deadline('deadline', plan.beforeIsExclusive),
    product: row.text('product'),
    status: row.status('status'),
    progress: row.progress('progress'),
    completedOn: row.date('completedOn'),
    evidence: row.text('evidence'),
    result: row.text('result'),
    difficulties: row.text('difficulties'),
    proposals: row.text('proposals'),
    note: row.text('note'),
  }
}

export function readTreeIndicator(
  source: DocumentSource,
  { path, line }: TreeRowPlace,
  matcher: RowMatcher,
  plan: Plan,
  raised: Raised[],
): IndicatorRow {
  const item = valueAt(source.tree.value, path)
  const row = treeRow(source, path, item, raised)
  const code = nameOf(source, path, item) ?? row.text('indicator')
  const title = row.text('title')
  const match = matcher.match(valueOf(code) ?? '', valueOf(title) ?? '')
  const unit = row.text('unit')
  const planned = plan.indicators.find(indicator => indicator.id === match.id)
  const read: IndicatorRow = {
    place: placeOf(source, line),
    indicatorId: match.id,
    matchedBy: match.matchedBy,
    nearest: match.nearest,
    code,
    title,
    unit,
    target: row.target('target'),
    actual: row.number('actual', statedUnits(planned?.unit ?? '', rawOf(unit))),
    numerator: row.number('numerator', []),
    denominator: row.number('denominator', []),
    source: row.text('source'),
    note: row.text('note'),
  }
  return asShareOfTarget(read, planned, plan, raised)
}

/** What is no map has had its diagnostic; it stands as a row whose name cannot be read, so that it is counted. */
function nameOf(source: DocumentSource, path: TreePath, item: unknown): Field<string> | null {
  return isMap(item) ? null : { state: 'unreadable', raw: shortText(item), at: locateIn(source, path) }
}

function placeOf({ file }: DocumentSource, line: number): RowPlace {
  return { file, sheet: null, row: line }
}
