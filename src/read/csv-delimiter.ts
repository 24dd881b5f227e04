// The beginning of a CSV text → the character that separates its fields, by evidence.

export interface CsvLayout {
  readonly delimiter: string
  /** Where the records begin: behind a `sep=;` line, which Excel obeys and does not show. */
  readonly start: number
}

const candidates = [',', ';', '\t'] as const
/** So much of the text is looked at. */
const sampleCharacters = 65_536

/**
 * Chooses the delimiter that divides most records into the same number of fields, more fields counting more: titles
 * above a table have one field, and prose has commas here and there. One that does so in some of the records only that
 * another divides stands inside that one's fields: commas of lists and numbers are in the rows, not in their heading.
 * `preferred` wins where nothing speaks for any; a tab, which nobody types into a cell, also where it divides most records.
 */
export function findCsvLayout(text: string, preferred: string): CsvLayout {
  const stated = /^sep=([^\r\n"])(?:\r\n|\r|\n|$)/i.exec(text)
  if (stated?.[1] !== undefined) return { delimiter: stated[1], start: stated[0].length }
  const records = sampleRecords(text)
  const divisions = candidates.map(delimiter => divisionBy(delimiter, records))
  if (preferred === '\t' && divisions.some(division => division.delimiter === '\t' && isOfMost(division, records))) {
    return { delimiter: preferred, start: 0 }
  }
  let best = preferred
  let bestScore = 0
  for (const division of divisions) {
    if (divisions.some(other => isInside(division, other))) continue
    const isBetter = division.score > bestScore || (division.score === bestScore && division.delimiter === preferred)
    if (!isBetter) continue
    best = division.delimiter
    bestScore = division.score
  }
  return { delimiter: best, start: 0 }
}

/** For each record of the sample, how often each candidate stands outside quotes. */
function sampleRecords(text: string): ReadonlyMap<string, number>[] {
  const records: ReadonlyMap<string, number>[] = []
  let counts = new Map<string, number>()
  let quoted = false
  let before = ''
  for (const character of text.slice(0, sampleCharacters)) {
    // Inside a field that does not begin with one, a quote is a letter; behind a quote it was a doubled one.
    const mayOpen = before === '"' || !isInField(before)
    before = character
    if (character === '"') quoted = !quoted && mayOpen
    else if (quoted) continue
    else if (character === '\n' || character === '\r') {
      records.push(counts)
      counts = new Map()
    } else if (character === ',' || character === ';' || character === '\t') {
      counts.set(character, (counts.get(character) ?? 0) + 1)
    }
  }
  if (text.length <= sampleCharacters || records.length === 0) records.push(counts)
  return records
}

function isInField(character: string): boolean {
  return character !== '' && !'\n\r,;\t'.includes(character)
}

interface Division {
  readonly delimiter: string
  /** The records that hold the delimiter as often as most do, by their numbers. */
  readonly records: ReadonlySet<number>
  readonly score: number
}

/** By the most common number of delimiters in a record, above none; agreement among records counts twice. */
function divisionBy(delimiter: string, records: readonly ReadonlyMap<string, number>[]): Division {
  const byCount = new Map<number, Set<number>>()
  for (const [index, counts] of records.entries()) {
    const count = counts.get(delimiter) ?? 0
    if (count > 0) byCount.set(count, (byCount.get(count) ?? new Set()).add(index))
  }
  let best: Division = { delimiter, records: new Set(), score: 0 }
  for (const [count, found] of byCount) {
    const score = count * found.size * found.size
    if (score > best.score) best = { delimiter, records: found, score }
  }
  return best
}

function isOfMost({ records }: Division, all: readonly ReadonlyMap<string, number>[]): boolean {
  return records.size * 2 > all.filter(counts => counts.size > 0).length
}

function isInside(inner: Division, outer: Division): boolean {
  if (inner.records.size >= outer.records.size) return false
  for (const record of inner.records) if (!outer.records.has(record)) return false
  return true
}
