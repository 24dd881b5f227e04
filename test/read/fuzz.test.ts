// Files of every format, changed at random: each is read, or refused with one diagnostic, in little time.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/readers.ts'
import { repository } from '../support/source-files.ts'
import { changes, mutate } from './mutate.ts'

/** `npm run fuzz` runs many more; a failure prints the seed and the changes that repeat it. */
const runs = Number(process.env.FUZZ_RUNS ?? 60)
const timeout = Math.max(30_000, runs * 100)
const slowest = 5_000

const folder = (name: string): [name: string, bytes: Buffer][] =>
  readdirSync(join(repository, 'fixtures', name))
    .filter(file => /\.(?:xlsx|xls|xlsb|ods|fods|xml|csv|yaml)$/.test(file))
    .map(file => [file, readFileSync(join(repository, 'fixtures', name, file))])

/** All kinds of markup near each other; pages as programs write them are in the corpus. */
const page = `<!-- a --><style>td{}</style><script>1<2</script><p title="a>b">x<table><tr style='display:none'><td
colspan=2 rowspan="3"><font face=".VnTime">M· &#7871;&nbsp;<br>y<td>z<table><tr><td>n</table></table><!DOCTYPE a>`
const seeds: [name: string, bytes: Buffer][] = [
  ...folder('corpus'),
  ...folder('formats'),
  ...folder('rules'),
  ['page.html', Buffer.from(page)],
]
const archives = seeds.filter(([, bytes]) => bytes.toString('latin1', 0, 2) === 'PK' && readable(bytes))

function readable(bytes: Buffer): boolean {
  try {
    return Object.keys(unzipSync(bytes)).length > 0
  } catch {
    return false
  }
}

async function expectOneOutcome(name: string, bytes: Uint8Array): Promise<void> {
  const started = performance.now()
  const { value, raised } = await readSource(name, bytes)
  const faults = raised.filter(({ rule }) => rule === 'unreadable-file' || rule === 'oversized-file')
  expect(faults).toHaveLength(value === null ? 1 : 0)
  // Lazily decoded cells must be there too.
  if (value?.kind === 'table')
    for (const { rows } of value.sheets) for (const row of rows) expect(row.cells).toBeDefined()
  expect(performance.now() - started).toBeLessThan(slowest)
}

describe('any file with a few bytes changed', () => {
  it.each(seeds)('%s', { timeout }, async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(changes, list => expectOneOutcome(name, mutate(bytes, list))),
      { numRuns: Math.ceil(runs / 4) },
    )
  })
})

describe('a workbook with a few bytes of one part changed and its check sums made anew', () => {
  it.each(archives)('%s', { timeout }, async (name, bytes) => {
    const parts = unzipSync(bytes)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(parts)), changes, (part, list) => {
        const changed = { ...parts, [part]: mutate(parts[part] ?? new Uint8Array(), list) }
        return expectOneOutcome(name, zipSync(changed, { level: 0 }))
      }),
      { numRuns: runs },
    )
  })
})
