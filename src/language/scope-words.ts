// The words of reports that are for everybody, or about one locality alone: what their titles, notes and steps say.
import type { Language } from '../model/plan.ts'
import type { StepKind } from '../model/report.ts'
import type { Headline } from './report-words-vi.ts'

export interface ScopeWords {
  readonly publicTitle: (title: string) => string
  /** What the public edition leaves out. */
  readonly publicNote: string
  readonly localityTitle: (name: string) => string
  readonly headline: (locality: string, figures: Headline) => string
  readonly submission: (standing: string) => string
  readonly indicators: string
  readonly indicatorsMet: { readonly label: string; readonly formula: string }
  readonly focus: string
  readonly steps: string
  readonly step: string
  readonly subject: string
  readonly days: string
  /** Shares arrive with numerator and denominator. */
  readonly rank: (rank: string, ranked: string, share: string, whole: string) => string
  readonly sharing: (others: string) => string
  readonly fewReporting: (others: string, all: string) => string
  readonly nobodyElse: string
  readonly nextDate: Readonly<Record<'submission' | 'deadline', (day: string) => string>>
  readonly noSteps: string
  readonly kinds: Readonly<Record<StepKind, string>>
  readonly overdueBy: (days: string) => string
  readonly daysLeft: (days: string) => string
  readonly product: (product: string) => string
  readonly submitStep: (day: string | null) => string
}

const vi: ScopeWords = {
  publicTitle: title => `${title} (bản công khai)`,
  publicNote:
    'Bản công khai: có tiến độ, trách nhiệm và kết quả; không có họ tên cá nhân, khó khăn và kiến nghị, thông báo kiểm tra số liệu, tệp nguồn và vị trí trong tệp.',
  localityTitle: name => `Báo cáo tiến độ của ${name}`,
  headline: (locality, figures) =>
    `Đến ngày ${figures.asOf}, kế hoạch giao cho ${locality} ${figures.assignments} nhiệm vụ. ` +
    `Đã hoàn thành ${figures.completed}, trong đó đúng hạn ${figures.onTime}, quá hạn ${figures.late}. ` +
    `Quá hạn chưa hoàn thành ${figures.overdue}; sắp đến hạn ${figures.dueSoon}; chưa báo cáo ${figures.unreported}.`,
  submission: standing => `Báo cáo của kỳ này: ${standing.toLowerCase()}.`,
  indicators: 'Chỉ tiêu',
  indicatorsMet: {
    label: 'Chỉ tiêu đạt mục tiêu',
    formula: 'Số chỉ tiêu đạt mục tiêu đang áp dụng ÷ số chỉ tiêu được giao có cả số liệu và mục tiêu.',
  },
  focus: 'Thứ hạng và việc cần làm',
  steps: 'Việc cần làm',
  step: 'Việc',
  subject: 'Nhiệm vụ, chỉ tiêu',
  days: 'Thời gian',
  rank: (rank, ranked, share, whole) =>
    `Xếp hạng ${rank}/${ranked} theo tỷ lệ xanh: ${share}; mọi địa phương gộp lại: ${whole}.`,
  sharing: others => `Cùng hạng có ${others} địa phương khác.`,
  fewReporting: (others, all) =>
    `Trong ${all} địa phương khác mới có ${others} địa phương có báo cáo dùng được; địa phương chưa có báo cáo tính là chưa báo cáo, nên thứ hạng còn thay đổi.`,
  nobodyElse:
    'Chưa có báo cáo dùng được của địa phương nào khác, nên chưa xếp hạng được. Để xếp hạng, cần đưa vào cả thư mục báo cáo của mọi địa phương.',
  nextDate: {
    submission: day => `Mốc gần nhất: ${day}, hạn nộp báo cáo.`,
    deadline: day => `Mốc gần nhất: ${day}, thời hạn hoàn thành nhiệm vụ.`,
  },
  noSteps: 'Không có việc nào cần làm trước mốc gần nhất.',
  kinds: {
    submit: 'Nộp báo cáo',
    correct: 'Sửa lỗi',
    evidence: 'Bổ sung minh chứng',
    overdue: 'Hoàn thành nhiệm vụ quá hạn',
    due: 'Hoàn thành trước hạn',
  },
  overdueBy: days => `quá ${days} ngày`,
  daysLeft: days => `còn ${days} ngày`,
  product: product => `Sản phẩm cần có: ${product}`,
  submitStep: day => `Chưa có báo cáo dùng được của kỳ này${day === null ? '' : `; hạn nộp ${day}`}.`,
}

const en: ScopeWords = {
  publicTitle: title => `${title} (public edition)`,
  publicNote:
    'Public edition: it shows progress, responsibility and results, and leaves out names of persons, difficulties and proposals, diagnostics, source files and places in them.',
  localityTitle: name => `Progress report of ${name}`,
  headline: (locality, figures) =>
    `On ${figures.asOf} the plan has ${figures.assignments} tasks for ${locality}. ` +
    `Completed: ${figures.completed}, of which ${figures.onTime} on time and ${figures.late} late. ` +
    `Overdue and not completed: ${figures.overdue}; due soon: ${figures.dueSoon}; unreported: ${figures.unreported}.`,
  submission: standing => `Submission of this period: ${standing.toLowerCase()}.`,
  indicators: 'Indicators',
  indicatorsMet: {
    label: 'Indicators that meet their target',
    formula: 'Indicators that meet the target in force ÷ assigned indicators that have both an actual and a target.',
  },
  focus: 'Rank and what to do next',
  steps: 'What to do',
  step: 'Step',
  subject: 'Task or indicator',
  days: 'Time',
  rank: (rank, ranked, share, whole) =>
    `Rank ${rank} of ${ranked} by green share: ${share}; all localities together: ${whole}.`,
  sharing: others => `Localities that share this rank: ${others}.`,
  fewReporting: (others, all) =>
    `Of the ${all} other localities ${others} have a submission that can be used; the rest count as unreported, so the rank may still change.`,
  nobodyElse:
    'No other locality has a submission that can be used, so there is no rank. To rank, give the folder with the submissions of all localities.',
  nextDate: {
    submission: day => `Next date: ${day}, when submissions are due.`,
    deadline: day => `Next date: ${day}, a deadline of tasks.`,
  },
  noSteps: 'Nothing has to be done before the next date.',
  kinds: {
    submit: 'Submit',
    correct: 'Correct an error',
    evidence: 'Add evidence',
    overdue: 'Complete an overdue task',
    due: 'Complete before the deadline',
  },
  overdueBy: days => `${days} ${days === '1' ? 'day' : 'days'} overdue`,
  daysLeft: days => `${days} ${days === '1' ? 'day' : 'days'} left`,
  product: product => `Product: ${product}`,
  submitStep: day => `There is no usable submission for this period${day === null ? '' : `; it is due on ${day}`}.`,
}

export const scopeWords: Readonly<Record<Language, ScopeWords>> = { vi, en }
