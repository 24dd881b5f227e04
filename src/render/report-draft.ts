// What every report for people is drawn from: the data, the words of its language, and the names its lines refer to.
import type { Description } from '../diagnostics/describe.ts'
import type { Raised } from '../diagnostics/diagnostic.ts'
import { formatDate, formatNumber } from '../language/formatters.ts'
import type { ReportWords } from '../language/report-words.ts'
import { type Terms, terms } from '../language/terms.ts'
import type { Language } from '../model/plan.ts'
import type { NationalIndicator, Report } from '../model/report.ts'
import { type Prose, proseOf } from './prose.ts'
import { indicatorsById, localityNames } from './report-lists.ts'
import type { ReportOptions } from './report-options.ts'
import { reportWordsOf } from './report-words-of.ts'

export interface ReportDraft {
  readonly report: Report
  readonly language: Language
  readonly words: ReportWords
  readonly terms: Terms
  readonly prose: Prose
  readonly indicators: ReadonlyMap<string, NationalIndicator>
  localityName(code: string): string
  describe(diagnostic: Raised): Description
  sourceHref(file: string): string | null
  day(date: string): string
  number(value: number): string
}

export function draftReport(report: Report, options: ReportOptions): ReportDraft {
  const { language } = options
  const names = localityNames(report)
  return {
    report,
    language,
    words: reportWordsOf(report, language),
    terms: terms[language],
    prose: proseOf(report, language, reportWordsOf(report, language), options.template),
    indicators: indicatorsById(report),
    localityName: code => names.get(code) ?? code,
    describe: options.describe,
    sourceHref: onceEach(file => options.sourceHref?.(file) ?? null),
    day: date => formatDate(date, language),
    number: value => formatNumber(value, language),
  }
}

/** Thousands of lines lead to a few files. */
function onceEach(compute: (file: string) => string | null): (file: string) => string | null {
  const known = new Map<string, string | null>()
  return file => {
    const answer = known.get(file)
    if (answer !== undefined) return answer
    const computed = compute(file)
    known.set(file, computed)
    return computed
  }
}
