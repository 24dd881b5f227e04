// Puts the parts of a plan that facts name by code into words.
import type { Language } from '../../model/plan.ts'
import { type Fact, plain } from './word-facts.ts'

const parts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    objective: 'mục tiêu',
    indicator: 'chỉ tiêu',
    task: 'nhiệm vụ',
    milestone: 'mốc',
    period: 'kỳ báo cáo',
    locality: 'đơn vị',
    assignee: 'mã đơn vị và tên nhóm',
    rule: 'quy tắc kiểm tra',
    plan: 'kế hoạch trung ương',
  },
  en: {
    objective: 'objective',
    indicator: 'indicator',
    task: 'task',
    milestone: 'milestone',
    period: 'reporting period',
    locality: 'locality',
    assignee: 'locality code or group name',
    rule: 'rule',
    plan: 'central plan',
  },
}

/** The word for a part of the plan; a text that is no part comes back as it is. */
export function partIn(language: Language, fact: Fact): string {
  return parts[language][String(fact)] ?? plain(fact)
}
