// Finds the words of a diagnostic: its message and what to do about it, in one language.
import type { DescribeDiagnostic, Description } from '../../diagnostics/describe.ts'
import type { Facts } from '../../diagnostics/diagnostic.ts'
import { isDocumentProblem } from '../../diagnostics/document-problem.ts'
import { asShown } from '../../language/formatters.ts'
import type { Language } from '../../model/plan.ts'
import { ruleByName } from '../rules/index.ts'
import { documentWords } from './document-words.ts'

/** What the renderers are handed. A configuration can be wrong too, though no rule is about it. */
export function describeDiagnostic(language: Language): DescribeDiagnostic {
  return ({ rule, facts: stored }) => {
    const words = ruleByName(rule)?.words[language]
    const facts = asShown(stored, language)
    if (!words) return describeOther(language, rule, facts)
    return { message: words.message(facts), fix: words.fixFor?.(facts) ?? words.fix }
  }
}

function describeOther(language: Language, rule: string, facts: Facts): Description {
  if (!isDocumentProblem(facts.problem)) return { message: rule, fix: '' }
  return { message: documentWords[language].message(facts), fix: documentWords[language].fix(facts) }
}
