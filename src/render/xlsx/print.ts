// How every sheet prints: A4 landscape, one page wide, with page numbers below.
import type { WriteSheet } from 'hucre/xlsx'
import type { Drafting } from './drafting.ts'

export const pageSetup: NonNullable<WriteSheet['pageSetup']> = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.3 },
}

/** Plan and period left, page number in the middle, as-of date right (ECMA-376 part 1, 18.3.1.39: `&` is doubled). */
export function printFooter({ report, words, day }: Drafting): NonNullable<WriteSheet['headerFooter']> {
  const left = footerText(`${report.plan.id} · ${report.period.id}`)
  const right = footerText(words.asOfLine(day(report.asOf)))
  return { oddFooter: `&L${left}&C${words.pageFooter('&P', '&N')}&R${right}` }
}

/** A footer holds 255 characters in all. */
function footerText(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f]/gu, ' ')
    .slice(0, 60)
    .replaceAll('&', '&&')
}
