// Full disks, write protection, too few handles: status 3, one line, the old report as it was and nothing left lying about.
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { compileArguments, digests, isSame, makeWorkplace, run } from './workplace.mjs'

const sizes = [4, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 3072, 4096, 16384]

export function writeFaults() {
  const cwd = makeWorkplace()
  const small = join(cwd, 'small')
  mkdirSync(small)
  const faults = []
  let tried = 0
  const expectRefusal = (name, { status, stderr }, before, folder) => {
    tried += 1
    const lines = stderr.trim().split('\n').length
    if (status !== 3 || lines !== 1) faults.push(`${name}: status ${status}, ${lines} lines: ${stderr.slice(0, 200)}`)
    if (!isSame(digests(folder), before)) faults.push(`${name}: the folder has changed`)
  }
  run(process.execPath, compileArguments({ out: 'old', asOf: '2025-09-15' }), { cwd })
  for (const kilobytes of sizes) {
    mount(['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', small])
    try {
      // The smallest formats first, so that something old is there even on the smallest disk.
      for (const name of ['report.md', 'report.xlsx', 'report.json'])
        copyWhereItFits(join(cwd, 'old', name), join(small, name))
      const before = digests(small)
      const result = run(process.execPath, compileArguments({ out: 'small' }), { cwd })
      if (result.status === 0) tried += 1
      else expectRefusal(`${kilobytes} kB`, result, before, small)
    } finally {
      run('umount', [small])
    }
  }
  const before = digests(join(cwd, 'old'))
  mount(['--bind', join(cwd, 'old'), small])
  mount(['-o', 'remount,ro,bind', small])
  try {
    expectRefusal('read-only', run(process.execPath, compileArguments({ out: 'small' }), { cwd }), before, small)
  } finally {
    run('umount', [small])
  }
  const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath]
  const asNobody = run('setpriv', [...nobody, ...compileArguments({ out: 'old' })], { cwd })
  expectRefusal('another user', asNobody, before, join(cwd, 'old'))
  const few = 'ulimit -n 40; exec "$0" "$@"'
  const withFew = run('bash', ['-c', few, process.execPath, ...compileArguments({ out: 'old' })], { cwd })
  if (withFew.status === 0) tried += 1
  else expectRefusal('40 handles', withFew, before, join(cwd, 'old'))
  return { tried, faults }
}

function mount(args) {
  const { status, stderr } = run('mount', args)
  if (status !== 0) throw new Error(`mount: ${stderr}`)
}

function copyWhereItFits(from, to) {
  try {
    cpSync(from, to)
  } catch {
    run('rm', ['-f', to])
  }
}
