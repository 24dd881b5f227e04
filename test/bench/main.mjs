// `npm run bench [-- ROUNDS] [--communes]`: what check, compile and --help cost beside an ExcelJS script that only reads, side by side in one run.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measureAll, printTable } from './measure.mjs'
import { writeWorkload } from './workload.mjs'

const { values, positionals } = parseArgs({
  options: { communes: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const rounds = Number(positionals[0] ?? 3)
const folder = mkdtempSync(join(tmpdir(), 'tiendo-workload-'))
const [rows, communes] = values.communes ? [60, 3321] : [500, 0]
await writeWorkload(folder, rows, communes)

const tiendo = resolve(import.meta.dirname, '../../bin/tiendo.js')
const plan = ['--plan', 'plan.yaml', '--period', '2025-Q3']
printTable(
  `${communes || 34} workbooks of ${rows} rows and 18 columns`,
  measureAll(
    [
      {
        name: 'ExcelJS, reading only',
        args: [resolve(import.meta.dirname, 'read-with-exceljs.mjs'), join(folder, 'submissions')],
      },
      {
        name: 'tiendo check',
        args: [tiendo, 'check', 'submissions', ...plan, '--fail-on', 'never', '--quiet'],
        cwd: folder,
      },
      {
        name: 'tiendo compile (xlsx, md, json)',
        args: [tiendo, 'compile', 'submissions', ...plan, '--quiet'],
        cwd: folder,
      },
    ],
    rounds,
  ),
)
printTable(
  'Start-up',
  measureAll(
    [
      { name: 'node -e 0', args: ['-e', '0'] },
      { name: 'tiendo --help', args: [tiendo, '--help'] },
    ],
    rounds * 3,
  ),
)
