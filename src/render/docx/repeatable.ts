// Packs a document so that the same content gives the same bytes: fixed times, and the day of the report as its own.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { CalendarDate } from '../../model/calendar-date.ts'

const propertiesPart = 'docProps/core.xml'

/** A zip's times are those of a clock on the wall (APPNOTE 4.4.6), so the same in every zone; 1980 is the first year they know. */
const fixedTime = new Date(1980, 0, 1)

export function repeatable(document: Uint8Array, asOf: CalendarDate): Uint8Array {
  const parts = unzipSync(document)
  const properties = strFromU8(parts[propertiesPart] ?? new Uint8Array()).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${asOf}T00:00:00Z`,
  )
  const names = Object.keys(parts).toSorted((a, b) => Number(b === contentTypes) - Number(a === contentTypes))
  const ordered = Object.fromEntries(
    names.map(name => [name, name === propertiesPart ? strToU8(properties) : (parts[name] ?? new Uint8Array())]),
  )
  return zipSync(ordered, { level: 6, mtime: fixedTime })
}

/** Comes first, where programs look for it. */
const contentTypes = '[Content_Types].xml'
