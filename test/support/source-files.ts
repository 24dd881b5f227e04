// Reads the source tree for tests that are about the code itself: each file as it is, and as code alone.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { codeOf } from './code-of.ts'

export interface SourceText {
  /** Relative to the repository, with `/`: src/model/state.ts */
  readonly path: string
  readonly text: string
  /** Without comments; texts and patterns are emptied, so that words in them are not taken for code. */
  readonly code: string
}

export const repository = fileURLToPath(new URL('../../', import.meta.url))

export function sourceFiles(folder: string): SourceText[] {
  return readdirSync(`${repository}${folder}`, { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.ts'))
    .toSorted()
    .map(path => {
      const text = readFileSync(`${repository}${path}`, 'utf8')
      return { path, text, code: codeOf(text) }
    })
}
