// `npm run bench:read`: every reader of workbooks beside the lower bound, many small files and one large one, whole processes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { measureAll, printTable } from '../measure.mjs'
import { shapes, workbooksOf } from './workbooks.mjs'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    shape: { type: 'string', default: 'office' },
    readers: { type: 'string', default: 'bound,ours,hucre,sheetjs,exceljs' },
  },
})
if (!Object.hasOwn(shapes, values.shape)) {
  console.error(`--shape is one of ${Object.keys(shapes).join(', ')}`)
  process.exit(2)
}
const rounds = Number(values.rounds ?? (values.quick ? 1 : 3))
const [files, rows] = values.quick ? [330, 20_000] : [3321, 200_000]
const names = {
  bound: 'lower bound: inflate, one byte scan',
  ours: 'ours',
  hucre: 'hucre readXlsx',
  sheetjs: '@e965/xlsx dense, cellDates',
  exceljs: 'ExcelJS readFile',
}

const folder = mkdtempSync(join(tmpdir(), 'tiendo-read-'))
try {
  const ours = await bundleReader(join(folder, 'ours.mjs'))
  const workbookOf = await workbooksOf(values.shape)
  console.log(shapes[values.shape])
  for (const [title, count, height] of [
    [`${files} workbooks of 60 rows and 18 columns`, files, 60],
    [`one workbook of ${rows} rows and 18 columns`, 1, rows],
  ]) {
    const workload = join(folder, String(height))
    mkdirSync(workload)
    for (let seed = 1; seed <= count; seed++) writeFileSync(join(workload, `${seed}.xlsx`), workbookOf(seed, height))
    const usages = measureAll(
      values.readers.split(',').map(reader => commandOf(reader, workload, ours)),
      rounds,
    )
    printTable(title, usages)
    for (const { name, said } of usages) console.log(`${name}: ${said}`)
    rmSync(workload, { recursive: true })
  }
} finally {
  rmSync(folder, { recursive: true })
}

function commandOf(reader, workload, ours) {
  return { name: names[reader], args: [resolve(import.meta.dirname, 'read-folder.mjs'), reader, workload, ours] }
}

async function bundleReader(outfile) {
  const read = resolve(import.meta.dirname, '../../../src/read')
  await build({
    stdin: {
      contents: "export { readXlsx } from './xlsx.ts'\nexport { defaultLimits } from './limits.ts'",
      resolveDir: read,
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  })
  return outfile
}
