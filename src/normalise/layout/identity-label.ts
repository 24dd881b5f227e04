// The text of a cell → the identity fields it is the label of, and the values behind their colons where it holds both.
import { foldHeading, foldText } from '../text/fold-text.ts'
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

/** "Mã đơn vị", "Mã đơn vị:" or "Mã đơn vị: 14" (then the value is inside); of several in one cell the first. */
export function identityLabelOf(text: string): IdentityLabel | null {
  return identityLabelsOf(text)[0] ?? null
}

/**
 * "Mã đơn vị: 14; Kỳ báo cáo: Quý III/2025": what stands between two labels is the value of the first, also where nobody
 * asks for the second, "Đơn vị báo cáo: …; Đơn vị nhận: …".
 */
export function identityLabelsOf(text: string): IdentityLabel[] {
  const first = text.length > longestLabel ? null : labelAtStart(text)
  if (first === null) return []
  for (const { before, separator, rest } of dividedAt(first.inside)) {
    const others = identityLabelsOf(rest)
    if (others.length > 0) return [{ ...first, inside: before }, ...others]
    if (separator.trim() !== ',' && isOtherLabel(rest)) return [{ ...first, inside: before }, ...labelsBehind(rest)]
  }
  return [first]
}

/** "Đơn vị nhận: …", "ĐT: …": words with a colon that is none of a time or an address. */
const otherLabel = /^(\p{Lu}[\p{L} /&]{1,38}):(?!\/\/)/u

const unit =
  'tinh|thanh pho|tp|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|thon|ban|to dan pho|province|district|commune|ward'
const time = 'tuan|thang|quy|nam|ky|dot|tu|den|tu ngay|den ngay|week|month|quarter|year|from|to'

function repeated(words: string): string {
  return `(?:${words})(?: (?:${words}))*`
}

/** "Tỉnh Sơn La - Xã: Mường Chiên", "Quý III - Năm: 2024", "Từ: 15/6/2025 - Đến: 14/9/2025": the rest of the same value. */
const ofSameValue = new RegExp(`^(?:${repeated(unit)}|${repeated(time)}(?: bao cao)?)$`)

function isOtherLabel(text: string): boolean {
  const [, words] = otherLabel.exec(text) ?? []
  return words !== undefined && !ofSameValue.test(foldText(words))
}

function labelsBehind(text: string): IdentityLabel[] {
  return (
    dividedAt(text)
      .map(({ rest }) => identityLabelsOf(rest))
      .find(labels => labels.length > 0) ?? []
  )
}

/** Where a text may end and a label begin. */
function dividedAt(text: string) {
  return Array.from(text.matchAll(/[;,\n|]|\s[-–—]\s|\s{2,}/gu), ({ 0: separator, index }) => ({
    before: text.slice(0, index).trim(),
    separator,
    rest: text.slice(index + separator.length).trim(),
  })).filter(({ rest }) => rest.includes(':'))
}

function labelAtStart(text: string): IdentityLabel | null {
  const colon = text.indexOf(':')
  const heading = colon === -1 ? text : text.slice(0, colon)
  const key = keyOf.get(foldHeading(heading))
  return key === undefined
    ? null
    : { key, heading: heading.trim(), inside: colon === -1 ? '' : text.slice(colon + 1).trim() }
}
