// Turns a template into a CSV file: identity fields, the table of tasks, the table of indicators below it.
import { templateWords } from '../language/template-words.ts'
import { indicatorColumnsOf, indicatorValue, taskColumnsOf, taskValue } from './columns.ts'
import { guideFacts } from './guide-facts.ts'
import { type SubmissionHeadings, type TaskColumn, type Wording, wordingOf } from './headings.ts'
import { identityValues } from './identity-values.ts'
import { stampLine } from './stamp.ts'
import { plainNumber } from './target-text.ts'
import type { Section, TaskLine, Template } from './template.ts'

type Value = string | number | null

/** UTF-8 with a byte order mark, without which Excel takes the letters for another alphabet; RFC 4180. */
export function renderTemplateCsv(template: Template, headings: SubmissionHeadings): string {
  const wording = wordingOf(headings, template.language, template.previousPeriod)
  const rows = [
    ...opening(template, wording),
    [],
    ...taskTable(template, wording),
    ...(template.indicators.length === 0 ? [] : [[], ...indicatorTable(template, wording)]),
  ]
  const width = Math.max(...rows.map(row => row.length))
  const numbersIn = (value: Value): string =>
    typeof value === 'number' ? plainNumber(value, template.language) : (value ?? '')
  return `\uFEFF${rows.map(row => lineOf(row.map(numbersIn), width)).join('')}`
}

function opening(template: Template, wording: Wording): Value[][] {
  const words = templateWords[template.language]
  return [
    [words.tasksTitle],
    [stampLine(template)],
    [words.text.csvAdvice(guideFacts(template, 'csv'))],
    ...identityValues(template).map(({ field, value }) => [wording.field(field), value]),
  ]
}

function taskTable(template: Template, wording: Wording): Value[][] {
  const columns = taskColumnsOf(template)
  return [
    columns.map(column => wording.column(column)),
    ...tableRows(template.tasks, (line, number) => columns.map(column => taskCell(line, column, number, template))),
  ]
}

/** Excel takes "6/2025" for the first of June and writes it back as "Jun-25"; with a word in front it stays as it is. */
function taskCell(line: TaskLine, column: TaskColumn, number: number, template: Template): Value {
  const value = taskValue(line, column, number, template)
  if (column === 'previousProgress' && typeof value === 'number') return `${plainNumber(value, template.language)}%`
  const isDateLike =
    typeof value === 'string' && /^(?:\d{1,2}[/.-]){1,2}\d{4}$|^\d{4}(?:[/.-]\d{1,2}){1,2}$/.test(value)
  return column === 'deadline' && isDateLike ? templateWords[template.language].text.until(value) : value
}

function indicatorTable(template: Template, wording: Wording): Value[][] {
  const columns = indicatorColumnsOf(template)
  return [
    columns.map(column => wording.column(column)),
    ...tableRows(template.indicators, (line, number) =>
      columns.map(column => indicatorValue(line, column, number, template)),
    ),
  ]
}

function tableRows<Line>(
  sections: readonly Section<Line>[],
  rowOf: (line: Line, number: number) => Value[],
): Value[][] {
  let number = 0
  return sections.flatMap(({ title, lines }) => [
    ...(title === null ? [] : [[title]]),
    ...lines.map(line => {
      number += 1
      return rowOf(line, number)
    }),
  ])
}

function lineOf(values: readonly string[], width: number): string {
  const padded = Array.from({ length: width }, (_, index) => quoted(harmless(values[index] ?? '')))
  return `${padded.join(',')}\r\n`
}

function quoted(value: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** A spreadsheet takes a text that begins like a formula for one (OWASP, CSV injection); numbers are left alone. */
function harmless(value: string): string {
  return /^[=+\-@\t\r]/.test(value) && !/^-\d+(?:[.,]\d+)?$/.test(value) ? `'${value}` : value
}
