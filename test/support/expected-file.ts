// Compares an output with the file that holds it; UPDATE_EXPECTED=1 writes the file instead.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from 'vitest'

export const updating = process.env.UPDATE_EXPECTED === '1'

const advice = 'Look at the difference; if the new output is the better one: UPDATE_EXPECTED=1 npx vitest run'

/** Byte for byte: every line end and space counts. */
export function expectFile(path: string, output: string): void {
  if (updating) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, output)
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '', `${path}: ${advice}`).toBe(output)
}
