// Recognises the locality from the identity fields: code, name, or both in one cell ("14 - Tỉnh Sơn La").
import type { LocalityMatch, LocalityRegistry } from '../../model/locality.ts'
import type { Identity } from '../../model/submission.ts'
import { valueOf } from '../../source/field.ts'
import { matchLocality } from './match-locality.ts'

export function matchIdentityLocality(identity: Identity, registry: LocalityRegistry): LocalityMatch {
  const code = valueOf(identity.localityCode)
  const name = valueOf(identity.localityName)
  const both = /^(\d{1,5})\s*[-–:.]\s*(\D.*)$/u.exec(code ?? name ?? '')
  if (both && (code === null || name === null)) return matchLocality(both[1] ?? null, both[2] ?? null, registry)
  if (code !== null && name === null && !/\d/.test(code) && !registry.localities.some(unit => unit.code === code)) {
    return matchLocality(null, code, registry)
  }
  return matchLocality(code, name, registry)
}
