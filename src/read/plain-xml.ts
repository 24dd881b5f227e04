// A part in any spelling XML allows → the one spelling the scanners know: UTF-8, no prefixes, comments or CDATA.
import { damaged, type Fault, oversized } from './fault.ts'
import type { ReadLimits } from './limits.ts'
import { isSpreadsheetNamespace } from './xlsx-namespaces.ts'
import { walkXml, type XmlElement } from './xml.ts'
import { encodeXmlText } from './xml-text.ts'

const sheetElements = [
  'worksheet',
  'cols',
  'col',
  'sheetData',
  'row',
  'c',
  'f',
  'v',
  'is',
  't',
  'r',
  'rPr',
  'rFont',
  'mergeCells',
  'mergeCell',
]
const stringElements = ['sst', 'si', 't', 'r', 'rPr', 'rFont']
/** Where attributes say nothing about a value; some writers put them there. */
const bareElements: ReadonlySet<string> = new Set(['sheetData', 'si', 'is', 'v', 't', 'r', 'rPr'])
const textElements: ReadonlySet<string> = new Set(['v', 'f', 't'])
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const flushCharacters = 65_536

/** Rewrites a worksheet part; what holds neither cells nor merges is left out. */
export function plainSheet(bytes: Buffer, part: string, limits: ReadLimits): Buffer | Fault {
  return rewrite(bytes, part, sheetElements, limits)
}

/** Rewrites the shared strings part; phonetic hints are left out. */
export function plainStrings(bytes: Buffer, part: string, limits: ReadLimits): Buffer | Fault {
  return rewrite(bytes, part, stringElements, limits)
}

/** The first of `elements` is the root; an element not among them is left out with all it holds. */
function rewrite(bytes: Buffer, part: string, elements: readonly string[], limits: ReadLimits): Buffer | Fault {
  const kept = new Set(elements)
  const pieces: Buffer[] = []
  let text = ''
  let leftOutAt = -1
  let current = ''
  let rootFound = false
  let richTexts = 0
  let isRich = false
  const fault = walkXml(bytes, part, {
    get fault() {
      return richTexts > limits.richStrings ? oversized('richStrings', richTexts, limits) : null
    },
    open(element, depth) {
      if (leftOutAt !== -1 || isTransparent(element)) return
      if (depth === 0) rootFound = element.name === elements[0] && isSpreadsheetNamespace(element.namespace)
      if (!kept.has(element.name) || !isSpreadsheetNamespace(element.namespace)) {
        leftOutAt = depth
        return
      }
      current = element.name
      if (current === 'si' || current === 'is') isRich = false
      else if (current === 'r' && !isRich) {
        isRich = true
        richTexts++
      }
      text += depth === 0 ? openingTag({ ...element, attributes: rootAttributes(element) }) : openingTag(element)
    },
    text(content) {
      if (leftOutAt === -1 && textElements.has(current)) text += encodeXmlText(content)
    },
    close(element, depth) {
      if (leftOutAt === -1 && isTransparent(element)) return
      if (leftOutAt === -1) text += `</${element.name}>`
      if (leftOutAt === depth) leftOutAt = -1
      else current = ''
      if (text.length < flushCharacters) return
      pieces.push(Buffer.from(text))
      text = ''
    },
  })
  if (fault) return fault
  return rootFound ? Buffer.concat([...pieces, Buffer.from(text)]) : damaged('root-element', part)
}

/** Of markup in several versions the one for programs that know no extension is read (ECMA-376 part 3, 7.5 and 7.6). */
function isTransparent({ namespace, name }: Pick<XmlElement, 'namespace' | 'name'>): boolean {
  return namespace === compatibility && (name === 'AlternateContent' || name === 'Fallback')
}

function rootAttributes(root: XmlElement): ReadonlyMap<string, string> {
  return new Map([['xmlns', root.namespace]])
}

function openingTag({ name, attributes }: XmlElement): string {
  if (bareElements.has(name)) return `<${name}>`
  let tag = `<${name}`
  for (const [key, value] of attributes) if (!key.includes(' ')) tag += ` ${key}="${encodeXmlText(value)}"`
  return `${tag}>`
}
