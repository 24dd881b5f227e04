// Recognises the locality from the identity fields: code, name, or both in one cell ("14 - Tỉnh Sơn La").
import type { LocalityMatch, LocalityRegistry } from '../../model/locality.ts'
import type { Identity } from '../../model/submission.ts'
import { valueOf } from '../../source/field.ts'
import { matchLocality } from './match-locality.ts'

export function matchIdentityLocality(identity: Identity, registry: LocalityRegistry): LocalityMatch {
  const code = valueOf(identity.localityCode)
  const name = valueOf(identity.localityName)
  const [, ownCode = null, ownName = null] = /^(\d{1,5})\s*[-–:.]\s*(\D.*)$/u.exec(code ?? name ?? '') ?? []
  if (ownCode !== null) {
    const own = matchLocality(ownCode, ownName, registry)
    const isAll = code === null || name === null || own.kind !== 'matched'
    return isAll ? own : matchLocality(ownCode, name, registry)
  }
  if (code !== null && name === null && !/\d/.test(code) && !registry.localities.some(unit => unit.code === code)) {
    return matchLocality(null, code, registry)
  }
  return matchLocality(code, name, registry)
}
