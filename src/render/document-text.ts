// Makes any text fit for a document: keeps letters and line breaks, drops controls and characters that reorder what others read.

/** C0 but tab and line feed, DEL, C1, the bidirectional controls of UAX #9, the byte order mark, tags and noncharacters. */
const removed =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu

/** Line breaks become `\n`; half a surrogate pair becomes U+FFFD, as any UTF-8 writer would make it. */
export function documentText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(removed, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()
}

/** The first `limit` UTF-16 units with the mark in place of the rest; never half a character. */
export function cutText(text: string, limit: number, mark: string): string {
  if (text.length <= limit) return text
  return `${text.slice(0, limit - mark.length).replace(/[\ud800-\udbff]$/u, '')}${mark}`
}
