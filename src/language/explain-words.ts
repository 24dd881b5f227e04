// The headings under which a rule is explained, and the names of the rules' scopes, in both languages.
import type { Language } from '../model/plan.ts'

export interface ExplainWords {
  readonly what: string
  readonly why: string
  readonly fix: string
  readonly bad: string
  readonly good: string
  readonly severity: string
  readonly rule: string
  readonly title: string
  readonly intro: string
  readonly more: string
  /** By the scopes of the contract's table; a scope without a name is shown as it is. */
  readonly scope: Readonly<Record<string, string>>
}

const vi: ExplainWords = {
  what: 'Là gì',
  why: 'Vì sao',
  fix: 'Cần làm',
  bad: 'Chưa đúng',
  good: 'Đúng',
  severity: 'Mức',
  rule: 'Quy tắc',
  title: 'Các quy tắc của tiendo',
  intro:
    'Mỗi quy tắc có một tên. Tên ấy đứng cuối mỗi thông báo, dùng được với `tiendo explain`, và ghi được ở mục `rules` của `tiendo.yaml` để đổi mức hoặc tắt.',
  more: 'Giải thích một quy tắc: tiendo explain TÊN',
  scope: {
    file: 'Tệp và ô',
    submission: 'Cả báo cáo',
    row: 'Dòng nhiệm vụ',
    indicator: 'Chỉ tiêu',
    plan: 'Kế hoạch',
    'local-plan': 'Kế hoạch địa phương',
  },
}

const en: ExplainWords = {
  what: 'What',
  why: 'Why',
  fix: 'What to do',
  bad: 'Not right',
  good: 'Right',
  severity: 'Severity',
  rule: 'Rule',
  title: 'The rules of tiendo',
  intro:
    'Every rule has a name. It ends each message, works with `tiendo explain`, and can stand under `rules` in `tiendo.yaml` to change its severity or switch it off.',
  more: 'To explain a rule: tiendo explain NAME',
  scope: {
    file: 'Files and cells',
    submission: 'The whole submission',
    row: 'Task rows',
    indicator: 'Indicators',
    plan: 'The plan',
    'local-plan': 'Local plans',
  },
}

export const explainWords: Readonly<Record<Language, ExplainWords>> = { vi, en }
