// Puts the problems of a YAML document into words: for `invalid-plan`, and for `invalid-config`, which is no rule.

import type { Facts } from '../../diagnostics/diagnostic.ts'
import { type DocumentProblem, isDocumentProblem } from '../../diagnostics/document-problem.ts'
import type { Language } from '../../model/plan.ts'
import type { DocumentCatalogue } from './document-catalogue.ts'
import { documentWordsEn } from './document-words-en.ts'
import { documentWordsVi } from './document-words-vi.ts'

export interface DocumentWords {
  message(facts: Facts): string
  /** What to do about this problem. */
  fix(facts: Facts): string
}

export const documentWords: Readonly<Record<Language, DocumentWords>> = {
  vi: wordsOf(documentWordsVi),
  en: wordsOf(documentWordsEn),
}

function wordsOf({ messages, fixes }: DocumentCatalogue): DocumentWords {
  return { message: facts => messages[problemOf(facts)](facts), fix: facts => fixes[problemOf(facts)] }
}

function problemOf(facts: Facts): DocumentProblem {
  const problem = facts.problem
  return isDocumentProblem(problem) ? problem : 'wrong-type'
}
