// The content of one string (<si> or <is>) → its text with all runs joined, without phonetic hints, and its legacy font.

import { RunsLook, type TextLook } from './cell-look.ts'
import { legacyFont } from './legacy-text.ts'
import { isSpreadsheetNamespace } from './xlsx-namespaces.ts'
import { walkXml } from './xml.ts'
import { startsWith, type TextScan } from './xml-bytes.ts'
import { decodeEscapes, decodeXmlText } from './xml-text.ts'

export interface RichText {
  readonly text: string
  readonly font: string | null
  /** Of its runs; null where all of them look alike. */
  readonly look: TextLook | null
}

const plainOpening = Buffer.from('<t>')
const plainClosing = Buffer.from('</t>')
const opening = Buffer.from('<si xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">')
const closing = Buffer.from('</si>')

/** Where runs keep their text and their font; phonetic hints (rPh) keep theirs elsewhere. */
const textPlaces: ReadonlySet<string> = new Set(['si/t', 'si/r/t'])
const runPlace = 'si/r'
const propertiesPlace = 'si/r/rPr'
const fontPlace = 'si/r/rPr/rFont'
const strikePlace = 'si/r/rPr/strike'
const raisedPlace = 'si/r/rPr/vertAlign'

/** `content` is what stands between the tags (ECMA-376 part 1, 18.4.8). Null when it is not well-formed by itself. */
export function readRichText(content: Buffer): RichText | null {
  let text = ''
  let font: string | null = null
  const places: string[] = []
  const run = { isStruck: false, isRaised: false }
  let isOwn = true
  const runs = new RunsLook()
  const fault = walkXml(Buffer.concat([opening, content, closing]), '', {
    open({ name, namespace, attributes }, depth) {
      const step = isSpreadsheetNamespace(namespace) ? name : ''
      places[depth] = depth === 0 ? step : `${places[depth - 1]}/${step}`
      places.length = depth + 1
      const value = attributes.get('val')
      if (places[depth] === fontPlace) font ??= legacyFont(value)
      else if (places[depth] === runPlace) {
        isOwn = true
        run.isStruck = run.isRaised = false
      } else if (places[depth] === propertiesPlace) isOwn = false
      else if (places[depth] === strikePlace) run.isStruck = value !== '0' && value !== 'false'
      else if (places[depth] === raisedPlace) run.isRaised = value !== 'baseline'
    },
    text(piece) {
      if (!textPlaces.has(places.at(-1) ?? '')) return
      text += piece
      runs.add(piece, isOwn ? null : run)
    },
    close(_, depth) {
      places.length = depth
    },
  })
  return fault ? null : { text: decodeEscapes(text), font, look: runs.look }
}

/** The same for one plain `<t>` from `from` to `to`, without a parser; null for anything else. */
export function readPlainText(bytes: Buffer, from: number, to: number, scan: TextScan): RichText | null {
  const start = from + plainOpening.length
  const end = startsWith(bytes, from, plainOpening) ? scan.end(bytes, start) : -1
  if (end + plainClosing.length !== to || !startsWith(bytes, end, plainClosing)) return null
  const written = bytes.toString('utf8', start, end)
  const text = scan.needsDecoding ? decodeXmlText(written) : written
  return text === null ? null : { text: decodeEscapes(text), font: null, look: null }
}
