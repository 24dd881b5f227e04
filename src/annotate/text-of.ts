// Any text → the text a part of a workbook may hold: no controls, nothing that reorders what others read, no false escapes.
import { encodeXmlText } from '../read/xml-text.ts'

/** C0 but tab and line feed, DEL, C1, the bidirectional controls of UAX #9, the byte order mark, tags and noncharacters. */
const removed =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu

/** Excel takes no more in a cell or a note. */
const longestText = 32_767

/** Content of a `t` element. `_x0041_` would be read as "A" (ECMA-376 part 1, 22.9.2.19), so its beginning is escaped. */
export function textContent(text: string): string {
  const plain = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(removed, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
  const whole =
    plain.length <= longestText ? plain : `${plain.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/u, '')}…`
  return encodeXmlText(whole.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_'))
}
