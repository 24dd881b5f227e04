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
 * above a table have one field, and prose has commas here and there. `preferred` wins where nothing speaks for any.
 */
export function findCsvLayout(text: string, preferred: string): CsvLayout {
  const stated = /^sep=([^\r\n"])(?:\r\n|\r|\n|$)/i.exec(text)
  if (stated?.[1] !== undefined) return { delimiter: stated[1], start: stated[0].length }
  const records = sampleRecords(text)
  let best = preferred
  let bestScore = scoreOf(records, preferred)
  for (const delimiter of candidates) {
    const score = scoreOf(records, delimiter)
    if (score <= bestScore) continue
    best = delimiter
    bestScore = score
  }
  return { delimiter: best, start: 0 }
}

/** For each record of the sample, how often each candidate stands outside quotes. */
function sampleRecords(text: string): ReadonlyMap<string, number>[] {
  const records: ReadonlyMap<string, number>[] = []
  let counts = new Map<string, number>()
  let quoted = false
  for (const character of text.slice(0, sampleCharacters)) {
    if (character === '"') quoted = !quoted
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

/** The most common number of delimiters in a record, above none; agreement among records counts twice. */
function scoreOf(records: readonly ReadonlyMap<string, number>[], delimiter: string): number {
  const byCount = new Map<number, number>()
  for (const counts of records) {
    const count = counts.get(delimiter) ?? 0
    byCount.set(count, (byCount.get(count) ?? 0) + 1)
  }
  let score = 0
  for (const [count, times] of byCount) score = Math.max(score, count * times * times)
  return score
}
