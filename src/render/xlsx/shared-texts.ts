// Numbers the texts of all tables, each once, as further entries of the workbook's shared strings.
import { xmlText } from '../xml-text.ts'

export interface SharedTexts {
  /** What a cell of type `s` holds for a text (ECMA-376 part 1, 18.3.1.96). */
  numberOf(text: string): number
  /** The part with its own entries and all that were numbered since. */
  part(): string
}

/** `part` is the one the writer made for the texts around the tables. */
export function sharedTexts(part: string): SharedTexts {
  const first = Number(/ uniqueCount="(\d+)"/.exec(part)?.[1] ?? 0)
  const numbers = new Map<string, number>()
  return {
    numberOf(text) {
      const known = numbers.get(text)
      if (known !== undefined) return known
      const number = first + numbers.size
      numbers.set(text, number)
      return number
    },
    part() {
      const count = first + numbers.size
      const entries = Array.from(numbers.keys(), entryOf).join('')
      return part
        .replace(/ count="\d+" uniqueCount="\d+"/, ` count="${count}" uniqueCount="${count}"`)
        .replace('</sst>', () => `${entries}</sst>`)
    },
  }
}

function entryOf(text: string): string {
  const space = /^ | $|[\n\t]/.test(text) ? ' xml:space="preserve"' : ''
  return `<si><t${space}>${xmlText(text)}</t></si>`
}
