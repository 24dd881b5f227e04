// Gathers the texts of the page's data, each once: columns hold places in this list.
import { cutText, documentText } from '../../document-text.ts'

export interface StringList {
  readonly strings: readonly string[]
  /** The place of a name or identifier, kept whole; null and '' are 0. */
  place(text: string | null): number
  /** The place of what people wrote, cut where the page would grow too large, or at a limit of its own. */
  placeCut(text: string | null, most: number): number
}

export function stringList(limit: number, mark: string): StringList {
  const strings = ['']
  const places = new Map([['', 0]])
  const add = (text: string): number => {
    const found = places.get(text)
    if (found !== undefined) return found
    places.set(text, strings.length)
    return strings.push(text) - 1
  }
  const whole = onceEach(text => add(documentText(text)))
  const cut = new Map<number, (text: string) => number>()
  return {
    strings,
    place: text => whole(text ?? ''),
    placeCut: (text, most) => {
      const placed = cut.get(most) ?? onceEach(one => add(cutText(documentText(one), Math.min(limit, most), mark)))
      cut.set(most, placed)
      return placed(text ?? '')
    },
  }
}

/** Most texts stand in thousands of cells; each is made fit for the page once. */
function onceEach(placeOf: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>()
  return text => {
    const place = known.get(text) ?? placeOf(text)
    known.set(text, place)
    return place
  }
}
