// Runs commands in turn, several rounds, and gives the median CPU seconds and peak memory of each whole process.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'

const preload = new URL('./measure-child.mjs', import.meta.url).href

/** @typedef {{ name: string, args: string[], cwd?: string, accept?: number[] }} Command */

/** @param {Command[]} commands @param {number} rounds */
export function measureAll(commands, rounds) {
  const usages = new Map(commands.map(command => [command.name, []]))
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-bench-'))
  for (let round = 0; round < rounds; round++) {
    for (const command of commands) usages.get(command.name).push(measureOnce(command, join(folder, 'usage.json')))
  }
  return commands.map(({ name }) => {
    const runs = usages.get(name)
    return {
      name,
      cpu: median(runs.map(run => run.cpu)),
      megabytes: median(runs.map(run => run.megabytes)),
      said: runs[0].said,
    }
  })
}

/** @param {Command} command @param {string} file */
function measureOnce({ name, args, cwd, accept = [0] }, file) {
  const env = { ...process.env, TIENDO_BENCH_USAGE: file }
  const run = spawnSync(process.execPath, ['--import', preload, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (!accept.includes(run.status)) throw new Error(`${name} ended with ${run.status}: ${run.stderr}`)
  return { ...JSON.parse(readFileSync(file, 'utf8')), said: run.stdout.trim() }
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** Prints a table whose ratios are against the first command, with the machine's size. */
export function printTable(title, rows) {
  const base = rows[0]
  console.log(`\n${title}`)
  console.log(
    `machine: ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, node ${process.version}`,
  )
  console.log('| command | CPU s (median) | ratio | peak MB |\n| --- | ---: | ---: | ---: |')
  for (const { name, cpu, megabytes } of rows) {
    console.log(`| ${name} | ${cpu.toFixed(2)} | ${(cpu / base.cpu).toFixed(2)} | ${Math.round(megabytes)} |`)
  }
}
