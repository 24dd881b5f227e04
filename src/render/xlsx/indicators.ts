// The sheets of indicators: national figures against their targets, then the same for each locality.
import type { IndicatorReport, NationalIndicator } from '../../model/report.ts'
import { placeHref } from '../source-href.ts'
import { aggregationText, metText, targetText } from '../target-words.ts'
import { decisionsText } from './decisions-text.ts'
import type { Drafting } from './drafting.ts'
import { type Column, fillTable, type Page } from './page.ts'
import { metTones } from './tones.ts'

export function indicatorsPage(drafting: Drafting): Page {
  const { words, terms, report } = drafting
  const c = words.columns
  const columns: Column<NationalIndicator>[] = [
    { heading: c.indicator, width: 11, kind: 'word', value: indicator => indicator.indicator },
    { heading: c.indicatorTitle, width: 44, kind: 'text', value: indicator => indicator.title },
    { heading: c.unit, width: 12, kind: 'word', value: indicator => indicator.unit },
    { heading: c.baseline, width: 10, kind: 'decimal', value: indicator => indicator.baseline?.value ?? null },
    ...measuredColumns(drafting),
    { heading: c.reporting, width: 10, kind: 'count', value: indicator => indicator.localities },
    { heading: c.assigned, width: 10, kind: 'count', value: indicator => indicator.assigned },
    { heading: c.aggregation, width: 26, kind: 'text', value: one => aggregationText(one.aggregation, terms) },
  ]
  return {
    name: words.sections.indicators,
    notes: [words.formulas.achievementRate],
    tables: [fillTable({ name: 'NationalIndicators', tones: metTones(drafting) }, columns, report.nationalIndicators)],
    frozenColumns: 2,
    printedColumns: columns.length - 1,
  }
}

export function localityIndicatorsPage(drafting: Drafting): Page {
  const { words, report, indicators } = drafting
  const c = words.columns
  const sources = sourceColumns(drafting)
  const columns: Column<IndicatorReport>[] = [
    { heading: c.code, width: 8, kind: 'word', value: one => one.locality },
    { heading: c.locality, width: 19, kind: 'text', value: one => drafting.localityName(one.locality) },
    { heading: c.indicator, width: 9, kind: 'word', value: one => one.indicator },
    { heading: c.indicatorTitle, width: 36, kind: 'text', value: one => indicators.get(one.indicator)?.title ?? null },
    { heading: c.unit, width: 15, kind: 'word', value: one => indicators.get(one.indicator)?.unit ?? null },
    {
      heading: c.baseline,
      width: 10,
      kind: 'decimal',
      value: one => indicators.get(one.indicator)?.baseline?.value ?? null,
    },
    ...measuredColumns(drafting),
    ...sources,
  ]
  return {
    name: words.sections.localityIndicators,
    notes: [words.formulas.achievementRate],
    tables: [fillTable({ name: 'LocalityIndicators', tones: metTones(drafting) }, columns, report.indicators)],
    frozenColumns: 4,
    printedColumns: columns.length - sources.length,
  }
}

function sourceColumns(drafting: Drafting): Column<IndicatorReport>[] {
  const { words, sourceHref } = drafting
  const c = words.columns
  return [
    { heading: c.decision, width: 24, kind: 'text', value: one => decisionsText(one.amendments, drafting) },
    { heading: c.flags, width: 18, kind: 'text', value: one => one.flags.join(', ') },
    {
      heading: c.file,
      width: 28,
      kind: 'text',
      value: one => one.source?.file ?? null,
      href: ({ source, sourceCell }) =>
        source && placeHref(sourceHref(source.file), source.file, source.sheet, sourceCell ?? `A${source.row}`),
    },
    { heading: c.sheet, width: 12, kind: 'text', value: one => one.source?.sheet ?? null },
    { heading: c.row, width: 8, kind: 'count', value: one => one.source?.row ?? null },
  ]
}

type Measured = Pick<
  IndicatorReport,
  'actual' | 'numerator' | 'denominator' | 'targetInForce' | 'originalTarget' | 'met' | 'achievementRate'
>

function measuredColumns({ words, terms, language }: Drafting): Column<Measured>[] {
  const c = words.columns
  return [
    { heading: c.actual, width: 12, kind: 'decimal', value: one => one.actual },
    { heading: c.target, width: 11, kind: 'word', value: one => targetText(one.targetInForce, terms, language) },
    {
      heading: c.originalTarget,
      width: 11,
      kind: 'word',
      value: one => targetText(one.originalTarget, terms, language),
    },
    { heading: c.targetBy, width: 12, kind: 'date', value: one => one.targetInForce?.by ?? null },
    { heading: c.met, width: 13, kind: 'word', tone: true, part: 'word', value: one => metText(one, words) },
    { heading: c.achievementRate, width: 11, kind: 'rate', value: one => one.achievementRate },
    { heading: c.numerator, width: 13, kind: 'decimal', value: one => one.numerator },
    { heading: c.denominator, width: 13, kind: 'decimal', value: one => one.denominator },
  ]
}
