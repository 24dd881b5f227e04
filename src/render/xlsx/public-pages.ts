// Turns the sheets of a report into those of its public edition: columns that the edition leaves blank are left out.
import type { Drafting } from './drafting.ts'
import type { Page, Table, TableRow } from './page.ts'

/** The report holds nothing for these any more; a blank column would only make people ask. */
export function publicPages(pages: readonly Page[], { words }: Drafting): Page[] {
  const c = words.columns
  const blank = new Set<string>([
    ...[c.difficulties, c.proposals, c.flags, c.source, c.file, c.files, c.sheet, c.row],
    ...[c.preparedBy, c.revision, c.approvedBy],
  ])
  const isKept = ({ heading }: { readonly heading: string }) => !blank.has(heading)
  return pages.map(page => {
    const tables = page.tables.filter(({ name }) => name !== 'AcceptedDiagnostics')
    const printed = page.printedColumns
    const [first] = tables
    if (printed === undefined || !first) return { ...page, tables: tables.map(table => keepColumns(table, isKept)) }
    return {
      ...page,
      tables: tables.map(table => keepColumns(table, isKept)),
      printedColumns: first.columns.slice(0, printed).filter(isKept).length,
    }
  })
}

function keepColumns(table: Table, isKept: (column: Table['columns'][number]) => boolean): Table {
  const kept = table.columns.flatMap((column, index) => (isKept(column) ? [index] : []))
  if (kept.length === table.columns.length) return table
  return {
    ...table,
    columns: table.columns.filter(isKept),
    *rows() {
      for (const row of table.rows()) yield keepCells(row, kept)
    },
  }
}

function keepCells({ contents, links }: TableRow, kept: readonly number[]): TableRow {
  return {
    contents: kept.map(index => contents[index] ?? null),
    links: links.flatMap(({ column, href }) => {
      const place = kept.indexOf(column)
      return place === -1 ? [] : [{ column: place, href }]
    }),
  }
}
