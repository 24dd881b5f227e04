// Finds what the rows above the tables of an annex say: its title, and the document it belongs to.
import type { TableFrame } from '../layout/find-tables.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import { foldText } from '../text/fold-text.ts'

export interface AnnexTitles {
  /** "03/NQ-CP", "02-KH/BCĐTW"; null when no row names one. */
  readonly document: string | null
  readonly title: string | null
  /** The tables of the file stand under titles of their own, and only one can name the plan. */
  readonly hasOtherTitles: boolean
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
/** The motto, the bodies, "Hà Nội, ngày 9 tháng 1 năm 2025", "(Kèm theo …)": no title. */
const notATitle =
  /^(?:cong hoa xa hoi|doc lap|dang cong san|uy ban nhan dan|ubnd|chinh phu|phu luc(?: [ivx\d]+)?$|kem theo|so \d|ban hanh kem)|^(?:\S+ ){0,6}ngay \d{1,2} thang \d{1,2} nam \d{4}$/

export function readTitles(
  sheets: readonly SheetTables[],
  rowText: (table: { readonly grid: SheetGrid }, row: number) => string,
): AnnexTitles {
  const aboveEach = sheets.map(({ grid, frames: [first] }) => (first ? linesBetween(grid, grid.firstRow, first) : []))
  const above = aboveEach.flat()
  const bySheet = aboveEach.map(lines => lines.filter(isTitle))
  const titles = bySheet.flat()
  return {
    document:
      documentIn(above.filter(line => /^(?:kem theo|ban hanh kem|so )/.test(foldText(line)))) ?? documentIn(above),
    title: longest(titles),
    hasOtherTitles: new Set(bySheet.map(longest).filter(title => title !== null)).size > 1,
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

function isTitle(line: string): boolean {
  return line.length >= 12 && !line.includes(' | ') && !notATitle.test(foldText(line))
}

/** A title says more than a heading above it: "PHỤ LỤC", "DANH MỤC CÁC NHIỆM VỤ TRIỂN KHAI …". */
function longest(titles: readonly string[]): string | null {
  return titles.reduce<string | null>((best, line) => (best === null || line.length > best.length ? line : best), null)
}

/** "(Kèm theo Nghị quyết số 03/NQ-CP …)" names the document itself; other lines may name what it carries out. */
function documentIn(lines: readonly string[]): string | null {
  return lines.map(line => documentNumber.exec(line.normalize('NFC'))?.[0]).find(found => found !== undefined) ?? null
}
