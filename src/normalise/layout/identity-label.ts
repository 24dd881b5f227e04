// The text of a cell → the identity field it is the label of, and the value behind its colon where it holds both.
import { foldHeading } from '../text/fold-text.ts'
import { type IdentityKey, identityKeys, identityLabels } from './submission-layout.ts'

export interface IdentityLabel {
  readonly key: IdentityKey
  readonly heading: string
  /** '' where the value stands in a cell of its own. */
  readonly inside: string
}

const longestLabel = 200
const keyOf: ReadonlyMap<string, IdentityKey> = new Map(
  identityKeys.flatMap(key =>
    [...identityLabels[key].vi, ...identityLabels[key].en].map(label => [foldHeading(label), key] as const),
  ),
)

/** "Mã đơn vị", "Mã đơn vị:" or "Mã đơn vị: 14" (then the value is inside). */
export function identityLabelOf(text: string): IdentityLabel | null {
  if (text.length > longestLabel) return null
  const colon = text.indexOf(':')
  const heading = colon === -1 ? text : text.slice(0, colon)
  const key = keyOf.get(foldHeading(heading))
  return key === undefined
    ? null
    : { key, heading: heading.trim(), inside: colon === -1 ? '' : text.slice(colon + 1).trim() }
}
