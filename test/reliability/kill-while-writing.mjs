// Kills compile at random moments over an existing report: each file has to be the old one or the new one, whole.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { compileArguments, digests, isSame, makeWorkplace, run } from './workplace.mjs'

export async function killWhileWriting(times) {
  const cwd = makeWorkplace()
  const reports = join(cwd, 'reports')
  const compileOn = asOf => run(process.execPath, compileArguments({ asOf }), { cwd })
  compileOn('2025-09-14')
  const [first, started] = [digests(reports), performance.now()]
  compileOn('2025-09-15')
  const second = digests(reports)
  const duration = performance.now() - started
  const faults = []
  for (let index = 0; index < times; index += 1) {
    const args = compileArguments({ asOf: index % 2 === 0 ? '2025-09-14' : '2025-09-15' })
    // Most of the moments fall where the files are written: the last third of a run.
    const moment = duration * (index % 3 === 0 ? Math.random() : 0.66 + 0.4 * Math.random())
    await killed(args, cwd, moment)
    const found = digests(reports)
    for (const name of Object.keys(first)) {
      if (found[name] !== first[name] && found[name] !== second[name]) faults.push(`${name} after ${moment} ms`)
    }
  }
  compileOn('2025-09-14')
  if (!isSame(digests(reports), first)) faults.push(`left behind: ${Object.keys(digests(reports))}`)
  return { tried: times, faults }
}

function killed(args, cwd, moment) {
  return new Promise(done => {
    const child = spawn(process.execPath, args, { cwd, stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), moment)
    child.on('exit', () => {
      clearTimeout(timer)
      done()
    })
  })
}
