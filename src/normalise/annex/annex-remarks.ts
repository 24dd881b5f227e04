// Notes what an annex as a whole leaves to decide: a column or title that may mean two things, and agencies that are no more.
import type { AnnexIndicator, AnnexRemark, AnnexTask } from '../../model/annex.ts'
import type { SourceLocation } from '../../source/location.ts'
import type { TableReader } from '../layout/table-reader.ts'
import { formerAgency } from '../names/agencies.ts'
import { isCentralAgency, splitAgencies } from '../names/split-agencies.ts'
import { foldHeading, foldText } from '../text/fold-text.ts'

/**
 * "Kết quả" beside columns of progress may be the product asked for, or what was achieved. It is read as
 * the product.
 */
export function ambiguousColumns({ frame, locate, has }: TableReader): AnnexRemark[] {
  const reports = (['status', 'progress', 'result', 'completedOn', 'evidence'] as const).some(key => has(key))
  if (frame.subject !== 'tasks' || !reports) return []
  return frame.columns
    .filter(({ key, heading }) => key === 'product' && /^ket qua$/.test(foldHeading(heading)))
    .map(({ row, column, heading }) => ({
      kind: 'ambiguous-column' as const,
      at: locate(row, column),
      facts: { actual: heading },
    }))
}

/** Each former name once, and the tasks that a central agency leads: a plan assigns them to every locality. */
export function remarksOnAgencies(tasks: readonly AnnexTask[], indicators: readonly AnnexIndicator[]): AnnexRemark[] {
  const former = new Map<string, AnnexRemark>()
  for (const { name, at } of [...tasks.flatMap(agenciesOf), ...indicators.flatMap(trackersOf)]) {
    const found = name === '' ? null : formerAgency(name)
    if (found === null || at === undefined || former.has(name)) continue
    former.set(name, { kind: 'former-agency', at, facts: { actual: name, expected: found.successor } })
  }
  const led = tasks.filter(({ lead }) => isCentralAgency(lead))
  const file = led[0]?.places.lead?.file
  const facts = { actual: led.map(({ id }) => id).join(', '), count: led.length }
  return [
    ...former.values(),
    ...(file === undefined ? [] : [{ kind: 'central-lead' as const, at: { kind: 'file', file } as const, facts }]),
  ]
}

interface PlacedAgency {
  readonly name: string
  readonly at: SourceLocation | undefined
}

function agenciesOf({ lead, support, places }: AnnexTask): PlacedAgency[] {
  return [lead, ...support].map(name => ({ name, at: name === lead ? places.lead : places.support }))
}

function trackersOf({ remarks }: AnnexIndicator): PlacedAgency[] {
  return remarks
    .filter(({ kind }) => kind === 'tracked-by')
    .flatMap(({ at, facts }) => splitAgencies(String(facts.actual)).map(name => ({ name, at })))
}

/** "Quy mô kinh tế số" by 2030 and by 2045 may be one indicator with two targets; each stays as the annex has it. */
export function withSameTitles(indicators: readonly AnnexIndicator[]): AnnexIndicator[] {
  const first = new Map<string, string>()
  return indicators.map(indicator => {
    const key = JSON.stringify([foldText(indicator.title), foldText(indicator.unit)])
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, indicator.id)
    const at = indicator.places.indicatorTitle
    if (earlier === undefined || at === undefined) return indicator
    return { ...indicator, remarks: [{ kind: 'same-title', at, facts: { id: earlier } }, ...indicator.remarks] }
  })
}
