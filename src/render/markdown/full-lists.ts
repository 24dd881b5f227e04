// The full lists, folded away: all assignments, indicators by locality, diagnostics and sources.
import type { RootContent } from 'mdast'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { amendedWords } from '../../language/amended-words.ts'
import type { IndicatorReport, SourceReport, TaskReport } from '../../model/report.ts'
import { placeText, sheetOf } from '../place-text.ts'
import type { ReportDraft } from '../report-draft.ts'
import { rowReasons } from '../row-reasons.ts'
import { deadlineCell, decisionsCell } from './amended.ts'
import { colourText } from './front.ts'
import { measuredCells, measuredHeadings } from './indicators.ts'
import { fullLimit, limitList } from './limits.ts'
import { type CellContent, folded, type Heading, heading, paragraph, table } from './nodes.ts'

export function fullListsSection(draft: ReportDraft): RootContent[] {
  const { report, words } = draft
  const { sections } = words
  return [
    heading(2, draft.prose.headings.fullLists),
    ...fullList(sections.assignments, report.tasks, taskHeadings(draft), task => taskRow(task, draft), draft),
    ...fullList(
      sections.localityIndicators,
      report.indicators,
      indicatorHeadings(draft),
      one => indicatorRow(one, draft),
      draft,
    ),
    ...(report.edition === 'public' ? [] : internalLists(draft)),
  ]
}

function internalLists(draft: ReportDraft): RootContent[] {
  const { report, words } = draft
  const { diagnostics, sources } = words.sections
  return [
    ...fullList(diagnostics, report.diagnostics, diagnosticHeadings(draft), one => diagnosticRow(one, draft), draft),
    ...fullList(sources, report.sources, sourceHeadings(draft), one => sourceRow(one, draft), draft),
  ]
}

function fullList<Row>(
  name: string,
  all: readonly Row[],
  headings: readonly Heading[],
  rowOf: (row: Row) => CellContent[],
  draft: ReportDraft,
): RootContent[] {
  const { number, words } = draft
  const { shown, note } = limitList(all, fullLimit, name, draft)
  const summary = `${name} (${number(shown.length)}/${number(all.length)})`
  if (all.length === 0) return folded(summary, [paragraph(words.none)])
  return folded(summary, [paragraph(note), table(headings, shown.map(rowOf))])
}

function taskHeadings({ words, report, language }: ReportDraft): Heading[] {
  const c = words.columns
  return [
    { text: c.locality },
    { text: c.task },
    { text: c.title },
    { text: c.deadline },
    { text: c.due, align: 'right' },
    { text: c.state },
    { text: c.colour },
    { text: c.daysOverdue, align: 'right' },
    { text: c.progress, align: 'right' },
    { text: c.completedOn, align: 'right' },
    { text: c.evidence },
    ...(report.edition === 'public' ? [] : [{ text: c.source }]),
    ...(report.tasks.some(isAmended) ? [{ text: amendedWords[language].decisions }] : []),
  ]
}

function taskRow(task: TaskReport, draft: ReportDraft): CellContent[] {
  const { terms, day, number, words, localityName, sourceHref } = draft
  const { source, sourceCell } = task
  return [
    localityName(task.locality),
    task.task,
    task.title,
    deadlineCell(task, draft),
    task.due === null ? '' : day(task.due),
    terms.state[task.state],
    colourText(task.colour, draft),
    number(task.daysOverdue),
    task.progress === null ? '' : `${number(task.progress)}%`,
    task.completedOn === null ? '' : day(task.completedOn),
    task.evidence,
    source === null
      ? words.unreported
      : {
          text: placeOf([source.file, source.sheet, sourceCell ?? words.rowOf(String(source.row))]),
          href: sourceHref(source.file),
        },
    // Left out by the table where no row has any.
    decisionsCell(task.amendments, draft),
  ]
}

function isAmended({ amendments }: TaskReport): boolean {
  return amendments.some(({ changes }) => changes.length > 0)
}

function indicatorHeadings(draft: ReportDraft): Heading[] {
  const c = draft.words.columns
  return [{ text: c.locality }, { text: c.indicator }, { text: c.indicatorTitle }, ...measuredHeadings(draft)]
}

function indicatorRow(one: IndicatorReport, draft: ReportDraft): CellContent[] {
  const title = draft.indicators.get(one.indicator)?.title ?? ''
  return [draft.localityName(one.locality), one.indicator, title, ...measuredCells(one, draft)]
}

function diagnosticHeadings({ words }: ReportDraft): Heading[] {
  const c = words.columns
  return [c.severity, c.file, c.cell, c.rule, c.message, c.fix].map(text => ({ text }))
}

function diagnosticRow(diagnostic: Diagnostic, { words, terms, describe, sourceHref }: ReportDraft): CellContent[] {
  const { at } = diagnostic
  const { message, fix } = describe(diagnostic)
  return [
    terms.severity[diagnostic.severity],
    { text: at.file, href: sourceHref(at.file) },
    placeOf([sheetOf(at), placeText(at, words)]),
    diagnostic.rule,
    message,
    fix,
  ]
}

function sourceHeadings({ words }: ReportDraft): Heading[] {
  const c = words.columns
  const counts = [c.read, c.accepted, c.rejected, c.ignored].map(text => ({ text, align: 'right' as const }))
  return [{ text: c.file }, { text: c.used }, ...counts, { text: c.rowReasons }, { text: c.sha256 }]
}

function sourceRow(source: SourceReport, { words, language, number, sourceHref }: ReportDraft): CellContent[] {
  const { rows } = source
  return [
    { text: source.file, href: sourceHref(source.file) },
    source.used ? words.yes : words.no,
    ...[rows.read, rows.accepted, rows.rejected, rows.ignored].map(number),
    rowReasons(source, language),
    source.sha256,
  ]
}

function placeOf(parts: readonly (string | null)[]): string {
  return parts.filter(part => part !== null).join(' · ')
}
