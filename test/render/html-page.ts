// Helps tests of the HTML report: renders it, reads what it carries, and walks its tree.
import type { Element, Root, RootContent } from 'hast'
import type { Language } from '../../src/model/plan.ts'
import type { Report } from '../../src/model/report.ts'
import { htmlDocument } from '../../src/render/html/document.ts'
import { draftPage } from '../../src/render/html/page-draft.ts'
import type { PageData, TableName } from '../../src/render/html/rows/page-data.ts'
import { type RowTable, rowTable } from '../../src/render/html/rows/row-table.ts'
import { renderReportHtml } from '../../src/render/report-html.ts'
import { describeSample } from './sample-report.ts'

export const sourceHref = (file: string): string => `../../${encodeURI(file)}`

export function renderPage(report: Report, language: Language = 'vi'): string {
  return renderReportHtml(report, { language, describe: describeSample, sourceHref })
}

export function pageTree(report: Report, language: Language = 'vi'): Root {
  const draft = (one: Language) => draftPage(report, { language: one, describe: describeSample, sourceHref })
  return htmlDocument(draft(language), draft(language === 'vi' ? 'en' : 'vi'))
}

/** The rows that the page carries, as its script reads them. */
export function carriedRows(html: string): PageData {
  return JSON.parse(/<script type="application\/json" id="rows-data">(.*?)<\/script>/s.exec(html)?.[1] ?? '')
}

export function carriedTable(html: string, name: TableName): RowTable {
  return rowTable(carriedRows(html), name)
}

/** Every element of the tree, those that wait in a template too. */
export function elementsOf(node: Root | RootContent): Element[] {
  if (node.type === 'root') return node.children.flatMap(elementsOf)
  if (node.type !== 'element') return []
  const content = node.content ? elementsOf(node.content) : []
  return [node, ...node.children.flatMap(elementsOf), ...content]
}

export function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties
  return Array.isArray(className) && className.includes(name)
}
