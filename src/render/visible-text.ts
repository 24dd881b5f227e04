// Makes text harmless to a terminal: control, ANSI and direction-changing characters become visible escapes.

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * C0, DEL and C1 controls, line separators, and the characters that reorder or hide text (Unicode Standard Annex 9,
 * directional formatting; zero-width characters; the byte order mark; tags), and lone surrogates.
 */
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu
/** Without the line breaks, of which indented JSON has as many as lines. */
const unsafeInLine = new RegExp(`(?!\n)(?:${unsafe.source})`, 'gu')

/** The text on one line; what was there can still be told from the escapes. */
export function visibleText(text: string): string {
  return text.replace(unsafe, character => named[character] ?? escapeOf(character))
}

/** JSON that says the same and holds no such character; its own line breaks stay. */
export function visibleJson(json: string): string {
  return json.replace(unsafeInLine, unitsOf)
}

function escapeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
}

function unitsOf(character: string): string {
  return character
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
