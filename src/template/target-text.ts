// Turns a target into the text a template shows for it, which reads back as the same target.
import { terms } from '../language/terms.ts'
import type { Target } from '../model/indicator.ts'
import type { Language } from '../model/plan.ts'

/**
 * "≥ 80", "16 – 18"; a plain "100" for a target to be met exactly, because a spreadsheet may take "= 100" for a formula.
 * No thousands marks, and never three decimals after one to three digits, which could be taken for thousands.
 */
export function targetText({ op, value, max }: Omit<Target, 'index'>, language: Language): string {
  const from = plainNumber(value, language)
  if (op === '=') return from
  if (op === 'range') return `${from} – ${plainNumber(max ?? value, language)}`
  return `${terms[language].operator[op]} ${from}`
}

/** A number that every reader of submissions takes the same way. */
export function plainNumber(value: number, language: Language): string {
  const digits = /^-?\d{1,3}\.\d{3}$/.test(String(value)) ? `${value}0` : String(value)
  return language === 'vi' ? digits.replace('.', ',') : digits
}
