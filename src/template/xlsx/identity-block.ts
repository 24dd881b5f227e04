// Writes the identity fields above the table of tasks: two rows of labels, each with its value beside it.
import type { Worksheet } from 'exceljs'
import { type Hint, templateWords } from '../../language/template-words.ts'
import type { Language } from '../../model/plan.ts'
import { columnLetters } from '../../source/location.ts'
import type { IdentityField, Wording } from '../headings.ts'
import { type IdentityValue, identityValues } from '../identity-values.ts'
import type { Template } from '../template.ts'
import { cellContent } from './cell-content.ts'
import { addRule, type EntryRule, type EntryRules } from './entry-rules.ts'
import { cellLook, labelLook } from './styles.ts'

export const identityRows = 2

/** Widths in characters that a label and its value are given at least, pair by pair. */
const pairs = [
  { label: 14, value: 30 },
  { label: 16, value: 24 },
  { label: 16, value: 24 },
  { label: 20, value: 16 },
] as const

interface Span {
  readonly from: number
  readonly to: number
}

/** Where the value of each field stands, for highlights that look at it. */
export type IdentityCells = Readonly<Record<IdentityField, string>>

export function writeIdentity(
  sheet: Worksheet,
  firstRow: number,
  widths: readonly number[],
  wording: Wording,
  template: Template,
  rules: EntryRules,
): Partial<IdentityCells> {
  const spans = spansOf(widths)
  const cells: Partial<Record<IdentityField, string>> = {}
  for (const [index, value] of identityValues(template).entries()) {
    const row = firstRow + Math.floor(index / pairs.length)
    const span = spans[index % pairs.length]
    if (span === undefined) continue
    merge(sheet, row, span.label)
    merge(sheet, row, span.value)
    const label = sheet.getCell(row, span.label.from)
    label.value = wording.field(value.field)
    label.style = labelLook
    cells[value.field] = writeValue(sheet, row, span.value, value, template.language, rules)
    sheet.getRow(row).height = 22
  }
  return cells
}

function writeValue(
  sheet: Worksheet,
  row: number,
  span: Span,
  { field, value, isFixed }: IdentityValue,
  language: Language,
  rules: EntryRules,
): string {
  const numFmt = field === 'reportedOn' ? dayFormat(language) : typeof value === 'string' ? '@' : undefined
  const look = cellLook(isFixed ? 'plan' : 'open', {
    align: 'left',
    vertical: 'middle',
    ...(numFmt === undefined ? {} : { numFmt }),
  })
  for (let column = span.from; column <= span.to; column++) sheet.getCell(row, column).style = look
  sheet.getCell(row, span.from).value = cellContent(value)
  const address = `${columnLetters(span.from)}${row}`
  const rule = ruleFor(field, language, rules)
  if (rule !== null && !isFixed) addRule(sheet, address, rule)
  return address
}

function ruleFor(field: IdentityField, language: Language, rules: EntryRules): EntryRule | null {
  const { hints } = templateWords[language]
  const hint = (found: Hint): EntryRule => rules.text(found)
  if (field === 'reportedOn') return rules.day(hints.reportedOn)
  if (field === 'revision') return rules.count(hints.revision)
  return field === 'preparedBy' ? hint(hints.preparedBy) : null
}

export function dayFormat(language: Language): string {
  return language === 'vi' ? 'dd/mm/yyyy' : 'yyyy-mm-dd'
}

function merge(sheet: Worksheet, row: number, { from, to }: Span): void {
  if (to > from) sheet.mergeCells(row, from, row, to)
}

/** Takes as many columns for each label and value as their widths need. */
function spansOf(widths: readonly number[]): { readonly label: Span; readonly value: Span }[] {
  let next = 1
  const take = (wanted: number): Span => {
    const from = next
    let width = 0
    do width += widths[next++ - 1] ?? wanted
    while (width < wanted)
    return { from, to: next - 1 }
  }
  return pairs.map(pair => ({ label: take(pair.label), value: take(pair.value) }))
}
