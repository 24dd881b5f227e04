// The long run of the random and the hostile files: npm run fuzz [-- RUNS], RUNS being the changes tried on each file.
import { spawnSync } from 'node:child_process'
import { availableParallelism, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const runs = process.argv[2] ?? '2000'
const started = performance.now()
const tests = ['test/read/fuzz.test.ts', 'test/read/damage.test.ts', 'test/read/other-writers.test.ts', 'test/hostile']
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...tests]
const run = spawnSync(process.execPath, vitest, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: runs },
})
const seconds = Math.round((performance.now() - started) / 1000)
console.log(
  `${runs} runs a file, ${seconds} s on ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`,
)
process.exitCode = run.status ?? 1
