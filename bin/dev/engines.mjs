// Runs the built program with the oldest Node that package.json supports and with newer ones, and compares all they write.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './build-options.mjs'

const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const oldest = `${/\d+\.\d+(?:\.\d+)?/.exec(engines.node)[0]}.0`.split('.').slice(0, 3).join('.')
const versions = [oldest, '22', '24']

const folder = mkdtempSync(join(tmpdir(), 'tiendo-engines-'))
try {
  const here = outputsWith(process.execPath, 'here')
  let differing = 0
  for (const version of versions) {
    const node = install(version)
    const said = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
    const there = outputsWith(node, said)
    const names = Object.keys(here).filter(name => here[name] !== there[name])
    if (names.length > 0) differing += 1
    console.log(
      `Node ${said}: ${names.length === 0 ? `writes the same ${Object.keys(here).length} outputs` : `differs in ${names.join(', ')}`}`,
    )
  }
  process.exitCode = differing === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Node itself as npm has it, one package for each system and processor. */
function install(version) {
  const prefix = join(folder, `node-${version}`)
  mkdirSync(prefix, { recursive: true })
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', prefix, `${name}@${version}`]
  const run = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' })
  if (run.status !== 0) throw new Error(run.stderr)
  return join(prefix, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** The digest of all that a secretariat's and a checker's runs write, by name. */
function outputsWith(node, name) {
  const out = join(folder, `out-${name}`)
  const plan = [
    'fixtures/resolution-57/submissions',
    '--plan',
    'fixtures/resolution-57/plan.yaml',
    '--period',
    '2025-Q3',
  ]
  const compiled = run(node, ['compile', ...plan, '--out', out, '--formats', 'xlsx,md,json,html,docx,csv'])
  if (compiled.status !== 0) throw new Error(`${name}: ${compiled.stderr}`)
  const written = readdirSync(out).map(file => [file, digest(readFileSync(join(out, file)))])
  const checked = ['text', 'json'].map(format => {
    const { status, stdout } = run(node, ['check', ...plan, '--format', format])
    return [`check --format ${format}`, digest(`${status}\n${stdout}`)]
  })
  return Object.fromEntries([...written, ...checked])
}

function run(node, args) {
  return spawnSync(node, ['bin/tiendo.js', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 })
}

function digest(content) {
  return createHash('sha256').update(content).digest('hex')
}
