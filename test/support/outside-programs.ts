// Programs from outside that look at what this one made: found or not, and run in a folder of their own.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether a program is there; where it is not, tests that need it are left out with one line. `command` shows it. */
export function isInstalled(name: string, command: readonly string[], leftOut: string): boolean {
  const [program = '', ...args] = command
  const isThere = spawnSync(program, args, { timeout: 60_000 }).status === 0
  if (!isThere) console.warn(`${name} is not installed: ${leftOut}`)
  return isThere
}

/** The same for LibreOffice, which CI must have: there the tests run and fail. */
export function hasLibreOffice(leftOut: string): boolean {
  return Boolean(process.env.CI) || isInstalled('LibreOffice', ['soffice', '--version'], leftOut)
}

/** Opens a workbook with LibreOffice and saves it in another format. */
export function convertWithLibreOffice(bytes: Uint8Array, format: string, extension = format): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-libreoffice-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const saved = join(folder, 'saved')
  mkdirSync(saved)
  writeFileSync(join(folder, 'a.xlsx'), bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = [profile, '--headless', '--convert-to', format, '--outdir', saved, join(folder, 'a.xlsx')]
  const run = spawnSync('soffice', args, { encoding: 'utf8', timeout: 120_000 })
  if (run.status !== 0) throw new Error(`soffice: ${run.stderr}`)
  return readFileSync(join(saved, `a.${extension}`))
}

/** Runs a Python script with a file's path as its argument and reads the JSON it prints. */
export function askPython(script: string, bytes: Uint8Array, name = 'a.xlsx'): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-python-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const run = spawnSync(python, ['-c', script, path], { encoding: 'utf8', timeout: 60_000 })
  if (run.status !== 0) throw new Error(`python3: ${run.stderr}`)
  return JSON.parse(run.stdout)
}

/** Debian's own Python, which has Debian's packages, where there is one. */
export const python = spawnSync('/usr/bin/python3', ['--version']).status === 0 ? '/usr/bin/python3' : 'python3'
