// Reads what a submission's file name says: `<code>_<period>[_r<revision>].<ext>`.

export interface SubmissionFileName {
  /** What stands before the first "_"; whether it is a locality's code or name is for the registry to say. */
  readonly code: string
  readonly period: string
  /** null when the name states none. */
  readonly revision: number | null
}

/** What the name tells once the plan has been asked: null for what it does not, or not for sure. */
export interface FileNameIdentity {
  readonly locality: string | null
  readonly period: string | null
  /** 1 when none is stated. */
  readonly revision: number
}

/**
 * Contract section 3: what the sheet does not say about itself, its name may. Folders before the name do not count.
 * null when the name has another shape.
 */
export function parseSubmissionFileName(file: string): SubmissionFileName | null {
  const name = file.slice(file.lastIndexOf('/') + 1).normalize('NFC')
  const match = /^([^_]+)_([^_]+?)(?:_r(\d{1,6}))?\.[^._]+$/iu.exec(name)
  if (!match?.[1]?.trim() || !match[2]) return null
  return { code: match[1].trim(), period: match[2], revision: match[3] === undefined ? null : Number(match[3]) }
}
