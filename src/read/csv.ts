// CSV or TSV text → RawTable with one sheet: every field a text, at the cell Excel would show it in and at its line.
import { CsvError, type Options, parse } from 'csv-parse/sync'
import type { TextPosition } from '../source/location.ts'
import type { RawCell, RawRow, RawTable } from '../source/raw-table.ts'
import { findCsvLayout } from './csv-delimiter.ts'
import { withSplitNumbers } from './csv-split-numbers.ts'
import { Fault, oversized, unreadable } from './fault.ts'
import type { ReadLimits } from './limits.ts'

/**
 * RFC 4180; a quote inside a field that does not begin with one is a letter like others, as in spreadsheet programs: `Văn
 * bản "hỏa tốc"`. Records may differ in length, for titles stand above tables. Row numbers are those Excel
 * shows: a blank line is a row, a field of several lines is in one.
 */
export function readCsv(text: string, preferredDelimiter: string, limits: ReadLimits): RawTable | Fault {
  const longest = longestLine(text)
  if (longest > limits.csvRecordCharacters) return oversized('csvRecordCharacters', longest, limits)
  const { delimiter, start } = findCsvLayout(text, preferredDelimiter)
  const walk = new TextWalk(text, start)
  const counts: number[] = []
  const parsed = parseRecords(text.slice(start), delimiter, walk, limits, counts)
  if (parsed instanceof Fault) return parsed
  const rows = delimiter === ',' ? withSplitNumbers(parsed, counts) : parsed
  return { kind: 'table', format: 'csv', sheets: [{ name: null, hidden: false, rows, merges: [] }] }
}

/** `counts` takes the number of fields of each record. */
function parseRecords(
  text: string,
  delimiter: string,
  walk: TextWalk,
  limits: ReadLimits,
  counts: number[],
): RawRow[] | Fault {
  const rows: RawRow[] = []
  let row = 0
  let [cells, slots] = [0, 0]
  const options: Options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.csvRecordCharacters,
    on_record(fields: string[]) {
      row++
      if (row > limits.rows) throw new Passed('rows', row)
      if (fields.length > limits.columns) throw new Passed('columns', fields.length)
      slots += fields.length
      counts.push(fields.length)
      if (slots > limits.cells) throw new Passed('cells', slots)
      const found = locateCells(fields, row, walk)
      cells += found.length
      if (cells > limits.looseCells) throw new Passed('looseCells', cells)
      if (found.length > 0) rows.push({ row, hidden: false, cells: found })
      return null
    },
  }
  try {
    parse(text, options)
  } catch (error) {
    if (error instanceof Passed) return oversized(error.limit, error.actual, limits)
    if (error instanceof MisplacedQuote) return unreadable('csv-quotes', { detail: 'misplaced' }, error.position)
    if (error instanceof CsvError) return faultOf(error, text, walk, limits)
    throw error
  }
  return rows
}

/** Ends the parsing where a limit is passed. */
class Passed extends Error {
  readonly limit: keyof ReadLimits
  readonly actual: number

  constructor(limit: keyof ReadLimits, actual: number) {
    super(limit)
    this.limit = limit
    this.actual = actual
  }
}

/**
 * Ends the parsing where text follows a closing quote, or blanks come before the first and what stands between the quotes
 * is divided: programs read that in different ways.
 */
class MisplacedQuote extends Error {
  readonly position: TextPosition

  constructor(position: TextPosition) {
    super('a misplaced quote')
    this.position = position
  }
}

/** The cells of one record; blank fields are none. Walks over the record to know where each field begins. */
function locateCells(fields: readonly string[], row: number, walk: TextWalk): RawCell[] {
  const cells: RawCell[] = []
  for (const [index, field] of fields.entries()) {
    const { text, position } = walk.overField(field, index === fields.length - 1)
    if (text.trim() !== '') cells.push({ kind: 'text', row, column: index + 1, text, position })
  }
  return cells
}

/** A fault points at the field it is in: `bytes` counts up to it, or to the delimiter before it. */
function faultOf(error: CsvError, text: string, walk: TextWalk, limits: ReadLimits): Fault {
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return oversized('csvRecordCharacters', limits.csvRecordCharacters + 1, limits)
  }
  const before = typeof error.bytes === 'number' ? Buffer.from(text).toString('utf8', 0, error.bytes).length : 0
  const field = error.index === 0 ? before : before + 1
  const detail = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'not-closed' : 'misplaced'
  return unreadable('csv-quotes', { detail }, walk.positionAt(field))
}

/** Blanks and quotes around what holds none: wherever programs see the quotes, they divide the record in the same way. */
const undividedQuote = /^\s+"[^"]*"\s*$/

/** Follows the parsed fields through the text they came from. */
class TextWalk {
  readonly #text: string
  readonly #start: number
  #at: number
  #line: number
  #lineStart: number

  constructor(text: string, start: number) {
    this.#text = text
    this.#start = start
    this.#at = start
    this.#line = start === 0 ? 1 : 2
    this.#lineStart = start
  }

  /** Steps over a field and the delimiter or line end behind it; answers its text and where it began. */
  overField(value: string, isLast: boolean): { readonly text: string; readonly position: TextPosition } {
    const position = { line: this.#line, column: this.#at - this.#lineStart + 1 }
    const isQuoted = this.#text[this.#at] === '"'
    if (!isQuoted && /^\s+"/.test(value) && !undividedQuote.test(value)) throw new MisplacedQuote(position)
    const text = isQuoted ? this.#overQuoted(value, position) : value
    if (!isQuoted) this.#at += value.length
    const lineEnd = isLast && this.#text.startsWith('\r\n', this.#at) ? 2 : 1
    this.#at += lineEnd
    if (isLast) this.#newLine(this.#at)
    return { text, position }
  }

  /** The line and column of an offset behind the last record walked over. */
  positionAt(offset: number): TextPosition {
    const target = this.#start + offset
    let line = this.#line
    let lineStart = this.#lineStart
    for (let at = lineStart; at < target; at++) {
      const ends = this.#text[at] === '\n' || (this.#text[at] === '\r' && this.#text[at + 1] !== '\n')
      if (!ends) continue
      line++
      lineStart = at + 1
    }
    return { line, column: target - lineStart + 1 }
  }

  /** Two quotes around it, and each one inside doubled; blanks behind the second belong to the text, as programs have it. */
  #overQuoted(value: string, position: TextPosition): string {
    const doubled = `"${value.replaceAll('"', '""')}"`
    const isWhole = this.#text.startsWith(doubled, this.#at)
    const [, inside = '', blanks = ''] = /^"([^"]*)"([ \t]+)$/.exec(value) ?? []
    if (!isWhole && (blanks === '' || !this.#text.startsWith(value, this.#at))) throw new MisplacedQuote(position)
    const written = isWhole ? doubled : value
    for (let index = 0; index < written.length; index++) {
      const character = written[index]
      this.#at++
      if (character === '\n' || (character === '\r' && written[index + 1] !== '\n')) this.#newLine(this.#at)
    }
    return isWhole ? value : `${inside}${blanks}`
  }

  #newLine(start: number): void {
    this.#line++
    this.#lineStart = start
  }
}

/** A line that never ends would have to be held whole, with every field in it. */
function longestLine(text: string): number {
  let longest = 0
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x0a && code !== 0x0d && at < text.length) continue
    longest = Math.max(longest, at - start)
    start = at + 1
  }
  return longest
}
