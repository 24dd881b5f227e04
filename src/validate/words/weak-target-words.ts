// The words for a local target that asks less than the central one, by what is wrong with it.
import type { Facts } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../model/plan.ts'
import type { RuleWords } from '../rule.ts'
import { dayIn, plain, quoted, targetIn } from './word-facts.ts'

type Messages = Readonly<Record<string, (facts: Facts) => string>>

const vi: Messages = {
  weaker: facts =>
    `Mục tiêu ${stated('vi', facts)} (đến ${dayIn('vi', facts.by)}) kém hơn trung ương giao; cần ${expected('vi', facts)} (đến ${dayIn('vi', facts.expectedBy)})`,
  later: facts =>
    `Mốc ${dayIn('vi', facts.actual)} muộn hơn trung ương giao; cần ${expected('vi', facts)} chậm nhất ${dayIn('vi', facts.expectedBy)}`,
  missing: facts =>
    `Chỉ tiêu ${plain(facts.indicator)} chưa có mục tiêu đến ${dayIn('vi', facts.expectedBy)}; cần ${expected('vi', facts)}`,
  uncovered: facts =>
    `Chưa có chỉ tiêu ${plain(facts.indicator)} ${quoted(facts.title)}; cần ${expected('vi', facts)} (đến ${dayIn('vi', facts.expectedBy)})`,
  unit: facts =>
    `Đơn vị tính ${quoted(facts.actual)} khác với trung ương nên không so được mục tiêu; cần ${quoted(facts.expected)}`,
}

const en: Messages = {
  weaker: facts =>
    `The target ${stated('en', facts)} (by ${dayIn('en', facts.by)}) is weaker than the central one; ${expected('en', facts)} is expected (by ${dayIn('en', facts.expectedBy)})`,
  later: facts =>
    `The day ${dayIn('en', facts.actual)} is later than the central one; ${expected('en', facts)} is expected by ${dayIn('en', facts.expectedBy)}`,
  missing: facts =>
    `The indicator ${plain(facts.indicator)} has no target by ${dayIn('en', facts.expectedBy)}; ${expected('en', facts)} is expected`,
  uncovered: facts =>
    `The indicator ${plain(facts.indicator)} ${quoted(facts.title)} is not in the plan; ${expected('en', facts)} is expected (by ${dayIn('en', facts.expectedBy)})`,
  unit: facts =>
    `The unit ${quoted(facts.actual)} is not the central one, so the targets cannot be compared; ${quoted(facts.expected)} is expected`,
}

export const weakTargetWords: Readonly<Record<Language, RuleWords>> = {
  vi: {
    what: 'Mục tiêu của địa phương kém hơn trung ương giao: giá trị kém hơn, mốc muộn hơn, hoặc chưa có.',
    why: 'Địa phương đạt mục tiêu của mình mà cả nước vẫn không đạt mục tiêu chung.',
    fix: 'Nâng mục tiêu lên bằng hoặc tốt hơn trung ương, vào cùng mốc hoặc sớm hơn, với cùng đơn vị tính.',
    message: facts => messageFrom(vi, facts),
  },
  en: {
    what: 'A local target asks less than the central one: a worse value, a later day, or there is none.',
    why: 'A locality can meet its own target while the country misses the common one.',
    fix: 'Raise the target to the central one or better, by the same day or before, in the same unit.',
    message: facts => messageFrom(en, facts),
  },
}

function messageFrom(messages: Messages, facts: Facts): string {
  const message = messages[String(facts.problem)] ?? messages.weaker
  return message?.(facts) ?? ''
}

function stated(language: Language, { op, actual, max }: Facts): string {
  return targetIn(language, op, actual, max)
}

function expected(language: Language, { expectedOp, expected: value, expectedMax }: Facts): string {
  return targetIn(language, expectedOp, value, expectedMax)
}
