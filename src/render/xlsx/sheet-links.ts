// Collects the links of one sheet's rows: their elements, and the relationships of the files they lead to.

import { xmlText } from '../xml-text.ts'
import type { TableLink } from './page.ts'

/** Excel repairs a sheet with more than 65,530 links, and an address of more than 2,079 characters. */
export const mostLinks = 65_000
const longestHref = 2_000

const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** Whether Excel can follow an address; otherwise its cell stays plain text. */
export function isFollowable(href: string): boolean {
  return href.length <= longestHref && !/[\u0000-\u001f\ufffe\uffff]/.test(href)
}

export interface SheetLinks {
  /** Links a cell, and says whether that was possible. */
  add(address: string, link: TableLink): boolean
  /** ECMA-376 part 1, 18.3.1.47. */
  elements(): string
  relationships(): string
}

/**
 * A place in another file is that file, related to once, and a location in it; a place in this workbook is a location
 * alone. `related` is how many relationships the sheet has already.
 */
export function sheetLinks(related: number): SheetLinks {
  const files = new Map<string, string>()
  let elements = ''
  let count = 0
  const idOf = (target: string): string => {
    const id = files.get(target) ?? `rId${related + files.size + 1}`
    files.set(target, id)
    return id
  }
  return {
    add(address, { href }) {
      if (count >= mostLinks || !isFollowable(href)) return false
      count += 1
      const mark = href.indexOf('#')
      const target = mark === -1 ? href : href.slice(0, mark)
      const file = target === '' ? '' : ` r:id="${idOf(target)}"`
      const location = mark === -1 ? '' : ` location="${xmlText(href.slice(mark + 1))}"`
      elements += `<hyperlink ref="${address}"${file}${location}/>`
      return true
    },
    elements: () => elements,
    relationships: () =>
      Array.from(
        files,
        ([target, id]) => `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}" TargetMode="External"/>`,
      ).join(''),
  }
}
