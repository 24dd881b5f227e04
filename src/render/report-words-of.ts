// Chooses the words of a report: those of all reports, changed where it is for everybody or about one locality alone.
import { type ReportWords, reportWords } from '../language/report-words.ts'
import { scopeWords } from '../language/scope-words.ts'
import { terms } from '../language/terms.ts'
import type { Language } from '../model/plan.ts'
import type { Report } from '../model/report.ts'

export function reportWordsOf(report: Report, language: Language): ReportWords {
  const words: ReportWords = reportWords[language]
  const own = report.focus === null ? words : { ...words, ...localityWords(words, report.focus.name, report, language) }
  return report.edition === 'public' ? { ...own, title: scopeWords[language].publicTitle(own.title) } : own
}

/** What is said of the country in the report of all is said of the locality in its own. */
function localityWords(
  words: ReportWords,
  name: string,
  { localities }: Report,
  language: Language,
): Partial<ReportWords> {
  const scope = scopeWords[language]
  const standing = terms[language].standing[localities[0]?.submission ?? 'missing']
  return {
    title: scope.localityTitle(name),
    headline: figures => scope.headline(name, figures),
    coverageLine: () => scope.submission(standing),
    sections: { ...words.sections, indicators: scope.indicators },
    figures: { ...words.figures, indicatorsMet: scope.indicatorsMet },
  }
}
