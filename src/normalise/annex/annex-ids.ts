// Gives each row of an annex an id that stays the same when rows are added elsewhere: from its code, else its number.
import { compareText } from '../../diagnostics/order.ts'
import { foldText } from '../text/fold-text.ts'

export interface NumberedRow {
  /** The code column, '' when there is none. */
  readonly code: string
  /** The numbering as written, '' when there is none. */
  readonly number: string
  /** The section's own label ("II"), and which table of the file it is in: they tell equal numbers apart. */
  readonly section: string
  readonly table: number
  /** The row of the sheet. */
  readonly row: number
}

export interface RowId {
  readonly id: string
  /** The number, or code, is that of an earlier row too. */
  readonly isRepeated: boolean
}

/**
 * `NV-12` from number 12. Where numbering begins again in each section, the section comes first (`NV-II.03`), and the
 * table where sections do too. A number given twice gets a letter; a row without a number is named after its row.
 */
export function annexIds(rows: readonly NumberedRow[], prefix: string): RowId[] {
  const level = levelOf(rows)
  const taken = new Set<string>()
  return rows.map(row => {
    const wanted = wantedId(row, prefix, level)
    const id = [wanted, ...suffixes(wanted)].find(candidate => !taken.has(candidate.toLowerCase())) ?? wanted
    taken.add(id.toLowerCase())
    return { id, isRepeated: id !== wanted }
  })
}

function wantedId({ code, number, section, table, row }: NumberedRow, prefix: string, level: number): string {
  if (code !== '') return code
  if (number === '') return `${prefix}R${row}`
  const within = [...(level >= 2 ? [String(table)] : []), ...(level >= 1 && section !== '' ? [section] : [])]
  return `${prefix}${[...within, padded(number)].join('.')}`
}

/** 0: numbers alone tell rows apart as well as anything does; 1: with their sections; 2: with their tables. */
function levelOf(rows: readonly NumberedRow[]): number {
  const numbered = rows.filter(row => row.code === '' && row.number !== '')
  const repeats = [0, 1, 2].map(
    level => numbered.length - new Set(numbered.map(row => wantedId(row, '', level).toLowerCase())).size,
  )
  return repeats.indexOf(Math.min(...repeats))
}

/** "1." → "01", "11.1" → "11.1", "5a)" → "05a". Two digits keep ids in order up to 99 and never change with more rows. */
function padded(number: string): string {
  const plain = number.replace(/[\s.)\]:]+$/u, '').replace(/^[\s([]+/u, '')
  return plain.replace(/^\d(?!\d)/, digit => `0${digit}`).replace(/\s+/g, '')
}

function suffixes(id: string): string[] {
  return [...'bcdefghijklmnopqrstuvwxyz', ...Array.from({ length: 200 }, (_, index) => `-${index + 2}`)].map(
    suffix => `${id}${suffix}`,
  )
}

/**
 * Excel keeps 11.10 as the number 11.1. Where 11.9 stands before it, 11.10 was meant; where 11.19 does, 11.20.
 * `before` is the number of the row above in the same table.
 */
export function repairedNumber(number: string, before: string): string {
  const [, chapter, part] = /^(\d+)\.(\d+)$/.exec(number) ?? []
  const [, chapterBefore, partBefore] = /^(\d+)\.(\d+)$/.exec(before) ?? []
  if (chapter === undefined || chapter !== chapterBefore) return number
  return Number(partBefore) + 1 === Number(part) * 10 ? `${chapter}.${part}0` : number
}

/** "I", "II.", "Phần III" or "A": the label of a section, without its punctuation; '' when a text is none. */
export function sectionLabel(text: string): string {
  const label = /^(?:phần|mục|nhóm|chương)?\s*([IVXLC]{1,7}|[A-H])\s*[.):/-]*$/iu.exec(text.trim())?.[1] ?? ''
  return label.toUpperCase() === label ? label : ''
}

/** The title of a section as one key, to see that "I" of two tables is the same section. */
export function sameSection(a: string, b: string): boolean {
  return compareText(foldText(a), foldText(b)) === 0
}
