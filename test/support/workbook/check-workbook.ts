// Checks a whole workbook: each part against the grammar, and what the parts say of each other.
import { unzipSync } from 'fflate'
import type { XmlElement } from '../read-xml.ts'
import { checkParts, type Parts, readParts } from './check-parts.ts'
import { checkPackage, relationshipsOf } from './package.ts'
import { checkSheet } from './sheet.ts'
import { checkStyles } from './styles.ts'
import { attribute, descendants } from './tree.ts'

/** What a strict reader would have to repair; [] for a sound workbook. */
export function problemsOf(workbook: Uint8Array): string[] {
  return problemsOfParts(readParts(unzipSync(workbook)))
}

export function problemsOfParts(parts: Parts): string[] {
  const broken = [...checkParts(parts), ...checkPackage(parts)]
  const workbook = parts.get('xl/workbook.xml')
  const styles = parts.get('xl/styles.xml')
  const texts = parts.get('xl/sharedStrings.xml')
  if (!workbook || !styles || !texts) return [...broken, 'a part of every workbook is missing']
  const related = relationshipsOf(parts, 'xl/workbook.xml')
  const sheets = descendants(workbook, 'sheet').map(sheet => {
    const part = related.get(attribute(sheet, 'r:id'))?.target ?? ''
    return { name: attribute(sheet, 'name'), part, xml: parts.get(part) }
  })
  const names = new Set(sheets.map(({ name }) => name))
  const context = { parts, names, texts: textsOf(texts), looks: descendants(one(styles, 'cellXfs'), 'xf').length }
  const formats = one(styles, 'dxfs').children.length
  return [
    ...broken,
    ...unique(
      'sheet',
      sheets.map(({ name }) => name.toLowerCase()),
    ),
    ...unique(
      'sheetId',
      descendants(workbook, 'sheet').map(sheet => attribute(sheet, 'sheetId')),
    ),
    ...checkNames(workbook, sheets.length, names),
    ...checkStyles(styles),
    ...checkTables(parts),
    ...checkCharts(parts, names),
    ...sheets.flatMap(({ name, part, xml }) =>
      xml ? checkSheet(part, xml, { ...context, formats }).map(text => `${name}: ${text}`) : [`${name}: no part`],
    ),
  ]
}

function textsOf(part: XmlElement): string[] {
  return part.children.map(item =>
    descendants(item, 't')
      .map(({ text }) => text)
      .join(''),
  )
}

function one(root: XmlElement, name: string): XmlElement {
  return root.children.find(child => child.name === name) ?? { name, attributes: {}, children: [], text: '' }
}

export function unique(what: string, values: readonly string[]): string[] {
  const twice = values.filter((value, index) => values.indexOf(value) !== index)
  return twice.map(value => `${what} ${value} is there twice`)
}

function checkNames(workbook: XmlElement, sheets: number, names: ReadonlySet<string>): string[] {
  const defined = descendants(workbook, 'definedName')
  const scoped = defined.map(name => `${attribute(name, 'name')} of ${name.attributes.localSheetId ?? 'all'}`)
  return [
    ...unique('defined name', scoped),
    ...defined.flatMap(({ attributes, text }) =>
      Number(attributes.localSheetId ?? 0) < sheets && namesKnown(text, names) ? [] : [`${attributes.name} is ${text}`],
    ),
  ]
}

/** 'Sheet name'!$A$1:$B$2, with the quotes that Excel needs for anything but letters. */
function namesKnown(reference: string, names: ReadonlySet<string>): boolean {
  const sheet = /^'((?:[^']|'')+)'!\$(?:[A-Z]{1,3}\$)?\d+(?::\$(?:[A-Z]{1,3}\$)?\d+)?$/.exec(reference)?.[1]
  return sheet !== undefined && names.has(sheet.replaceAll("''", "'"))
}

function checkTables(parts: Parts): string[] {
  const tables = [...parts].flatMap(([name, root]) => (name.startsWith('xl/tables/') ? [root] : []))
  return [
    ...unique(
      'table id',
      tables.map(table => attribute(table, 'id')),
    ),
    ...unique(
      'table',
      tables.map(table => attribute(table, 'displayName').toLowerCase()),
    ),
    ...tables.flatMap(table => {
      const columns = descendants(table, 'tableColumn')
      return [
        ...unique(
          'table column',
          columns.map(column => attribute(column, 'name').toLowerCase()),
        ),
        ...unique(
          'table column id',
          columns.map(column => attribute(column, 'id')),
        ),
      ]
    }),
  ]
}

function checkCharts(parts: Parts, names: ReadonlySet<string>): string[] {
  return [...parts].flatMap(([part, root]) => {
    if (!part.startsWith('xl/charts/')) return []
    const formulas = descendants(root, 'c:f').filter(({ text }) => !namesKnown(text, names))
    const axes = [...descendants(root, 'c:catAx'), ...descendants(root, 'c:valAx')]
    const ids = axes.map(({ children }) => children[0]?.attributes.val ?? '')
    const asked = descendants(root, 'c:barChart').flatMap(chart => chart.children.filter(one => one.name === 'c:axId'))
    const lost = asked.filter(({ attributes }) => !ids.includes(attributes.val ?? ''))
    return [...formulas, ...lost].map(({ text, attributes }) => `${part}: ${text || attributes.val} leads nowhere`)
  })
}
