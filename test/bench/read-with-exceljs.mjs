// The yardstick: a plain ExcelJS script that only reads every cell of every workbook in a folder.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'

const folder = process.argv[2]
let cells = 0
for (const name of readdirSync(folder).filter(file => file.endsWith('.xlsx'))) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(join(folder, name))
  workbook.eachSheet(sheet =>
    sheet.eachRow(row =>
      row.eachCell(cell => {
        if (cell.value !== null) cells++
      }),
    ),
  )
}
console.log(cells)
