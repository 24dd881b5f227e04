// Holds that deadlines, days and states are the same in every time zone and under every language of the machine.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { expect, it } from 'vitest'
import { readings } from './zone-readings.ts'

const bundle = buildSync({
  stdin: {
    contents: `import { readings } from './zone-readings.ts'
      process.stdout.write(JSON.stringify({ hour: new Date(2025, 11, 31).toISOString(), readings: readings() }))`,
    resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
}).outputFiles[0]?.text

it.each([
  ['UTC', 'C', '2025-12-31T00:00:00.000Z'],
  ['Asia/Ho_Chi_Minh', 'vi_VN.UTF-8', '2025-12-30T17:00:00.000Z'],
  ['America/St_Johns', 'en_CA.UTF-8', '2025-12-31T03:30:00.000Z'],
  ['Pacific/Kiritimati', 'tr_TR.UTF-8', '2025-12-30T10:00:00.000Z'],
])('in %s with %s', (zone, locale, midnight) => {
  const run = spawnSync(process.execPath, ['--input-type=module', '-'], {
    input: bundle ?? '',
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale },
  })
  expect(run.stderr).toBe('')
  const answer: unknown = JSON.parse(run.stdout)
  // The zone did take hold, or this test would prove nothing.
  expect(answer).toMatchObject({ hour: midnight })
  expect(answer).toMatchObject({ readings: readings() })
})
