// The content of one string (<si> or <is>) → its text with all runs joined, without phonetic hints, and its legacy font.
import { isSpreadsheetNamespace } from './xlsx-namespaces.ts'
import { legacyFont } from './xlsx-styles.ts'
import { walkXml } from './xml.ts'
import { decodeEscapes } from './xml-text.ts'

export interface RichText {
  readonly text: string
  readonly font: string | null
}

const opening = Buffer.from('<si xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">')
const closing = Buffer.from('</si>')

/** `content` is what stands between the tags (ECMA-376 part 1, 18.4.8). Null when it is not well-formed by itself. */
export function readRichText(content: Buffer): RichText | null {
  let text = ''
  let font: string | null = null
  const path: string[] = []
  const fault = walkXml(Buffer.concat([opening, content, closing]), '', {
    open({ name, namespace, attributes }) {
      path.push(isSpreadsheetNamespace(namespace) ? name : '')
      if (path.join(' ') === 'si r rPr rFont') font ??= legacyFont(attributes.get('val'))
    },
    text(piece) {
      const place = path.join(' ')
      if (place === 'si t' || place === 'si r t') text += piece
    },
    close: () => path.pop(),
  })
  return fault ? null : { text: decodeEscapes(text), font }
}
