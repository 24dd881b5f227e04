// The place of a note and its text → the box it is shown in, right of its cell, as the drawing of notes counts it.

import { isWithin } from './mark-cells.ts'
import { childNamed, columnsOf } from './sheet-frame.ts'
import type { CellPlace, SheetSpans } from './sheet-spans.ts'
import { attributesOf } from './xml-attributes.ts'

/** In pixels at 96 dots to the inch. */
export interface SheetMeasures {
  columnWidth(column: number): number
  rowHeight(row: number): number
}

/** Width of one digit of the usual default font, which column widths count in (ECMA-376 part 1, 18.3.1.13). */
const digitWidth = 7
const usualColumnWidth = 64
const usualRowHeight = 20
const lastColumn = 16_384
const lastRow = 1_048_576

const boxWidth = 330
const lineHeight = 16
/** Letters of a note's font that fit side by side. */
const lineLetters = 50
const highestBox = 420

export function measuresOf(text: string, spans: SheetSpans): SheetMeasures {
  const columns = columnsOf(text, spans)
  const format = childNamed(spans, 'sheetFormatPr')
  const usual =
    format === null ? new Map<string, string>() : attributesOf(text.slice(format.start, format.contentStart))
  const heights = new Map(spans.rows.map(({ row, attributes }) => [row, heightOf(attributes)]))
  const columnDefault = pixelsWide(usual.get('defaultColWidth')) ?? usualColumnWidth
  const rowDefault = pixelsHigh(usual.get('defaultRowHeight')) ?? usualRowHeight
  return {
    columnWidth(column) {
      const found = columns.find(attributes => isWithin(attributes, column))
      if (found?.get('hidden') === '1' || found?.get('hidden') === 'true') return 0
      return pixelsWide(found?.get('width')) ?? columnDefault
    },
    rowHeight: row => heights.get(row) ?? rowDefault,
  }
}

/** `left column, offset, top row, offset, right column, offset, bottom row, offset`, from 0 ([MS-OI29500] x:Anchor). */
export function noteAnchor({ row, column }: CellPlace, text: string, measures: SheetMeasures): string {
  const height = boxHeight(text)
  const left = column < lastColumn - 20 ? { at: column + 1, offset: 12 } : { at: Math.max(1, column - 8), offset: 0 }
  const top = { at: Math.max(1, row - 1), offset: 8 }
  const right = walk(left, boxWidth, measures.columnWidth, lastColumn)
  const bottom = walkRows(top, height, measures)
  return [left, top, right, bottom].flatMap(({ at, offset }) => [at - 1, offset]).join(', ')
}

export function boxHeight(text: string): number {
  const lines = text.split('\n').map(line => Math.max(1, Math.ceil(line.length / lineLetters)))
  const count = lines.reduce((sum, one) => sum + one, 0)
  return Math.min(highestBox, count * lineHeight + 12)
}

/** A column or row from 1, and pixels into it. */
export interface Corner {
  readonly at: number
  readonly offset: number
}

/** The corner so many pixels further down. */
export function walkRows(from: Corner, distance: number, measures: SheetMeasures): Corner {
  return walk(from, distance, measures.rowHeight, lastRow)
}

/** Steps over whole columns or rows until the distance is used up. */
function walk({ at, offset }: Corner, distance: number, size: (at: number) => number, last: number): Corner {
  let rest = offset + distance
  let end = at
  for (let next = size(end); rest > next && end < last; next = size(end)) {
    rest -= next
    end++
  }
  return { at: end, offset: Math.round(rest) }
}

function heightOf(attributes: ReadonlyMap<string, string>): number | undefined {
  if (attributes.get('hidden') === '1' || attributes.get('hidden') === 'true') return 0
  return pixelsHigh(attributes.get('ht')) ?? undefined
}

function pixelsWide(characters: string | undefined): number | null {
  const width = Number(characters ?? Number.NaN)
  return Number.isFinite(width) && width > 0 ? Math.round(width * digitWidth) : null
}

function pixelsHigh(points: string | undefined): number | null {
  const height = Number(points ?? Number.NaN)
  return Number.isFinite(height) && height > 0 ? Math.round((height * 4) / 3) : null
}
