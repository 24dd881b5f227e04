// Every workbook of fixtures/corpus is read to the cells its dump holds, or refused as its dump says.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/readers.ts'
import { cellAddress, columnLetters } from '../../src/source/location.ts'
import type { ColumnRange, MergedRange, RawCell, RawSheet, RawTable } from '../../src/source/raw-table.ts'
import { expectFile } from '../support/expected-file.ts'
import { repository } from '../support/source-files.ts'
import { dumpCell, refusal } from './dump.ts'

const folder = join(repository, 'fixtures', 'corpus')
const files = readdirSync(folder).filter(name => /\.(?:xlsx|xlsm|xls|xlsb|ods|fods|csv|xml)$/.test(name))

/** All a workbook says, a line each: `sheet "A"`, `merged A1:B2`, `hidden columns B:C`, `A1 text một`. */
function dumpWorkbook({ format, sheets }: RawTable): string[] {
  return [`format ${format}`, ...sheets.flatMap(dumpSheet)]
}

function dumpSheet({ name, hidden, merges, hiddenColumns = [], rows }: RawSheet): string[] {
  return [
    `sheet ${JSON.stringify(name)}${hidden ? ' hidden' : ''}`,
    ...merges.map(merge => `merged ${rangeText(merge)}`),
    ...hiddenColumns.map(columns => `hidden columns ${columnsText(columns)}`),
    ...rows.filter(row => row.hidden).map(({ row }) => `hidden row ${row}`),
    ...rows.flatMap(({ cells }) =>
      cells.map(cell => `${cellAddress(cell)} ${JSON.stringify(dumpCell(cell)).slice(1, -1)}${dumpLook(cell)}`),
    ),
  ]
}

/** What a cell shows besides its value: `shown “> …”`, `struck`, `raised`. */
function dumpLook(cell: RawCell): string {
  const beside = 'beside' in cell ? cell.beside : undefined
  const shown = beside && ` shown “${beside.before}${'0'.repeat(beside.width)}${beside.after}”`
  return `${shown ?? ''}${cell.struck ? ' struck' : ''}${cell.raised ? ' raised' : ''}`
}

function rangeText({ top, left, bottom, right }: MergedRange): string {
  return `${cellAddress({ row: top, column: left })}:${cellAddress({ row: bottom, column: right })}`
}

/** Files say "to the last column" with different numbers. */
function columnsText({ from, to }: ColumnRange): string {
  return `${columnLetters(from)}:${to > 16_000 ? 'end' : columnLetters(to)}`
}

describe('the corpus', () => {
  it('holds files and their dumps, and nothing that is neither', () => {
    expect(files.length).toBeGreaterThan(25)
    const dumps = readdirSync(folder).filter(name => name.endsWith('.txt'))
    expect(dumps.filter(name => !existsSync(join(folder, name.slice(0, -4))))).toEqual([])
  })

  it.each(files)('%s', async name => {
    const outcome = await readSource(name, readFileSync(join(folder, name)))
    const { value } = outcome
    const lines = value?.kind === 'table' ? dumpWorkbook(value) : [refusal(outcome)]
    expectFile(join(folder, `${name}.txt`), `${lines.join('\n')}\n`)
    expect(value === null).toBe(name.startsWith('refused-'))
  })

  it.each(['libreoffice-looks.xlsx', 'libreoffice-looks.xls', 'libreoffice-looks.ods'])(
    '%s says what the workbook says that it was made from',
    name => {
      const [, ...lines] = readFileSync(join(folder, `${name}.txt`), 'utf8').split('\n')
      const [, ...expected] = readFileSync(join(folder, 'exceljs-looks.xlsx.txt'), 'utf8').split('\n')
      expect(lines).toEqual(expected)
    },
  )
})
