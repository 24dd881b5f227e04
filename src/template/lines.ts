// Turns one assignment into the line a template shows for it: what the plan asks, what changed it, what was reported before.

import { formatDate } from '../language/formatters.ts'
import { type TemplateWords, templateWords } from '../language/template-words.ts'
import type { Assignment, IndicatorAssignment } from '../model/assignment.ts'
import { type CalendarDate, parseIsoDate } from '../model/calendar-date.ts'
import { targetInForce } from '../model/indicator.ts'
import type { Language } from '../model/plan.ts'
import type { PreviousIndicator, PreviousTask } from '../model/previous-report.ts'
import { targetText } from './target-text.ts'
import type { IndicatorLine, TaskLine } from './template.ts'

export interface LineContext {
  readonly language: Language
  readonly asOf: CalendarDate
}

export function taskLine(
  assignment: Assignment,
  previous: PreviousTask | null,
  { language, asOf }: LineContext,
): TaskLine {
  const { task, lead, product, deadline, due } = assignment
  return {
    id: task.id,
    title: task.title,
    lead,
    deadline: deadlineText(deadline.text, language),
    product,
    isEvidenceRequired: task.evidence === 'required',
    isPastDue: due !== null && due < asOf,
    amendments: taskAmendments(assignment, language).join('\n'),
    previous,
  }
}

export function indicatorLine(
  { indicator, targets, amendments }: IndicatorAssignment,
  previous: PreviousIndicator | null,
  { language, asOf }: LineContext,
): IndicatorLine {
  const target = targetInForce(targets, asOf)
  const words = templateWords[language]
  const { id, title, unit, range, aggregation } = indicator
  return {
    ...{ id, title, unit, range },
    target: target === null ? '' : targetText(target, language),
    needs: { numerator: aggregation === 'ratio', denominator: ['ratio', 'weighted-mean'].includes(aggregation) },
    amendments: amendments.map(({ decision, on }) => words.amended(decision, formatDate(on, language))).join('\n'),
    previousActual: previous?.actual ?? null,
  }
}

/** The old deadline stays visible beside each decision that moved it. */
function taskAmendments({ task, amendments }: Assignment, language: Language): string[] {
  const words: TemplateWords = templateWords[language]
  let before = task.deadline.text
  return amendments.map(({ decision, on, set }) => {
    const day = formatDate(on, language)
    if (!set.deadline) return words.amended(decision, day)
    const line = words.extended(deadlineText(before, language), decision, day)
    before = set.deadline.text
    return line
  })
}

/** As the plan writes it; only ISO days, which YAML asks for, are turned into the day as offices write it. */
function deadlineText(text: string, language: Language): string {
  return parseIsoDate(text) === null ? text : formatDate(text, language)
}
