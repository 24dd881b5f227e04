// Turns checked submissions into what --verbose tells: identity, tables found, their columns, and the four row counts.
import { reportSources } from '../consolidate/sources.ts'
import { cliWords } from '../language/cli-words.ts'
import { formatDate } from '../language/formatters.ts'
import type { CheckedSubmission } from '../model/checked-submission.ts'
import type { Language } from '../model/plan.ts'
import { selectSubmissions } from '../model/select-submissions.ts'
import type { FoundTable } from '../model/submission.ts'
import { locationText } from '../render/location-text.ts'
import { columnLetters } from '../source/location.ts'

export function describeSubmissions(submissions: readonly CheckedSubmission[], language: Language): string {
  const words = cliWords[language].verbose
  const rows = new Map(reportSources(submissions, selectSubmissions(submissions)).map(one => [one.file, one.rows]))
  const paragraphs = submissions.map(submission => {
    const counts = rows.get(submission.source.file)
    const tables = submission.submission?.tables ?? []
    return [
      submission.source.file,
      `  ${identityLine(submission, language)}`,
      ...tables.map(table => `  ${tableLine(table, language)}`),
      ...(tables.length === 0 ? [`  ${words.noTable}`] : []),
      ...(counts ? [`  ${words.rows(counts.read, counts.accepted, counts.rejected, counts.ignored)}`] : []),
    ].join('\n')
  })
  return paragraphs.join('\n')
}

function identityLine({ locality, period, reportedOn, revision }: CheckedSubmission, language: Language): string {
  const day = reportedOn === null ? '?' : formatDate(reportedOn, language)
  return cliWords[language].verbose.identity(locality ?? '?', period ?? '?', day, revision)
}

function tableLine({ subject, header, columns }: FoundTable, language: Language): string {
  const words = cliWords[language].verbose
  const mapping = columns.map(({ key, column, heading }) => `${columnLetters(column)} ${heading} = ${key}`).join(' | ')
  return words.table(words[subject], locationText(header), mapping)
}
