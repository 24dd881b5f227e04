// Sections III and IV of the formal report: what stands in the way and what is asked for, the longest overdue first.
import type { Paragraph } from 'docx'
import { formalWords } from '../../language/formal-words.ts'
import type { TaskReport } from '../../model/report.ts'
import { cutText, documentText } from '../document-text.ts'
import type { ReportDraft } from '../report-draft.ts'
import { tasksWithDifficulties } from '../report-lists.ts'
import type { AnnexNames } from './annexes.ts'
import { bodyParagraph } from './paragraphs.ts'
import type { Section } from './results.ts'

/** How many the text gives, and how much of each. */
const most = 8
const longest = 300

/** The public edition has none: what localities ask for is between offices. */
export function requestSections(draft: ReportDraft, annexes: AnnexNames): Section[] {
  if (draft.report.edition === 'public') return []
  const words = formalWords[draft.language]
  const tasks = tasksWithDifficulties(draft.report)
  const difficulties = lines(tasks, task => task.difficulties, words.noDifficulties, draft, annexes)
  const proposals = lines(tasks, task => task.proposals, words.noProposals, draft, annexes)
  return [
    { title: draft.prose.sentence('sections.difficulties'), blocks: difficulties },
    { title: draft.prose.sentence('sections.proposals'), blocks: proposals },
  ]
}

function lines(
  tasks: readonly TaskReport[],
  textOf: (task: TaskReport) => string,
  none: string,
  { language, localityName, words }: ReportDraft,
  annexes: AnnexNames,
): Paragraph[] {
  const spoken = tasks.filter(task => textOf(task).trim() !== '')
  if (spoken.length === 0) return [bodyParagraph(none)]
  const shown = spoken.slice(0, most).map(task => {
    const text = cutText(documentText(textOf(task)).replace(/\s+/gu, ' '), longest, words.cut)
    return bodyParagraph(`- ${localityName(task.locality)}, ${task.task}: ${text}`)
  })
  const isMore = spoken.length > most && annexes.difficulties !== null
  return isMore ? [...shown, bodyParagraph(formalWords[language].seeAnnex(annexes.difficulties ?? ''))] : shown
}
