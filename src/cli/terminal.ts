// The two streams a person sees: data on standard output, everything said about it on standard error.
import type { CliWords } from '../language/cli-words.ts'
import { visibleText } from '../render/visible-text.ts'
import { errorCode, exitStatus, Stop } from './exit-status.ts'
import { troubleOf } from './file-trouble.ts'

export interface Terminal {
  /** Data, on standard output. Resolves when it has been taken; a reader that has gone away is no error. */
  print(text: string, words: CliWords): Promise<void>
  /** Remarks, on standard error; nothing with `--quiet`. */
  remark(text: string): void
  /** What stops or changes the run, on standard error, always. */
  alert(text: string): void
  /** One line that rewrites itself, on a terminal only; '' takes it away. */
  progress(text: string): void
}

export function openTerminal(quiet: boolean): Terminal {
  // Failures arrive at the callback of `write` as well; without a listener Node would end the program.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  const rewrites = process.stderr.isTTY === true && !process.env.CI && !quiet
  let shown = false
  const progress = (text: string): void => {
    if (!rewrites || (text === '' && !shown)) return
    process.stderr.write(
      `\r\u001b[2K${text === '' ? '' : visibleText(text).slice(0, (process.stderr.columns || 80) - 1)}`,
    )
    shown = text !== ''
  }
  const alert = (text: string): void => {
    progress('')
    process.stderr.write(`${text.split('\n').map(visibleText).join('\n')}\n`)
  }
  return { print, progress, alert, remark: text => (quiet ? undefined : alert(text)) }
}

function print(text: string, words: CliWords): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, error => {
      const code = error ? errorCode(error) : ''
      if (!error || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') resolve()
      else reject(new Stop(exitStatus.cannotRun, words.cannotWrite(words.standardOutput, troubleOf(code), code)))
    })
  })
}
