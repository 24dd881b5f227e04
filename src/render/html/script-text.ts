// Writes a value as JSON that can stand inside a script element, whatever texts it holds.

/** `<` could begin an end tag or a comment, U+2028 and U+2029 end a line in older JavaScript; JSON can spell them all. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
