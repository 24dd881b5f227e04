// Runs the built program over generated workspaces and holds every figure and diagnostic against an oracle written from the specification alone.
// ORACLE_SEEDS says how many workspaces; `npm run oracle -- --seeds 200` is the long run.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  buildFixture,
  comparePlan,
  compareWorkspace,
  fixtureAsOf,
  fixturePeriod,
  generateFaultyPlan,
  generateWorkspace,
} from '../../fixtures/generate/index.mjs'

const seeds = Array.from({ length: Number(process.env.ORACLE_SEEDS ?? 4) }, (_, index) => index + 1)
const fixture = fileURLToPath(new URL('../../fixtures/resolution-57', import.meta.url))
let root = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tiendo-oracle-'))
})

afterAll(async () => {
  await rm(root, { recursive: true, force: true })
})

describe('generated workspaces', () => {
  it.each(seeds)('seed %i: the program and the oracle agree', { timeout: 60_000 }, async seed => {
    const dir = join(root, `workspace-${seed}`)
    const differences = await compareWorkspace(dir, await generateWorkspace({ seed, dir }))
    expect(differences.slice(0, 40), `To look at it: node fixtures/generate/main.mjs --seed ${seed} --out DIR`).toEqual(
      [],
    )
  })
})

describe('generated plans', () => {
  it.each(seeds)('seed %i: the broken rule is found at its line, and no other', { timeout: 60_000 }, async seed => {
    const dir = join(root, `plan-${seed}`)
    expect(await comparePlan(dir, await generateFaultyPlan({ seed, dir }))).toEqual([])
  })
})

describe('the example fixture', () => {
  it('is what the generator writes', async () => {
    const { files } = await buildFixture()
    const differing: string[] = []
    for (const { path, bytes } of files) {
      const written = await readFile(join(fixture, path)).catch(() => new Uint8Array())
      if (Buffer.compare(bytes, written) !== 0) differing.push(path)
    }
    expect(differing, 'Run: node fixtures/generate/main.mjs --fixture').toEqual([])
  })

  it('is understood as the oracle understands it', { timeout: 60_000 }, async () => {
    const { expected } = await buildFixture()
    const workspace = { asOf: fixtureAsOf, period: fixturePeriod, previous: null, expected }
    expect((await compareWorkspace(fixture, workspace, root)).slice(0, 40)).toEqual([])
  })
})
