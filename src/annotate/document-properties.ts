// docProps/app.xml → the same with the new first sheet among the titles of parts, where it lists them.
import { decodeXmlText, encodeXmlText } from '../read/xml-text.ts'
import { changeNode, childOf, childrenOf, parseXmlTree, TextEdits, type XmlNode } from './xml-tree.ts'

/**
 * ECMA-376 part 1, 22.2.2.12 HeadingPairs and 22.2.2.27 TitlesOfParts: counts by heading, then the titles in that order.
 * The heading's own name is in the language of the writer, so it is told by its first title. What is spelled in any
 * other way is left alone: programs do not rely on it.
 */
export function listFirstSheet(text: string, sheet: string, formerFirst: string): string {
  const root = parseXmlTree(text)
  const titles = vectorOf(root, 'TitlesOfParts')
  const pairs = vectorOf(root, 'HeadingPairs')
  if (titles === null || pairs === null) return text
  const variants = childrenOf(pairs, 'variant')
  let before = 0
  for (let index = 0; index + 1 < variants.length; index += 2) {
    const count = countOf(variants[index + 1])
    const title = titles.children[before]
    if (count === null) return text
    if (title !== undefined && decoded(text, title) === formerFirst) {
      const edits = new TextEdits()
      edits.replace(count.contentStart, count.contentEnd, String(numberIn(text, count) + 1))
      edits.insert(title.start, `<${title.tag}>${encodeXmlText(sheet)}</${title.tag}>`)
      changeNode(edits, text, titles, { attributes: { size: String(titles.children.length + 1) } })
      return edits.apply(text)
    }
    before += numberIn(text, count)
  }
  return text
}

function vectorOf(root: XmlNode | null, name: string): XmlNode | null {
  const node = root === null ? null : childOf(root, name)
  return node === null ? null : childOf(node, 'vector')
}

function countOf(variant: XmlNode | undefined): XmlNode | null {
  return variant === undefined ? null : childOf(variant, 'i4')
}

function numberIn(text: string, node: XmlNode): number {
  return Number(text.slice(node.contentStart, node.contentEnd))
}

function decoded(text: string, node: XmlNode): string | null {
  return decodeXmlText(text.slice(node.contentStart, node.contentEnd))
}
