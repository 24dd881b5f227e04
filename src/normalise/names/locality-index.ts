// Turns a registry of localities into tables that answer, for a code or a name in any spelling, which units are meant.
import type { FormerLocality, Locality, LocalityRegistry } from '../../model/locality.ts'
import { foldText } from '../text/fold-text.ts'
import { nearestAmong } from '../text/nearest.ts'
import { bareName, compact, spellings, withoutOffice } from './locality-names.ts'
import { vnProvinces } from './vn-provinces.ts'

/** A unit in force, reached by its own code or name, or by those of a unit it replaced. */
export interface FoundLocality {
  readonly unit: Locality
  readonly former: FormerLocality | null
}

export interface LocalityIndex {
  byCode(code: string): FoundLocality | null
  /** None, one, or several: communes of one name in different provinces. */
  byName(name: string): readonly FoundLocality[]
  nearestName(name: string): Locality | null
  nearestCode(code: string): Locality | null
}

type Entry = readonly [key: string, found: FoundLocality]

const indexes = new WeakMap<LocalityRegistry, LocalityIndex>()

/** The index of a registry; built once, since thousands of files share one. */
export function localityIndex(registry: LocalityRegistry): LocalityIndex {
  const known = indexes.get(registry)
  if (known) return known
  const index = buildIndex(registry)
  indexes.set(registry, index)
  return index
}

function buildIndex(registry: LocalityRegistry): LocalityIndex {
  const units = new Map(registry.localities.map(unit => [unit.code, unit]))
  const current = registry.localities.map((unit): FoundLocality => ({ unit, former: null }))
  const former = registry.former.flatMap((replaced): FoundLocality[] => {
    const unit = units.get(replaced.successor)
    return unit ? [{ unit, former: replaced }] : []
  })
  const codeTables = [current, former].flatMap(found => [
    firstOf(found.map(entry => [codeKey(codeOf(entry)), entry])),
    firstOf(found.filter(entry => codeOf(entry).startsWith('0')).map(entry => [shortCode(codeOf(entry)), entry])),
  ])
  const [currentNames, formerNames] = [allOf(current.flatMap(ownNames)), allOf(former.flatMap(ownNames))]
  const namesWithParent = once(() => allOf(current.flatMap(withParent(registry))))
  const nearest = once(() => nearestFinders(registry.localities))
  return {
    byCode: code => {
      const exact = units.get(code)
      if (exact) return { unit: exact, former: null }
      return codeTables.map(table => table.get(codeKey(code))).find(found => found !== undefined) ?? null
    },
    byName: name => lookUp(currentNames, name) ?? lookUp(formerNames, name) ?? lookUp(namesWithParent(), name) ?? [],
    nearestName: name => nearest().nearestName(name),
    nearestCode: code => nearest().nearestCode(code),
  }
}

/** Most files give a plain name or code; what only the others need is made for the first of them. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function codeOf({ unit, former }: FoundLocality): string {
  return former?.code ?? unit.code
}

function codeKey(code: string): string {
  return foldText(code)
}

/** As Excel shows 01 once it has taken it for a number. */
function shortCode(code: string): string {
  return codeKey(code).replace(/^0+(?=.)/, '')
}

/** Each name in full and bare. */
function ownNames(found: FoundLocality): Entry[] {
  const { unit, former } = found
  const names = former ? [former.name, ...(former.aliases ?? [])] : [unit.name, ...unit.aliases]
  return [...new Set(names.flatMap(spellings).map(compact))].map(key => [key, found])
}

/** Each name followed by that of the unit one level up: "Xã Tân An, tỉnh Tây Ninh" tells two communes apart. */
function withParent(registry: LocalityRegistry): (found: FoundLocality) => Entry[] {
  const nameOf = new Map([...vnProvinces.localities, ...registry.localities].map(({ code, name }) => [code, name]))
  return found => {
    const parent = nameOf.get(found.unit.parent ?? '')
    if (parent === undefined) return []
    const higher = spellings(parent).map(compact)
    return ownNames(found).flatMap(([key]) => higher.map((name): Entry => [`${key}${name}`, found]))
  }
}

/** As written; without the office that speaks for it; without the word for what it is. The first that is known counts. */
function lookUp(
  table: ReadonlyMap<string, readonly FoundLocality[]>,
  name: string,
): readonly FoundLocality[] | undefined {
  const folded = foldText(name)
  const place = withoutOffice(folded)
  return table.get(compact(folded)) ?? table.get(compact(place)) ?? table.get(compact(bareName(place)))
}

function nearestFinders(units: readonly Locality[]): Pick<LocalityIndex, 'nearestName' | 'nearestCode'> {
  const byBareName = new Map(units.map(unit => [bareName(foldText(unit.name)), unit]))
  const byCode = new Map(units.map(unit => [unit.code, unit]))
  const name = nearestAmong(byBareName.keys())
  const code = nearestAmong(byCode.keys())
  return {
    nearestName: text => byBareName.get(name(bareName(withoutOffice(foldText(text)))) ?? '') ?? null,
    nearestCode: text => byCode.get(code(text) ?? '') ?? null,
  }
}

function firstOf(entries: readonly Entry[]): ReadonlyMap<string, FoundLocality> {
  return new Map(entries.toReversed())
}

function allOf(entries: readonly Entry[]): ReadonlyMap<string, readonly FoundLocality[]> {
  const table = new Map<string, FoundLocality[]>()
  for (const [key, found] of entries) {
    const known = table.get(key)
    if (known === undefined) table.set(key, [found])
    else if (!known.some(other => other.unit === found.unit)) known.push(found)
  }
  return table
}
