// Turns flags, environment and the stream into colours, or none.
import { Chalk } from 'chalk'
import { type Palette, plainPalette } from '../render/palette.ts'

/**
 * `--no-color` and NO_COLOR switch colours off, FORCE_COLOR on, else a terminal decides (no-color.org, force-color.org).
 * FORCE_COLOR wins over NO_COLOR, as in Node.js itself.
 */
export function choosePalette(colour: boolean, stream: { readonly isTTY?: boolean }): Palette {
  if (!colour || !wantsColour(stream.isTTY === true)) return plainPalette
  const chalk = new Chalk({ level: 1 })
  return { error: chalk.red, warning: chalk.yellow, info: chalk.cyan, strong: chalk.bold, faint: chalk.dim }
}

function wantsColour(terminal: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: term } = process.env
  if (force !== undefined) return force !== '0' && force !== 'false'
  if (none !== undefined && none !== '') return false
  return terminal && term !== 'dumb'
}
