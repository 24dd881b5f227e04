// A line inside a table, "UBND xã Chiềng An", "Đơn vị báo cáo: Tỉnh Lào Cai" → whose rows stand below it.
import { identityLabelOf } from '../layout/identity-label.ts'
import { type NamedPlace, type PlaceContext, placeCoded, placeNamed } from '../names/named-place.ts'
import { isUnitLabel } from './unit-lines.ts'

/** "Số liệu của phường Tô Hiệu", "Tại xã Mường Chiên". */
const lead = /^(?:(?:số liệu|kết quả|kết quả thực hiện|tình hình thực hiện|báo cáo) (?:của|tại)|của|tại) /iu

export function placeOfSection(line: string, context: PlaceContext): NamedPlace | null {
  const text = line.normalize('NFC').replace(lead, '')
  const colon = text.indexOf(':')
  if (colon === -1) return placeNamed(text, context)
  const inside = text.slice(colon + 1).trim()
  const key = identityLabelOf(text)?.key
  if (key === 'localityCode') return placeCoded(inside, context)
  const isLabel = key === 'localityName' || isUnitLabel(text.slice(0, colon))
  return isLabel ? placeNamed(inside, { ...context, ofOffices: true }) : null
}
