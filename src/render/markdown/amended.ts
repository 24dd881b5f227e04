// Puts beside a value what a recorded decision replaced, so that no list shows the new one alone.
import type { RootContent } from 'mdast'
import { amendedWords } from '../../language/amended-words.ts'
import { extensionsOf } from '../../model/amendment-trail.ts'
import type { AppliedAmendment, IndicatorReport, NationalIndicator, TaskReport } from '../../model/report.ts'
import { changeText } from '../change-text.ts'
import type { ReportDraft } from '../report-draft.ts'
import { targetText } from '../target-words.ts'
import { fullLimit, limitList, namesLimit } from './limits.ts'
import { type CellContent, emphasised, type Heading, heading, paragraph, table } from './nodes.ts'

/** The deadline in force, the first one where it was another, and how often it was extended, by which decisions. */
export function deadlineCell(task: TaskReport, draft: ReportDraft): string {
  const { words, language, number } = draft
  const { originalDeadline, extensions, amendments } = task
  const decisions = extensionsOf(amendments).map(({ decision }) => decision)
  return [
    task.deadline || words.noDeadline,
    ...(originalDeadline === null
      ? []
      : [`${words.columns.originalDeadline}: ${originalDeadline || words.noDeadline}`]),
    ...(extensions === 0 ? [] : [amendedWords[language].extended(number(extensions), decisions.join('; '))]),
  ].join('\n')
}

export function leadCell({ lead, originalLead }: TaskReport, { words, language }: ReportDraft): string {
  const inForce = lead || words.noLead
  return originalLead === null
    ? inForce
    : `${inForce}\n${amendedWords[language].earlierLead(originalLead || words.noLead)}`
}

export function targetCell(one: IndicatorReport | NationalIndicator, draft: ReportDraft): string {
  const { terms, language, words, day } = draft
  const inForce = targetText(one.targetInForce, terms, language)
  if (one.originalTarget === null) return inForce
  const stated = words.targetBy(targetText(one.originalTarget, terms, language), day(one.originalTarget.by))
  return `${inForce}\n${amendedWords[language].earlierTarget(stated)}`
}

/** Every decision that changed something of a row, with each value before and after; nothing where none did. */
export function decisionsCell(amendments: readonly AppliedAmendment[], draft: ReportDraft): string {
  const words = amendedWords[draft.language]
  return amendments
    .filter(({ changes }) => changes.length > 0)
    .map(({ decision, on, changes }) => {
      const texts = changes.map(change => {
        const { changed, from, to } = changeText({ ...change, localities: [] }, draft)
        return `${changed}: ${from || draft.words.none} → ${to || draft.words.none}`
      })
      return `${words.decided(decision, draft.day(on))}: ${texts.join('; ')}`
    })
    .join('\n')
}

/** Most extended first; localities that share a task, its deadlines and the count are one row. */
export function extensionsSection(draft: ReportDraft): RootContent[] {
  const { report, words, language, number, localityName } = draft
  const own = amendedWords[language]
  const groups = new Map<string, TaskReport[]>()
  for (const task of report.tasks.filter(({ extensions }) => extensions > 0)) {
    const key = JSON.stringify([task.task, task.originalDeadline, task.deadline, task.extensions])
    groups.set(key, [...(groups.get(key) ?? []), task])
  }
  const sorted = [...groups.values()].toSorted((a, b) => (b[0]?.extensions ?? 0) - (a[0]?.extensions ?? 0))
  if (sorted.length === 0) return [heading(3, own.extendedTasks), paragraph(words.none)]
  const { shown, note } = limitList(sorted, fullLimit, words.sections.assignments, draft)
  const c = words.columns
  const headings: Heading[] = [
    { text: c.extensions, align: 'right' },
    { text: c.task },
    { text: c.title },
    { text: c.deadline },
    { text: c.localities },
  ]
  const rows = shown.flatMap((tasks): CellContent[][] => {
    const [first] = tasks
    if (!first) return []
    const names = tasks.slice(0, namesLimit).map(({ locality }) => localityName(locality))
    const more = tasks.length > names.length ? [words.more(number(tasks.length - names.length))] : []
    const where = `${number(tasks.length)}: ${[...names, ...more].join(', ')}`
    return [[number(first.extensions), first.task, first.title, deadlineCell(first, draft), where]]
  })
  return [heading(3, own.extendedTasks), emphasised(own.extendedNote), paragraph(note), table(headings, rows)]
}
