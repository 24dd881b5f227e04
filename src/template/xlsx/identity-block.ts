// Writes the identity fields above the table of tasks: two rows of labels, each with its value beside it.
import type { Worksheet } from 'exceljs'
import { templateWords } from '../../language/template-words.ts'
import type { Language } from '../../model/plan.ts'
import { columnLetters } from '../../source/location.ts'
import type { IdentityField, Wording } from '../headings.ts'
import { type IdentityValue, identityValues } from '../identity-values.ts'
import type { Template } from '../template.ts'
import { cellContent } from './cell-content.ts'
import { addRule, type EntryRule, type EntryRules } from './entry-rules.ts'
import { highlight, isBlank } from './highlights.ts'
import { cellLook, dayFormat, labelLook, plainText } from './styles.ts'

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

/** Above a table with columns of these widths; returns where each value stands. */
export function writeIdentity(
  sheet: Worksheet,
  firstRow: number,
  widths: readonly number[],
  wording: Wording,
  template: Template,
  rules: EntryRules,
): ReadonlyMap<IdentityField, string> {
  const spans = spansOf(widths)
  const cells = new Map<IdentityField, string>()
  for (const [index, value] of identityValues(template).entries()) {
    const row = firstRow + Math.floor(index / pairs.length)
    const span = spans[index % pairs.length]
    if (span === undefined) continue
    if (span.label.to > span.label.from) sheet.mergeCells(row, span.label.from, row, span.label.to)
    const label = sheet.getCell(row, span.label.from)
    label.value = wording.field(value.field)
    label.style = labelLook
    sheet.getRow(row).height = 22
    cells.set(value.field, writeValue(sheet, row, span.value, value, template.language, rules))
  }
  return cells
}

function writeValue(
  sheet: Worksheet,
  row: number,
  { from, to }: Span,
  { field, value, isFixed }: IdentityValue,
  language: Language,
  rules: EntryRules,
): string {
  if (to > from) sheet.mergeCells(row, from, row, to)
  const format = formatOf(field, language)
  const look = cellLook(isFixed ? 'plan' : 'open', {
    align: 'left',
    vertical: 'middle',
    ...(format === null ? {} : { numFmt: format }),
  })
  for (let column = from; column <= to; column++) sheet.getCell(row, column).style = look
  sheet.getCell(row, from).value = cellContent(value)
  const address = `${columnLetters(from)}${row}`
  const rule = ruleFor(field, language, rules)
  if (rule !== null && !isFixed) addRule(sheet, address, rule)
  if (!isFixed && value === null) highlight(sheet, address, isBlank(address), 'blank')
  return address
}

/** Text, so that a code keeps its zero and a period such as 2025-09 is not taken for a day. */
function formatOf(field: IdentityField, language: Language): string | null {
  if (field === 'reportedOn') return dayFormat(language)
  return field === 'revision' || field === 'planVersion' ? null : plainText
}

function ruleFor(field: IdentityField, language: Language, rules: EntryRules): EntryRule | null {
  const { hints } = templateWords[language]
  if (field === 'reportedOn') return rules.day(hints.reportedOn)
  if (field === 'revision') return rules.count(hints.revision)
  return field === 'preparedBy' ? rules.text(hints.preparedBy) : null
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
