// The pages of the formal report: A4, the margins and the page number of Decree 30/2020/NĐ-CP, Annex I; annexes lie across.
import { AlignmentType, Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import { sizes } from './paragraphs.ts'

const millimetre = 1440 / 25.4
const twips = (millimetres: number): number => Math.round(millimetres * millimetre)

/** Within the Decree's 20–25, 15–20, 20–25 and 30–35 mm. The head of the page lies in the top margin. */
const margin = {
  top: twips(20),
  right: twips(15),
  bottom: twips(20),
  left: twips(30),
  header: twips(10),
  footer: twips(10),
}
const [short, long] = [twips(210), twips(297)]

export const portraitWidth = short - margin.left - margin.right
export const landscapeWidth = long - 2 * twips(20)

/** The number stands in the middle of the top margin, from the second page on. */
function numbered() {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: sizes.body })
  const shown = new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })
  return { default: new Header({ children: [shown] }), first: new Header({ children: [new Paragraph({})] }) }
}

export function portrait(children: ISectionOptions['children']): ISectionOptions {
  return {
    properties: { titlePage: true, page: { size: { width: short, height: long }, margin } },
    headers: numbered(),
    children,
  }
}

/** Each annex has page numbers of its own. */
export function landscape(children: ISectionOptions['children']): ISectionOptions {
  const side = twips(20)
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: short, height: long, orientation: PageOrientation.LANDSCAPE },
        margin: { ...margin, left: side, right: side },
        pageNumbers: { start: 1 },
      },
    },
    headers: numbered(),
    children,
  }
}
