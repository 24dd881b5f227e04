// Whole generated workspaces marked and checked again: the same values are read, and the same things are said of them.
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateWorkspace } from '../../fixtures/generate/index.mjs'
import { type Annotation, annotateFile, correctionWords } from '../../src/annotate-pipeline.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { listCorrections } from '../../src/model/corrections.ts'
import { type CheckOptions, type CheckResult, checkFile, checkSet, readPlan } from '../../src/pipeline.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import { tableOf } from './parts-of.ts'

const seeds = Array.from({ length: Number(process.env.ANNOTATE_SEEDS ?? 3) }, (_, index) => index + 101)
let root = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tiendo-annotate-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

type Files = ReadonlyMap<string, Uint8Array>

async function workspace(seed: number): Promise<{ readonly options: CheckOptions; readonly files: Files }> {
  const dir = join(root, String(seed))
  const { asOf, period } = await generateWorkspace({ seed, dir })
  const { value: plan, raised } = await readPlan('plan.yaml', readFileSync(join(dir, 'plan.yaml')), 'f'.repeat(64))
  if (plan === null) throw new Error('no plan')
  const files = new Map<string, Uint8Array>()
  for (const entry of await readdir(join(dir, 'submissions'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(path.slice(dir.length + 1), await readFile(path))
  }
  const chosen = plan.periods.find(({ id }) => id === period) ?? null
  const base = { plan, planRaised: raised, period: chosen, previous: null, complete: true, severities: {} }
  return { options: { ...base, asOf: () => asOf }, files }
}

async function check(files: Files, options: CheckOptions): Promise<CheckResult> {
  const submissions = []
  for (const [file, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const checked = await checkFile({ file, sha256: 'a'.repeat(64), bytes }, options)
    if (checked) submissions.push(checked)
  }
  return checkSet(submissions, options)
}

async function annotateAll(
  files: Files,
  { submissions, diagnostics }: CheckResult,
  options: CheckOptions,
): Promise<Map<string, Annotation>> {
  const words = correctionWords(submissions, options.plan, 'vi')
  const annotations = new Map<string, Annotation>()
  for (const [file, bytes] of files) {
    const own = diagnostics.filter(({ at }) => at.file === file)
    if (own.length === 0) continue
    const list = listCorrections(file, own, null, words)
    annotations.set(file, await annotateFile(bytes, list, { language: 'vi', limits: defaultLimits }))
  }
  return annotations
}

describe('generated workspaces', () => {
  it.each(seeds)('seed %i: marked copies say what the originals say', { timeout: 60_000 }, async seed => {
    const { options, files } = await workspace(seed)
    const checked = await check(files, options)
    const annotations = await annotateAll(files, checked, options)
    const copies = new Map(files)
    for (const [file, annotation] of annotations) {
      if (annotation.kind === 'workbook') copies.set(file, annotation.content)
      else expect(annotation.refusal, file).toBeNull()
    }
    const marked = [...annotations.values()].filter(({ kind }) => kind === 'workbook')
    expect(marked.length).toBeGreaterThan(3)
    for (const [file, copy] of copies) {
      const before = files.get(file)
      if (before === undefined || before === copy) continue
      const [original, again] = [await tableOf(before), await tableOf(copy)]
      expect(again.sheets.slice(1).map(valuesOf), file).toEqual(original.sheets.map(valuesOf))
    }
    expect(said((await check(copies, options)).diagnostics)).toEqual(said(checked.diagnostics))
  })
})

function valuesOf({ name, hidden, merges, rows }: Awaited<ReturnType<typeof tableOf>>['sheets'][number]): unknown {
  return { name, hidden, merges, rows: rows.map(row => [row.row, row.hidden, row.cells.map(cell => ({ ...cell }))]) }
}

function said(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(one => JSON.stringify(one))
}
