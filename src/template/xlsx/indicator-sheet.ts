// Writes the sheet of indicators: units and targets in force, and the figures to fill in.
import type { Workbook } from 'exceljs'
import { templateWords } from '../../language/template-words.ts'
import type { Language } from '../../model/plan.ts'
import { indicatorColumnsOf, indicatorValue, roleOf } from '../columns.ts'
import type { IndicatorColumn, Wording } from '../headings.ts'
import type { IndicatorLine, Template } from '../template.ts'
import { addRule, type EntryRules } from './entry-rules.ts'
import { areaOf, highlight, isBlank } from './highlights.ts'
import { type CellKind, plainText, unneeded } from './styles.ts'
import { addTableSheet, type PlacedTable, protectSheet } from './table-sheet.ts'

type ColumnLook = CellKind & { readonly width: number }

const text = { align: 'left', numFmt: plainText } as const
const word = { align: 'center', numFmt: plainText } as const
/** Figures have no format of their own: whatever is typed, "81,2%" too, is then shown and kept as it was meant. */
const figure = { align: 'right' } as const

const looks: Readonly<Record<IndicatorColumn, ColumnLook>> = {
  no: { width: 5.5, align: 'center' },
  indicator: { width: 11, ...word },
  indicatorTitle: { width: 48, ...text },
  unit: { width: 13, ...word },
  target: { width: 13, ...word },
  amendments: { width: 24, ...text },
  previousActual: { width: 14, ...figure },
  actual: { width: 14, ...figure },
  numerator: { width: 14, ...figure },
  denominator: { width: 14, ...figure },
  source: { width: 26, ...text },
  note: { width: 22, ...text },
}

export async function addIndicatorSheet(
  workbook: Workbook,
  template: Template,
  wording: Wording,
  rules: EntryRules,
): Promise<void> {
  const words = templateWords[template.language]
  const columns = indicatorColumnsOf(template).map(key => ({
    ...looks[key],
    ...{ key, heading: wording.column(key), role: roleOf(key) },
  }))
  const table = addTableSheet<IndicatorColumn, IndicatorLine>(
    workbook,
    {
      ...{ name: words.sheets.indicators, title: words.indicatorsTitle, columns, sections: template.indicators },
      ...{ frozen: 3, identityRows: 0 },
      valueOf: (line, key, number) => indicatorValue(line, key, number, template),
    },
    template,
  )
  addIndicatorRules(table, rules, template.language)
  const row = table.lines[0]?.row ?? table.firstRow
  const [code, actual] = [table.letters('indicator'), table.letters('actual')]
  const isMissing = `AND(LEN($${code}${row})>0,${isBlank(`$${actual}${row}`)})`
  highlight(table.sheet, areaOf(table, table.lines)('actual'), isMissing, 'blank')
  await protectSheet(table.sheet)
}

function addIndicatorRules(
  table: PlacedTable<IndicatorColumn, IndicatorLine>,
  rules: EntryRules,
  language: Language,
): void {
  const { hints } = templateWords[language]
  const anyNumber = { min: null, max: null }
  for (const { line, row } of table.lines) {
    const cell = (key: IndicatorColumn): string => `${table.letters(key) ?? 'A'}${row}`
    addRule(table.sheet, cell('actual'), rules.number(hints.actual(line.unit), line.range))
    addRule(table.sheet, cell('numerator'), rules.number(hints.numerator, anyNumber))
    addRule(table.sheet, cell('denominator'), rules.number(hints.denominator, anyNumber))
    for (const key of ['numerator', 'denominator'] as const) {
      const found = table.sheet.getCell(cell(key))
      if (!line.needs[key]) found.style = unneeded(found.style)
    }
  }
  const source = table.letters('source')
  addRule(table.sheet, `${source}${table.firstRow}:${source}${table.lastRow}`, rules.text(hints.source))
}
