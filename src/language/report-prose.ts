// The program's own prose in each language; templates/report/*.yaml are its source, and `npm run docs` writes it here.
import type { Language } from '../model/plan.ts'
import type { ProseKey } from '../model/report-prose.ts'
import defaultProse from './default-prose.json' with { type: 'json' }

/** The compiler refuses a sentence that is missing. */
export const reportProse: Readonly<Record<Language, Readonly<Record<ProseKey, string>>>> = defaultProse
