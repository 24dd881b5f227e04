// Turns paths into the form people are shown, and the form Windows writes into one that is read everywhere.
import { relative, sep } from 'node:path'

/** Contract section 5: paths are relative to the working directory, with `/`. */
export function shownName(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join('/') || '.'
}

/** A path as Windows writes it, used elsewhere: configurations and commands travel from the office to a server. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}
