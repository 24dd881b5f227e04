// Preloaded into a measured process: writes its CPU seconds and peak memory to a file when it ends.
import { writeFileSync } from 'node:fs'

const file = process.env.TIENDO_BENCH_USAGE
if (file) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeFileSync(file, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }))
  })
}
