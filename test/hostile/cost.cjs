// Loaded into a child process before the program: writes what it cost, in processor seconds and megabytes, to COST_FILE.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const cost = { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }
  require('node:fs').writeFileSync(process.env.COST_FILE, JSON.stringify(cost))
})
