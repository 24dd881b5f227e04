// Programs from outside that look at what this one made: found or not, and run in a folder of their own.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The programs that tests look from outside with: how each is asked for, and the Debian package that has it. */
const programs = {
  LibreOffice: { command: ['soffice', '--version'], debian: 'libreoffice-calc' },
  Chromium: { command: [chromiumPath(), '--version'], debian: 'chromium' },
  openpyxl: { command: [pythonPath(), '-c', 'import openpyxl'], debian: 'python3-openpyxl' },
  xmllint: { command: ['xmllint', '--version'], debian: 'libxml2-utils' },
} as const

/**
 * Whether a program is there. Where it is not, the tests that need it are left out with one line that says how to get
 * it; with CI set they run all the same, and fail. `leftOut` says what is not looked at.
 */
export function isInstalled(name: keyof typeof programs, leftOut: string): boolean {
  if (process.env.CI) return true
  const { command, debian } = programs[name]
  const [program, ...args] = command
  const isThere = spawnSync(program, args, { timeout: 60_000 }).status === 0
  if (!isThere) console.warn(`${name} is not installed: ${leftOut} To have it: apt-get install ${debian}`)
  return isThere
}

/** Where Chromium is: CHROMIUM in the environment names it elsewhere. */
export function chromiumPath(): string {
  return process.env.CHROMIUM ?? '/usr/bin/chromium'
}

/** Debian's own Python, which has Debian's packages, where there is one. */
export function pythonPath(): string {
  return existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'
}

/** Opens a document with LibreOffice and saves it in another format; `name` tells it what the bytes are. */
export function convertWithLibreOffice(
  bytes: Uint8Array,
  format: string,
  { extension = format, name = 'a.xlsx' } = {},
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-libreoffice-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const saved = join(folder, 'saved')
  mkdirSync(saved)
  writeFileSync(join(folder, name), bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = [profile, '--headless', '--convert-to', format, '--outdir', saved, join(folder, name)]
  const run = spawnSync('soffice', args, { encoding: 'utf8', timeout: 120_000 })
  if (run.status !== 0) throw new Error(`soffice: ${run.stderr}`)
  return readFileSync(join(saved, `a.${extension}`))
}

/** The words on the pages of a PDF, a page after the other. */
export function pagesOfPdf(pdf: Uint8Array): string[] {
  const run = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (run.status !== 0) throw new Error(`pdftotext: ${run.stderr}`)
  return run.stdout.split('\f').slice(0, -1)
}

/** Runs a Python script with a file's path as its argument and reads the JSON it prints. */
export function askPython(script: string, bytes: Uint8Array, name = 'a.xlsx'): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-python-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const run = spawnSync(pythonPath(), ['-c', script, path], { encoding: 'utf8', timeout: 60_000 })
  if (run.status !== 0) throw new Error(`python3: ${run.stderr}`)
  return JSON.parse(run.stdout)
}
