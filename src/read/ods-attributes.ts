// An element of an OpenDocument file → its attributes by the standard's names.
import type { XmlElement } from './xml.ts'

const odf = 'urn:oasis:names:tc:opendocument:xmlns:'

/** An attribute by its namespace (`table`, `office`, `style`, `text`, `datastyle`) and name. */
export function odfAttribute({ attributes }: XmlElement, namespace: string, name: string): string | undefined {
  if (attributes.size === 0) return undefined
  return attributes.get(`${odf}${namespace}:1.0 ${name}`)
}

/** A row or column that a person hid, or a filter. */
export function isVisible(element: XmlElement): boolean {
  return (odfAttribute(element, 'table', 'visibility') ?? 'visible') === 'visible'
}

/** How often a row or a cell repeats, or over how many it spans. */
export function repeatOf(element: XmlElement, name: string): number {
  const repeat = Number(odfAttribute(element, 'table', name) ?? 1)
  return Number.isSafeInteger(repeat) && repeat > 0 ? repeat : 1
}
