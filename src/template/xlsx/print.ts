// How the sheets of a template print: A4, one page wide, with page numbers and what the sheet is about below.
import type { HeaderFooter, PageSetup } from 'exceljs'
import { templateWords } from '../../language/template-words.ts'
import type { Template } from '../template.ts'

export function pageSetup(orientation: 'landscape' | 'portrait'): Partial<PageSetup> {
  return {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.3 },
  }
}

/** Plan and period left, page in the middle, locality right (ECMA-376 part 1, 18.3.1.39: `&` is doubled). */
export function printFooter({ origin, language }: Template): Partial<HeaderFooter> {
  const page = templateWords[language].page('&P', '&N')
  if (origin === null) return { oddFooter: `&C${page}` }
  return {
    oddFooter: `&L${footerText(`${origin.plan} · ${origin.period}`)}&C${page}&R${footerText(origin.localityName)}`,
  }
}

/** A footer holds 255 characters in all; a digit after the mark would be taken for a font size. */
function footerText(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .slice(0, 60)
    .replaceAll('&', '&&')
  return /^\d/.test(plain) ? ` ${plain}` : plain
}
