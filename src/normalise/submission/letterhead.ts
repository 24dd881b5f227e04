// An identity and what stands above the tasks → the same, beside the one other locality that a letterhead or a title names.
import type { Locality, LocalityRegistry } from '../../model/locality.ts'
import type { Identity } from '../../model/submission.ts'
import type { Field } from '../../source/field.ts'
import type { RawCell } from '../../source/raw-table.ts'
import { identityLabelOf } from '../layout/identity-label.ts'
import { cellLocation } from '../layout/table-reader.ts'
import { bareName } from '../names/locality-names.ts'
import { matchIdentityLocality } from '../names/match-identity-locality.ts'
import { localitiesNamed } from '../names/match-locality.ts'
import { cellText } from '../text/cell-text.ts'
import { foldText } from '../text/fold-text.ts'
import { isTitle } from '../values/title-times.ts'
import { ofTasks } from './file-name-locality.ts'
import { type IdentityArea, identityValues } from './identity-values.ts'

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
  const named = headAreas(areas).flatMap(({ grid, ...area }) =>
    headCells(file, { grid, ...area }).flatMap(cell =>
      unitsIn(cellText(cell), registry).map(unit => ({ grid, cell, unit })),
    ),
  )
  const level = levelOf(foldText(own.name))
  const others = named.filter(({ unit }) => levelOf(foldText(unit.name)) === level)
  const isOwn = ({ unit }: { readonly unit: Locality }) =>
    unit.code === own.code || bareName(foldText(unit.name)) === bareName(foldText(own.name))
  const [first] = others
  const codes = new Set(others.map(({ unit }) => unit.code))
  if (first === undefined || level === null || codes.size !== 1 || named.some(isOwn)) return identity
  const { localityCode, localityName } = identity
  const said = localityCode.state === 'given' ? localityCode : localityName
  const at = cellLocation(file, first.grid, first.cell.row, first.cell.column)
  return {
    ...identity,
    localityCode: { ...given(own.code, own.code), at: said.at },
    localityName: { ...given(first.unit.name, cellText(first.cell)), at },
  }
}

function given(value: string, raw: string): Omit<Extract<Field<string>, { state: 'given' }>, 'at'> {
  return { state: 'given', value, raw }
}

/** A cover comes before the tasks; what comes after them, and what is longer than a page, is something else. */
function headAreas(areas: readonly IdentityArea[]): IdentityArea[] {
  const tasks = ofTasks(areas)
  const before = areas.slice(0, tasks === undefined ? 0 : areas.indexOf(tasks))
  const covers = before.filter(({ holds, firstRow, lastRow }) => holds === 'nothing' && lastRow - firstRow < 50)
  return [...(tasks === undefined ? [] : [tasks]), ...covers]
}

/** The texts above the tasks that are neither labels nor their values, nor addressed to somebody. */
function headCells(file: string, { grid, firstRow, lastRow, holds }: IdentityArea): RawCell[] {
  const values = new Set(
    Array.from(identityValues(file, { grid, firstRow, lastRow, holds }), ([, { at }]) => placeOf(at)),
  )
  const cells: RawCell[] = []
  for (let row = firstRow; row <= lastRow; row++) {
    const own = grid.row(row).filter(cell => cell.kind === 'text')
    if (own.some(cell => /^(?:kinh gui|noi nhan|to)\b/.test(foldText(cellText(cell))))) continue
    cells.push(...own.filter(cell => identityLabelOf(cellText(cell)) === null && !values.has(placeOf(cell))))
  }
  return cells
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row} ${column}`
}

const unitWord = /\b(?:tinh|thanh pho|tp|xa(?! hoi)|(?<!dia )phuong|dac khu)(?= \S)/g
/** How the line of a letterhead begins. */
const sender =
  /^(?:ubnd|uy ban|hdnd|hoi dong|tinh uy|thanh uy|dang uy|van phong|vp|so|ban|cong an|tinh|thanh pho|tp|xa|phuong|dac khu)\b/

/** Names of units have five syllables at most: "Bà Rịa - Vũng Tàu". */
const longestName = 5

/** Each line of a letterhead is one name, as a rule; a title has it among other words. */
function unitsIn(text: string, registry: LocalityRegistry): Locality[] {
  return text.split('\n').flatMap(line => {
    const folded = foldText(line)
    const starts = Array.from(folded.matchAll(unitWord), ({ index }) => folded.slice(index))
    if (starts.length === 0) return []
    if (isTitle(line)) return starts.flatMap(rest => unitAtStart(rest, registry) ?? [])
    if (!sender.test(folded)) return []
    const named = localitiesNamed(line, registry).filter(unit =>
      starts.some(rest => levelOf(rest) === levelOf(foldText(unit.name))),
    )
    return named.length === 1 ? named : []
  })
}

/** The longest name a text begins with. */
function unitAtStart(rest: string, registry: LocalityRegistry): Locality | null {
  const words = rest
    .replace(/^(thanh) (pho)/, '$1_$2')
    .replace(/^(dac) (khu)/, '$1_$2')
    .split(' ')
  for (let count = Math.min(words.length, longestName + 1); count > 1; count--) {
    const name = words.slice(0, count).join(' ').replace('_', ' ')
    const [only, ...more] = localitiesNamed(name, registry)
    if (only && more.length === 0 && levelOf(name) === levelOf(foldText(only.name))) return only
  }
  return null
}

/** "tinh" and "thanh pho" are of one level, "xa", "phuong" and "dac khu" of another; null for what says neither. */
function levelOf(folded: string): 'province' | 'commune' | null {
  if (/^(?:tinh|thanh pho|tp) /.test(folded)) return 'province'
  return /^(?:xa|phuong|dac khu) /.test(folded) ? 'commune' : null
}
