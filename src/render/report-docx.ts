// Turns a report into the formal document of an office: letterhead, four sections, signature, and the lists as annexes.
import { AlignmentType, Document, Packer } from 'docx'
import type { Letterhead } from '../model/letterhead.ts'
import type { Report } from '../model/report.ts'
import { documentText } from './document-text.ts'
import { annexesOf } from './docx/annexes.ts'
import { letterheadBlock, signatureBlock, titleBlock } from './docx/letterhead.ts'
import { nextStepsSection } from './docx/next-steps.ts'
import { portrait } from './docx/pages.ts'
import { leadingParagraphs, proseParagraphs, sectionHeading, sizes } from './docx/paragraphs.ts'
import { repeatable } from './docx/repeatable.ts'
import { requestSections } from './docx/requests.ts'
import { responsibilitySection } from './docx/responsibility.ts'
import { resultsSection } from './docx/results.ts'
import { draftReport } from './report-draft.ts'
import type { ReportOptions } from './report-options.ts'

export interface FormalOptions extends ReportOptions {
  readonly letterhead: Letterhead
}

const font = 'Times New Roman'

/**
 * The layout of Decree 30/2020/NĐ-CP, Annex I. The number, the day and the signature are left for the office that issues
 * it. The same report gives the same bytes.
 */
export async function renderReportDocx(report: Report, options: FormalOptions): Promise<Uint8Array> {
  const { letterhead } = options
  const draft = draftReport(report, options)
  const { id, title: planTitle } = report.plan
  const annexes = annexesOf(draft, letterhead)
  const sections = [
    resultsSection(draft, annexes.names),
    responsibilitySection(draft, annexes.names),
    ...requestSections(draft, annexes.names),
    ...nextStepsSection(draft),
  ]
  const document = new Document({
    title: documentText(`${draft.words.title}: ${planTitle}`),
    subject: documentText(`${id}, ${report.period.id}`),
    creator: 'tiendo',
    lastModifiedBy: 'tiendo',
    styles,
    sections: [
      portrait([
        ...letterheadBlock(draft, letterhead),
        ...titleBlock(draft),
        ...proseParagraphs(draft.prose.sentence('text.opening')),
        ...sections.flatMap(({ title, blocks }, index) => [sectionHeading(index + 1, title), ...blocks]),
        ...leadingParagraphs(draft.prose.sentence('text.closing')),
        ...signatureBlock(draft, letterhead),
      ]),
      ...annexes.sections,
    ],
  })
  return repeatable(await Packer.toBuffer(document), report.asOf)
}

const ink = { font, color: '000000', size: sizes.body } as const
const heading = {
  run: { ...ink, bold: true },
  paragraph: { alignment: AlignmentType.LEFT, indent: { firstLine: 720 }, spacing: { before: 120, after: 60 } },
} as const

/** Body: 14 pt, justified, first line indented by 1,27 cm, at least 6 pt between paragraphs. */
const styles = {
  default: {
    document: { run: ink },
    heading1: heading,
    heading2: heading,
    title: { run: { ...ink, bold: true }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240 } } },
  },
  paragraphStyles: [
    {
      ...{ id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true, run: ink },
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: 720 },
        spacing: { before: 60, after: 60, line: 276 },
      },
    },
    {
      ...{ id: 'AnnexTitle', name: 'Annex Title', basedOn: 'Normal', quickFormat: true },
      run: { ...ink, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, outlineLevel: 0 },
    },
  ],
}
