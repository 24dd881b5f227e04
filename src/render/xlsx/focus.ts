// The sheet of one locality's rank and of what it has to do before the next date.
import { scopeWords } from '../../language/scope-words.ts'
import type { LocalityFocus } from '../../model/report.ts'
import { focusSentences, type StepText, stepTexts } from '../locality-focus.ts'
import type { Drafting } from './drafting.ts'
import { type Column, fillTable, type Page } from './page.ts'

export function focusPage(focus: LocalityFocus, drafting: Drafting): Page {
  const { words, language, sourceHref } = drafting
  const scope = scopeWords[language]
  const c = words.columns
  const columns: Column<StepText>[] = [
    { heading: c.number, width: 6, kind: 'count', value: (_, index) => index + 1 },
    { heading: scope.step, width: 24, kind: 'text', value: ({ kind }) => kind },
    { heading: scope.subject, width: 42, kind: 'text', value: ({ subject }) => subject },
    { heading: c.due, width: 12, kind: 'date', value: ({ step }) => step.due },
    { heading: scope.days, width: 16, kind: 'text', value: ({ days }) => days },
    {
      heading: c.message,
      width: 60,
      kind: 'text',
      value: ({ message }) => message,
      href: ({ file }) => (file === null ? null : sourceHref(file)),
    },
    { heading: c.fix, width: 44, kind: 'text', value: ({ fix }) => fix },
  ]
  return {
    name: scope.steps,
    notes: focusSentences(focus, drafting),
    tables: [fillTable({ name: 'NextSteps' }, columns, stepTexts(focus, drafting))],
    frozenColumns: 2,
  }
}
