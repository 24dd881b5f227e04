// A number format of a workbook → whether its numbers are days, months, percentages or just numbers (ECMA-376 part 1, 18.8.30).

/** `month` and `year` are days of which no more is shown. */
export type NumberMeaning = 'date' | 'month' | 'year' | 'percent' | 'number'

/** The meaning of a format the workbook refers to by number alone. 27–36 and 50–58 are dates in East Asian editions. */
export function builtInMeaning(id: number): NumberMeaning {
  if (id === 9 || id === 10) return 'percent'
  if (id === 17) return 'month'
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58))
    return 'date'
  return 'number'
}

/**
 * The meaning of a format code. Only its first section counts (the one for positive numbers); quoted text, escaped
 * characters, padding and brackets (colour, language, currency, condition) say nothing. Elapsed time ([h]:mm) is a
 * length of time, so its number is no day.
 */
export function formatMeaning(code: string): NumberMeaning {
  const bare = code.replace(/"[^"]*(?:"|$)|[\\_*][\s\S]?|\[(?!(?:h+|m+|s+)\])[^\]]*(?:\]|$)/gi, '')
  const section = bare.split(';', 1)[0] ?? ''
  if (section.includes('[')) return 'number'
  if (section.includes('%')) return 'percent'
  if (!/[dmyhs]/i.test(section)) return 'number'
  if (/[dhs]/i.test(section) || !/y/i.test(section)) return 'date'
  return /m/i.test(section) ? 'month' : 'year'
}
