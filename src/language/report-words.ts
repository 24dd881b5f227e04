// The headings and sentences of reports in each language; the compiler refuses a catalogue with a sentence missing.
import type { Language } from '../model/plan.ts'
import type { reportHeadingsVi } from './report-headings-vi.ts'
import { reportWordsEn } from './report-words-en.ts'
import { reportWordsVi } from './report-words-vi.ts'

export type ReportHeadings = typeof reportHeadingsVi
export type ReportWords = typeof reportWordsVi

export const reportWords = { vi: reportWordsVi, en: reportWordsEn } satisfies Readonly<Record<Language, ReportWords>>
