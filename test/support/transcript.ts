// Turns a run into what stands on the screen afterwards: the command, both streams, and the exit status.

interface Transcribed {
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

export function transcript(command: string, { stdout, stderr, status }: Transcribed): string {
  return `$ ${command}\n${stdout}${stderr}exit status ${status}\n`
}
