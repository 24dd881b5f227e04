// Writes a value as JSON that can stand inside a script element, whatever texts it holds; long lists part by part.

const itemsOfPart = 5_000

/** `<` could begin an end tag or a comment, U+2028 and U+2029 end a line in older JavaScript; JSON can spell them all. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Together the same text. */
export function* scriptJsonParts(value: unknown): Generator<string> {
  if (Array.isArray(value) && value.length > itemsOfPart) {
    for (let at = 0; at < value.length; at += itemsOfPart) {
      yield `${at === 0 ? '[' : ','}${scriptJson(value.slice(at, at + itemsOfPart)).slice(1, -1)}`
    }
    yield ']'
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    let lead = '{'
    for (const [key, one] of Object.entries(value)) {
      yield `${lead}${scriptJson(key)}:`
      yield* scriptJsonParts(one)
      lead = ','
    }
    yield lead === '{' ? '{}' : '}'
  } else yield scriptJson(value)
}
