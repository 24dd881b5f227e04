// Compiles the Resolution 57 fixture into demo/, as a secretariat would, and says where the reports lie.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './build-options.mjs'

const fixture = 'fixtures/resolution-57'
rmSync(join(root, 'demo'), { recursive: true, force: true })
const args = [
  'compile',
  `${fixture}/submissions`,
  '--plan',
  `${fixture}/plan.yaml`,
  '--period',
  '2025-Q3',
  '--out',
  'demo',
  '--formats',
  'xlsx,md,json,html,docx,csv',
]
console.log(`$ tiendo ${args.join(' ')}\n`)
const run = spawnSync(process.execPath, ['bin/tiendo.js', ...args], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
})
if (run.status === 0) {
  console.log('\nBáo cáo tổng hợp nằm ở · The consolidated reports lie in:')
  for (const path of run.stdout.trim().split('\n')) console.log(`  ${join(root, path)}`)
}
process.exitCode = run.status ?? 3
