// The small values of the JSON this program wrote earlier, as zod schemas; older versions left out keys that newer ones have.
import * as z from 'zod'
import { parseIsoDate } from '../../model/calendar-date.ts'

/** A calendar day, yyyy-mm-dd. */
export const writtenDay = z.string().refine(text => parseIsoDate(text) !== null)

/** An absent day may be written null or '', or left out. */
export const writtenDayOrNone = z
  .union([writtenDay, z.literal('')])
  .nullish()
  .transform(given => given || null)

export const writtenText = z
  .string()
  .nullish()
  .transform(given => given ?? '')

export const writtenNumber = z
  .number()
  .nullish()
  .transform(given => given ?? null)

export const writtenYesOrNo = z
  .boolean()
  .nullish()
  .transform(given => given ?? null)
