// Makes one indicator of the rows of an annex that name it for different days: "Đến năm 2025" in one section, 2030 in the next.
import type { Annex, AnnexIndicator, AnnexTarget } from '../../model/annex.ts'
import type { RowMatcher } from '../names/match-row.ts'

/** Only rows of one central indicator, in the same unit, whose targets are for days of their own; others stay as they are. */
export function joinHorizons(annex: Annex, matcher: RowMatcher): Annex {
  const joined: AnnexIndicator[] = []
  const firstOf = new Map<string, number>()
  for (const row of annex.indicators) {
    const { id } = matcher.match(row.code, row.title)
    const place = id === null ? undefined : firstOf.get(id)
    const first = place === undefined ? undefined : joined[place]
    if (place !== undefined && first && goesWith(first, row)) {
      joined[place] = {
        ...first,
        targets: [...first.targets, ...row.targets],
        remarks: [...first.remarks, ...row.remarks],
      }
      continue
    }
    if (id !== null && !firstOf.has(id)) firstOf.set(id, joined.length)
    joined.push(row)
  }
  return { ...annex, indicators: joined }
}

function goesWith(first: AnnexIndicator, row: AnnexIndicator): boolean {
  const days = new Set(first.targets.map(dayOf))
  return (
    first.unit === row.unit &&
    row.targets.length > 0 &&
    row.targets.every(one => one.by !== null && !days.has(dayOf(one)))
  )
}

function dayOf({ by }: AnnexTarget): string {
  return by ?? ''
}
