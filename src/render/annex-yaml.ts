// Turns an annex into a plan file: YAML with a comment wherever a person must decide, and nothing left out.
import { Document, isMap, isSeq } from 'yaml'
import { asShown } from '../language/formatters.ts'
import { importWords } from '../language/import-words.ts'
import {
  type Annex,
  type AnnexIndicator,
  type AnnexRemark,
  type AnnexRow,
  type AnnexTask,
  annexRowKinds,
  isDecision,
} from '../model/annex.ts'
import type { Language } from '../model/plan.ts'
import { cellAddress, type SourceLocation } from '../source/location.ts'
import { documentText } from './document-text.ts'

export interface AnnexPlanOptions {
  readonly language: Language
  /** The id the plan is to have; null takes it from the annex. */
  readonly id: string | null
}

export interface AnnexPlan {
  readonly yaml: string
  /** How many places are marked for a person. */
  readonly decisions: number
}

/**
 * The same annex gives the same bytes. Deadlines stand as written; what a plan has no key for, or could not read, stands in
 * comments, so that the file is accepted as it is.
 */
export function renderAnnexPlan(annex: Annex, { language, id }: AnnexPlanOptions): AnnexPlan {
  const name = annex.file.slice(annex.file.lastIndexOf('/') + 1)
  const planId = id ?? annex.document ?? name.replace(/\.[^.]*$/, '')
  const title = annex.title ?? planId
  const general = generalRemarks(annex, id === null ? planId : null, annex.title === null ? title : null)
  const document = new Document({
    kind: 'plan',
    id: planId,
    title: line(title),
    version: 1,
    language,
    localities: 'vn-provinces',
    ...(annex.sections.length > 0 && { objectives: [] }),
    ...(annex.indicators.length > 0 && { indicators: [] }),
    ...(annex.tasks.length > 0 && { tasks: [] }),
  })
  const add = (key: string, value: object, remarks: readonly AnnexRemark[]) => {
    const list = document.get(key)
    const item = document.createNode(value)
    item.commentBefore = comment(remarks.map(remark => remarkText(remark, language))) || null
    if (isSeq(list)) list.add(item)
  }
  for (const { id: section, title: text, remarks } of annex.sections)
    add('objectives', { id: section, title: line(text) }, remarks)
  for (const indicator of annex.indicators) add('indicators', indicatorKeys(indicator), indicator.remarks)
  for (const task of annex.tasks) add('tasks', taskKeys(task), task.remarks)
  flowInside(document, 'indicators', 'targets')
  flowInside(document, 'tasks', 'support')
  const all = [general, ...[annex.sections, annex.indicators, annex.tasks].flat().map(({ remarks }) => remarks)].flat()
  const decisions = all.filter(({ kind }) => isDecision(kind)).length
  document.commentBefore = comment(heading(annex, general, decisions, language))
  return { yaml: document.toString({ lineWidth: 0, flowCollectionPadding: false }), decisions }
}

function generalRemarks(annex: Annex, planId: string | null, title: string | null): AnnexRemark[] {
  const at = { kind: 'file', file: annex.file } as const
  return [
    ...(planId === null ? [] : [{ kind: 'plan-id' as const, at, facts: { actual: planId } }]),
    ...(title === null ? [] : [{ kind: 'plan-title' as const, at, facts: { actual: title } }]),
    ...(annex.indicators.length === 0 ? [] : [{ kind: 'indicator-defaults' as const, at, facts: {} }]),
    ...annex.remarks,
  ]
}

function taskKeys({ id, title, section, basis, lead, support, responsible, deadline, product }: AnnexTask): object {
  return {
    id,
    title: line(title),
    ...(section !== null && { objective: section }),
    ...(basis !== '' && { basis: line(basis) }),
    ...(lead !== '' && { lead: line(lead) }),
    ...(support.length > 0 && { support: support.map(line) }),
    ...(responsible !== '' && { responsible: line(responsible) }),
    ...(deadline.read !== null && { deadline: line(deadline.text) }),
    ...(product !== '' && { product: documentText(product) }),
  }
}

function indicatorKeys({ id, title, section, unit, direction, targets }: AnnexIndicator): object {
  const stated = targets.flatMap(({ target, by }) => {
    if (target === null || by === null) return []
    const { op, value, max } = target
    return [{ by, op, value, ...(max !== null && { max }) }]
  })
  return {
    id,
    title: line(title),
    ...(section !== null && { objective: section }),
    ...(unit !== '' && { unit: line(unit) }),
    direction,
    ...(stated.length > 0 && { targets: stated }),
  }
}

/** Counts that add up, then what to decide, then the text of every row that became no entry. */
function heading(annex: Annex, general: readonly AnnexRemark[], decisions: number, language: Language): string[] {
  const words = importWords[language]
  const counts = annexRowKinds.flatMap(kind => {
    const count = annex.rows.filter(row => row.kind === kind).length
    return count === 0 ? [] : [`${count} ${words.rowKind[kind]}`]
  })
  return [
    words.madeFrom(annex.file),
    words.rows(annex.rows.length, counts.join(' + ')),
    words.decisions(decisions),
    ...general.map(remark => remarkText(remark, language)),
    ...rowLines(annex.rows, ['title'], words.titles),
    ...rowLines(annex.rows, ['unread', 'total'], words.unread),
  ]
}

function rowLines(rows: readonly AnnexRow[], kinds: readonly AnnexRow['kind'][], title: string): string[] {
  const listed = rows.filter(({ kind }) => kinds.includes(kind))
  if (listed.length === 0) return []
  return [title, ...listed.map(({ sheet, row, text }) => `- ${sheet === null ? '' : `${sheet}!`}${row}: ${text}`)]
}

function remarkText({ kind, at, facts: stored }: AnnexRemark, language: Language): string {
  const words = importWords[language]
  const facts = asShown(stored, language)
  const place = placeText(at)
  const before = place === '' ? '' : `${place}: `
  return isDecision(kind)
    ? `${words.decide}: ${before}${words.decision[kind](facts)}`
    : `${before}${words.note[kind](facts)}`
}

function placeText(at: SourceLocation): string {
  if (at.kind !== 'cell') return ''
  return at.sheet === null ? cellAddress(at) : `${at.sheet}!${cellAddress(at)}`
}

/** A comment ends with its line, so whatever a cell says stays on one. */
function comment(lines: readonly string[]): string {
  return lines.map(text => ` ${line(text)}`).join('\n')
}

function line(text: string): string {
  return documentText(text).replace(/\s+/gu, ' ')
}

/** Short lists and maps on one line, as the plans of the documentation write them. */
function flowInside(document: Document, list: string, key: string): void {
  const items = document.get(list)
  if (!isSeq(items)) return
  for (const item of items.items) {
    const value = isMap(item) ? item.get(key, true) : null
    if (isSeq(value)) value.flow = true
  }
}
