// Turns what one column holds into the XML of its cells; contents repeat themselves, and each is worked out once.
import { linesOf } from '../../language/row-height.ts'
import { type Content, cellValue } from './cell-value.ts'
import type { ColumnFormat } from './page.ts'
import type { StyleNumber } from './sample-looks.ts'
import type { SharedTexts } from './shared-texts.ts'

export interface WrittenCell {
  /** What follows the cell's address: its look and its value. */
  readonly xml: string
  readonly lines: number
}

export interface CellWriter {
  plain(content: Content): WrittenCell
  /** In the look of a link. */
  linked(content: Content): WrittenCell
}

export interface Inks {
  readonly styleNumber: StyleNumber
  readonly texts: SharedTexts
  /** The mark that ends a text too long for a cell. */
  readonly cut: string
}

/** `width` is the column's on its sheet, by which texts wrap. */
export function cellWriter({ kind }: ColumnFormat, width: number, { styleNumber, texts, cut }: Inks): CellWriter {
  const write = (content: Content, style: string): WrittenCell => {
    const value = cellValue(content, kind, cut)
    if (typeof value === 'string') {
      return { xml: `" s="${style}" t="s"><v>${texts.numberOf(value)}</v></c>`, lines: linesOf(value, width) }
    }
    return { xml: Number.isFinite(value) ? `" s="${style}"><v>${value}</v></c>` : `" s="${style}"/>`, lines: 1 }
  }
  const plain = styleNumber(kind, 'plain')
  const whole = kind === 'decimal' ? styleNumber('count', 'plain') : plain
  return {
    plain: onceEach(content => write(content, Number.isInteger(content) ? whole : plain)),
    linked: onceEach(content => write(content, styleNumber(kind, 'linked'))),
  }
}

/** Numbers are as quickly written as looked up. */
function onceEach(write: CellWriter['plain']): CellWriter['plain'] {
  const written = new Map<Content, WrittenCell>()
  return content => {
    if (typeof content === 'number') return write(content)
    const known = written.get(content)
    if (known !== undefined) return known
    const cell = write(content)
    written.set(content, cell)
    return cell
  }
}
