// The looks of the list of corrections, as cell formats of the workbook it is put into.
import type { Severity } from '../diagnostics/diagnostic.ts'
import { markColours } from './mark-colours.ts'
import type { StylesEditor } from './styles-editor.ts'

export interface ListFormats {
  readonly title: number
  readonly sentence: number
  readonly heading: number
  readonly text: number
  readonly number: number
  readonly link: number
  readonly rule: number
  readonly severity: Readonly<Record<Severity, number>>
}

/** Decree 30/2020/NĐ-CP, annex I: documents are set in Times New Roman. */
const fontName = '<name val="Times New Roman"/><family val="1"/>'
const grey = 'FFBFBFBF'
const navy = 'FF1F3864'

export function addListFormats(styles: StylesEditor): ListFormats {
  const plain = styles.add('fonts', `<font><sz val="11"/>${fontName}</font>`)
  const bold = styles.add('fonts', `<font><b/><sz val="11"/>${fontName}</font>`)
  const title = styles.add('fonts', `<font><b/><sz val="15"/><color rgb="${navy}"/>${fontName}</font>`)
  const white = styles.add('fonts', `<font><b/><sz val="11"/><color rgb="FFFFFFFF"/>${fontName}</font>`)
  const blue = styles.add('fonts', `<font><u/><sz val="11"/><color rgb="FF0563C1"/>${fontName}</font>`)
  const faint = styles.add('fonts', `<font><sz val="10"/><color rgb="FF595959"/>${fontName}</font>`)
  const line = (side: string) => `<${side} style="thin"><color rgb="${grey}"/></${side}>`
  const box = styles.add(
    'borders',
    `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`,
  )
  const format = (font: number, border: number, fill: number, alignment: string) =>
    styles.add(
      'cellXfs',
      `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`,
    )
  const wrapped = 'horizontal="left" vertical="top" wrapText="1" indent="1"'
  const middle = 'horizontal="center" vertical="top" wrapText="1"'
  const severity = (one: Severity) => format(bold, box, styles.solidFill(markColours[one].behindDark), middle)
  return {
    title: format(title, 0, 0, 'vertical="center"'),
    sentence: format(plain, 0, 0, 'vertical="center"'),
    heading: format(white, box, styles.solidFill(navy), 'horizontal="center" vertical="center" wrapText="1"'),
    text: format(plain, box, 0, wrapped),
    number: format(plain, box, 0, middle),
    link: format(blue, box, 0, wrapped),
    rule: format(faint, box, 0, wrapped),
    severity: { error: severity('error'), warning: severity('warning'), info: severity('info') },
  }
}
