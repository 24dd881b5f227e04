// Tells what this program compiled from a submission: a workbook by the names of its sheets, a flat table by its headings.
import { csvHeadings } from './csv-headings.ts'
import { reportHeadingsEn } from './report-headings-en.ts'
import { reportHeadingsVi } from './report-headings-vi.ts'

/** Sheets every report has; an office's own workbook bears one of these names, never all of them. */
const alwaysThere = ['overview', 'assignments', 'groups'] as const

export function isReportWorkbook(sheetNames: readonly (string | null)[]): boolean {
  return [reportHeadingsVi, reportHeadingsEn].some(({ sections }) =>
    alwaysThere.every(section => sheetNames.includes(sections[section])),
  )
}

/** The first row of report.csv, in either language, whatever it has since been saved as. */
export function isReportTable(heading: readonly string[]): boolean {
  return (['vi', 'en'] as const).some(language =>
    csvHeadings(language).every((text, column) => heading[column] === text),
  )
}
