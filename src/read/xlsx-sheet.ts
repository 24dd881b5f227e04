// A worksheet part → rows and merged ranges: fed piece by piece, or rewritten first where its XML is spelled unusually.
import { isUtf8 } from 'node:buffer'
import type { ColumnRange, MergedRange, RawRow } from '../source/raw-table.ts'
import type { CellContext, SheetCounts } from './cell-context.ts'
import { CellStore } from './cell-store.ts'
import { damaged, Fault, oversized, tooLong, unreadable } from './fault.ts'
import { parseRange } from './merged-cells.ts'
import { plainSheet } from './plain-xml.ts'
import { isSpreadsheetNamespace, isTrue } from './xlsx-namespaces.ts'
import { RowScanner } from './xlsx-rows.ts'
import { walkXml } from './xml.ts'
import { byte } from './xml-bytes.ts'
import type { ZipArchive } from './zip.ts'
import type { ZipEntry } from './zip-directory.ts'

export interface SheetContent {
  readonly rows: readonly RawRow[]
  readonly merges: readonly MergedRange[]
  readonly hiddenColumns: readonly ColumnRange[]
  readonly counts: SheetCounts
  readonly hasLegacyFonts: boolean
}

const rowEnd = Buffer.from('</row>')
/** The bytes in which a root without prefix must have begun. */
const rootWithin = 4096

export async function readSheet(
  archive: ZipArchive,
  entry: ZipEntry,
  context: CellContext,
): Promise<SheetContent | Fault> {
  const scan = new SheetScan(entry, context)
  const fault = await archive.feed(entry, piece => scan.push(piece))
  if (fault) return fault
  const content = scan.finish()
  if (content !== 'unfamiliar') return content
  const bytes = archive.read(entry)
  const plain = bytes instanceof Fault ? bytes : plainSheet(bytes, entry.name, context.limits)
  if (plain instanceof Fault) return plain
  const second = new SheetScan({ name: entry.name, bytes: plain.length }, context)
  second.push(plain)
  const rewritten = second.finish()
  return rewritten === 'unfamiliar' ? damaged('sheet-layout', entry.name) : rewritten
}

/**
 * Three stretches: the head before the rows, the rows, the tail behind them. The rows are scanned as they come; head
 * and tail are kept, and parsed as one small document at the end.
 */
class SheetScan {
  readonly #part: string
  readonly #context: CellContext
  readonly #store: CellStore
  readonly #rows: RowScanner
  #stretch: 'head' | 'rows' | 'tail' | 'stopped' = 'head'
  #pieces: Buffer[] = []
  #waiting = 0
  /** Bytes to wait for before an unfinished row is tried again; doubling keeps one endless row cheap. */
  #wanted = 0
  #head: Buffer = Buffer.alloc(0)
  #fault: Fault | null = null

  constructor({ name, bytes }: Pick<ZipEntry, 'name' | 'bytes'>, context: CellContext) {
    this.#part = name
    this.#context = context
    this.#store = new CellStore(context.strings, context.dateSystem, bytes)
    this.#rows = new RowScanner(this.#store, context)
  }

  /** Takes the next piece of the part; false when no more is wanted. */
  push(piece: Buffer): boolean {
    this.#pieces.push(piece)
    this.#waiting += piece.length
    if (this.#waiting > this.#context.limits.partBytes) {
      this.#stopWith(oversized('partBytes', this.#waiting, this.#context.limits))
    }
    if (this.#waiting >= this.#wanted && this.#stretch === 'head') this.#takeHead()
    if (this.#waiting >= this.#wanted && this.#stretch === 'rows') this.#takeRows()
    return this.#stretch !== 'stopped'
  }

  finish(): SheetContent | 'unfamiliar' | Fault {
    if (this.#fault) return this.#fault
    if (this.#stretch === 'head') this.#takeHead()
    if (this.#stretch === 'rows') this.#takeRows()
    if (this.#stretch !== 'tail') return this.#fault ?? 'unfamiliar'
    const frame = this.#parseFrame(Buffer.concat([this.#head, ...this.#pieces]))
    if (frame === null) return 'unfamiliar'
    if (frame instanceof Fault) return frame
    const { merges, hiddenColumns } = frame
    const rows = this.#store.finish(merges)
    if (rows instanceof Fault) return damaged(String(rows.facts.detail), this.#part)
    const { rowCount, count: cells } = this.#store
    const counts = { rows: rowCount, cells, merges: merges.length, richTexts: this.#rows.richTexts }
    return { rows, merges, hiddenColumns, counts, hasLegacyFonts: this.#store.hasLegacyFonts }
  }

  #takeHead(): void {
    const bytes = this.#joined()
    const start = bytes.indexOf('<sheetData')
    const end = start === -1 ? -1 : bytes.indexOf(byte.greaterThan, start)
    if (end === -1) {
      const prefixed = bytes.length > rootWithin && bytes.subarray(0, rootWithin).indexOf('<worksheet') === -1
      if (prefixed) this.#stretch = 'stopped'
      else this.#keep(bytes)
      return
    }
    this.#head = bytes.subarray(0, start)
    if (this.#head.includes('<!DOCTYPE')) {
      this.#stopWith(unreadable('unsafe', { detail: 'doctype', part: this.#part }))
      return
    }
    this.#keep(bytes.subarray(end + 1))
    this.#stretch = bytes[end - 1] === byte.slash ? 'tail' : 'rows'
    this.#wanted = 0
  }

  /** The row that the last piece cut in two is put together by itself, so that the new piece need not be copied. */
  #takeRows(): void {
    const [rest, piece] = this.#pieces
    const closing = rest && piece && this.#pieces.length === 2 ? piece.indexOf(rowEnd) : -1
    if (rest && piece && closing !== -1) {
      this.#scanRows(Buffer.concat([rest, piece.subarray(0, closing + rowEnd.length)]))
      const whole = piece.subarray(closing + rowEnd.length)
      this.#pieces.push(whole)
      this.#waiting += whole.length
    }
    if (this.#stretch === 'rows') this.#scanRows(this.#joined())
  }

  #scanRows(bytes: Buffer): void {
    const at = this.#rows.scan(bytes)
    const { stop } = this.#rows
    if (!isUtf8(bytes.subarray(0, at))) this.#stretch = 'stopped'
    else if (stop === 'end') this.#stretch = 'tail'
    else if (stop instanceof Fault) this.#stopWith(stop)
    else if (stop === 'unfamiliar') this.#stretch = 'stopped'
    this.#keep(bytes.subarray(at))
  }

  #joined(): Buffer {
    const pieces = this.#pieces.filter(piece => piece.length > 0)
    const [only] = pieces
    return only && pieces.length === 1 ? only : Buffer.concat(pieces)
  }

  #keep(rest: Buffer): void {
    this.#pieces = [rest]
    this.#waiting = rest.length
    this.#wanted = rest.length * 2
  }

  #stopWith(fault: Fault): void {
    const { facts } = fault
    this.#fault = facts.reason === 'damaged' ? damaged(String(facts.detail), this.#part) : fault
    this.#stretch = 'stopped'
  }

  /** Merged ranges and hidden columns; null when head and tail do not make a worksheet around one <sheetData>. */
  #parseFrame(frame: Buffer): Pick<SheetContent, 'merges' | 'hiddenColumns'> | Fault | null {
    const merges: (MergedRange | null)[] = []
    const hiddenColumns: ColumnRange[] = []
    let valid = true
    const { limits: most } = this.#context
    const fault = walkXml(frame, this.#part, {
      get fault() {
        return tooLong(hiddenColumns.length, most)
      },
      open({ name, namespace, attributes }, depth) {
        if (depth === 0) valid = name === 'worksheet' && isSpreadsheetNamespace(namespace)
        if (name === 'sheetData') valid = false
        if (name === 'col' && isTrue(attributes.get('hidden'))) hiddenColumns.push(columnRange(attributes))
        if (name === 'mergeCell') merges.push(parseRange(attributes.get('ref') ?? ''))
      },
    })
    if (fault?.rule === 'oversized-file') return fault
    if (fault || !valid) return null
    const { limits, earlier } = this.#context
    const known = earlier.merges + merges.length
    if (known > limits.merges) return oversized('merges', known, limits)
    const ranges = merges.filter(merge => merge !== null)
    return ranges.length === merges.length ? { merges: ranges, hiddenColumns } : damaged('merged-range', this.#part)
  }
}

/** ECMA-376 part 1, 18.3.1.13 col. */
function columnRange(attributes: ReadonlyMap<string, string>): ColumnRange {
  return { from: Number(attributes.get('min') ?? 0), to: Number(attributes.get('max') ?? 0) }
}
