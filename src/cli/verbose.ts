// Turns checked submissions into what --verbose tells: identity, tables, columns, deadline readings, and the four row counts.
import { reportSources } from '../consolidate/sources.ts'
import { cliWords } from '../language/cli-words.ts'
import { formatDate } from '../language/formatters.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'
import type { Deadline } from '../model/deadline.ts'
import type { KeptTaskRow } from '../model/kept-rows.ts'
import type { Language } from '../model/plan.ts'
import { selectSubmissions } from '../model/select-submissions.ts'
import type { FoundTable } from '../model/submission.ts'
import { locationText } from '../render/location-text.ts'
import { columnLetters } from '../source/location.ts'

export function describeSubmissions(submissions: readonly CheckedSubmission[], language: Language): string {
  const words = cliWords[language].verbose
  const rows = new Map(reportSources(submissions, selectSubmissions(submissions)).map(one => [one.file, one.rows]))
  const paragraphs = submissions.map(checked => {
    const counts = rows.get(checked.source.file)
    const { tables = [], passedOver = [], tasks = [] } = checked.submission ?? {}
    const lines = [
      identityLine(checked, language),
      ...tables.flatMap(table => tableLines(table, language)),
      ...(tables.length === 0 ? [words.noTable] : []),
      ...passedOver.map(({ sheet, reason }) => words.passedOver(sheet, reason)),
      ...deadlineLines(tasks, language),
      ...(counts ? [words.rows(counts.read, counts.accepted, counts.rejected, counts.ignored)] : []),
    ]
    return [checked.source.file, ...lines.map(line => `  ${line}`)].join('\n')
  })
  return paragraphs.join('\n')
}

function identityLine({ locality, period, reportedOn, revision }: CheckedSubmission, language: Language): string {
  const day = reportedOn === null ? '?' : formatDate(reportedOn, language)
  return cliWords[language].verbose.identity(locality ?? '?', period ?? '?', day, revision ?? '?')
}

function tableLines({ subject, header, columns, hiddenRows, hiddenColumns }: FoundTable, language: Language): string[] {
  const words = cliWords[language].verbose
  const mapping = columns.map(({ key, column, heading }) => `${columnLetters(column)} ${heading} = ${key}`).join(' | ')
  const table = words.table(words[subject], locationText(header), mapping)
  const isAnyHidden = hiddenRows > 0 || hiddenColumns.length > 0
  return isAnyHidden ? [table, `  ${words.hidden(hiddenRows, hiddenColumns.map(columnLetters))}`] : [table]
}

function meaningText({ meaning }: Deadline, language: Language): string {
  const words = cliWords[language].verbose
  if (meaning.kind === 'day') return formatDate(meaning.day, language)
  return meaning.kind === 'yearly' ? words.yearly : words.noDue
}

/** Each spelling once, in the order it first stands: "Quý II/2025" = 30/06/2025 (×3). */
function deadlineLines(tasks: readonly KeptTaskRow[], language: Language): string[] {
  const words = cliWords[language].verbose
  const readings = new Map<string, { readonly means: string; readonly rows: number }>()
  for (const { deadline } of tasks) {
    if (deadline.state === 'blank' || deadline.raw === '') continue
    const means = deadline.state === 'unreadable' ? '?' : meaningText(deadline.value, language)
    readings.set(deadline.raw, { means, rows: (readings.get(deadline.raw)?.rows ?? 0) + 1 })
  }
  const lines = [...readings].map(([raw, { means, rows }]) => `“${raw}” = ${means}${rows > 1 ? ` (×${rows})` : ''}`)
  return lines.length === 0 ? [] : [words.deadlines(lines)]
}
