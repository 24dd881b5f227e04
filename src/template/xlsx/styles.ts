// The looks of template workbooks: what comes from the plan is grey and locked, what is to be filled in is white and open.
import type { Alignment, Border, Borders, Fill, Font, Style } from 'exceljs'
import type { Language } from '../../model/plan.ts'
import type { ColumnRole } from '../columns.ts'

export type CellLook = Partial<Style>

/** Decree 30/2020/NĐ-CP, annex I: documents are set in Times New Roman. */
const font: Partial<Font> = { name: 'Times New Roman', size: 12 }
const line: Partial<Border> = { style: 'thin', color: { argb: 'FFBFBFBF' } }
const grid: Partial<Borders> = { top: line, right: line, bottom: line, left: line }
const white = { argb: 'FFFFFFFF' }
const navy = { argb: 'FF1F3864' }

export const papers = {
  plan: 'FFF2F2F2',
  reference: 'FFE4ECF5',
  open: 'FFFFFFFF',
  blank: 'FFFFF2CC',
  doubtful: 'FFF8CBAD',
} as const

const headerPapers: Readonly<Record<ColumnRole, string>> = {
  plan: 'FF595959',
  reference: 'FF5B7DA6',
  open: 'FF1F3864',
}

export function paper(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } }
}

/** Codes, deadlines and narratives are text whatever they look like: "6/2025" is no day, "- đã ban hành" no formula. */
export const plainText = '@'

/** Progress is kept as a share under a percent format, which is the one way of writing it that cannot be misread. */
export const percentFormat = '0.0%'

export function dayFormat(language: Language): string {
  return language === 'vi' ? 'dd/mm/yyyy' : 'yyyy-mm-dd'
}

export const locked = { locked: true } as const
const unlocked = { locked: false } as const

/** The look of a whole column: whatever is not set apart is open. */
export const openColumn: CellLook = { font, protection: unlocked }

export const titleLook: CellLook = {
  font: { ...font, size: 15, bold: true, color: navy },
  alignment: { vertical: 'middle' },
  protection: locked,
}
export const labelLook: CellLook = {
  font: { ...font, bold: true },
  alignment: { vertical: 'middle', horizontal: 'right', wrapText: true, indent: 1 },
  protection: locked,
}
export const sectionLook: CellLook = {
  font: { ...font, bold: true, color: navy },
  fill: paper('FFDCE6F1'),
  alignment: { vertical: 'middle' },
  protection: locked,
}

export function headerLook(role: ColumnRole): CellLook {
  return {
    font: { ...font, bold: true, color: white },
    fill: paper(headerPapers[role]),
    border: grid,
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    protection: locked,
  }
}

export interface CellKind {
  readonly align: NonNullable<Alignment['horizontal']>
  readonly numFmt?: string
  readonly vertical?: 'top' | 'middle'
}

/** `role` as it is for this cell: the general template leaves the plan's columns open too. */
export function cellLook(role: ColumnRole, { align, numFmt, vertical = 'top' }: CellKind): CellLook {
  return {
    font,
    border: grid,
    fill: paper(papers[role]),
    alignment: { horizontal: align, vertical, wrapText: true },
    protection: role === 'open' ? unlocked : locked,
    ...(numFmt === undefined ? {} : { numFmt }),
  }
}

/** An open cell that this line does not need: grey, but nobody is kept from writing there. */
export function unneeded(look: CellLook): CellLook {
  return { ...look, fill: paper(papers.plan) }
}

export const guideLooks = {
  title: titleLook,
  heading: { font: { ...font, bold: true, color: navy }, alignment: { vertical: 'middle' }, protection: locked },
  text: { font, alignment: { vertical: 'top', wrapText: true }, protection: locked },
  number: { font, alignment: { vertical: 'top', horizontal: 'right' }, protection: locked },
  term: { font: { ...font, bold: true }, alignment: { vertical: 'top', wrapText: true }, protection: locked },
} as const satisfies Record<string, CellLook>
