// Holds that no text makes a parser throw, and that what the parsers return is a value or a refusal, nothing between.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseIsoDate } from '../../src/model/calendar-date.ts'
import { agencyKey } from '../../src/normalise/names/agencies.ts'
import { matchLocality } from '../../src/normalise/names/match-locality.ts'
import { vnProvinces } from '../../src/normalise/names/vn-provinces.ts'
import { parseDate } from '../../src/normalise/values/parse-date.ts'
import { parseDeadline } from '../../src/normalise/values/parse-deadline.ts'
import { parseNumber } from '../../src/normalise/values/parse-number.ts'
import { periodKey } from '../../src/normalise/values/parse-period.ts'
import { parseProgress } from '../../src/normalise/values/parse-progress.ts'
import { parseTarget } from '../../src/normalise/values/parse-target.ts'

/** Pieces that the grammars know, so that chance finds its way deep into them. */
const pieces = fc.constantFrom(
  ...['31', '12', '2025', '2', '1.234', '5', 'IV', 'ngày', 'tháng', 'năm', 'quý', 'trước', 'từ', 'đến', 'hết'],
  ...['hằng', 'đầu', 'cuối', 'và', 'những', 'tiếp theo', 'June', 'of', 'Q', 'H1', '%', '≥', '<', 'trên', 'tỷ'],
  ...['/', '-', ' - ', '.', ',', ', ', ' ', ';', '(', ')', ':', '17h', 'UBND', 'tỉnh', 'Sơn La', '\u0301', '\u200b'],
)
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 12 }).map(list => list.join('')),
)

it('is read or refused', () => {
  fc.assert(
    fc.property(text, given => {
      const date = parseDate(given)
      if (date !== null) expect(parseIsoDate(date)).toBe(date)
      const exclusive = parseDeadline(given, { beforeIsExclusive: true })?.meaning
      const inclusive = parseDeadline(given, { beforeIsExclusive: false })?.meaning
      expect(exclusive?.kind).toBe(inclusive?.kind)
      if (inclusive?.kind === 'day') expect(parseIsoDate(inclusive.day)).toBe(inclusive.day)
      if (inclusive?.kind === 'day' && exclusive?.kind === 'day') expect(exclusive.day <= inclusive.day).toBe(true)
      if (date !== null) expect(inclusive).toEqual({ kind: 'day', day: date })
      for (const number of [parseNumber(given), parseProgress(given)]) {
        if (number !== null) expect(Number.isFinite(number.value)).toBe(true)
      }
      const target = parseTarget(given)
      if (target.value === null) expect(target).toEqual({ op: null, value: null, max: null })
      expect(target.max === null).toBe(target.op !== 'range')
      periodKey(given)
      agencyKey(given)
      matchLocality(given, given, vnProvinces)
    }),
    { numRuns: 3_000 },
  )
})
