// A table without a column of codes → the same, where the one headed “Mã” alone holds codes of the plan and nothing else.
import { classifyRows } from '../layout/classify-rows.ts'
import { keyColumns } from '../layout/row-keys.ts'
import { type TableReader, tableReader } from '../layout/table-reader.ts'
import type { RowMatcher } from '../names/match-row.ts'
import { cellText } from '../text/cell-text.ts'
import { foldHeading } from '../text/fold-text.ts'

/** Of what it is the code, the heading does not say: of an office, of a budget, or of what stands beside it. */
const codeHeading = /^(?:ma(?: so)?|code|id)$/

export function withCodeColumn(reader: TableReader, matcher: RowMatcher): TableReader {
  const { file, grid, frame } = reader
  const { code: key } = keyColumns(frame.subject)
  if (reader.has(key)) return reader
  const [column, ...more] = frame.strangers.filter(({ heading }) => codeHeading.test(foldHeading(heading)))
  if (column === undefined || more.length > 0) return reader
  const rows = classifyRows(reader, matcher).flatMap(({ row, kind }) => (kind === 'data' ? [row] : []))
  const codes = rows.map(row => cellText(grid.cell(row, column.column))).filter(text => text !== '')
  if (codes.length === 0 || !codes.every(text => matcher.isCode(text))) return reader
  const columns = [...frame.columns, { ...column, key, rank: 0 }].toSorted((a, b) => a.column - b.column)
  return tableReader(file, grid, { ...frame, columns, strangers: frame.strangers.filter(other => other !== column) })
}
