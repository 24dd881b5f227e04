// Turns a template into a workbook: instructions, tasks, indicators, and a hidden sheet that says what it was made from.
import ExcelJS from 'exceljs'
import { templateWords } from '../language/template-words.ts'
import { type SubmissionHeadings, wordingOf } from './headings.ts'
import { stampLine } from './stamp.ts'
import type { Template } from './template.ts'
import { cellContent } from './xlsx/cell-content.ts'
import { entryRules } from './xlsx/entry-rules.ts'
import { addGuideSheet } from './xlsx/guide-sheet.ts'
import { addIndicatorSheet } from './xlsx/indicator-sheet.ts'
import { repack } from './xlsx/repack.ts'
import { addStampSheet } from './xlsx/stamp-sheet.ts'
import { addTaskSheet } from './xlsx/task-sheet.ts'

/** The same template gives the same bytes: the document's dates are those of the period, and zip entries bear no time. */
export async function renderTemplateXlsx(template: Template, headings: SubmissionHeadings): Promise<Uint8Array> {
  const { language, origin, previousPeriod } = template
  const workbook = new ExcelJS.Workbook()
  const wording = wordingOf(headings, language, previousPeriod)
  const rules = entryRules(language, origin?.to ?? null)
  describe(workbook, template)
  await addGuideSheet(workbook, template)
  await addTaskSheet(workbook, template, wording, rules)
  if (template.indicators.length > 0) await addIndicatorSheet(workbook, template, wording, rules)
  addStampSheet(workbook, template)
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

/** Keywords are kept by every program that re-saves a workbook; custom properties are not written by this one. */
function describe(workbook: ExcelJS.Workbook, template: Template): void {
  const { origin, language } = template
  const words = templateWords[language]
  const day = new Date(`${origin?.to ?? '2025-01-01'}T00:00:00Z`)
  const title = origin === null ? words.tasksTitle : words.documentTitle(origin.period, origin.localityName)
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 13_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }]
  workbook.creator = 'tiendo'
  workbook.lastModifiedBy = 'tiendo'
  workbook.created = day
  workbook.modified = day
  workbook.title = String(cellContent(title) ?? '')
  workbook.subject = String(cellContent(origin?.planTitle ?? '') ?? '')
  workbook.keywords = stampLine(template)
}
