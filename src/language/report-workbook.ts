// Tells a workbook that this program compiled from a submission, by the names of its sheets.
import { reportHeadingsEn } from './report-headings-en.ts'
import { reportHeadingsVi } from './report-headings-vi.ts'

/** Sheets every report has; an office's own workbook bears one or two of these names, never all of them. */
const alwaysThere = ['overview', 'localities', 'assignments', 'diagnostics', 'sources'] as const

export function isReportWorkbook(sheetNames: readonly (string | null)[]): boolean {
  return [reportHeadingsVi, reportHeadingsEn].some(({ sections }) =>
    alwaysThere.every(section => sheetNames.includes(sections[section])),
  )
}
