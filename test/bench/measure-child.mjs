// Preloaded into a measured process: writes its CPU seconds and peak memory to a file when it ends.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const file = process.env.TIENDO_BENCH_USAGE
if (file) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const kilobytes = ownPeak() ?? maxRSS
    writeFileSync(file, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: kilobytes / 1024 }))
  })
}

/** `maxRSS` of Linux counts what the process was before it became this program: the memory of the one that started it. */
function ownPeak() {
  const status = '/proc/self/status'
  const peak = existsSync(status) ? /VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return peak === undefined ? null : Number(peak)
}
