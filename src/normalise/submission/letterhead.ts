// An identity and what stands around the tasks → the same, beside the one other locality that a letterhead, a title or a signature names.
import type { LocalityRegistry } from '../../model/locality.ts'
import type { Identity } from '../../model/submission.ts'
import type { Field } from '../../source/field.ts'
import type { RawCell } from '../../source/raw-table.ts'
import { identityLabelOf } from '../layout/identity-label.ts'
import { cellLocation } from '../layout/table-reader.ts'
import { matchIdentityLocality } from '../names/match-identity-locality.ts'
import { cellText } from '../text/cell-text.ts'
import { foldText } from '../text/fold-text.ts'
import { ofTasks } from './file-name-locality.ts'
import { type IdentityArea, identityValues } from './identity-values.ts'
import { type NamedUnit, unitCells } from './unit-cells.ts'
import { isSameUnit, levelOf, unitsInText } from './unit-lines.ts'

/**
 * "UBND THÀNH PHỐ ĐÀ NẴNG" over a report that its name or a label gives to Hà Nội: nobody knows which is right, so the
 * two are said to disagree. Communes write under the name of their province: only units of one level are compared.
 */
export function withLetterhead(
  file: string,
  identity: Identity,
  areas: readonly IdentityArea[],
  registry: LocalityRegistry,
): Identity {
  const match = matchIdentityLocality(identity, registry)
  const own = match.kind === 'matched' ? registry.localities.find(({ code }) => code === match.code) : undefined
  if (own === undefined) return identity
  const signed = areas.filter(({ holds }) => holds !== 'nothing').flatMap(area => unitsSigning(area, registry))
  const named = [...unitsInHead(file, areas, registry), ...signed]
  const level = levelOf(foldText(own.name))
  const others = named.filter(({ unit }) => levelOf(foldText(unit.name)) === level)
  const [first] = others
  const codes = new Set(others.map(({ unit }) => unit.code))
  if (first === undefined || level === null || codes.size !== 1 || named.some(({ unit }) => isSameUnit(unit, own)))
    return identity
  const { localityCode, localityName } = identity
  const said = localityCode.state === 'given' ? localityCode : localityName
  const at = cellLocation(file, first.grid, first.cell.row, first.cell.column)
  return {
    ...identity,
    localityCode: { ...given(own.code, own.code), at: said.at },
    localityName: { ...given(first.unit.name, first.text), at },
  }
}

function given(value: string, raw: string): Omit<Extract<Field<string>, { state: 'given' }>, 'at'> {
  return { state: 'given', value, raw }
}

/** The localities that the letterheads and the titles above the tasks name, and those of a cover. */
export function unitsInHead(file: string, areas: readonly IdentityArea[], registry: LocalityRegistry): NamedUnit[] {
  return headAreas(areas).flatMap(area => unitsAbove(file, area, registry))
}

/** A cover comes before the tasks; what comes after them, and what is longer than a page, is something else. */
export function headAreas(areas: readonly IdentityArea[]): IdentityArea[] {
  const tasks = ofTasks(areas)
  const before = areas.slice(0, tasks === undefined ? 0 : areas.indexOf(tasks))
  const covers = before.filter(({ holds, firstRow, lastRow }) => holds === 'nothing' && lastRow - firstRow < 50)
  return [...(tasks === undefined ? [] : [tasks]), ...covers]
}

/** In the texts above the tasks that are neither labels nor their values, nor addressed to somebody. */
function unitsAbove(file: string, { grid, firstRow, lastRow, holds }: IdentityArea, registry: LocalityRegistry) {
  const values = new Set(
    Array.from(identityValues(file, { grid, firstRow, lastRow, holds }), ([, { at }]) => placeOf(at)),
  )
  const rows = Array.from({ length: Math.max(0, lastRow - firstRow + 1) }, (_, index) => firstRow + index)
  const isTaken = (cell: RawCell) => identityLabelOf(cellText(cell)) !== null || values.has(placeOf(cell))
  return unitCells(grid, rows, registry, unitsInText, isTaken)
}

/** "TM. UBND THÀNH PHỐ ĐÀ NẴNG": who signs on behalf of whom. */
const signature = /^\s*t\/?m\s*[.:]?\s+/iu

function unitsSigning({ grid, lastRow }: IdentityArea, registry: LocalityRegistry): NamedUnit[] {
  return grid.sheet.rows.flatMap(({ row, cells }) =>
    row <= lastRow
      ? []
      : cells.flatMap(cell => {
          if (cell.kind !== 'text' || !signature.test(cell.text)) return []
          const name = cellText(cell).replace(signature, '')
          return unitsInText(name, registry).map(unit => ({ grid, cell, text: cellText(cell), unit }))
        }),
  )
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row} ${column}`
}
