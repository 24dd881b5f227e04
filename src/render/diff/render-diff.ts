// Turns a comparison of two reports or two plans into text, Markdown or JSON.
import type { RootContent } from 'mdast'
import stringWidth from 'string-width'
import { diffWords } from '../../language/diff-words.ts'
import { terms } from '../../language/terms.ts'
import type { Language } from '../../model/plan.ts'
import type { DiffFormat, PlanComparison } from '../../model/plan-comparison.ts'
import type { ReportComparison } from '../../model/report-comparison.ts'
import { cutText, documentText } from '../document-text.ts'
import { heading, paragraph, table } from '../markdown/nodes.ts'
import { serialiseMarkdown } from '../markdown/serialise.ts'
import { visibleText } from '../visible-text.ts'
import type { DiffBlock, DiffDraft } from './block.ts'
import { draftPlanDiff } from './plan-blocks.ts'
import { draftReportDiff } from './report-blocks.ts'

export type Comparison = ReportComparison | PlanComparison

/** Rows of one table: on a screen few enough to read, in a document a page; JSON has them all. */
const shownRows = { text: 15, markdown: 60 } as const
const widestCell = 72

export function renderDiff(comparison: Comparison, format: DiffFormat, language: Language): string {
  if (format === 'json') return `${JSON.stringify({ schema: 'tiendo/diff/1', ...comparison }, null, 2)}\n`
  const wording = { language, words: diffWords[language], terms: terms[language] }
  const draft =
    comparison.kind === 'reports' ? draftReportDiff(comparison, wording) : draftPlanDiff(comparison, wording)
  return format === 'text' ? diffText(draft) : diffMarkdown(draft)
}

function diffText(draft: DiffDraft): string {
  const lines = [draft.title, ...draft.remarks, ...draft.blocks.flatMap(one => ['', ...blockText(one, draft)])]
  return lines.map(line => `${visibleText(line)}\n`).join('')
}

function blockText({ title, counts, columns, rows }: DiffBlock, { words }: DiffDraft): string[] {
  const shown = rows.slice(0, shownRows.text).map(row => row.map(oneLine))
  const cells = shown.length === 0 ? [] : [columns.map(column => column.heading), ...shown]
  const widths = columns.map((_, index) => Math.max(0, ...cells.map(row => stringWidth(row[index] ?? ''))))
  const lines = cells.map(row =>
    columns
      .map((column, index) => padded(row[index] ?? '', widths[index] ?? 0, column.align === 'right'))
      .join('  ')
      .trimEnd(),
  )
  return [
    title,
    ...(counts === null ? [] : [`  ${counts}`]),
    ...lines.map(line => `  ${line}`),
    ...(rows.length > shown.length ? [`  … ${words.more(rows.length - shown.length)}`] : []),
  ]
}

function diffMarkdown(draft: DiffDraft): string {
  const nodes: RootContent[] = [heading(1, draft.title), ...draft.remarks.map(paragraph)]
  for (const { title, counts, columns, rows } of draft.blocks) {
    nodes.push(heading(2, title))
    if (counts !== null) nodes.push(paragraph(counts))
    const headings = columns.map(column => ({ text: column.heading, ...(column.align && { align: column.align }) }))
    if (rows.length > 0) nodes.push(table(headings, rows.slice(0, shownRows.markdown)))
    const rest = rows.length - shownRows.markdown
    if (rest > 0) nodes.push(paragraph(`… ${draft.words.more(rest)}`))
  }
  return serialiseMarkdown(nodes)
}

function oneLine(text: string): string {
  return cutText(documentText(text).replace(/\s+/gu, ' '), widestCell, '…')
}

function padded(text: string, width: number, isRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return isRight ? `${space}${text}` : `${text}${space}`
}
