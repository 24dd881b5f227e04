// An identity without a report date → the same with the day its letter was written: "Sơn La, ngày 18 tháng 9 năm 2025".
import type { CalendarDate } from '../../model/calendar-date.ts'
import type { Identity } from '../../model/submission.ts'
import type { RawCell } from '../../source/raw-table.ts'
import { classifyRows } from '../layout/classify-rows.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import type { TableSubject } from '../layout/submission-layout.ts'
import { cellLocation, tableReader } from '../layout/table-reader.ts'
import type { RowMatcher } from '../names/match-row.ts'
import { cleanText } from '../text/fold-text.ts'
import { parseDate } from '../values/parse-date.ts'
import type { SheetTables } from './divide-tables.ts'

interface LetterDate {
  readonly grid: SheetGrid
  readonly cell: RawCell
  readonly date: CalendarDate
  readonly line: string
}

/**
 * Decree 30/2020/NĐ-CP, annex I: place and day stand under the motto, and above the signature of a table. Days that
 * differ are of several letters, and then none is taken.
 */
export function withLetterDate(
  file: string,
  identity: Identity,
  sheets: readonly SheetTables[],
  matcherOf: (subject: TableSubject) => RowMatcher,
): Identity {
  if (identity.reportedOn.state !== 'blank') return identity
  const found = sheets.flatMap(({ grid, frames, top = grid.firstRow }) => {
    const above = datesInRows(grid, top, (frames[0]?.headingTop ?? grid.lastRow + 1) - 1, letterLine)
    return [...above, ...frames.flatMap(frame => datesBelow(file, grid, frame, matcherOf))]
  })
  const [first] = found
  if (first === undefined || found.some(({ date }) => date !== first.date)) return identity
  const { grid, cell, date, line } = first
  const at = cellLocation(file, grid, cell.row, cell.column)
  return { ...identity, reportedOn: { state: 'given', value: date, raw: line, at } }
}

/** Who signs writes the place or leaves it out; in a row of the table such a day is of something else. */
function datesBelow(
  file: string,
  grid: SheetGrid,
  frame: TableFrame,
  matcherOf: (subject: TableSubject) => RowMatcher,
): LetterDate[] {
  const dates = datesInRows(grid, frame.firstRow, frame.lastRow, signatureLine)
  if (dates.length === 0) return []
  const rows = classifyRows(tableReader(file, grid, frame), matcherOf(frame.subject))
  const footer = new Set(rows.flatMap(one => (one.kind === 'ignored' && one.reason === 'footer' ? [one.row] : [])))
  return dates.filter(({ cell }) => footer.has(cell.row))
}

/** The place is a name, each of its words with a capital: what was decided or sent on a day is none, nor who sent it. */
const place =
  '(?:(?:[Tt]hành phố|[Tt]ỉnh|[Xx]ã|[Pp]hường|[Đđ]ặc khu) )?\\p{Lu}[\\p{L}.]*(?:[ –-]+\\p{Lu}[\\p{L}.]*){0,4},\\s*'
const day = '([Nn]gày\\s+\\d.*|NGÀY\\s+\\d.*)$'
const letterLine = new RegExp(`^${place}${day}`, 'u')
const signatureLine = new RegExp(`^(?:${place})?${day}`, 'u')

function datesInRows(grid: SheetGrid, from: number, to: number, form: RegExp): LetterDate[] {
  const dates: LetterDate[] = []
  for (let row = from; row <= to; row++) {
    for (const cell of grid.row(row)) {
      if (cell.kind !== 'text' || !/ng[aà]/iu.test(cell.text.normalize('NFC'))) continue
      for (const line of cleanText(cell.text)
        .split('\n')
        .map(one => one.trim())) {
        const date = parseDate(form.exec(line)?.[1] ?? '')
        if (date !== null) dates.push({ grid, cell, date, line })
      }
    }
  }
  return dates
}
