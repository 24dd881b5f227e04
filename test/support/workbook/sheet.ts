// Checks one sheet: its cells in order, what they refer to, its tables, rules, links, merges and drawings.
import type { XmlElement } from '../read-xml.ts'
import type { Parts } from './check-parts.ts'
import { relationshipsOf } from './package.ts'
import { attribute, descendants } from './tree.ts'

export interface SheetContext {
  readonly parts: Parts
  /** Of all sheets. */
  readonly names: ReadonlySet<string>
  readonly texts: readonly string[]
  /** How many cell formats and differential formats there are. */
  readonly looks: number
  readonly formats: number
}

const mostLinks = 65_530
const longestText = 32_767

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function checkSheet(part: string, root: XmlElement, context: SheetContext): string[] {
  const cells = new Map(descendants(root, 'c').map(cell => [attribute(cell, 'r'), cell]))
  return [
    ...checkOrder(root),
    ...[...cells.values()].flatMap(cell => checkCell(cell, context)),
    ...checkRules(root, context),
    ...checkLinks(part, root, context),
    ...checkTables(part, cells, root, context),
    ...checkRelated(part, root, context),
  ]
}

function checkOrder(root: XmlElement): string[] {
  const problems: string[] = []
  let lastRow = 0
  for (const row of descendants(root, 'row')) {
    const number = Number(attribute(row, 'r'))
    if (number <= lastRow) problems.push(`row ${number} comes after ${lastRow}`)
    lastRow = number
    let lastColumn = 0
    for (const cell of row.children) {
      const { left, top } = boxOf(attribute(cell, 'r'))
      if (left <= lastColumn || top !== number) problems.push(`cell ${attribute(cell, 'r')} is out of place`)
      lastColumn = left
    }
  }
  const columns = descendants(root, 'col').map(column => [Number(column.attributes.min), Number(column.attributes.max)])
  const loose = columns.filter(([min = 0, max = 0], index) => min > max || min <= (columns[index - 1]?.[1] ?? 0))
  return [...problems, ...loose.map(([min]) => `column ${min} is out of place`)]
}

function checkCell(cell: XmlElement, { texts, looks }: SheetContext): string[] {
  const { r, s = '0', t = 'n' } = cell.attributes
  const value = cell.children.find(({ name }) => name === 'v')?.text
  if (Number(s) >= looks) return [`${r} has the look ${s}`]
  if (t === 's') {
    const text = texts[Number(value)]
    return text === undefined || text.length > longestText ? [`${r} has the text ${value}`] : []
  }
  return t === 'n' && value !== undefined && !/^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/i.test(value) ? [`${r} is ${value}`] : []
}

function checkRules(root: XmlElement, { formats }: SheetContext): string[] {
  const rules = descendants(root, 'cfRule')
  const priorities = rules.map(rule => attribute(rule, 'priority'))
  return [
    ...priorities
      .filter((one, index) => priorities.indexOf(one) !== index)
      .map(one => `priority ${one} is there twice`),
    ...rules
      .filter(({ attributes: { dxfId } }) => dxfId !== undefined && Number(dxfId) >= formats)
      .map(({ attributes: { dxfId } }) => `no differential format ${dxfId}`),
    ...rules.flatMap(rule =>
      rule.attributes.type === 'expression' && rule.children.length !== 1 ? ['a rule without formula'] : [],
    ),
  ]
}

function checkLinks(part: string, root: XmlElement, { parts, names }: SheetContext): string[] {
  const links = descendants(root, 'hyperlink')
  const related = relationshipsOf(parts, part)
  const broken = links.filter(({ attributes }) => {
    const { 'r:id': id, location } = attributes
    if (id !== undefined) return related.get(id)?.external !== true
    return !names.has(/^'(.*)'!/.exec(location ?? '')?.[1]?.replaceAll("''", "'") ?? '')
  })
  const places = links.map(link => attribute(link, 'ref'))
  return [
    ...(links.length > mostLinks ? [`${links.length} links`] : []),
    ...(new Set(places).size < places.length ? ['a cell with two links'] : []),
    ...broken.map(link => `the link of ${attribute(link, 'ref')} leads nowhere`),
  ]
}

function checkTables(
  part: string,
  cells: ReadonlyMap<string, XmlElement>,
  root: XmlElement,
  { parts, texts }: SheetContext,
): string[] {
  const related = relationshipsOf(parts, part)
  const tables = descendants(root, 'tablePart').flatMap(one => {
    const table = parts.get(related.get(attribute(one, 'r:id'))?.target ?? '')
    return table ? [table] : []
  })
  const boxes = [...tables, ...descendants(root, 'mergeCell')].map(one => boxOf(attribute(one, 'ref')))
  const overlap = boxes.some((one, index) => boxes.slice(index + 1).some(other => overlaps(one, other)))
  return [
    ...(overlap ? ['tables or merged cells overlap'] : []),
    ...tables.flatMap(table => {
      const { left, top, right, bottom } = boxOf(attribute(table, 'ref'))
      const columns = descendants(table, 'tableColumn')
      const filter = table.children.find(({ name }) => name === 'autoFilter')
      const named = columns.every((column, index) => {
        const cell = cells.get(`${lettersOf(left + index)}${top}`)
        return texts[Number(cell?.children[0]?.text)] === attribute(column, 'name')
      })
      const sound =
        columns.length === right - left + 1 && bottom > top && filter?.attributes.ref === table.attributes.ref
      return sound && named ? [] : [`table ${attribute(table, 'name')} does not match its cells`]
    }),
  ]
}

function checkRelated(part: string, root: XmlElement, { parts }: SheetContext): string[] {
  const related = relationshipsOf(parts, part)
  return [...descendants(root, 'drawing'), ...descendants(root, 'tablePart')]
    .filter(one => !related.get(attribute(one, 'r:id'))?.type.endsWith(one.name === 'drawing' ? '/drawing' : '/table'))
    .map(one => `<${one.name}> leads nowhere`)
}

function boxOf(range: string): Box {
  const [from = '', to = from] = range.split(':')
  const place = (address: string) => {
    const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
    return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), row: Number(row) }
  }
  const [first, last] = [place(from), place(to)]
  return { left: first.column, top: first.row, right: last.column, bottom: last.row }
}

function overlaps(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
}

function lettersOf(column: number): string {
  return column === 0 ? '' : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
}
