// Finds who reports, for which period and when: label–value pairs outside the tables.
import type { Raised } from '../../diagnostics/diagnostic.ts'
import type { Identity } from '../../model/submission.ts'
import type { Field } from '../../source/field.ts'
import type { RawCell } from '../../source/raw-table.ts'
import type { IdentityKey } from '../layout/submission-layout.ts'
import { withoutOffice } from '../names/locality-names.ts'
import { cellText } from '../text/cell-text.ts'
import { foldText } from '../text/fold-text.ts'
import { readCount, readDate, readText } from '../values/read-cell.ts'
import { type FoundValue, type IdentityArea, identityValues } from './identity-values.ts'
import { levelOf } from './unit-lines.ts'

/** What stands in the sheets alone; `withFileName` adds what the name of the file says. */
export function readIdentity(file: string, areas: readonly IdentityArea[], raised: Raised[]): Identity {
  const found = valuesOf(file, areas)
  const read = <T>(key: IdentityKey, reader: (place: FoundValue & { raised: Raised[] }) => Field<T>): Field<T> => {
    const value = found.get(key)
    return value ? reader({ ...value, raised }) : { state: 'blank', at: { kind: 'file', file } }
  }
  return {
    localityName: read('localityName', readText),
    localityCode: read('localityCode', readText),
    period: read('period', readText),
    reportedOn: read('reportedOn', value => readDate({ ...value, cell: withoutPlace(value.cell) })),
    plan: read('plan', readText),
    planVersion: read('planVersion', value => readCount(value, 'version')),
    revision: read('revision', value => readCount(value, 'revision')),
    preparedBy: read('preparedBy', readText),
  }
}

/** "Sơn La, ngày 18 tháng 9 năm 2025": letters begin with where they were written (Decree 30/2020/NĐ-CP, annex I). */
function withoutPlace(cell: RawCell | null): RawCell | null {
  return cell?.kind === 'text' ? { ...cell, text: cell.text.replace(/^[^\d,;:]{2,40},\s*(?=ngày\s+\d)/iu, '') } : cell
}

const localityKeys: readonly IdentityKey[] = ['localityCode', 'localityName']

/**
 * The first value of each key; that of a sheet with tasks before any other, and a blank one before none. "Xã/phường: Tô
 * Hiệu" below "Tỉnh/thành phố: Sơn La" is who reports.
 */
function valuesOf(file: string, areas: readonly IdentityArea[]): Map<IdentityKey, FoundValue> {
  const found = new Map<IdentityKey, FoundValue>()
  const ordered = (['tasks', 'indicators', 'nothing'] as const).flatMap(held =>
    areas.filter(({ holds }) => holds === held),
  )
  for (const area of ordered) {
    // What stands above a further table is compared with the whole of it, when the table is looked at.
    const isFurther =
      area.holds !== 'nothing' && localityKeys.some(key => cellText(found.get(key)?.cell ?? null) !== '')
    const above = new Set<FoundValue>()
    for (const [key, value] of identityValues(file, area)) {
      if (isFurther && localityKeys.includes(key)) continue
      const earlier = found.get(key)
      const isFirst = earlier === undefined || (cellText(earlier.cell) === '' && cellText(value.cell) !== '')
      const isWithin =
        earlier !== undefined &&
        above.has(earlier) &&
        localityKeys.includes(key) &&
        isCommuneWithin(value, earlier, key)
      if (!isFirst && !isWithin) continue
      found.set(key, value)
      above.add(value)
    }
  }
  return found
}

const communeLabel = /^(?:ma (?:so )?)?(?:xa|phuong)\b/
/** "Xã/phường: 75", "Xã/phường: Toàn tỉnh". */
const noCommune = /^(?:\d+(?: (?:xa|phuong)\b.*)?|(?:toan|tat ca|cac|khong)\b.*|)$/

/** Whether a value names a commune, by itself or by its label, and the one before it does not. */
function isCommuneWithin(value: FoundValue, earlier: FoundValue, key: IdentityKey): boolean {
  const folded = foldText(cellText(value.cell))
  const isCommune = ({ cell, heading }: FoundValue) =>
    communeLabel.test(foldText(heading)) || levelOf(withoutOffice(foldText(cellText(cell)))) === 'commune'
  const isNamed = key === 'localityCode' ? folded !== '' : !noCommune.test(folded)
  return isNamed && isCommune(value) && !isCommune(earlier)
}
