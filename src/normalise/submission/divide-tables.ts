// The tables of a workbook and those of them, or of their parts, that are not read → the tables kept, and the others.
import type { TableFrame } from '../layout/find-tables.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'

/** A sheet with its tables, or with those of them that are read. */
export interface SheetTables {
  readonly grid: SheetGrid
  readonly frames: readonly TableFrame[]
  /** The first row in which its identity may stand, where tables that are not read stand above; else its first row. */
  readonly top?: number
}

export interface DividedTables {
  readonly kept: readonly SheetTables[]
  readonly others: readonly SheetTables[]
}

/** A table is divided where one of its repeated headings, or a section, begins what is of another period or locality. */
export function divideTables(
  sheets: readonly SheetTables[],
  placed: readonly { readonly grid: SheetGrid; readonly frame: TableFrame }[],
  apart: ReadonlySet<TableFrame>,
): DividedTables {
  const partOf = (frame: TableFrame) => ({ frame, isApart: apart.has(frame) })
  const parted = sheets.map(({ grid, frames }) => {
    const onSheet = placed.filter(one => one.grid === grid).map(({ frame }) => frame)
    const all = frames.flatMap(frame => {
      const parts = onSheet.filter(({ headingTop, span }) => isWithin(frame, headingTop) && span === frame.span)
      const isWhole = parts.every(part => apart.has(part) === parts.some(one => apart.has(one)))
      if (isWhole) return [{ frame, isApart: parts.some(part => apart.has(part)) }]
      return parts.some(({ isPart }) => isPart) ? withRowsApart(frame, parts, apart) : parts.map(partOf)
    })
    return { grid, all }
  })
  const framesOf = (all: readonly ReturnType<typeof partOf>[], isApart: boolean) =>
    all.filter(one => one.isApart === isApart).map(({ frame }) => frame)
  return {
    kept: parted
      .filter(({ all }) => all.length === 0 || all.some(({ isApart }) => !isApart))
      .map(({ grid, all }) => {
        const above = all[all.findIndex(({ isApart }) => !isApart) - 1]
        return { grid, frames: framesOf(all, false), top: above?.frame.firstRow ?? grid.firstRow }
      }),
    others: parted.map(({ grid, all }) => ({ grid, frames: framesOf(all, true) })),
  }
}

/** The table without some of its rows, and these: its headings and what a reader says of it are those of one table. */
function withRowsApart(frame: TableFrame, parts: readonly TableFrame[], apart: ReadonlySet<TableFrame>) {
  const others = parts.filter(part => apart.has(part))
  const rows = others.map(({ firstRow, lastRow }) => ({ top: firstRow, bottom: lastRow }))
  const kept: TableFrame = { ...frame, apart: [...(frame.apart ?? []), ...rows].toSorted((a, b) => a.top - b.top) }
  return [{ frame: kept, isApart: false }, ...others.map(other => ({ frame: other, isApart: true }))]
}

function isWithin({ headingTop, lastRow }: TableFrame, row: number): boolean {
  return row >= headingTop && row <= lastRow
}
