// Reads the cell of a target in an annex: operator and number, the day it is for, and what a person must still decide.
import type { AnnexDecision } from '../../model/annex.ts'
import { type CalendarDate, endOfMonth } from '../../model/calendar-date.ts'
import type { Target } from '../../model/indicator.ts'
import type { RawCell } from '../../source/raw-table.ts'
import { cellText } from '../text/cell-text.ts'
import { foldLetters, foldText } from '../text/fold-text.ts'
import { isPlanYear } from '../values/calendar-text.ts'
import { parseDeadline } from '../values/parse-deadline.ts'
import { parseNumber } from '../values/parse-number.ts'
import { progressFromPercent } from '../values/parse-progress.ts'
import { parseTarget } from '../values/parse-target.ts'

export interface AnnexTargetReading {
  readonly text: string
  /** Null for words, two conditions, an error. */
  readonly target: Omit<Target, 'by' | 'index'> | null
  readonly decisions: readonly AnnexDecision[]
}

/** The shapes of Appendix I of Resolution 03/NQ-CP. A number alone names no operator: ≥ is taken, and said. */
export function readAnnexTarget(cell: RawCell, unit: string): AnnexTargetReading {
  const text = cellText(cell)
  if (cell.kind === 'error' || cell.kind === 'uncalculated') return { text, target: null, decisions: ['cell-error'] }
  const stated =
    cell.kind === 'number' || cell.kind === 'percent'
      ? { op: null, max: null, value: cell.kind === 'number' ? cell.number : progressFromPercent(cell.number) }
      : parseTarget(text)
  if (stated.value === null)
    return { text, target: null, decisions: [isTwofold(text) ? 'two-conditions' : 'text-target'] }
  const decisions: AnnexDecision[] = []
  if (stated.op === null) decisions.push('bare-target')
  if (cell.kind === 'text' && isAmbiguous(text)) decisions.push('ambiguous-number')
  if (cell.kind === 'text' && wordsBeside(text, unit) !== '') decisions.push('target-words')
  return { text, target: { op: stated.op ?? '>=', value: stated.value, max: stated.max }, decisions }
}

/** The last day a text speaks of: "Đến năm 2030", "Mục tiêu năm 2025", "Giai đoạn 2026 - 2030". */
export function dayIn(text: string): CalendarDate | null {
  const whole = parseDeadline(text, { beforeIsExclusive: false })
  if (whole?.meaning.kind === 'day') return whole.meaning.day
  const years = [...foldLetters(text).matchAll(/(?:^|[^\d/.])((?:19|20|21)\d{2})(?![\d/.])/g)].map(found =>
    Number(found[1]),
  )
  const last = Math.max(...years)
  return years.length > 0 && isPlanYear(last) ? endOfMonth(last, 12) : null
}

/** "Đến năm 2030", "Mục tiêu cụ thể đến năm 2030": a day and nothing else, where other titles may also name one. */
export function isHorizon(text: string): boolean {
  const words =
    /^(?:(?:cac|muc tieu|chi tieu|cu the|chu yeu|phan dau|tu|den|het|cuoi|nam|giai doan|thoi ky|tam nhin|dinh huong|va|by|to|until|in|targets?|period|\d{4})(?: |$))+$/
  return dayIn(text) !== null && words.test(foldText(text))
}

/** Two conditions in one cell: `≤ 3 Đông Nam Á; ≤ 50 Thế giới`. */
function isTwofold(text: string): boolean {
  const plain = foldLetters(text)
  return /[;\n]/.test(text.trim()) && /\d.*[;\n].*\d/s.test(text) ? true : /[<>≤≥].*\d.*[<>≤≥].*\d/.test(plain)
}

function isAmbiguous(text: string): boolean {
  const numbers = text.match(/\d[\d.,]*\d|\d/g) ?? []
  return numbers.some(number => parseNumber(number)?.ambiguous === true)
}

const operatorWords =
  /^(?:(?:dat|bang|muc|la|toi thieu|it nhat|thap nhat|khong duoi|khong thap hon|khong it hon|khong qua|khong vuot qua|khong vuot|khong tren|khong cao hon|toi da|nhieu nhat|tren|hon|cao hon|lon hon|vuot|duoi|thap hon|nho hon|it hon|tu|den|tro len|tro xuong|at least|at most|more than|less than|over|under|to)(?: |$))+$/

/** What stands in the cell besides operator, number and unit: `≥ 3% và tăng dần` says more than a target can. */
function wordsBeside(text: string, unit: string): string {
  const rest = foldText(text.replace(/[+-]?\d[\d.,]*/g, ' ').replace(/[<>=≤≥⩾⩽%‰–-]/g, ' '))
  if (rest === '' || operatorWords.test(rest)) return ''
  const measured = foldText(unit.replaceAll('%', ' '))
  const without = measured === '' ? rest : rest.replace(measured, '').trim()
  return without === '' || operatorWords.test(without) ? '' : without
}
