// One reader over every workbook of a folder: prints how many cells it found and how much text, for comparing.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packedPartsOf } from './plain-zip.mjs'

const [, , reader, folder, ours] = process.argv
let cells = 0
let characters = 0

function count(value) {
  if (value === null || value === undefined || value === '') return
  cells++
  if (typeof value === 'string') characters += value.length
}

const readers = {
  async bound() {
    const { inflateRawSync } = await import('node:zlib')
    return bytes => {
      for (const [, packed] of packedPartsOf(bytes)) {
        let tags = 0
        const part = inflateRawSync(packed)
        for (let at = 0; at < part.length; at++) if (part[at] === 0x3c) tags++
        if (tags === 0) throw new Error('a part without a tag')
      }
    }
  },
  async ours() {
    const { readXlsx, defaultLimits } = await import(ours)
    return async bytes => {
      const table = await readXlsx(bytes, defaultLimits)
      if (table.kind !== 'table') throw new Error('declined')
      for (const { rows } of table.sheets) for (const row of rows) for (const cell of row.cells) count(cell.text ?? 0)
    }
  },
  async hucre() {
    const { readXlsx } = await import('hucre/xlsx')
    return async bytes => {
      for (const { rows } of (await readXlsx(bytes)).sheets)
        for (const row of rows) for (const value of row) count(value)
    }
  },
  async sheetjs() {
    const { read } = await import('@e965/xlsx')
    return bytes => {
      const { Sheets } = read(bytes, { dense: true, cellDates: true, UTC: true })
      for (const sheet of Object.values(Sheets)) {
        for (const row of sheet['!data'] ?? []) for (const cell of row ?? []) count(cell?.v)
      }
    }
  },
  async exceljs() {
    const { default: ExcelJS } = await import('exceljs')
    return async (_, path) => {
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.readFile(path)
      workbook.eachSheet(sheet =>
        sheet.eachRow(row => row.eachCell(cell => cell.master === cell && count(cell.result ?? cell.value))),
      )
    }
  },
}

const read = await readers[reader]()
for (const name of readdirSync(folder)) {
  const path = join(folder, name)
  await read(reader === 'exceljs' ? null : readFileSync(path), path)
}
console.log(`${cells} cells, ${characters} characters`)
