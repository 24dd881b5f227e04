// A task table without a status column → the same, where its column for progress or results holds status words instead.
import { classifyRows } from '../layout/classify-rows.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import type { MappedColumn } from '../layout/map-columns.ts'
import { type TableReader, tableReader } from '../layout/table-reader.ts'
import type { RowMatcher } from '../names/match-row.ts'
import { parseStatus } from '../values/parse-status.ts'

/** Offices write "Hoàn thành" or "Đang thực hiện" under "Tiến độ" or "Kết quả thực hiện". */
export function withStatusColumn(reader: TableReader, matcher: RowMatcher): TableReader {
  const { file, grid, frame } = reader
  const isUnclear = frame.strangers.some(({ unclear }) => unclear?.key === 'status')
  if (frame.subject !== 'tasks' || reader.has('status') || isUnclear) return reader
  const rows = classifyRows(reader, matcher).flatMap(({ row, kind }) => (kind === 'data' ? [row] : []))
  const holdsWords = ({ key }: MappedColumn) => {
    const texts = rows.map(row => reader.text(row, key)).filter(text => text !== '')
    return texts.filter(text => parseStatus(text) !== null).length * 2 > texts.length
  }
  const [column] = (['progress', 'result'] as const)
    .map(key => frame.columns.filter(candidate => candidate.key === key))
    .flatMap(own => (own.length === 1 && own.some(holdsWords) ? own : []))
  return column === undefined ? reader : tableReader(file, grid, asStatus(frame, column))
}

/** The column stands for the status; what it stood for is read from the column it had kept out, if there is one. */
function asStatus(frame: TableFrame, column: MappedColumn): TableFrame {
  const keptOut = frame.rivals.find(({ key }) => key === column.key)
  const others = frame.columns.filter(other => other !== column)
  const columns = [...others, { ...column, key: 'status' } as const, ...(keptOut === undefined ? [] : [keptOut])]
  return {
    ...frame,
    columns: columns.toSorted((a, b) => a.column - b.column),
    rivals: frame.rivals.filter(rival => rival !== keptOut),
  }
}
