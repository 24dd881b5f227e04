// Turns diagnostics and `--fail-on` into an exit status.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import type { FailOn } from './flags.ts'

/** Contract section 4: 1 when anything is at or above `--fail-on`. */
export function statusFor(diagnostics: readonly Diagnostic[], failOn: FailOn): ExitStatus {
  return diagnostics.some(one => fails(one, failOn)) ? exitStatus.diagnostics : exitStatus.done
}

export function fails({ severity }: Diagnostic, failOn: FailOn): boolean {
  return failOn !== 'never' && (severity === 'error' || (severity === 'warning' && failOn === 'warning'))
}
