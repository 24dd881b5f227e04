// Turns the origin of a template into what its instructions say: who, which period, where to, by when.
import { formatDate } from '../language/formatters.ts'
import type { GuideFacts } from '../language/template-words.ts'
import type { Template } from './template.ts'

/** null for the general template. */
export function guideFacts({ origin, language }: Template, extension: string): GuideFacts | null {
  if (origin === null) return null
  return {
    locality: origin.localityName,
    period: origin.period,
    from: formatDate(origin.from, language),
    to: formatDate(origin.to, language),
    submitBy: origin.submitBy === null ? null : formatDate(origin.submitBy, language),
    planTitle: origin.planTitle,
    issuedBy: origin.issuedBy,
    file: templateFileName(origin.localityCode, origin.period, extension),
  }
}

/** Contract section 3: `<code>_<period>.<ext>`. What no file system takes is replaced. */
export function templateFileName(code: string, period: string, extension: string): string {
  const safe = (part: string): string => part.replace(/[\\/:*?"<>|\p{Cc}]+|^\.+/gu, '-')
  return `${safe(code)}_${safe(period)}.${extension}`
}
