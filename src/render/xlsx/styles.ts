// The looks of the workbook: fonts, colours, borders and number formats, named once and used by every sheet.
import type { CellStyle } from 'hucre/xlsx'
import type { Language } from '../../model/plan.ts'
import type { Colour } from '../../model/state.ts'

/** What a column holds; it decides alignment and number format. */
export const columnKinds = ['text', 'word', 'count', 'decimal', 'rate', 'percent', 'date'] as const
export type ColumnKind = (typeof columnKinds)[number]

export type Looks = Readonly<Record<ColumnKind, { readonly plain: CellStyle; readonly linked: CellStyle }>>

/** Decree 30/2020/NĐ-CP, annex I: documents are set in Times New Roman. */
export const fontName = 'Times New Roman'
const navy = '1F3864'
const grey = '595959'

const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const grid = { top: line, right: line, bottom: line, left: line }
const rule = { bottom: line }
const font = { name: fontName, size: 11 }

export const titleStyle: CellStyle = {
  font: { name: fontName, size: 16, bold: true, color: { rgb: navy } },
  alignment: { vertical: 'center' },
}
export const contextStyle: CellStyle = { font, alignment: { vertical: 'center' } }
export const sectionStyle: CellStyle = {
  font: { name: fontName, size: 13, bold: true, color: { rgb: navy } },
  alignment: { vertical: 'bottom' },
}
export const noteStyle: CellStyle = {
  font: { name: fontName, size: 11, italic: true, color: { rgb: grey } },
  alignment: { vertical: 'center' },
}
export const leadStyle: CellStyle = {
  font: { name: fontName, size: 12 },
  alignment: { vertical: 'top', wrapText: true },
}
export const linkStyle: CellStyle = linked({ font, alignment: { vertical: 'center' } })
export const headerStyle: CellStyle = {
  font: { name: fontName, size: 11, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: navy } },
  border: grid,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

/**
 * The looks of data cells, in the workbook's own font, which need not be named again. Numbers and dates stand right, words from closed lists in the middle. Days are written
 * dd/mm/yyyy in Vietnamese and ISO in English; the tag 42A makes programs that honour it write the decimal comma.
 */
export function looksIn(language: Language): Looks {
  const right = { border: rule, alignment: { horizontal: 'right', vertical: 'top' } } as const
  const tag = language === 'vi' ? '[$-42A]' : ''
  return {
    text: look({ border: rule, alignment: { horizontal: 'left', vertical: 'top', wrapText: true, indent: 1 } }),
    word: look({ border: rule, alignment: { horizontal: 'center', vertical: 'top', wrapText: true } }),
    count: look({ border: rule, alignment: { ...right.alignment, indent: 1 }, numFmt: `${tag}#,##0` }),
    decimal: look({ ...right, numFmt: `${tag}#,##0.0###` }),
    rate: look({ ...right, numFmt: `${tag}0.00` }),
    percent: look({ ...right, numFmt: `${tag}0.0%` }),
    date: look({ ...right, numFmt: language === 'vi' ? 'dd/mm/yyyy' : 'yyyy-mm-dd' }),
  }
}

function look(plain: CellStyle): Looks[ColumnKind] {
  return { plain, linked: linked(plain) }
}

export function bold(style: CellStyle): CellStyle {
  return { ...style, font: { ...font, ...style.font, bold: true } }
}

export function linked(style: CellStyle): CellStyle {
  return { ...style, font: { ...font, ...style.font, underline: true, color: { rgb: '0563C1' } } }
}

const tones: Readonly<Record<Colour, { readonly ink: string; readonly paper: string }>> = {
  green: { ink: '1B5E20', paper: 'DDF0DE' },
  yellow: { ink: '6B4E00', paper: 'FFF0C2' },
  red: { ink: '9B1C12', paper: 'FADBD8' },
}

/** Laid over a data cell where its row has that colour. A differential fill is read from `bgColor` (ECMA-376, 18.8.20). */
export function toneStyle(colour: Colour): CellStyle {
  const { ink, paper } = tones[colour]
  return {
    font: { bold: true, color: { rgb: ink } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: paper } },
  }
}

/** The same colour set in the cell itself, for a cell that stands in no table. */
export function colouredCell(style: CellStyle, colour: Colour): CellStyle {
  const { ink, paper } = tones[colour]
  return {
    ...style,
    font: { ...font, ...style.font, bold: true, color: { rgb: ink } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: paper } },
  }
}

/** 8 digits: a 6-digit colour of a data bar is not completed by the writer. */
export const barColour = 'FF9BC2E6'
