// Compares an output with the file that holds it; UPDATE_EXPECTED=1 writes the file instead.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from 'vitest'

const advice = 'Look at the difference; if the new output is the better one: UPDATE_EXPECTED=1 npx vitest run'
const longest = 20_000

/** Byte for byte: every line end and space counts. Of a long output only the beginning of the difference is shown. */
export function expectFile(path: string, output: string): void {
  if (process.env.UPDATE_EXPECTED === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, output)
  }
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (output.length + expected.length < longest) expect(output, `${path}: ${advice}`).toBe(expected)
  else expect(firstDifference(output, expected), `${path}: ${advice}`).toBe(firstDifference(expected, output))
}

/** The first lines of a text from where it leaves another one; '' where the two are equal. */
function firstDifference(text: string, other: string): string {
  if (text === other) return ''
  const [lines, others] = [text.split('\n'), other.split('\n')]
  const at = lines.findIndex((line, index) => line !== others[index])
  const from = at === -1 ? lines.length : at
  return [`line ${from + 1}`, ...lines.slice(from, from + 10)].join('\n')
}
