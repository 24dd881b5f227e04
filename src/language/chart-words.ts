// The words of the charts of report.md, in both languages.
import type { Language } from '../model/plan.ts'

export interface ChartWords {
  /** In progress, not started or unreported, and the due date not passed. */
  readonly openOnTime: string
  readonly longestOverdue: (count: string) => string
  readonly overdueBar: (days: string, task: string, localities: string) => string
}

const vi: ChartWords = {
  openOnTime: 'Chưa hoàn thành, còn hạn',
  longestOverdue: count => `${count} nhóm nhiệm vụ quá hạn lâu nhất, từ ngày đến hạn đến ngày chốt số liệu`,
  overdueBar: (days, task, localities) => `${days} ngày - ${task} - ${localities} địa phương`,
}

const en: ChartWords = {
  openOnTime: 'Not completed, on time',
  longestOverdue: count => `The ${count} groups longest overdue, from their due date to the as-of date`,
  overdueBar: (days, task, localities) => `${days} days - ${task} - ${localities} localities`,
}

export const chartWords: Readonly<Record<Language, ChartWords>> = { vi, en }
