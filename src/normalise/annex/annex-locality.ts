// Finds out whose plan a spreadsheet annex is: by its identity fields, its file name, or the locality its titles name.
import { type Raised, raise } from '../../diagnostics/diagnostic.ts'
import type { Annex } from '../../model/annex.ts'
import type { LocalityMatch, LocalityRegistry } from '../../model/locality.ts'
import type { Identity } from '../../model/submission.ts'
import { rawOf } from '../../source/field.ts'
import type { SourceLocation } from '../../source/location.ts'
import { matchIdentityLocality } from '../names/match-identity-locality.ts'
import { foldText } from '../text/fold-text.ts'

export interface AnnexLocality {
  /** Null, with one diagnostic, when nothing says for sure whose it is. */
  readonly code: string | null
  readonly at: SourceLocation
}

export function annexLocality(
  identity: Identity,
  annex: Annex,
  registry: LocalityRegistry,
  raised: Raised[],
): AnnexLocality {
  const match = matchIdentityLocality(identity, registry)
  const { localityCode, localityName } = identity
  const field = localityName.state === 'given' ? localityName : localityCode
  if (match.kind === 'matched') {
    if (match.former !== null) {
      const successor = registry.localities.find(({ code }) => code === match.code)
      const expected = successor ? `${successor.name} (${match.code})` : match.code
      raised.push(raise('abolished-locality', field.at, { actual: rawOf(field), expected }))
    }
    return { code: match.code, at: field.at }
  }
  if (match.kind === 'missing') {
    const named = namedInTitles(annex, registry)
    if (named !== null) return named
  }
  raised.push(raiseMismatch(match, identity, field.at))
  return { code: null, at: field.at }
}

function raiseMismatch(match: LocalityMatch, { localityName }: Identity, at: SourceLocation): Raised {
  if (match.kind === 'unknown') {
    return raise('unknown-locality', at, { actual: match.stated, expected: match.nearest ?? '' })
  }
  if (match.kind !== 'mismatch') return raise('missing-locality', at)
  const actual = rawOf(localityName) || match.name
  return raise('locality-name-mismatch', at, { actual, code: match.code, expected: match.codeName })
}

/** "(Kèm theo Kế hoạch số … của UBND tỉnh Sơn La)": the full name of one locality and of no other. */
function namedInTitles({ file, rows }: Annex, { localities }: LocalityRegistry): AnnexLocality | null {
  const found = rows
    .filter(({ kind }) => kind === 'title')
    .flatMap(({ sheet, row, text }) => {
      const folded = ` ${foldText(text)} `
      const named = localities.filter(({ name }) => folded.includes(` ${foldText(name)} `))
      return named.map(({ code }) => ({ code, at: { kind: 'cell' as const, file, sheet, row, column: 1 } }))
    })
  const [first] = found
  return first && found.every(({ code }) => code === first.code) ? first : null
}
