// A folder with the example's inputs, and ways to run the built program there and to look at what it left.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
export const program = join(root, 'bin/tiendo.js')

export function makeWorkplace() {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-reliability-'))
  for (const name of ['plan.yaml', 'submissions']) {
    cpSync(join(root, 'fixtures/resolution-57', name), join(folder, name), { recursive: true })
  }
  return folder
}

export function compileArguments({ out = 'reports', asOf = '2025-09-14', inputs = ['submissions'] } = {}) {
  const work = ['--plan', 'plan.yaml', '--period', '2025-Q3', '--as-of', asOf, '--out', out]
  return [program, 'compile', ...inputs, ...work, '--quiet']
}

export function run(command, args, options) {
  return spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26, ...options })
}

/** The digest of each file of a folder by its name; hidden files too. */
export function digests(folder) {
  if (!existsSync(folder)) return {}
  const digest = name =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  return Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map(name => [name, digest(name)]),
  )
}

export function isSame(a, b) {
  return JSON.stringify(a) === JSON.stringify(b)
}
