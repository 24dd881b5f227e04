// What a template already says in its identity fields, and what it leaves to be filled in.
import { type IdentityField, identityFields } from './headings.ts'
import type { Template } from './template.ts'

export interface IdentityValue {
  readonly field: IdentityField
  /** null when the locality fills it in. */
  readonly value: string | number | null
  /** Whether it comes from the plan and is not to be changed. */
  readonly isFixed: boolean
}

/** A first submission is revision 1; the locality raises it when it sends again. */
export function identityValues({ origin }: Template): IdentityValue[] {
  const fixed: Readonly<Partial<Record<IdentityField, string | number>>> =
    origin === null
      ? {}
      : {
          localityCode: origin.localityCode,
          localityName: origin.localityName,
          period: origin.period,
          plan: origin.plan,
          planVersion: origin.planVersion,
        }
  return identityFields.map(field => {
    const value = fixed[field]
    if (value !== undefined) return { field, value, isFixed: true }
    return { field, value: field === 'revision' ? 1 : null, isFixed: false }
  })
}
