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

/** What a format says of numbers; where its sections have conditions and say different things, it depends on the number. */
export type FormatMeaning = NumberMeaning | readonly Section[]

interface Section {
  readonly holds: (value: number) => boolean
  readonly meaning: NumberMeaning
}

export function meaningOf(format: FormatMeaning, value: number): NumberMeaning {
  if (typeof format === 'string') return format
  return format.find(({ holds }) => holds(value))?.meaning ?? 'number'
}

const condition = /\[(<=|>=|<>|<|>|=)(-?\d[\d.]*)\]/

/**
 * The meaning of a format code. Only its first section counts (the one for positive numbers), but where sections have
 * conditions (`[<=1]0%;0`); quoted text, escaped characters, padding and brackets (colour, language, currency) say
 * nothing. Elapsed time ([h]:mm) is a length of time, so its number is no day.
 */
export function formatMeaning(code: string): FormatMeaning {
  const bare = code.replace(
    /"[^"]*(?:"|$)|[\\_*][\s\S]?|\[(?!(?:h+|m+|s+)\]|[<>=]{1,2}-?\d[\d.]*\])[^\]]*(?:\]|$)/gi,
    '',
  )
  const sections = bare.split(';').map((text, index, all) => sectionOf(text, index === all.length - 1))
  const [first, ...others] = sections
  if (first === undefined || !condition.test(bare)) return first?.meaning ?? 'number'
  return others.every(({ meaning }) => meaning === first.meaning) && others.length > 0 ? first.meaning : sections
}

interface WrittenSection {
  readonly text: string
  readonly holds: Section['holds']
  readonly isNegative: boolean
  readonly isZero: boolean
}

/** The sections of a code as they are written, and the numbers each is for (18.8.31: positive, negative, zero). */
export function sectionsOf(code: string): readonly WrittenSection[] {
  const texts = code.match(/(?:"[^"]*(?:"|$)|[\\_*][\s\S]?|\[[^\]]*(?:\]|$)|[^;])+|(?<=^|;)(?=;|$)/g) ?? []
  const isConditional = texts.some(text => condition.test(text))
  return texts.slice(0, 3).map((text, index, { length }) => {
    const isNegative = index === 1 && !isConditional
    const holds = isConditional ? sectionOf(text, index === length - 1).holds : usualHolds(index, length)
    return { text, holds, isNegative, isZero: index === 2 && !isConditional }
  })
}

function usualHolds(index: number, sections: number): Section['holds'] {
  if (index === 1) return value => value < 0
  if (index === 2) return value => value === 0
  return value => sections === 1 || value > 0 || (sections === 2 && value === 0)
}

/** One without a condition is for what is left if it is the last, and for negative numbers otherwise. */
function sectionOf(text: string, isLast: boolean): Section {
  const [whole = '', sign, limit] = condition.exec(text) ?? []
  const meaning = sectionMeaning(text.replace(whole, ''))
  if (sign === undefined) return { meaning, holds: isLast ? () => true : value => value < 0 }
  return { meaning, holds: comparison(sign, Number(limit)) }
}

function comparison(sign: string, limit: number): Section['holds'] {
  switch (sign) {
    case '<':
      return value => value < limit
    case '<=':
      return value => value <= limit
    case '>':
      return value => value > limit
    case '>=':
      return value => value >= limit
    case '=':
      return value => value === limit
    default:
      return value => value !== limit
  }
}

function sectionMeaning(section: string): NumberMeaning {
  if (section.includes('[')) return 'number'
  if (section.includes('%')) return 'percent'
  if (!/[dmyhs]/i.test(section)) return 'number'
  if (/[dhs]/i.test(section) || !/y/i.test(section)) return 'date'
  return /m/i.test(section) ? 'month' : 'year'
}
