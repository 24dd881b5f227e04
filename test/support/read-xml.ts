// Reads small XML documents strictly, as a second program would, into a tree of elements: the test's own reader.
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

const token = /<\?[^?]*\?>|<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

/** Throws where the text is not well-formed (XML 1.0, 2.1). */
export function readXml(text: string): XmlElement {
  if (illegal.test(text)) throw new Error('a character that XML forbids')
  const stack: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] = [
    { name: '', attributes: {}, children: [], text: '' },
  ]
  let end = 0
  for (const match of text.matchAll(token)) {
    end = match.index + match[0].length
    const [, closing, opening, attributes = '', empty, characters] = match
    const top = stack.at(-1)
    if (!top) throw new Error('closed too often')
    if (characters !== undefined) top.text += unescaped(characters)
    if (opening !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        unescaped(value),
      ])
      const element = { name: opening, attributes: Object.fromEntries(pairs), children: [], text: '' }
      top.children.push(element)
      if (empty === '') stack.push(element)
    }
    if (closing !== undefined && stack.pop()?.name !== closing) throw new Error(`</${closing}> closes nothing`)
  }
  const [root] = stack
  const [document] = root?.children ?? []
  if (end !== text.length || stack.length !== 1 || !document) throw new Error(`not well-formed at ${end}`)
  return document
}

function unescaped(text: string): string {
  if (/&(?!amp;|lt;|gt;|quot;|apos;)/.test(text)) throw new Error('a bare &')
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}
