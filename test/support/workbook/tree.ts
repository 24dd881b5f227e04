// Looks things up in a tree of XML elements.
import type { XmlElement } from '../read-xml.ts'

export function descendants(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const walk = (element: XmlElement): void => {
    if (element.name === name) found.push(element)
    for (const child of element.children) walk(child)
  }
  walk(root)
  return found
}

/** '' where it is not there. */
export function attribute(element: XmlElement, name: string): string {
  return element.attributes[name] ?? ''
}
