// The four ways a run ends, and the one error that ends a command early with a sentence for the person.

/** Contract section 4: nothing else is ever returned to the shell. */
export const exitStatus = { done: 0, diagnostics: 1, commandLine: 2, cannotRun: 3 } as const
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]

/** Ends a command. `message` is printed as it is, in the person's language; '' when everything has been said. */
export class Stop extends Error {
  readonly status: ExitStatus

  constructor(status: ExitStatus, message: string) {
    super(message)
    this.name = 'Stop'
    this.status = status
  }
}

/** The system's code of a failed file operation (ENOENT, EACCES …), or '' for any other error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
