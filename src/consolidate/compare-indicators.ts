// Turns the indicators of two compiled reports into those whose actual, target or outcome moved.
import type { CompiledIndicator, CompiledNationalIndicator, CompiledReport } from '../model/compiled-report.ts'
import { hasMoved, type IndicatorMove } from '../model/report-comparison.ts'

type Measured = Pick<CompiledIndicator, 'actual' | 'target' | 'met'>

export function compareNationalIndicators(from: CompiledReport, to: CompiledReport): IndicatorMove[] {
  const before = new Map(from.nationalIndicators.map(one => [one.indicator, one]))
  const after = new Map(to.nationalIndicators.map(one => [one.indicator, one]))
  return [...new Set([...after.keys(), ...before.keys()])].flatMap(indicator => {
    const [old, present] = [before.get(indicator) ?? null, after.get(indicator) ?? null]
    return moved(old, present, { indicator, locality: null, ...named(present ?? old) })
  })
}

export function compareIndicators(from: CompiledReport, to: CompiledReport): IndicatorMove[] {
  const names = new Map([...from.nationalIndicators, ...to.nationalIndicators].map(one => [one.indicator, one]))
  const before = new Map(from.indicators.map(one => [keyOf(one), one]))
  const after = new Map(to.indicators.map(one => [keyOf(one), one]))
  return [...new Map([...after, ...before])].flatMap(([key, { indicator, locality }]) =>
    moved(before.get(key) ?? null, after.get(key) ?? null, {
      indicator,
      locality,
      ...named(names.get(indicator) ?? null),
    }),
  )
}

function moved(
  from: Measured | null,
  to: Measured | null,
  about: Pick<IndicatorMove, 'indicator' | 'title' | 'unit' | 'locality'>,
): IndicatorMove[] {
  const move: IndicatorMove = {
    ...about,
    actual: { from: from?.actual ?? null, to: to?.actual ?? null },
    target: { from: from?.target ?? null, to: to?.target ?? null },
    met: { from: from?.met ?? null, to: to?.met ?? null },
  }
  return [move.actual, move.target, move.met].some(hasMoved) ? [move] : []
}

function named(one: CompiledNationalIndicator | null): Pick<IndicatorMove, 'title' | 'unit'> {
  return { title: one?.title ?? '', unit: one?.unit ?? '' }
}

function keyOf({ locality, indicator }: CompiledIndicator): string {
  return JSON.stringify([locality, indicator])
}
