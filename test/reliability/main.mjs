// `npm run reliability`: long trials of what writing promises. Needs Linux and root, for small disks and other users.
import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killWhileWriting } from './kill-while-writing.mjs'
import { runElsewhere, runSealed, runTogether } from './same-bytes.mjs'
import { writeFaults } from './write-faults.mjs'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, rounds: { type: 'string', default: '50' } },
})
if (process.platform !== 'linux' || process.getuid?.() !== 0) {
  console.error('These trials need Linux and root: they mount small disks and run as another user.')
  process.exit(2)
}

const trials = [
  ['killed while writing', () => killWhileWriting(Number(values.kills))],
  ['write faults', writeFaults],
  ['eight runs at once', () => runTogether(Number(values.rounds))],
  ['no network, read-only inputs', runSealed],
  ['zones, languages, orders', runElsewhere],
]
let faulty = 0
for (const [name, trial] of trials) {
  const { tried, faults } = await trial()
  faulty += faults.length
  console.log([`${name}: ${tried} runs, ${faults.length} faults`, ...faults.slice(0, 10)].join('\n  '))
}
for (const name of readdirSync(tmpdir()).filter(one => one.startsWith('tiendo-reliability-'))) {
  rmSync(join(tmpdir(), name), { recursive: true, force: true })
}
process.exitCode = faulty === 0 ? 0 : 1
