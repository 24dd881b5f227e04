// Checks that a file appears whole or not at all, that the old one survives any failure, and that nothing is left lying about.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { defaultFormats } from '../../src/cli/flags.ts'
import { removeStagedFiles, writeFiles } from '../../src/cli/write-file.ts'
import { cliWords } from '../../src/language/cli-words.ts'
import { emptyFolder, exampleFolder, program, runTiendo } from './run-tiendo.ts'

afterEach(removeStagedFiles)

function write(...files: readonly (readonly [string, string])[]): Promise<void> {
  return writeFiles(
    files.map(([path, content]) => ({ path, name: 'report.md', content })),
    cliWords.en,
  )
}

describe('writeFiles', () => {
  it('makes folders, replaces files and leaves nothing else', async () => {
    const folder = emptyFolder()
    await write([join(folder, 'a/b/x.md'), 'old'], [join(folder, 'a/b/y.md'), 'y'])
    await write([join(folder, 'a/b/x.md'), 'new'])
    expect(readdirSync(join(folder, 'a/b')).toSorted()).toEqual(['x.md', 'y.md'])
    expect(readFileSync(join(folder, 'a/b/x.md'), 'utf8')).toBe('new')
  })

  it('replaces what a link points at, not the link', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'x.md'), 'old')
    symlinkSync('x.md', join(folder, 'link.md'))
    await write([join(folder, 'link.md'), 'new'])
    expect(readFileSync(join(folder, 'x.md'), 'utf8')).toBe('new')
  })

  it('replaces none of the files when one of them cannot be written', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'x.md'), 'old')
    mkdirSync(join(folder, 'y.md'))
    await expect(write([join(folder, 'x.md'), 'new'], [join(folder, 'y.md'), 'y'])).rejects.toMatchObject({
      status: 3,
      message: expect.stringMatching(/^Cannot write report\.md: a folder has this name\..*$/),
    })
    expect(readFileSync(join(folder, 'x.md'), 'utf8')).toBe('old')
    expect(readdirSync(folder).toSorted()).toEqual(['x.md', 'y.md'])
  })

  it('says so when a part of the path is a file', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'x'), '')
    await expect(write([join(folder, 'x/y.md'), 'y'])).rejects.toMatchObject({ status: 3 })
  })

  it('removes what a killed run left, and nothing of a run that goes on', async () => {
    const folder = emptyFolder()
    await write([join(folder, 'x.md'), 'x'])
    const dead = spawnSync('true').pid
    const machine = await machineOf(emptyFolder())
    const names = [
      `.tiendo-${machine}-${dead}-0.tmp`,
      `.tiendo-${machine}-${process.ppid}-0.tmp`,
      '.tiendo-00000000-1-0.tmp',
    ]
    for (const name of names) writeFileSync(join(folder, name), 'half')
    await write([join(folder, 'x.md'), 'new'])
    expect(readdirSync(folder).toSorted()).toEqual([...names.slice(1), 'x.md'].toSorted())
  })
})

/** The machine's part of temporary names, seen from one that is being written. */
async function machineOf(folder: string): Promise<string> {
  const watched: string[] = []
  const writing = write([join(folder, 'big.md'), 'x'.repeat(30_000_000)])
  while (watched.length === 0) {
    watched.push(...readdirSync(folder).filter(name => name.endsWith('.tmp')))
    await new Promise(resolve => setImmediate(resolve))
  }
  await writing
  return watched[0]?.split('-')[1] ?? ''
}

describe('tiendo compile', () => {
  const written = defaultFormats
    .split(',')
    .map(format => `report.${format}`)
    .toSorted()

  it('killed at any moment leaves the old report or the new one', async () => {
    const cwd = exampleFolder()
    expect(runTiendo(['compile'], { cwd }).status).toBe(0)
    const report = join(cwd, 'reports/2025-Q3/report.json')
    const complete = readFileSync(report, 'utf8')
    writeFileSync(report, 'old')
    for (let round = 0; round < 8; round++) {
      const run = spawn(process.execPath, [program, 'compile'], { cwd, stdio: 'ignore' })
      const ended = new Promise(resolve => run.on('exit', resolve))
      await new Promise(resolve => setTimeout(resolve, 100 + round * 60))
      run.kill('SIGKILL')
      await ended
      expect(['old', complete]).toContain(readFileSync(report, 'utf8'))
    }
    expect(runTiendo(['compile'], { cwd }).status).toBe(0)
    expect(readdirSync(join(cwd, 'reports/2025-Q3')).toSorted()).toEqual(written)
  })

  it('run several times at once writes the same report', async () => {
    const cwd = exampleFolder()
    const runs = [1, 2, 3, 4].map(
      () =>
        new Promise(resolve => {
          spawn(process.execPath, [program, 'compile'], { cwd, stdio: 'ignore' }).on('exit', resolve)
        }),
    )
    expect(await Promise.all(runs)).toEqual([0, 0, 0, 0])
    const folder = join(cwd, 'reports/2025-Q3')
    const together = readdirSync(folder).map(name => readFileSync(join(folder, name)).toString('base64'))
    expect(together).toHaveLength(written.length)
    expect(runTiendo(['compile'], { cwd }).status).toBe(0)
    expect(readdirSync(folder).map(name => readFileSync(join(folder, name)).toString('base64'))).toEqual(together)
  })

  it('interrupted ends with status 3 and one line', async () => {
    const cwd = exampleFolder()
    // A machine under load may not have started the program yet; then it is asked again, later.
    for (const delay of [500, 2000, 8000]) {
      const { status, said } = await interrupted(cwd, delay)
      if (status === null && delay < 8000) continue
      expect(status).toBe(3)
      expect(said).toMatch(/^Đã dừng theo yêu cầu.*\n$/)
      return
    }
  })

  it.runIf(process.getuid?.() === 0)('without permission says so and keeps the old report', () => {
    const cwd = exampleFolder()
    expect(runTiendo(['compile'], { cwd }).status).toBe(0)
    const report = join(cwd, 'reports/2025-Q3/report.md')
    const before = readFileSync(report, 'utf8')
    chmodSync(cwd, 0o755)
    const run = runTiendo(['compile'], { cwd, uid: 65534 })
    expect(run).toMatchObject({ status: 3, stdout: '' })
    expect(run.stderr).toMatch(/^Không ghi được reports\/2025-Q3\/report\.xlsx: không có quyền ghi\..*\n$/)
    expect(readFileSync(report, 'utf8')).toBe(before)
  })
})

/** Waits for standard input, which never comes, and is interrupted after a while. */
function interrupted(cwd: string, delay: number): Promise<{ status: number | null; said: string }> {
  return new Promise(resolve => {
    const run = spawn(process.execPath, [program, 'check', '-'], { cwd, stdio: ['pipe', 'ignore', 'pipe'] })
    let said = ''
    run.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    run.on('close', status => resolve({ status, said }))
    setTimeout(() => run.kill('SIGINT'), delay)
  })
}
