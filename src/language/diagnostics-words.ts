// The words around a list of diagnostics: how often one fault repeats, and what is best mended first.
import type { Language } from '../model/plan.ts'
import { formatNumber } from './formatters.ts'

/** What a fault repeats in: cells of one column, lines of a YAML file, or one place that several things are said of. */
export type RepeatedIn = 'cells' | 'lines' | 'times'

export interface DiagnosticsWords {
  /** `where`: "E8:E47", "8, 12, 15" or '' where all are at one place. */
  readonly repeated: (count: number, where: string, unit: RepeatedIn) => string
  /** On a terminal, after the first of a fault that repeats. */
  readonly notShown: (count: number) => string
  readonly mendFirst: string
  readonly count: (count: number, unit: RepeatedIn) => string
  /** After a count: that other files have the same. */
  readonly moreFiles: (count: number) => string
}

const vi: DiagnosticsWords = {
  repeated: (count, where, unit) =>
    `Lặp lại ở ${vi.count(count, unit)}${where === '' ? '' : `: ${unit === 'lines' ? `dòng ${where}` : where}`}`,
  notShown: count => `${formatNumber(count, 'vi')} dòng không in ở đây; --verbose in hết`,
  mendFirst: 'Nên sửa trước:',
  count: (count, unit) => `${formatNumber(count, 'vi')} ${{ cells: 'ô', lines: 'chỗ', times: 'trường hợp' }[unit]}`,
  moreFiles: count => `, thêm ${formatNumber(count, 'vi')} tệp khác`,
}

const en: DiagnosticsWords = {
  repeated: (count, where, unit) =>
    `Repeated in ${en.count(count, unit)}${where === '' ? '' : `: ${unit === 'lines' ? `lines ${where}` : where}`}`,
  notShown: count => `${formatNumber(count, 'en')} not shown here; --verbose shows all`,
  mendFirst: 'Best mended first:',
  count: (count, unit) => `${formatNumber(count, 'en')} ${{ cells: 'cells', lines: 'places', times: 'cases' }[unit]}`,
  moreFiles: count => `, ${formatNumber(count, 'en')} more ${count === 1 ? 'file' : 'files'}`,
}

export const diagnosticsWords: Readonly<Record<Language, DiagnosticsWords>> = { vi, en }
