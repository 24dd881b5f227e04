// Builds the paragraphs of the formal report as Decree 30/2020/NĐ-CP, Annex I sets them: fonts, sizes, indents and gaps.
import { AlignmentType, HeadingLevel, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import { documentText } from '../document-text.ts'

/** Sizes are in half points, lengths in twentieths of a point (1,27 cm = 720). */
export const sizes = { body: 28, table: 22, small: 22, note: 24 } as const

interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly italics?: boolean
}

/** Line breaks of the text stay; controls and what reorders text are dropped. */
export function runs(text: string, look: Look = {}): TextRun[] {
  return documentText(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, size: sizes.body, ...look, ...(index === 0 ? {} : { break: 1 }) }))
}

/** A justified paragraph with the first line indented. */
export function bodyParagraph(text: string): Paragraph {
  return new Paragraph({ style: 'BodyText', children: runs(text) })
}

/** Each line of a sentence of the template is a paragraph; one that says nothing is none. */
export function proseParagraphs(text: string): Paragraph[] {
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(bodyParagraph)
}

export function sectionHeading(number: string, title: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(`${number}. ${title}`, { bold: true }) })
}

export function partHeading(number: number, title: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(`${number}. ${title}`, { bold: true }) })
}

/** Above a table, and kept on its page. */
export function tableNote(text: string): Paragraph {
  return new Paragraph({ style: 'BodyText', keepNext: true, children: runs(text) })
}

export function centred(text: string, look: Look = {}, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...more, children: runs(text, look) })
}

/** A gap after a table. */
export function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT }, children: [] })
}
