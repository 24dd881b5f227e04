// Turns one assignment into the line a template shows for it: what the plan asks, what changed it, what was reported before.

import { amendedWords } from '../language/amended-words.ts'
import { formatDate } from '../language/formatters.ts'
import { templateWords } from '../language/template-words.ts'
import { indicatorTrail, taskTrail } from '../model/amendment-trail.ts'
import type { Assignment, IndicatorAssignment } from '../model/assignment.ts'
import { type CalendarDate, parseIsoDate } from '../model/calendar-date.ts'
import { targetInForce } from '../model/indicator.ts'
import type { Language } from '../model/plan.ts'
import type { PreviousIndicator, PreviousTask } from '../model/previous-report.ts'
import type { AmendedValue, AppliedAmendment } from '../model/report.ts'
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
    amendments: amendmentLines(taskTrail(task, assignment.amendments, assignment.locality, asOf), language),
    previous,
  }
}

export function indicatorLine(
  { indicator, locality, targets, amendments }: IndicatorAssignment,
  previous: PreviousIndicator | null,
  { language, asOf }: LineContext,
): IndicatorLine {
  const target = targetInForce(targets, asOf)
  const { id, title, unit, range, aggregation } = indicator
  return {
    ...{ id, title, unit, range },
    target: target === null ? '' : targetText(target, language),
    needs: { numerator: aggregation === 'ratio', denominator: ['ratio', 'weighted-mean'].includes(aggregation) },
    amendments: amendmentLines(indicatorTrail(indicator, amendments, locality), language),
    previousActual: previous?.actual ?? null,
  }
}

/** Every value that a decision replaced stays visible beside it. */
function amendmentLines(trail: readonly AppliedAmendment[], language: Language): string {
  const words = templateWords[language]
  return trail
    .map(({ decision, on, changes }) => {
      const day = formatDate(on, language)
      const before = changes.flatMap(change => valueBefore(change, language))
      return before.length === 0 ? words.amended(decision, day) : words.replaced(before, decision, day)
    })
    .join('\n')
}

function valueBefore(change: AmendedValue, language: Language): string[] {
  const words = amendedWords[language]
  switch (change.what) {
    case 'deadline':
      return [templateWords[language].deadlineBefore(deadlineText(change.from, language))]
    case 'lead':
      return change.from === '' ? [] : [words.earlierLead(change.from)]
    case 'product':
      return change.from === '' ? [] : [words.earlierProduct(change.from)]
    case 'targets':
      return change.from.map(target =>
        words.earlierTarget(`${targetText(target, language)} (${formatDate(target.by, language)})`),
      )
    case 'assignees':
      return []
  }
}

/** As the plan writes it; only ISO days, which YAML asks for, are turned into the day as offices write it. */
function deadlineText(text: string, language: Language): string {
  return parseIsoDate(text) === null ? text : formatDate(text, language)
}
