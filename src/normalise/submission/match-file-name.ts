// Turns the name of a file into the locality, period and revision it speaks for, as far as the plan knows them.
import type { LocalityRegistry } from '../../model/locality.ts'
import type { Plan } from '../../model/plan.ts'
import { type FileNameIdentity, parseSubmissionFileName } from '../../model/submission-file-name.ts'
import { matchFileNameWord, wordsOf } from '../names/file-name-code.ts'
import { localityIndex } from '../names/locality-index.ts'
import { matchPeriod } from '../values/parse-period.ts'

/**
 * Contract section 5: the name is all that tells whose an unusable file is. `<code>_<period>`, the code without its
 * leading zero, of a former unit, or a name in any spelling ("Son-La_quy-3-2025"); a code or a name alone ("14.xlsx")
 * tells the locality and no period. A name of another shape tells nothing: a locality is not guessed from words
 * somewhere in it.
 */
export function matchFileName(file: string, plan: Pick<Plan, 'registry' | 'periods'>): FileNameIdentity {
  const parts = parseSubmissionFileName(file)
  if (parts === null) return { locality: namedWhole(file, plan.registry), period: null, revision: 1 }
  const match = matchFileNameWord(parts.code, plan.registry)
  return {
    locality: match.kind === 'matched' ? match.code : null,
    period: matchPeriod(parts.period, plan.periods),
    revision: parts.revision ?? 1,
  }
}

/** The one locality whose code or name the whole of the file's name is. */
function namedWhole(file: string, registry: LocalityRegistry): string | null {
  const name = file.slice(file.lastIndexOf('/') + 1).normalize('NFC')
  const stem = /^([^_]+)\.[^._]+$/u.exec(name)?.[1]?.trim() ?? ''
  if (stem === '') return null
  const index = localityIndex(registry)
  const coded = index.byCode(stem)
  const found = coded === null ? index.byName(wordsOf(stem)) : [coded]
  return found.length === 1 ? (found[0]?.unit.code ?? null) : null
}
