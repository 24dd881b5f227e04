// Writes text and attribute values so that XML reads them back letter by letter.

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML 1.0, 2.4. The text holds no character that XML forbids (`documentText` has seen to that). */
export function xmlText(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, character => escapes[character] ?? character) : text
}
