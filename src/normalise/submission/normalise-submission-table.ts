// Turns the sheets of a workbook or a CSV file into a submission: its identity, its tables, its rows.
import { type Outcome, type Raised, raise } from '../../diagnostics/diagnostic.ts'
import type { Plan } from '../../model/plan.ts'
import type { Identity, Submission } from '../../model/submission.ts'
import { parseSubmissionFileName } from '../../model/submission-file-name.ts'
import { isCorrectionSheet } from '../../source/correction-mark.ts'
import { type Field, valueOf } from '../../source/field.ts'
import type { RawTable } from '../../source/raw-table.ts'
import { findTables, type TableFrame } from '../layout/find-tables.ts'
import { isHiddenColumn, sheetGrid } from '../layout/sheet-grid.ts'
import type { TableSubject } from '../layout/submission-layout.ts'
import { tableReader } from '../layout/table-reader.ts'
import { matchIdentityLocality } from '../names/match-identity-locality.ts'
import { rowMatcher } from '../names/match-row.ts'
import { matchPeriod } from '../values/parse-period.ts'
import { withCodeColumn } from './code-column.ts'
import { columnsOfPeriod } from './columns-of-period.ts'
import { withContinuedTables } from './continued-tables.ts'
import type { SheetTables } from './divide-tables.ts'
import { revisionOf, withFileName } from './file-name-identity.ts'
import { withFileNameLocality } from './file-name-locality.ts'
import { describeTable, hiddenTable, passedOver } from './found-tables.ts'
import { sortGuides } from './guide-sheets.ts'
import { type IdentityArea, identityArea } from './identity-values.ts'
import { withLetterDate } from './letter-date.ts'
import { withLetterhead } from './letterhead.ts'
import { readIdentity } from './read-identity.ts'
import { readTables } from './read-tables.ts'
import { withStatusColumn } from './status-column.ts'
import { withStatusSections } from './status-sections.ts'
import { keepOwnTables } from './table-localities.ts'
import { choosePeriod, type PeriodChoice, type WantedPeriods } from './table-periods.ts'
import { withTargetColumn } from './target-column.ts'
import { unlabelledIdentity } from './unlabelled-identity.ts'
import { entriesAside, type Unread, unreadRows } from './unread-tables.ts'

export interface TableOptions {
  /** The period that was asked for; null or absent for whatever the file reports on. */
  readonly period?: { readonly id: string } | null
  /** How many rows all tables may have together. */
  readonly mostRows?: number
}

/**
 * Null, with one `unrecognised-layout`, when no sheet holds a task table (contract section 3), or with one
 * `oversized-file` when the tables have more rows than anybody reports on. Hidden rows and columns
 * are read like all others, for a filter hides what still counts; hidden sheets are not: they hold lists and old copies.
 */
export function normaliseSubmissionTable(
  file: string,
  table: RawTable,
  plan: Plan,
  { period: asked = null, mostRows = Number.POSITIVE_INFINITY }: TableOptions = {},
): Outcome<Submission | null> {
  const raised: Raised[] = []
  const shown = table.sheets.filter(sheet => !sheet.hidden && !isCorrectionSheet(sheet))
  const matcherOf = (subject: TableSubject) => rowMatcher(subject === 'tasks' ? plan.tasks : plan.indicators)
  const withTables = shown.map(sheetGrid).map(grid => ({ grid, frames: findTables(grid) }))
  const entryRows = withTables.reduce((sum, sheet) => sum + rowsInTables(sheet), 0)
  if (entryRows > mostRows) {
    const facts = { limit: 'entryRows', actual: entryRows, maximum: mostRows }
    return { value: null, raised: [raise('oversized-file', { kind: 'file', file }, facts)] }
  }
  const { reports, guides } = sortGuides(file, withTables, matcherOf)
  const found = withContinuedTables(file, reports, matcherOf)
  const choice = choosePeriod(file, found, wantedPeriods(file, found, plan, asked?.id ?? null), plan)
  const perSheet = choice.kept
  const readerOf = ({ grid, frames }: SheetTables) => frames.map(frame => tableReader(file, grid, frame))
  const unread = (sheets: readonly SheetTables[], why: Unread) =>
    sheets.flatMap(readerOf).map(reader => ({ reader, rows: unreadRows(reader, plan, why) }))
  const anyTask = perSheet.flatMap(({ frames }) => frames).some(isTaskTable)
  const anyTable = perSheet.some(({ frames }) => frames.length > 0)
  if (!(anyTask || (plan.tasks.length === 0 && anyTable))) {
    return { value: null, raised: [raise('unrecognised-layout', { kind: 'file', file }, hiddenTable(table))] }
  }
  const stated = identityOf(file, choice, plan, raised)
  const own = keepOwnTables(file, perSheet, stated, plan)
  raised.push(...own.raised)
  const identity = withLetterDate(file, own.identity, own.kept, matcherOf)
  const periodId = matchPeriod(valueOf(identity.period) ?? '', plan.periods)
  const reportingPeriod = plan.periods.find(({ id }) => id === periodId) ?? null
  const readers = own.kept
    .map(({ grid, frames }) => ({
      grid,
      frames: frames.map(frame =>
        columnsOfPeriod(frame, reportingPeriod, plan.periods, column => isHiddenColumn(grid, column)),
      ),
    }))
    .flatMap(readerOf)
    .map(reader => withCodeColumn(reader, matcherOf(reader.frame.subject)))
    .map(reader => withTargetColumn(reader, plan, reportingPeriod, matcherOf(reader.frame.subject)))
    .map(reader => withStatusColumn(reader, matcherOf(reader.frame.subject)))
    .map(reader => withStatusSections(reader, matcherOf(reader.frame.subject)))
  const first = readers.find(reader => isTaskTable(reader.frame)) ?? readers[0]
  const indicatorTable = readers.find(reader => reader.frame.subject === 'indicators')
  const { aside, ...rows } = readTables(readers, plan, reportingPeriod, raised)
  const apart = [...unread(choice.others, 'other-period'), ...unread(own.others, 'other-locality')]
  const submission: Submission = {
    file,
    identity,
    localityMatch: matchIdentityLocality(identity, plan.registry),
    unlabelled: unlabelledIdentity(file, identity, areasOf(choice), plan),
    period: periodId,
    revision: revisionOf(identity),
    tables: readers.map(describeTable),
    passedOver: passedOver(table, { found, guides, others: choice.others, foreign: own.others }),
    aside: [...aside, ...apart.flatMap(({ reader, rows }) => entriesAside(reader, plan, rows))],
    tasksAt: first?.header ?? { kind: 'file', file },
    indicatorsAt: indicatorTable?.header ?? null,
    ...rows,
    ignored: [...rows.ignored, ...[...apart, ...unread(guides, 'instructions')].flatMap(other => other.rows)],
  }
  return { value: submission, raised }
}

/** Rows with a value below the first headings of a sheet. */
function rowsInTables({ grid, frames }: SheetTables): number {
  const first = frames.reduce((row, { firstRow }) => Math.min(row, firstRow), Number.POSITIVE_INFINITY)
  return grid.sheet.rows.filter(({ row }) => row >= first).length
}

function isTaskTable({ subject }: TableFrame): boolean {
  return subject === 'tasks'
}

/** That asked for; what stands above the tasks or on a cover; what the file is called. */
function wantedPeriods(
  file: string,
  sheets: readonly SheetTables[],
  { periods }: Plan,
  asked: string | null,
): WantedPeriods {
  const speaking = sheets.filter(({ frames }) => frames.length === 0 || frames.some(isTaskTable))
  const areas = speaking.map(({ grid, frames }) => identityArea(grid, frames))
  const stated = valueOf(readIdentity(file, areas, []).period)
  const named = parseSubmissionFileName(file)?.period
  return { asked, stated: matchPeriod(stated ?? '', periods), named: matchPeriod(named ?? '', periods) }
}

/** What the sheets and the file's name say; the period of the tables chosen, or what speaks against the one stated. */
function identityOf(file: string, choice: PeriodChoice, plan: Plan, raised: Raised[]): Identity {
  const { period, against } = choice
  const areas = areasOf(choice)
  const stated = withFileName(file, readIdentity(file, areas, raised), plan)
  const named = withFileNameLocality(file, stated, areas, plan.registry)
  const read = withLetterhead(file, named, areas, plan.registry)
  if (against !== null) return { ...read, period: { state: 'given', value: '', raw: against.text, at: against.at } }
  return period === null ? read : { ...read, period: ofPeriod(read.period, period, plan) }
}

function areasOf({ kept }: PeriodChoice): IdentityArea[] {
  return kept.map(({ grid, frames, top }) => identityArea(grid, frames, top))
}

/** The period of the tables chosen, whatever a cover sheet or the file's name says. */
function ofPeriod(stated: Field<string>, period: string, { periods }: Plan): Field<string> {
  if (matchPeriod(valueOf(stated) ?? '', periods) === period) return stated
  return { state: 'given', value: period, raw: period, at: stated.at }
}
