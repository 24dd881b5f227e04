// Writes the sheet of instructions: what to do, column by column, what the colours mean, where to send it and by when.
import type { Workbook, Worksheet } from 'exceljs'
import { formatDate } from '../../language/formatters.ts'
import { type ColumnAdvice, templateWords } from '../../language/template-words.ts'
import { terms } from '../../language/terms.ts'
import { indicatorColumnsOf, roleOf, taskColumnsOf } from '../columns.ts'
import { guideFacts } from '../guide-facts.ts'
import { linesOf, type Template } from '../template.ts'
import { cellContent } from './cell-content.ts'
import { pageSetup, printFooter } from './print.ts'
import { rowHeight } from './row-height.ts'
import { type CellLook, guideLooks, paper, papers } from './styles.ts'
import { protectSheet } from './table-sheet.ts'

const widths = [5, 26, 84] as const

/** `term` stands in the second column, `text` in the third; a text without a term runs over both. */
interface GuideRow {
  readonly number?: number
  readonly term?: string
  readonly text?: string
  readonly look?: CellLook
  readonly swatch?: string
}

/** No cell may read like an identity label or a heading of a table: readers look on every sheet. */
export async function addGuideSheet(workbook: Workbook, template: Template): Promise<void> {
  const { guide, sheets } = templateWords[template.language]
  const sheet = workbook.addWorksheet(sheets.guide, {
    pageSetup: pageSetup('portrait'),
    headerFooter: printFooter(template),
    views: [{ showGridLines: false }],
  })
  sheet.columns = widths.map(width => ({ width }))
  const facts = guideFacts(template, 'xlsx')
  const withIndicators = template.indicators.length > 0
  const rows: GuideRow[] = [
    { text: guide.title, look: guideLooks.title },
    { text: facts ? guide.about(facts) : guide.aboutBlank },
    ...section(guide.stepsTitle, guide.steps(facts, withIndicators).map(numbered)),
    ...section(guide.statusesTitle, statusRows(template)),
    ...section(
      guide.columnsTitle,
      [...guide.taskColumns, ...(withIndicators ? guide.indicatorColumns : [])].map(advised),
    ),
    ...section(guide.coloursTitle, colourRows(template)),
    ...section(guide.notesTitle, notesOf(template).map(numbered)),
  ]
  for (const [index, row] of rows.entries()) writeRow(sheet, index + 1, row)
  await protectSheet(sheet)
}

function section(title: string, rows: readonly GuideRow[]): GuideRow[] {
  return [{}, { text: title, look: guideLooks.heading }, ...rows]
}

function numbered(text: string, index: number): GuideRow {
  return { number: index + 1, text }
}

function advised([term, text]: ColumnAdvice): GuideRow {
  return { term, text }
}

function statusRows({ language }: Template): GuideRow[] {
  const { statuses } = templateWords[language].guide
  return (['completed', 'in-progress', 'not-started'] as const).map(status => ({
    term: terms[language].status[status],
    text: statuses[status],
  }))
}

/** In the general template nothing is locked, and columns to look at are not in every other one. */
function colourRows(template: Template): GuideRow[] {
  const { colours } = templateWords[template.language].guide
  const roles = [...taskColumnsOf(template), ...indicatorColumnsOf(template)].map(roleOf)
  const shown = (['plan', 'reference', 'open', 'blank', 'doubtful'] as const).filter(tone => {
    if (tone === 'plan') return template.origin !== null
    return tone !== 'reference' || roles.includes('reference')
  })
  return shown.map(tone => ({ ...advised(colours[tone]), swatch: papers[tone] }))
}

function notesOf({ language, origin, previousPeriod, tasks, indicators }: Template): string[] {
  const { guide } = templateWords[language]
  const isAmended = [...linesOf(tasks), ...linesOf(indicators)].some(({ amendments }) => amendments !== '')
  return [
    ...guide.notes,
    ...(previousPeriod === null ? [] : [guide.previousNote(previousPeriod)]),
    ...(isAmended && origin !== null ? [guide.amendedNote(formatDate(origin.to, language))] : []),
  ]
}

function writeRow(sheet: Worksheet, row: number, { number, term, text, look, swatch }: GuideRow): void {
  const put = (column: number, value: string, style: CellLook): void => {
    const cell = sheet.getCell(row, column)
    cell.value = cellContent(value)
    cell.style = style
  }
  if (number !== undefined) put(1, `${number}.`, guideLooks.number)
  if (term !== undefined)
    put(2, term, swatch === undefined ? guideLooks.term : { ...guideLooks.term, fill: paper(swatch) })
  if (text === undefined) return
  const from = term !== undefined ? 3 : number !== undefined ? 2 : 1
  put(from, text, look ?? guideLooks.text)
  if (from < 3) sheet.mergeCells(row, from, row, 3)
  const width = widths.slice(from - 1).reduce((sum, one) => sum + one, 0)
  sheet.getRow(row).height =
    rowHeight([
      [text, width],
      [term ?? '', widths[1]],
    ]) + (look === undefined ? 0 : 6)
}
