// Finds who reports, for which period and when: label–value pairs outside the tables, else the file's name.
import type { Raised } from '../../diagnostics/diagnostic.ts'
import type { Identity } from '../../model/submission.ts'
import { parseSubmissionFileName } from '../../model/submission-file-name.ts'
import type { Field } from '../../source/field.ts'
import type { RawCell } from '../../source/raw-table.ts'
import type { IdentityKey } from '../layout/submission-layout.ts'
import { cellText } from '../text/cell-text.ts'
import { readCount, readDate, readText } from '../values/read-cell.ts'
import { type FoundValue, type IdentityArea, identityValues } from './identity-values.ts'

/** `mayName`: whether what a file name begins with may be taken for a code, beside the name in the sheet (null: none). */
export function readIdentity(
  file: string,
  areas: readonly IdentityArea[],
  mayName: (word: string, name: string | null) => boolean,
  raised: Raised[],
): Identity {
  const found = valuesOf(file, areas)
  const parts = parseSubmissionFileName(file)
  const named = parts !== null && (/^\d+$/.test(parts.code) || mayName(parts.code, null)) ? parts : null
  const read = <T>(
    key: IdentityKey,
    reader: (place: FoundValue & { raised: Raised[] }) => Field<T>,
    fromName: T | null,
  ) => {
    const value = found.get(key)
    const field: Field<T> = value ? reader({ ...value, raised }) : { state: 'blank', at: { kind: 'file', file } }
    if (field.state !== 'blank' || fromName === null) return field
    return { state: 'given', value: fromName, raw: String(fromName), at: { kind: 'file', file } } satisfies Field<T>
  }
  const localityName = read('localityName', readText, null)
  const speaks = named !== null && (localityName.state !== 'given' || mayName(named.code, localityName.value))
  return {
    localityName,
    localityCode: read('localityCode', readText, speaks ? named.code : null),
    period: read('period', readText, named?.period ?? null),
    reportedOn: read('reportedOn', value => readDate({ ...value, cell: withoutPlace(value.cell) }), null),
    plan: read('plan', readText, null),
    planVersion: read('planVersion', value => readCount(value, 'version'), null),
    revision: read('revision', value => readCount(value, 'revision'), named?.revision ?? null),
    preparedBy: read('preparedBy', readText, null),
  }
}

/** "Sơn La, ngày 18 tháng 9 năm 2025": letters begin with where they were written (Decree 30/2020/NĐ-CP, annex I). */
function withoutPlace(cell: RawCell | null): RawCell | null {
  return cell?.kind === 'text' ? { ...cell, text: cell.text.replace(/^[^\d,;:]{2,40},\s*(?=ngày\s+\d)/iu, '') } : cell
}

/** The first value of each key; that of a sheet with tasks before any other, and a blank one before none. */
function valuesOf(file: string, areas: readonly IdentityArea[]): Map<IdentityKey, FoundValue> {
  const found = new Map<IdentityKey, FoundValue>()
  const ordered = (['tasks', 'indicators', 'nothing'] as const).flatMap(held =>
    areas.filter(({ holds }) => holds === held),
  )
  for (const area of ordered) {
    for (const [key, value] of identityValues(file, area)) {
      const earlier = found.get(key)
      if (earlier === undefined || (cellText(earlier.cell) === '' && cellText(value.cell) !== '')) found.set(key, value)
    }
  }
  return found
}
