// Fills a template in as a locality would: in a spreadsheet program, in a CSV file, in a YAML file.
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { parseDocument } from 'yaml'
import { formatDate } from '../../src/language/formatters.ts'
import { terms } from '../../src/language/terms.ts'
import type { Language } from '../../src/model/plan.ts'
import {
  type ColumnKey,
  columns,
  type IdentityKey,
  identityLabels,
} from '../../src/normalise/layout/submission-layout.ts'
import type { TemplateFormat } from '../../src/template/render-template.ts'
import { plainNumber } from '../../src/template/target-text.ts'
import type { Entries } from './arbitrary-entries.ts'

export async function fillIn(
  bytes: Uint8Array,
  format: TemplateFormat,
  entries: Entries,
  language: Language,
): Promise<Uint8Array> {
  if (format === 'yaml') return fillYaml(bytes, entries)
  return format === 'csv' ? fillCsv(bytes, entries, language) : fillWorkbook(bytes, entries, language)
}

async function fillWorkbook(bytes: Uint8Array, entries: Entries, language: Language): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  for (const sheet of workbook.worksheets) escapeTexts(sheet)
  const [, tasks, indicators] = workbook.worksheets
  if (!tasks) throw new Error('no sheet of tasks')
  setBeside(tasks, identityLabels.reportedOn[language][0] ?? '', new Date(entries.reportedOn))
  setBeside(tasks, identityLabels.preparedBy[language][0] ?? '', escaped(entries.preparedBy))
  const inTasks = cellFinder(tasks, 'task', language)
  for (const entry of entries.tasks) {
    const set = (key: ColumnKey, value: ExcelJS.CellValue): void => {
      if (value !== null) inTasks(entry.task, key).value = value
    }
    set('status', terms[language].status[entry.status])
    set('progress', entry.progress === null ? null : Number((entry.progress / 100).toFixed(6)))
    set('completedOn', entry.completedOn === null ? null : new Date(entry.completedOn))
    for (const key of ['evidence', 'result', 'difficulties', 'proposals'] as const) set(key, escaped(entry[key]))
  }
  if (entries.indicators.length > 0 && indicators) {
    const inIndicators = cellFinder(indicators, 'indicator', language)
    for (const entry of entries.indicators) {
      for (const key of ['actual', 'numerator', 'denominator'] as const) {
        if (entry[key] !== null) inIndicators(entry.indicator, key).value = entry[key]
      }
      inIndicators(entry.indicator, 'source').value = escaped(entry.source)
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** ExcelJS reads what stands for `_x0041_` as that and then writes it as it is, which means "A"; programs for people do not. */
function escapeTexts(sheet: ExcelJS.Worksheet): void {
  sheet.eachRow(row =>
    row.eachCell(cell => {
      if (typeof cell.value === 'string' && cell.master === cell) cell.value = escaped(cell.value)
    }),
  )
}

function escaped(text: string): string {
  return text.replaceAll('_x0041_', '_x005F_x0041_')
}

function setBeside(sheet: ExcelJS.Worksheet, label: string, value: ExcelJS.CellValue): void {
  let found: ExcelJS.Cell | null = null
  sheet.eachRow(row =>
    row.eachCell(cell => {
      if (cell.value === label && cell.master === cell) found = cell
    }),
  )
  if (found === null) throw new Error(`no label ${label}`)
  const { row, col }: ExcelJS.Cell = found
  let column = Number(col) + 1
  while (sheet.getCell(Number(row), column).master !== sheet.getCell(Number(row), column)) column += 1
  sheet.getCell(Number(row), column).value = value
}

function cellFinder(sheet: ExcelJS.Worksheet, idKey: ColumnKey, language: Language) {
  const heading = (key: ColumnKey): string => columns[key][language][0] ?? key
  const places = new Map<string, number>()
  const rows = new Map<string, number>()
  sheet.eachRow((row, number) => {
    if (places.size === 0) {
      const texts: string[] = []
      row.eachCell((cell, column) => {
        texts[column] = cell.text
      })
      if (texts.includes(heading(idKey))) for (const [column, text] of texts.entries()) places.set(text ?? '', column)
    } else rows.set(row.getCell(places.get(heading(idKey)) ?? 1).text, number)
  })
  return (id: string, key: ColumnKey): ExcelJS.Cell => {
    const [row, column] = [rows.get(id), places.get(heading(key))]
    if (row === undefined || column === undefined) throw new Error(`no cell for ${id} ${key}`)
    return sheet.getCell(row, column)
  }
}

function fillCsv(bytes: Uint8Array, entries: Entries, language: Language): Uint8Array {
  const rows: string[][] = parse(Buffer.from(bytes), { bom: true, relaxColumnCount: true })
  const heading = (key: ColumnKey): string => columns[key][language][0] ?? key
  const label = (key: IdentityKey): string => identityLabels[key][language][0] ?? key
  const tops = ['task', 'indicator'].map(key =>
    rows.findIndex(row => row.includes(heading(key === 'task' ? 'task' : 'indicator'))),
  )
  const setIn = (table: number, id: string, key: ColumnKey, value: string): void => {
    const head = rows[tops[table] ?? -1] ?? []
    const idColumn = head.indexOf(heading(table === 0 ? 'task' : 'indicator'))
    const row = rows.find((one, index) => index > (tops[table] ?? 0) && one[idColumn] === id)
    if (!row) throw new Error(`no row for ${id}`)
    row[head.indexOf(heading(key))] = value
  }
  for (const row of rows) {
    if (row[0] === label('reportedOn')) row[1] = formatDate(entries.reportedOn, language)
    if (row[0] === label('preparedBy')) row[1] = entries.preparedBy
  }
  for (const entry of entries.tasks) {
    setIn(0, entry.task, 'status', terms[language].status[entry.status])
    if (entry.progress !== null) setIn(0, entry.task, 'progress', `${plainNumber(entry.progress, language)}%`)
    if (entry.completedOn !== null) setIn(0, entry.task, 'completedOn', formatDate(entry.completedOn, language))
    for (const key of ['evidence', 'result', 'difficulties', 'proposals'] as const)
      setIn(0, entry.task, key, entry[key])
  }
  for (const entry of entries.indicators) {
    for (const key of ['actual', 'numerator', 'denominator'] as const) {
      const value = entry[key]
      if (value !== null) setIn(1, entry.indicator, key, plainNumber(value, language))
    }
    setIn(1, entry.indicator, 'source', entry.source)
  }
  return Buffer.from(
    `\uFEFF${rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}`,
  )
}

function fillYaml(bytes: Uint8Array, entries: Entries): Uint8Array {
  const document = parseDocument(Buffer.from(bytes).toString('utf8'))
  document.set('reportedOn', entries.reportedOn)
  document.set('preparedBy', entries.preparedBy)
  const setAll = (list: 'tasks' | 'indicators', name: string, found: readonly object[]): void => {
    for (const entry of found) {
      const index = found.indexOf(entry)
      for (const [key, value] of Object.entries(entry)) {
        if (key === name) {
          if (document.getIn([list, index, key]) !== value) throw new Error(`${list}[${index}] is not ${String(value)}`)
        } else if (value !== null) document.setIn([list, index, key], value)
      }
    }
  }
  setAll('tasks', 'task', entriesInOrder(document.toJS(), 'tasks', 'task', entries.tasks))
  setAll('indicators', 'indicator', entriesInOrder(document.toJS(), 'indicators', 'indicator', entries.indicators))
  return Buffer.from(document.toString({ lineWidth: 0 }))
}

/** A template lists its lines by objective, entries come in plan order. */
function entriesInOrder<Entry extends object>(
  tree: unknown,
  list: string,
  name: string,
  entries: readonly Entry[],
): Entry[] {
  const items: unknown = typeof tree === 'object' && tree !== null ? Reflect.get(tree, list) : []
  if (!Array.isArray(items)) return []
  return items.flatMap((item: unknown) => {
    const id: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, name) : null
    return entries.filter(entry => Reflect.get(entry, name) === id)
  })
}
