// An identity without a locality or a period → the letterhead and the title that speak of one, to be quoted where it is missed.
import type { Plan } from '../../model/plan.ts'
import type { Identity, Unlabelled } from '../../model/submission.ts'
import { cellLocation } from '../layout/table-reader.ts'
import { matchIdentityLocality } from '../names/match-identity-locality.ts'
import { cellText } from '../text/cell-text.ts'
import { matchPeriod } from '../values/parse-period.ts'
import { periodPhrases } from '../values/period-phrases.ts'
import { isTitle } from '../values/title-times.ts'
import type { IdentityArea } from './identity-values.ts'
import { headAreas, unitsInHead } from './letterhead.ts'

/** Only labels and the file's name say whose a report is (contract section 3); what else stands there is not passed over. */
export function unlabelledIdentity(
  file: string,
  identity: Identity,
  areas: readonly IdentityArea[],
  { registry, periods }: Pick<Plan, 'registry' | 'periods'>,
): Unlabelled {
  const isWithout = matchIdentityLocality(identity, registry).kind === 'missing'
  const unit = isWithout ? unitsInHead(file, areas, registry)[0] : undefined
  const title = identity.period.state === 'blank' ? titlesOfPeriod(areas, periods)[0] : undefined
  return {
    locality: unit ? { text: unit.text, at: cellLocation(file, unit.grid, unit.cell.row, unit.cell.column) } : null,
    period: title
      ? { text: cellText(title.cell), at: cellLocation(file, title.grid, title.cell.row, title.cell.column) }
      : null,
  }
}

function titlesOfPeriod(areas: readonly IdentityArea[], periods: Plan['periods']) {
  const ofPeriod = (text: string) =>
    isTitle(text) && periodPhrases(text, null).some(phrase => matchPeriod(phrase, periods) !== null)
  return headAreas(areas).flatMap(({ grid, firstRow, lastRow }) =>
    grid.sheet.rows
      .filter(({ row }) => row >= firstRow && row <= lastRow)
      .flatMap(({ cells }) => cells.filter(cell => cell.kind === 'text' && ofPeriod(cellText(cell))))
      .map(cell => ({ grid, cell })),
  )
}
