// Tells from a submission what is none: a plan, a configuration, a template, and what this program compiled itself.
import type { RawTable } from '../source/raw-table.ts'
import type { RawTree } from '../source/raw-tree.ts'
import { csvHeadings } from './csv-headings.ts'
import { reportHeadingsEn } from './report-headings-en.ts'
import { reportHeadingsVi } from './report-headings-vi.ts'

/** Sheets every report has; an office's own workbook bears one of these names, never all of them. */
const alwaysThere = ['overview', 'assignments', 'groups'] as const

function isReportWorkbook(sheetNames: readonly (string | null)[]): boolean {
  return [reportHeadingsVi, reportHeadingsEn].some(({ sections }) =>
    alwaysThere.every(section => sheetNames.includes(sections[section])),
  )
}

/** The first row of report.csv, in either language, whatever it has since been saved as. */
function isReportTable(heading: readonly string[]): boolean {
  return (['vi', 'en'] as const).some(language =>
    csvHeadings(language).every((text, column) => heading[column] === text),
  )
}

/** A plan, a configuration, a template or a compiled report that lies among the submissions is no submission gone wrong. */
export function isNoSubmission(read: RawTable | RawTree): boolean {
  if (read.kind === 'table') {
    const [first] = read.sheets
    const heading = first?.rows[0]?.cells.map(cell => (cell.kind === 'text' ? cell.text : '')) ?? []
    return isReportWorkbook(read.sheets.map(({ name }) => name)) || isReportTable(heading)
  }
  const { value } = read
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  return value.kind === 'plan' || value.kind === 'config' || value.kind === 'report-template'
}
