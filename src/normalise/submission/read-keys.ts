// The code and the title of one row → which task or indicator of the plan the row speaks of.
import type { Raised } from '../../diagnostics/diagnostic.ts'
import { type Field, rawOf } from '../../source/field.ts'
import { keyColumns, rowKeys } from '../layout/row-keys.ts'
import type { TableReader } from '../layout/table-reader.ts'
import { textComparison } from '../names/compare-text.ts'
import type { RowMatch, RowMatcher } from '../names/match-row.ts'
import { cellText } from '../text/cell-text.ts'
import { readText } from '../values/read-cell.ts'

interface Named {
  readonly id: string
  readonly title: string
}

interface ReadKeys extends RowMatch {
  readonly code: Field<string>
  readonly title: Field<string>
}

/** Of a row under the code of another one, `named`, what stands there counts, at the address where it would stand here. */
export function readKeys(
  table: TableReader,
  row: number,
  named: number,
  matcher: RowMatcher,
  items: readonly Named[],
  raised: Raised[],
): ReadKeys {
  const keys = keysOf(table, named, matcher, items, raised)
  if (named === row) return keys
  const here = (field: Field<string>) => ({ ...field, at: field.at.kind === 'cell' ? { ...field.at, row } : field.at })
  return { ...keys, code: here(keys.code), title: here(keys.title) }
}

function keysOf(
  table: TableReader,
  row: number,
  matcher: RowMatcher,
  items: readonly Named[],
  raised: Raised[],
): ReadKeys {
  const columns = keyColumns(table.frame.subject)
  const whole = readText(table.place(row, columns.title, raised))
  let place = table.place(row, columns.code, raised)
  if (cellText(place.cell) === '') {
    const keys = rowKeys(table, row, matcher)
    if (keys.codeIn === columns.title) {
      const part = (text: string): Field<string> => ({ state: 'given', value: text, raw: text, at: whole.at })
      return { code: part(keys.code), title: part(keys.title), ...matcher.match(keys.code, keys.title) }
    }
    place = table.place(row, keys.codeIn, raised)
  }
  const code = readText(place)
  const match = matcher.match(rawOf(code), rawOf(whole))
  const item = place.cell?.kind === 'number' ? ofSameNumber(place.cell, rawOf(whole), items) : undefined
  return { code, title: whole, ...match, ...(item ? { id: item.id, matchedBy: 'code', nearest: null } : {}) }
}

/** Excel keeps 1.10 as the number 1.1: of the codes that could be, the one with exactly this title is meant. */
function ofSameNumber(
  { number }: { readonly number: number },
  title: string,
  items: readonly Named[],
): Named | undefined {
  const same = items.filter(({ id }) => /^\d+\.\d+$/.test(id) && Number(id) === number)
  return same.length === 0 ? undefined : same.find(item => textComparison.sameTitle(item.title, title))
}
