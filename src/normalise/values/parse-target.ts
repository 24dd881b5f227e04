// Turns a target as plans and localities write it ("≥ 80", "trên 55%", "40 - 50") into operator and numbers.
import type { TargetOperator } from '../../model/indicator.ts'
import type { StatedTarget } from '../../model/submission.ts'
import { foldLetters } from '../text/fold-text.ts'
import { hasRaisedDigit, otherReading, parseNumber } from './parse-number.ts'

/** Not one number: words, two conditions, a fraction. */
const unstated: StatedTarget = { op: null, value: null, max: null }

/** In order of trial: the longer words first. */
const operators: readonly (readonly [RegExp, TargetOperator])[] = [
  [/^(?:≥|⩾|>=|=>)/, '>='],
  [/^(?:≤|⩽|<=|=<)/, '<='],
  [/^>/, '>'],
  [/^</, '<'],
  [/^=/, '='],
  [
    /^(?:tu )?(?:toi thieu|it nhat|thap nhat|khong duoi|khong thap hon|khong it hon|at least|no less than|minimum)\b/,
    '>=',
  ],
  [
    /^(?:khong qua|khong vuot qua|khong vuot|khong tren|khong cao hon|khong lon hon|toi da|nhieu nhat|cao nhat)\b/,
    '<=',
  ],
  [/^(?:at most|no more than|not more than|not exceeding|up to|maximum)\b/, '<='],
  [/^(?:tren|hon|cao hon|lon hon|vuot|over|above|more than|greater than)\b/, '>'],
  [/^(?:duoi|thap hon|nho hon|it hon|below|under|less than)\b/, '<'],
]

const number = '[+-]?\\d+(?:[., ]\\d{3})*(?:[.,]\\d+)?'
const rangePattern = new RegExp(`^(${number}) ?[%‰]? ?(?:-| den | to ) ?(${number})(?![\\p{L}\\d])(.*)$`, 'u')
const singlePattern = new RegExp(`^(${number})(?![\\p{L}\\d])(.*)$`, 'u')
const multiplied =
  /^ (?:chuc|tram|ruoi|nua|ta|muoi|hundred|ngh?|nghin|ngan|ng\.? ?d|van|trieu|tr|tr\.? ?d|trieud|ty|ti|t[yi]d|k|thousand|million|billion|[bm]n|phan (?!tram|nghin|ngan|van))\b/
const orMore = /^ ?[%‰]? ?(?:tro len|or more|or above)$/
const orLess = /^ ?[%‰]? ?(?:tro xuong|or less|or below)$/

/**
 * The shapes of Appendix I of Resolution 03/NQ-CP. `op` is null where only a number stands: `90` states a value
 * and leaves the operator to the plan. `value` is null for words, for two conditions in one cell
 * (`≤ 3 Đông Nam Á; ≤ 50 Thế giới`), for a range that runs backwards, and for a multiplied number (`5 triệu`).
 * Words without a further number may follow: `≥ 6 thành phố, tỉnh`, `≥ 3% và tăng dần`.
 */
export function parseTarget(text: string): StatedTarget {
  if (hasRaisedDigit(text)) return unstated
  // "km²": behind a letter it is no second number.
  const plain = foldLetters(text.replace(/(?<=\p{L})[²³]/gu, '')).replace(/[.\s]+$/, '')
  const reached = plain.replace(/^(?:dat|bang|equals|equal to) (?:muc )?/, '')
  const stated = operators.find(([pattern]) => pattern.test(reached))
  if (stated) return single(reached.replace(stated[0], '').replace(/^ (?:la )?/, ''), stated[1], null)
  const bare = reached.replace(/^tu /, '')
  return range(bare) ?? single(bare, null, reached === plain ? null : '=')
}

function range(plain: string): StatedTarget | null {
  const match = rangePattern.exec(plain)
  if (!match) return null
  const [, from = '', to = '', tail = ''] = match
  const value = numberOf(from)
  const max = numberOf(to)
  if (value === null || max === null || value > max || !isUnit(tail)) return unstated
  return { op: 'range', value, max }
}

/** `stated` stands before the number; words after it ("trở lên") come next, and "đạt" counts only when there are none. */
function single(plain: string, stated: TargetOperator | null, otherwise: TargetOperator | null): StatedTarget {
  const match = singlePattern.exec(plain)
  if (!match) return unstated
  const [, digits = '', tail = ''] = match
  const parsed = parseNumber(digits)
  const op = stated ?? (orMore.test(tail) ? '>=' : orLess.test(tail) ? '<=' : otherwise)
  if (parsed === null || !isUnit(tail)) return unstated
  const target = { op, value: parsed.value, max: null }
  return parsed.ambiguous ? { ...target, other: otherReading(parsed) } : target
}

function numberOf(digits: string): number | null {
  return parseNumber(digits)?.value ?? null
}

/** Words after the number: no second number, no second condition, nothing that multiplies it. */
function isUnit(tail: string): boolean {
  return !/[\d<>=≤≥;]/.test(tail) && !multiplied.test(tail) && !/^ ?[-+]/.test(tail)
}
