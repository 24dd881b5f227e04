// The words of templates in both languages.
import type { Language } from '../model/plan.ts'
import type { TemplateWords } from './template/template-words.ts'
import { templateWordsEn } from './template/template-words-en.ts'
import { templateWordsVi } from './template/template-words-vi.ts'

export type {
  ColumnAdvice,
  GuideFacts,
  GuideWords,
  Hint,
  HintWords,
  RefusalWords,
  TemplateCommandWords,
  TemplateWords,
  TextTemplateWords,
} from './template/template-words.ts'

export const templateWords: Readonly<Record<Language, TemplateWords>> = { vi: templateWordsVi, en: templateWordsEn }
