// What a file says of itself → the same, with what only its name says in the places left blank.
import type { Plan } from '../../model/plan.ts'
import type { Identity } from '../../model/submission.ts'
import { parseSubmissionFileName } from '../../model/submission-file-name.ts'
import { type Field, valueOf } from '../../source/field.ts'
import { codeOfFileName } from '../names/file-name-code.ts'
import { matchPeriod, matchWithoutYear, periodKey } from '../values/parse-period.ts'

/**
 * Contract section 3, for every format alike. Only the locality depends on whether the name begins with one; its period
 * and its revision are what they are. "baocao_cuoi.xlsx" has the shape of such a name and tells no period.
 */
export function withFileName(
  file: string,
  stated: Identity,
  { registry, periods }: Pick<Plan, 'registry' | 'periods'>,
): Identity {
  const parts = parseSubmissionFileName(file)
  if (parts === null) return { ...stated, period: withYear(stated.period, periods) }
  const orNamed = <T>(field: Field<T>, value: T | null): Field<T> => {
    if (field.state !== 'blank' || value === null) return field
    return { state: 'given', value, raw: String(value), at: { kind: 'file', file } }
  }
  const begins = codeOfFileName(parts.code, null, registry) !== null
  const isPeriod = begins || matchPeriod(parts.period, periods) !== null || periodKey(parts.period) !== null
  return {
    ...stated,
    localityCode: orNamed(stated.localityCode, codeOfFileName(parts.code, valueOf(stated.localityName), registry)),
    period: orNamed(withYear(stated.period, periods), isPeriod ? parts.period : null),
    revision: orNamed(stated.revision, parts.revision),
  }
}

/** "Quý III" without its year is the plan's only third quarter; of several nobody knows which. */
function withYear(field: Field<string>, periods: Plan['periods']): Field<string> {
  if (field.state !== 'given' || periodKey(field.value) !== null) return field
  if (matchPeriod(field.value, periods) !== null) return field
  const id = matchWithoutYear(field.value, periods)
  return id === null ? field : { ...field, value: id }
}

/** A revision that cannot be read is not the first one: taken for it, a correction would yield to what it corrects. */
export function revisionOf({ revision }: Identity): number | null {
  return revision.state === 'unreadable' ? null : (valueOf(revision) ?? 1)
}
