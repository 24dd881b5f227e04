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
  return justified(text, {})
}

/** Kept on the page of what comes next: a table. */
export function leadingParagraph(text: string): Paragraph {
  return justified(text, { keepNext: true })
}

/** Sentences of the template, kept on the page of what comes next: the signature. */
export function leadingParagraphs(text: string): Paragraph[] {
  return linesOf(text).map(leadingParagraph)
}

/** What was typed on several lines runs on: a line broken by hand would be stretched. */
function justified(text: string, more: IParagraphOptions): Paragraph {
  return new Paragraph({ style: 'BodyText', ...more, children: runs(documentText(text).replace(/\s+/gu, ' ')) })
}

/** Each line of a sentence of the template is a paragraph; one that says nothing is none. */
export function proseParagraphs(text: string): Paragraph[] {
  return linesOf(text).map(bodyParagraph)
}

function linesOf(text: string): string[] {
  return text.split('\n').filter(line => line.trim() !== '')
}

const romanNumerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const

export function romanNumeral(number: number): string {
  return romanNumerals[number - 1] ?? String(number)
}

export function sectionHeading(number: number, title: string): Paragraph {
  const text = `${romanNumeral(number)}. ${title}`
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(text, { bold: true }) })
}

export function partHeading(number: number, title: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(`${number}. ${title}`, { bold: true }) })
}

export function centred(text: string, look: Look = {}, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...more, children: runs(text, look) })
}

/** A gap after a table; kept with what comes next where `keepNext` says so. */
export function gap(keepNext = false): Paragraph {
  const spacing = { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT }
  return new Paragraph({ spacing, keepNext, children: [] })
}
