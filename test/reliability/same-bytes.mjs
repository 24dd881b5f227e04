// Runs side by side, without a network, over read-only inputs, in other zones, languages and orders: always the same bytes.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileArguments, digests, isSame, makeWorkplace, run } from './workplace.mjs'

/** Eight at a time into one folder, again and again. */
export async function runTogether(times) {
  const cwd = makeWorkplace()
  run(process.execPath, compileArguments({ out: 'alone' }), { cwd })
  const alone = digests(join(cwd, 'alone'))
  const faults = []
  for (let index = 0; index < times; index += 1) {
    const results = await Promise.all(
      Array.from({ length: 8 }, () => finished(compileArguments({ out: 'together' }), cwd)),
    )
    if (results.some(status => status !== 0)) faults.push(`round ${index}: ended with ${results}`)
    if (!isSame(digests(join(cwd, 'together')), alone)) faults.push(`round ${index}: other bytes`)
  }
  return { tried: times * 8, faults }
}

/** No network, inputs on a file system that refuses every write, and nothing new outside the output folder. */
export function runSealed() {
  const cwd = makeWorkplace()
  run(process.execPath, compileArguments({ out: 'open' }), { cwd })
  const [plan, before] = [planDigest(cwd), readdirSync(cwd).toSorted()]
  const inputs = join(cwd, 'submissions')
  const script = `mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"`
  const command = [process.execPath, ...compileArguments({ out: 'sealed' })]
  const { status, stderr } = run('unshare', ['-n', '-m', 'bash', '-c', script, inputs, ...command], { cwd })
  const faults = []
  if (status !== 0) faults.push(`status ${status}: ${stderr}`)
  if (!isSame(digests(join(cwd, 'sealed')), digests(join(cwd, 'open')))) faults.push('other bytes')
  if (!isSame(readdirSync(cwd).toSorted(), [...before, 'sealed'].toSorted())) faults.push('something new in the folder')
  if (plan !== planDigest(cwd)) faults.push('the plan has changed')
  return { tried: 1, faults }
}

export function runElsewhere() {
  const cwd = makeWorkplace()
  run(process.execPath, compileArguments({ out: 'here' }), { cwd })
  const here = digests(join(cwd, 'here'))
  const files = readdirSync(join(cwd, 'submissions')).map(name => join('submissions', name))
  const orders = [['submissions'], files, files.toReversed()]
  const faults = []
  let tried = 0
  for (const TZ of ['UTC', 'Asia/Ho_Chi_Minh', 'America/St_Johns']) {
    for (const LANG of ['C', 'vi_VN.UTF-8']) {
      for (const [index, inputs] of orders.entries()) {
        const out = `there-${tried}`
        run(process.execPath, compileArguments({ out, inputs }), {
          cwd,
          env: { ...process.env, TZ, LANG, LC_ALL: LANG },
        })
        if (!isSame(digests(join(cwd, out)), here)) faults.push(`${TZ}, ${LANG}, order ${index}`)
        tried += 1
      }
    }
  }
  return { tried, faults }
}

function finished(args, cwd) {
  return new Promise(done => spawn(process.execPath, args, { cwd, stdio: 'ignore' }).on('exit', done))
}

function planDigest(cwd) {
  return createHash('sha256')
    .update(readFileSync(join(cwd, 'plan.yaml')))
    .digest('hex')
}
