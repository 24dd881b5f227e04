// Turns the name of a file into the locality, period and revision it speaks for, as far as the plan knows them.
import type { Plan } from '../../model/plan.ts'
import { type FileNameIdentity, parseSubmissionFileName } from '../../model/submission-file-name.ts'
import { matchLocality } from '../names/match-locality.ts'
import { matchPeriod } from '../values/parse-period.ts'

/**
 * Contract section 5: the name is all that tells whose an unusable file is. `<code>_<period>`, where the code may also be
 * that of a former unit or a name in any spelling ("Son-La_quy-3-2025"); else the whole name where it is that of one
 * locality ("14.xlsx", "Tỉnh Sơn La.xlsx"). A bare number has to be a code to the letter: files are numbered, too.
 */
export function matchFileName(file: string, plan: Pick<Plan, 'registry' | 'periods'>): FileNameIdentity {
  const parts = parseSubmissionFileName(file) ?? looseParts(file)
  const { registry } = plan
  const code = matchLocality(parts.code, null, registry)
  const match =
    code.kind === 'matched' || /\d/.test(parts.code) ? code : matchLocality(null, wordsOf(parts.code), registry)
  const isNumbering = parts.period === '' && /^\d+$/.test(parts.code)
  const isSure = match.kind === 'matched' && (!isNumbering || match.code === parts.code)
  return {
    locality: isSure ? match.code : null,
    period: parts.period === '' ? null : matchPeriod(parts.period, plan.periods),
    revision: parts.revision ?? 1,
  }
}

/** The parts of a name whose first one is made of several words, or that is nothing but its first one. */
function looseParts(file: string) {
  const stem = file
    .slice(file.lastIndexOf('/') + 1)
    .normalize('NFC')
    .replace(/\.[^.]+$/, '')
  const [code = '', period = ''] = stem.split('_')
  const revision = /_r(\d{1,6})$/i.exec(stem)?.[1]
  return { code: code.trim(), period, revision: revision === undefined ? null : Number(revision) }
}

function wordsOf(text: string): string {
  return text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replaceAll('-', ' ')
}
