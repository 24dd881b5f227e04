// The head of the formal report: who issues it, under which number, where and when, and what it is about.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { formalWords } from '../../language/formal-words.ts'
import type { Letterhead } from '../../model/letterhead.ts'
import { documentText } from '../document-text.ts'
import type { ReportDraft } from '../report-draft.ts'
import { portraitWidth } from './pages.ts'
import { centred, gap, runs } from './paragraphs.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** Number, place and day are blanks: an office gives them when it issues the report. */
export function letterheadBlock(draft: ReportDraft, letterhead: Letterhead): (Paragraph | Table)[] {
  if (letterhead === 'none') return []
  const { prose, language } = draft
  const agency = documentText(prose.sentence('letterhead.agency')).toUpperCase() || formalWords[language].agency
  const number = centred(
    prose.sentence(letterhead === 'state' ? 'letterhead.stateNumber' : 'letterhead.partyNumber'),
    { size: 26 },
    { spacing: { before: 60 } },
  )
  const place = centred(
    prose.sentence('letterhead.placeAndDay'),
    { size: 26, italics: true },
    { spacing: { before: 60 } },
  )
  const left =
    letterhead === 'state'
      ? [centred(agency, { size: 26, bold: true }), rule(5), number]
      : [centred(agency, { size: 28, bold: true }), centred('*', { size: 28 }), number]
  const right =
    letterhead === 'state'
      ? [
          centred(prose.sentence('letterhead.nation'), { size: 24, bold: true }),
          centred(prose.sentence('letterhead.motto'), { size: 26, bold: true }),
          rule(12),
          place,
        ]
      : [underlined(prose.sentence('letterhead.party')), place]
  return [sideBySide([left, 40], [right, 60]), gap()]
}

/** BÁO CÁO, what about, and for which period. */
export function titleBlock({ prose }: ReportDraft): Paragraph[] {
  return [
    new Paragraph({
      style: 'Title',
      children: runs(prose.sentence('title.documentType'), { bold: true, size: 28 }),
    }),
    centred(prose.sentence('title.subject'), { bold: true }),
    centred(prose.sentence('title.period'), { italics: true, size: 26 }),
    rule(10),
  ]
}

/** Whom it goes to, and who signs. */
export function signatureBlock({ prose }: ReportDraft, letterhead: Letterhead): (Paragraph | Table)[] {
  if (letterhead === 'none') return []
  const recipients = [
    new Paragraph({ children: runs(prose.sentence('recipients.heading'), { size: 24, bold: true, italics: true }) }),
    ...prose
      .sentence('recipients.list')
      .split('\n')
      .map(text => new Paragraph({ children: runs(text, { size: 22 }) })),
  ]
  const space = new Paragraph({ spacing: { before: 1200 }, children: [] })
  const signature = [
    centred(prose.sentence(`signature.${letterhead}`), { bold: true }),
    space,
    centred(prose.sentence('signature.name'), { bold: true }),
  ]
  return [gap(true), sideBySide([recipients, 50], [signature, 50])]
}

type Side = readonly [children: readonly Paragraph[], share: number]

function sideBySide(...sides: readonly [Side, Side]): Table {
  const columnWidths = sides.map(([, share]) => Math.round((portraitWidth * share) / 100))
  const cells = sides.map(
    ([children], index) =>
      new TableCell({
        width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
        borders: { top: none, bottom: none, left: none, right: none },
        children: [...children],
      }),
  )
  return new Table({
    width: { size: portraitWidth, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  })
}

/** A short line below the words above it, `length` em dashes long. */
function rule(length: number): Paragraph {
  return centred('─'.repeat(length), { size: 12 }, { spacing: { before: 0, after: 0, line: 160 } })
}

function underlined(text: string): Paragraph {
  const run = new TextRun({ text: documentText(text), size: 28, bold: true, underline: {} })
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })
}
