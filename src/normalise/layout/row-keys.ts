// Reads what names the entry of a row, its code and its title, wherever offices write the two.
import type { RowMatcher } from '../names/match-row.ts'
import type { ColumnKey, TableSubject } from './submission-layout.ts'
import type { TableReader } from './table-reader.ts'

export interface RowKeys {
  readonly code: string
  readonly title: string
  /** The column the code stands in. */
  readonly codeIn: ColumnKey
}

export function keyColumns(subject: TableSubject): { readonly code: ColumnKey; readonly title: ColumnKey } {
  return subject === 'tasks' ? { code: 'task', title: 'title' } : { code: 'indicator', title: 'indicatorTitle' }
}

/** A code of the plan counts too under "TT", or before the title: "NV-01. Thành lập …". A bare number there is numbering. */
export function rowKeys(table: TableReader, row: number, matcher: RowMatcher): RowKeys {
  const columns = keyColumns(table.frame.subject)
  const code = table.text(row, columns.code)
  const title = table.text(row, columns.title)
  if (code !== '') return { code, title, codeIn: columns.code }
  const no = table.text(row, 'no')
  if (/\p{L}.*\d/u.test(no) && matcher.isCode(no)) return { code: no, title, codeIn: 'no' }
  const [, before = '', rest = ''] = codeBeforeTitle.exec(title) ?? []
  if (before !== '' && matcher.isCode(before)) return { code: before, title: rest, codeIn: columns.title }
  return { code, title, codeIn: columns.code }
}

const codeBeforeTitle = /^[([]?(\p{L}{1,8}[\s._/-]?\d[\p{L}\d._/-]*?)[)\]]?\s*[.:–-]?\s+(\S.*)$/su
