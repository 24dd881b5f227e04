// What may be entered into which cells, and the hint shown when one of them is chosen.
import type { DataValidation, Worksheet } from 'exceljs'
import { type Hint, type TemplateWords, templateWords } from '../../language/template-words.ts'
import { addDays, type CalendarDate } from '../../model/calendar-date.ts'
import type { Language } from '../../model/plan.ts'
import { plainNumber } from '../target-text.ts'

/** ExcelJS has these at run time and leaves them out of its types. */
declare module 'exceljs' {
  interface Worksheet {
    readonly conditionalFormattings: readonly unknown[]
    readonly dataValidations: { add(range: string, rule: EntryRule): void }
  }
}

export type EntryRule = Omit<DataValidation, 'type' | 'formulae'> & {
  readonly type: DataValidation['type'] | 'any'
  readonly formulae: readonly (string | number | Date)[]
}

/** The name of the list of statuses; it lies on a hidden sheet, because a list in the rule itself may hold 255 letters. */
export const statusListName = 'tiendo_status'

/** Rules for the cells of one workbook. */
export interface EntryRules {
  readonly status: (hint: Hint) => EntryRule
  readonly progress: (hint: Hint) => EntryRule
  readonly day: (hint: Hint) => EntryRule
  readonly count: (hint: Hint) => EntryRule
  readonly number: (hint: Hint, range: { readonly min: number | null; readonly max: number | null }) => EntryRule
  /** Anything may be entered; the hint is all. */
  readonly text: (hint: Hint) => EntryRule
}

/** `to` is the period's last day, null in the general template. */
export function entryRules(language: Language, to: CalendarDate | null): EntryRules {
  const { refusals } = templateWords[language]
  const rule = checkedBy(refusals)
  return {
    status: hint => rule(hint, refusals.status, { type: 'list', formulae: [statusListName] }),
    // The cell is formatted as a percentage, so that 75 is entered, kept as 0.75 and read back without a doubt.
    progress: hint => rule(hint, refusals.progress, { type: 'decimal', operator: 'between', formulae: [0, 1] }),
    day: hint => rule(hint, refusals.day, { type: 'date', operator: 'between', formulae: possibleDays(to) }),
    count: hint => rule(hint, refusals.revision, { type: 'whole', operator: 'between', formulae: [1, 99] }),
    number: (hint, { min, max }) => {
      const words = (limit: number | null): string | null => (limit === null ? null : plainNumber(limit, language))
      const refusal = min === null && max === null ? refusals.number : refusals.numberWithin(words(min), words(max))
      return rule(hint, refusal, { type: 'decimal', operator: 'between', formulae: [min ?? -1e15, max ?? 1e15] })
    },
    text: ({ title, text }) => ({
      type: 'any',
      formulae: [],
      showInputMessage: true,
      promptTitle: title,
      prompt: cut(text, 255),
    }),
  }
}

function checkedBy(refusals: TemplateWords['refusals']) {
  return (
    { title, text }: Hint,
    refusal: string,
    check: Pick<EntryRule, 'type' | 'operator' | 'formulae'>,
  ): EntryRule => ({
    ...check,
    allowBlank: true,
    showInputMessage: true,
    promptTitle: title,
    prompt: cut(text, 255),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: refusals.title,
    error: cut(refusal, 225),
  })
}

/** Wide enough for any honest entry; it is there to keep text and slips of the year out. */
function possibleDays(to: CalendarDate | null): Date[] {
  const last = to === null ? '2100-12-31' : addDays(to, 366)
  return [new Date('2000-01-01T00:00:00Z'), new Date(`${last}T00:00:00Z`)]
}

/** Excel refuses a workbook whose hints are longer than it shows. A unit comes from the plan and may be of any length. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

export function addRule(sheet: Worksheet, range: string, rule: EntryRule): void {
  const [from, to] = range.split(':')
  sheet.dataValidations.add(from === to ? (from ?? range) : range, rule)
}
