// `npm run bench`: what check, compile and --help cost beside an ExcelJS script that only reads, side by side in one run.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { measureAll, printTable } from './measure.mjs'
import { writeWorkload } from './workload.mjs'

const rounds = Number(process.argv[2] ?? 3)
const folder = mkdtempSync(join(tmpdir(), 'tiendo-workload-'))
await writeWorkload(folder, 500)

const tiendo = resolve(import.meta.dirname, '../../bin/tiendo.js')
const plan = ['--plan', 'plan.yaml', '--period', '2025-Q3']
printTable(
  '34 workbooks of 500 rows and 18 columns',
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
        name: 'tiendo compile (xlsx, md, json, html)',
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
