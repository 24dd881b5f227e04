// Finds what the rows above the tables of an annex say: its title, and the document it belongs to.
import type { TableFrame } from '../layout/find-tables.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import { foldText } from '../text/fold-text.ts'

export interface AnnexTitles {
  /** "03/NQ-CP", "02-KH/BCĐTW"; null when no row names one. */
  readonly document: string | null
  readonly title: string | null
  /** Everything above a table, below the one before it. */
  titleOf(grid: SheetGrid, frame: TableFrame): string
}

interface SheetTables {
  readonly grid: SheetGrid
  readonly frames: readonly TableFrame[]
}

/** Number and symbol of a document of the State ("03/NQ-CP", "123/2025/NĐ-CP") or the Party ("02-KH/BCĐTW"). */
const documentNumber =
  /(?<![\p{L}\d/])\d{1,4}(?:\/\d{4})?(?:\/\p{L}{2,4}-[\p{Lu}&]{2,12}|-\p{L}{2,4}\/[\p{Lu}&]{2,12})(?![\p{L}\d])/u
/** The motto, the bodies, place and date, "(Kèm theo …)": no title. */
const notATitle =
  /^(?:cong hoa xa hoi|doc lap|dang cong san|uy ban nhan dan|ubnd|chinh phu|phu luc(?: [ivx\d]+)?$|kem theo|so \d|ban hanh kem)|\bngay \d{1,2} thang \d/

export function readTitles(
  sheets: readonly SheetTables[],
  rowText: (table: { readonly grid: SheetGrid }, row: number) => string,
): AnnexTitles {
  const above = sheets.flatMap(({ grid, frames: [first] }) => (first ? linesBetween(grid, grid.firstRow, first) : []))
  const titles = above.filter(line => line.length >= 12 && !line.includes(' | ') && !notATitle.test(foldText(line)))
  return {
    document:
      documentIn(above.filter(line => /^(?:kem theo|ban hanh kem|so )/.test(foldText(line)))) ?? documentIn(above),
    title: titles.reduce<string | null>(
      (best, line) => (best === null || line.length > best.length ? line : best),
      null,
    ),
    titleOf: (grid, frame) => {
      const others = sheets.find(sheet => sheet.grid === grid)?.frames ?? []
      const isFirst = others[0] === frame
      return linesBetween(grid, isFirst ? grid.firstRow : titleTop(grid, frame), frame).join(' ')
    },
  }

  /** Between two tables the lines of one or two texts right above the heading; further up is the table before. */
  function titleTop(grid: SheetGrid, { headingTop }: TableFrame): number {
    let top = headingTop
    while (top > grid.firstRow && headingTop - top < 8 && grid.row(top - 1).length <= 2) top--
    return top
  }

  function linesBetween(grid: SheetGrid, from: number, { headingTop }: TableFrame): string[] {
    const lines: string[] = []
    for (let row = from; row < headingTop; row++) {
      const text = rowText({ grid }, row)
      if (text !== '') lines.push(text)
    }
    return lines
  }
}

/** "(Kèm theo Nghị quyết số 03/NQ-CP …)" names the document itself; other lines may name what it carries out. */
function documentIn(lines: readonly string[]): string | null {
  return lines.map(line => documentNumber.exec(line.normalize('NFC'))?.[0]).find(found => found !== undefined) ?? null
}
