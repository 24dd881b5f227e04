// XML character data and OOXML escapes → the characters they stand for.

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Characters XML 1.0 does not allow (section 2.2). */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/**
 * Line ends made one (XML 1.0, 2.11), then references replaced. Only the five predefined entities and character
 * references exist where there is no DOCTYPE; null for anything else.
 */
export function decodeXmlText(raw: string): string | null {
  if (forbidden.test(raw)) return null
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  if (!text.includes('&')) return text
  // Millions of them in one text would cost a match each.
  if (!otherReference.test(text)) return replaceNamed(text)
  let valid = true
  const decoded = text.replace(/&(?:#(x[0-9A-Fa-f]{1,6}|[0-9]{1,7});|([a-z]{2,4});)?/g, (_, code, name) => {
    const character = code ? characterOf(String(code)) : named[String(name)]
    if (character === undefined) valid = false
    return character ?? ''
  })
  return valid ? decoded : null
}

const otherReference = /&(?!(?:amp|lt|gt|quot|apos);)/

function replaceNamed(text: string): string {
  const others = text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
  return others.replaceAll('&amp;', '&')
}

function characterOf(code: string): string | undefined {
  const point = code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code)
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined
  const character = String.fromCodePoint(point)
  return forbidden.test(character) ? undefined : character
}

/**
 * Replaces `_x000D_` and its like (ECMA-376 part 1, 22.9.2.19 ST_Xstring). NUL and half a surrogate pair are no text
 * and stay as they are written.
 */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(
    /_x([Dd][89ABab][0-9A-Fa-f]{2})__x([Dd][C-Fc-f][0-9A-Fa-f]{2})_|_x(?!0000|[Dd][89A-Fa-f])([0-9A-Fa-f]{4})_/g,
    (_, high, low, single) =>
      single
        ? String.fromCharCode(Number.parseInt(single, 16))
        : String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16)),
  )
}

/** The opposite of `decodeXmlText`, for content and for attributes in double quotes. */
export function encodeXmlText(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, character => `&#${character.charCodeAt(0)};`)
}
