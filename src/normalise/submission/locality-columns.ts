// The columns of a table that may say whose each row is, "Địa phương", "Xã/phường", "Mã địa phương" → what they say of a row.
import type { RawCell } from '../../source/raw-table.ts'
import type { TableFrame } from '../layout/find-tables.ts'
import { identityLabelOf } from '../layout/identity-label.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import { coveredByRows } from '../layout/table-reader.ts'
import { type NamedPlace, type PlaceContext, type PlaceLevel, placeCoded, placeNamed } from '../names/named-place.ts'
import { cellText } from '../text/cell-text.ts'
import { foldHeading } from '../text/fold-text.ts'
import { memoise } from '../text/memoise.ts'

/** Whose a row is, and the cell that says so; a `place` of null is none that is known. */
export interface Said {
  readonly place: NamedPlace | null
  readonly cell: RawCell
  readonly text: string
}

const unit = '(?:tinh|thanh pho|tp|xa|phuong|dac khu|thi tran|huyen|quan|thi xa)'
const nameHeading = new RegExp(
  `^(?:ten )?(?:(?:dia phuong|don vi)(?: (?:dia phuong|don vi|hanh chinh|bao cao))*|${unit}(?: (?:va )?${unit})*)$`,
)
const codeHeading = /^ma (?:so )?(?:dia phuong|tinh|xa|phuong|don vi hanh chinh|don vi bao cao)$/
/** "Mã đơn vị" may be the number of a department too: only what is a code of a locality to the letter counts. */
const unsureHeading = /^ma (?:so )?don vi$/

/** The first that says something other than its own locality; else one that says that. Null where there is no such column. */
export function localityColumns(
  grid: SheetGrid,
  frame: TableFrame,
  context: PlaceContext,
): ((row: number) => Said | null) | null {
  const readers = unmapped(grid, frame).flatMap(({ column, heading }) => {
    const place = placeReader(heading, context)
    return place === null ? [] : [columnReader(grid, column, place)]
  })
  if (readers.length === 0) return null
  return row => {
    const all = readers.flatMap(read => read(row) ?? [])
    const ranked = (['other', 'within', 'own'] as const).map(place => all.find(said => said.place === place))
    return ranked.find(said => said !== undefined) ?? null
  }
}

interface Heading {
  readonly column: number
  readonly heading: string
}

/** The columns that answer to no key; in a table of tasks "Đơn vị" is none, for it is one in a table of indicators. */
function unmapped(grid: SheetGrid, { columns, strangers, headingTop, headingBottom }: TableFrame): Heading[] {
  const byColumn = new Map(strangers.map(({ column, heading }) => [column, heading]))
  for (let row = headingTop; row <= headingBottom; row++) {
    for (const cell of grid.row(row)) if (cellText(cell) !== '') byColumn.set(cell.column, cellText(cell))
  }
  for (const { column } of columns) byColumn.delete(column)
  return Array.from(byColumn, ([column, heading]) => ({ column, heading }))
}

type PlaceReader = (text: string) => Said['place']

function placeReader(heading: string, context: PlaceContext): PlaceReader | null {
  const folded = foldHeading(heading)
  const { own, registry } = context
  if (unsureHeading.test(folded)) {
    const isCode = (text: string) => registry.localities.some(({ code }) => code === text)
    return text => (isCode(text) || text === own.code ? placeCoded(text, context) : null)
  }
  if (isCodeHeading(heading)) return text => placeCoded(text, context)
  if (!namesLocality(heading)) return null
  const level = levelOfHeading(folded)
  return memoise(text => placeNamed(text, { ...context, level, ofOffices: true }))
}

function namesLocality(heading: string): boolean {
  return nameHeading.test(foldHeading(heading)) || identityLabelOf(heading)?.key === 'localityName'
}

function isCodeHeading(heading: string): boolean {
  return codeHeading.test(foldHeading(heading)) || identityLabelOf(heading)?.key === 'localityCode'
}

/** Whether a column is looked at for whose its rows are. */
export function isLocalityHeading(heading: string): boolean {
  return namesLocality(heading) || isCodeHeading(heading) || unsureHeading.test(foldHeading(heading))
}

function levelOfHeading(folded: string): PlaceLevel | null {
  if (/^(?:ten )?(?:xa|phuong|dac khu)\b/.test(folded)) return 'commune'
  return /^(?:ten )?tinh\b/.test(folded) ? 'province' : null
}

/** Below a name that only the first row of several has, the others go on with it; not where rows before it have none. */
function columnReader(grid: SheetGrid, column: number, place: PlaceReader) {
  let last: Said | null = null
  let goesOn: boolean | null = null
  return (row: number): Said | null => {
    const cell = coveredByRows(grid, row, column)
    const text = cellText(cell)
    if (cell === null || text === '') {
      goesOn ??= false
      return goesOn ? last : null
    }
    goesOn ??= true
    last = { place: place(text), cell, text }
    return last
  }
}
