// Shows a raw cell as the text a person would see in it.
import type { RawCell, ShownBeside } from '../../source/raw-table.ts'
import { cleanText } from './fold-text.ts'

/** Text of a cell; numbers without grouping, percentages as "75.5%", days as ISO, months as 12/2025. '' for no cell and for dashes. */
export function cellText(cell: RawCell | null): string {
  if (cell === null) return ''
  switch (cell.kind) {
    case 'text':
      return isPlaceholder(cell.text) ? '' : cleanText(cell.text)
    case 'number':
      return withBeside(String(cell.number), cell.beside)
    case 'percent':
      return withBeside(`${Number((cell.number * 100).toPrecision(12))}%`, cell.beside)
    case 'date':
      return shownPart(cell.date, cell.shows)
    case 'boolean':
      return cell.boolean ? 'TRUE' : 'FALSE'
    case 'error':
      return cell.text
    case 'uncalculated':
      return `=${cell.formula}`
  }
}

function withBeside(number: string, beside: ShownBeside | undefined): string {
  return beside ? cleanText(`${beside.before}${number.padStart(beside.width, '0')}${beside.after}`) : number
}

/** Of a day of which only the month shows, that month as people write it: 12/2025. */
function shownPart(date: string, shows: 'month' | 'year' | undefined): string {
  const [year = '', month = ''] = date.split('-')
  return shows === undefined ? date : shows === 'year' ? year : `${month}/${year}`
}

/** Offices fill empty cells with a dash or dots. */
function isPlaceholder(text: string): boolean {
  return /^[\s\u00a0\-–—−_.…/]*$/u.test(text)
}
