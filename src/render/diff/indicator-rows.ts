// Turns indicators that moved between two reports into tables: those of the country, then those of localities.
import { hasMoved, type IndicatorMove, type ReportComparison } from '../../model/report-comparison.ts'
import { block, type DiffBlock, type DiffWording, moveText, numberText } from './block.ts'

export function nationalIndicators({ nationalIndicators: moves }: ReportComparison, wording: DiffWording): DiffBlock[] {
  const { column, section } = wording.words
  const columns = [{ heading: column.indicator }, ...[column.actual, column.target].map(right), { heading: column.met }]
  return block(
    section.nationalIndicators,
    columns,
    moves.map(move => indicatorRow(move, wording)),
  )
}

/** Where an outcome changed; the rest is counted. */
export function indicators({ indicators: moves, names }: ReportComparison, wording: DiffWording): DiffBlock[] {
  const { column, section, indicatorCounts } = wording.words
  if (moves.length === 0) return []
  const by = ({ actual: { from, to } }: IndicatorMove) => (from === null || to === null ? 0 : to - from)
  const turned = moves.filter(({ met }) => hasMoved(met))
  const counts = indicatorCounts(
    moves.filter(move => by(move) > 0).length,
    moves.filter(move => by(move) < 0).length,
    turned.filter(({ met }) => met.to === true).length,
    turned.filter(({ met }) => met.from === true).length,
  )
  const rows = turned.map(move => [names[move.locality ?? ''] ?? move.locality ?? '', ...indicatorRow(move, wording)])
  const columns = [
    { heading: column.locality },
    { heading: column.indicator },
    ...[column.actual, column.target].map(right),
    { heading: column.met },
  ]
  return block(section.indicators, columns, rows, counts)
}

function indicatorRow({ indicator, title, unit, actual, target, met }: IndicatorMove, wording: DiffWording): string[] {
  const measured = (value: number | null) => `${numberText(value, wording)}${unit === '%' && value !== null ? '%' : ''}`
  const { words } = wording
  return [
    `${indicator} ${title}`.trim(),
    moveText(actual, measured),
    moveText(target, measured),
    moveText(met, value => (value === null ? words.none : value ? words.met : words.notMet)),
  ]
}

function right(heading: string) {
  return { heading, align: 'right' as const }
}
