// What is said of a table's columns: those that are not used, and those that every row needs and that are not there.
import { type Raised, raise } from '../../diagnostics/diagnostic.ts'
import { columnLetters } from '../../source/location.ts'
import { headingOf, suggestHeading } from '../layout/match-headings.ts'
import type { ColumnKey } from '../layout/submission-layout.ts'
import type { TableReader } from '../layout/table-reader.ts'

export function raiseColumns(reader: TableReader): Raised[] {
  return [...raiseStrangers(reader), ...raiseUnused(reader), ...raiseMissing(reader)]
}

/** A table that goes on without headings on the next sheet has had its say on the first. */
function raiseUnused({ frame, locate }: TableReader): Raised[] {
  if (frame.headingBottom < frame.headingTop) return []
  return frame.rivals.flatMap(({ key, row, column, heading }) => {
    const used = frame.columns.find(other => other.key === key)
    if (used === undefined) return []
    const facts = { actual: heading, heading: used.heading, column: columnLetters(used.column), key: headingOf(key) }
    return [raise('unknown-column', locate(row, column), facts, { related: [locate(used.row, used.column)] })]
  })
}

function raiseStrangers({ frame, locate }: TableReader): Raised[] {
  return frame.strangers.map(({ row, column, heading, otherTimeOf, unclear }) => {
    const at = locate(row, column)
    if (otherTimeOf) return raise('unknown-column', at, { actual: heading, otherTimeOf: headingOf(otherTimeOf) })
    if (unclear) {
      const facts = { actual: heading, key: headingOf(unclear.key), others: lettersOf(unclear.others) }
      return raise('unknown-column', at, facts, {
        related: unclear.others.map(other => locate(other.row, other.column)),
      })
    }
    const expected = suggestHeading(heading, frame.subject)
    return raise('unknown-column', at, { actual: heading, ...(expected === null ? {} : { expected }) })
  })
}

function raiseMissing(reader: TableReader): Raised[] {
  if (reader.frame.subject === 'indicators') return []
  const missing: readonly ColumnKey[] = [
    ...(reader.has('task') || reader.has('title') ? [] : (['task'] as const)),
    ...(reader.has('status') ? [] : (['status'] as const)),
  ]
  return missing.map(key => {
    const unclear = reader.frame.strangers.filter(stranger => stranger.unclear?.key === key)
    const facts = { column: headingOf(key), ...(unclear.length === 0 ? {} : { unclear: lettersOf(unclear) }) }
    return raise('missing-column', reader.header, facts)
  })
}

function lettersOf(columns: readonly { readonly column: number }[]): string {
  return columns.map(({ column }) => columnLetters(column)).join(', ')
}
