// Random tables written by two other programs, read by ours and by theirs: the same values at the same addresses.
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { cellAddress } from '../../src/source/location.ts'
import { dumpTable, readTable } from './dump.ts'

type Value = string | number | boolean | Date | null

const day = fc.date({
  min: new Date('1900-03-01T00:00:00Z'),
  max: new Date('9999-12-31T00:00:00Z'),
  noInvalidDate: true,
})
const letters = fc.constantFrom(...'aắĐỗỵ 01_x,;"\'&<>\n\t😀é—', 'hoà', 'Ủy ban', '_x0041_')
const text = fc.string({ unit: letters, minLength: 1, maxLength: 12 })
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 2, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: day.map(date => new Date(Math.floor(date.getTime() / 86_400_000) * 86_400_000)) },
  { weight: 3, arbitrary: fc.constant(null) },
)
const table = fc.array(fc.array(value, { maxLength: 7 }), { minLength: 1, maxLength: 12 })

/** What the table should be read as. */
function expected(rows: readonly (readonly Value[])[]): string[] {
  return rows.flatMap((values, row) =>
    values.flatMap((given, column) => {
      const line = expectedLine(given)
      return line === null ? [] : [`${cellAddress({ row: row + 1, column: column + 1 })} ${line}`]
    }),
  )
}

function expectedLine(given: Value): string | null {
  if (given === null) return null
  if (typeof given === 'boolean') return `boolean ${given}`
  if (typeof given === 'number') return `number ${given === 0 ? 0 : given}`
  if (given instanceof Date) return `date ${given.toISOString().slice(0, 10)}`
  return given.trim() === '' ? null : `text ${given}`
}

/** Neither writer escapes what looks like an escape, so the file says the letter. */
const unescaped = (rows: readonly (readonly Value[])[]): Value[][] =>
  rows.map(values => values.map(given => (typeof given === 'string' ? given.replaceAll('_x0041_', 'A') : given)))

async function writeWithExcelJs(rows: readonly (readonly Value[])[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Nhiệm vụ')
  for (const [row, values] of rows.entries()) {
    for (const [column, given] of values.entries()) {
      const cell = sheet.getCell(row + 1, column + 1)
      cell.value = given
      if (given instanceof Date) cell.numFmt = 'dd/mm/yyyy'
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe('a random table', () => {
  it('written by ExcelJS is read as it was', async () => {
    await fc.assert(
      fc.asyncProperty(table, async rows => {
        expect(dumpTable(await readTable('a.xlsx', await writeWithExcelJs(rows)))).toEqual(expected(unescaped(rows)))
      }),
      { numRuns: 40 },
    )
  })

  it.each(['shared', 'inline'] as const)('written by hucre with %s strings is read as it was', async stringMode => {
    await fc.assert(
      fc.asyncProperty(table, async rows => {
        const bytes = await writeXlsx({
          sheets: [{ name: 'Nhiệm vụ', rows: rows.map(values => [...values]) }],
          stringMode,
        })
        expect(dumpTable(await readTable('a.xlsx', bytes))).toEqual(expected(unescaped(rows)))
      }),
      { numRuns: 60 },
    )
  })
})
