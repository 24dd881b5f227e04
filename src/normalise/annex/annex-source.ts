// Answers where the parts of a plan stand in the cells of its annex, as a plan in YAML answers with lines.
import type { Annex } from '../../model/annex.ts'
import type { PlanSource } from '../../model/plan.ts'
import type { SourceLocation } from '../../source/location.ts'
import type { TreePath } from '../../source/raw-tree.ts'

/** Keys of a plan whose cell has another name in the annex. */
const cellOfKey: Readonly<Record<string, string>> = { id: 'task', implements: 'task' }
const cellOfIndicatorKey: Readonly<Record<string, string>> = {
  id: 'indicator',
  title: 'indicatorTitle',
  targets: 'target',
}

export interface AnnexIdentityPlaces {
  readonly locality: SourceLocation
  readonly version: SourceLocation
}

/** An absent row is at the table's heading, an absent value at its cell, or at the row's title where no column is. */
export function annexSource(annex: Annex, sha256: string, identity: AnnexIdentityPlaces): PlanSource {
  const whole: SourceLocation = { kind: 'file', file: annex.file }
  return {
    file: annex.file,
    sha256,
    locate(path) {
      const [part, index] = path
      if (part === 'locality') return identity.locality
      if (part === 'parent') return identity.version
      if (part === 'tasks') return (index === undefined ? annex.tasksAt : taskPlace(annex, path)) ?? whole
      if (part !== 'indicators') return whole
      return (index === undefined ? (annex.indicatorsAt ?? annex.tasksAt) : indicatorPlace(annex, path)) ?? whole
    },
  }
}

function taskPlace({ tasks, tasksAt }: Annex, [, index, key]: TreePath): SourceLocation | null {
  const places = tasks[Number(index)]?.places
  const named = String(key ?? 'title')
  return places?.[cellOfKey[named] ?? named] ?? places?.title ?? tasksAt
}

function indicatorPlace({ indicators, indicatorsAt }: Annex, [, index, key, place]: TreePath): SourceLocation | null {
  const indicator = indicators[Number(index)]
  const target = key === 'targets' && place !== undefined ? indicator?.targets[Number(place)]?.at : undefined
  const named = String(key ?? 'title')
  const places = indicator?.places
  return target ?? places?.[cellOfIndicatorKey[named] ?? named] ?? places?.indicatorTitle ?? indicatorsAt
}
