// Writes the hidden sheet: the stamp that says what the workbook was made from, and the list of statuses to choose from.
import type { Workbook } from 'exceljs'
import { terms } from '../../language/terms.ts'
import { reportedStatuses } from '../../model/state.ts'
import { stampOf } from '../stamp.ts'
import type { Template } from '../template.ts'
import { cellContent } from './cell-content.ts'
import { statusListName } from './entry-rules.ts'

const stampSheetName = '_tiendo'

/** `veryHidden`: Excel does not offer to show it; a program that re-saves the workbook keeps it, hidden at least. */
export function addStampSheet(workbook: Workbook, template: Template): void {
  const sheet = workbook.addWorksheet(stampSheetName, { state: 'veryHidden' })
  for (const [index, [key, value]] of stampOf(template).entries()) {
    sheet.getCell(index + 1, 1).value = key
    sheet.getCell(index + 1, 2).value = cellContent(value)
  }
  for (const [index, status] of reportedStatuses.entries()) {
    sheet.getCell(index + 1, 4).value = terms[template.language].status[status]
  }
  workbook.definedNames.add(`${stampSheetName}!$D$1:$D$${reportedStatuses.length}`, statusListName)
}
