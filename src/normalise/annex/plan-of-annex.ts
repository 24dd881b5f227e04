// Turns a locality's plan in the layout of an annex into a Plan, every value with its cell, tied to the central plan.
import { type Outcome, type Raised, raise } from '../../diagnostics/diagnostic.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Plan, PlanSource } from '../../model/plan.ts'
import { valueOf } from '../../source/field.ts'
import type { RawTable } from '../../source/raw-table.ts'
import { findTables } from '../layout/find-tables.ts'
import { sheetGrid } from '../layout/sheet-grid.ts'
import { rowMatcher } from '../names/match-row.ts'
import { withFileName } from '../submission/file-name-identity.ts'
import { identityArea } from '../submission/identity-values.ts'
import { readIdentity } from '../submission/read-identity.ts'
import { annexTables } from './annex-layout.ts'
import { annexLocality } from './annex-locality.ts'
import { annexSource } from './annex-source.ts'
import { joinHorizons } from './join-horizons.ts'
import { localIndicator, localTask, raiseRemark } from './local-rows.ts'
import { readAnnex } from './read-annex.ts'

/** Ids of a locality's own rows must not look like those of the central plan. */
const localPrefixes = { tasks: 'DP-', indicators: 'DP-CT-' }

/**
 * Rows are tied to central tasks and indicators by their code, else by their title (`matched-by-title`). Null, with one
 * `unrecognised-layout`, when no sheet holds a table of tasks or targets.
 */
export function normaliseAnnexPlan(file: string, sha256: string, table: RawTable, central: Plan): Outcome<Plan | null> {
  const read = readAnnex(file, table, localPrefixes)
  if (read === null)
    return { value: null, raised: [raise('unrecognised-layout', { kind: 'file', file }, { kind: 'annex' })] }
  const matcher = rowMatcher(central.indicators)
  const annex = joinHorizons(read, matcher)
  const raised: Raised[] = []
  const identity = readAnnexIdentity(file, table, central, raised)
  const locality = annexLocality(identity, annex, central.registry, raised)
  const version = valueOf(identity.planVersion)
  const source: PlanSource = annexSource(annex, sha256, { locality: locality.at, version: identity.planVersion.at })
  const taskMatcher = rowMatcher(central.tasks)
  const tasks = annex.tasks.map((task, index) => localTask(task, index, taskMatcher, central, raised))
  const indicators = annex.indicators.map((one, index) => localIndicator(one, index, matcher, central, raised))
  for (const { id, remarks } of annex.tasks) raised.push(...remarks.flatMap(one => raiseRemark(one, { task: id })))
  for (const { remarks } of annex.indicators) raised.push(...remarks.flatMap(one => raiseRemark(one, {})))
  const plan: Plan = {
    ...central,
    id: annex.document ?? file,
    title: annex.title ?? file,
    issuedBy: null,
    issuedOn: null,
    version: 1,
    groups: {},
    periods: [],
    objectives: annex.sections.map(({ id, title }) => ({ id, title })),
    indicators: firstOfEachIndicator(indicators, source, raised),
    tasks,
    amendments: [],
    exceptions: [],
    locality: locality.code,
    parent: { plan: central.id, version: version ?? central.version },
    source,
  }
  return { value: plan, raised }
}

function readAnnexIdentity(file: string, table: RawTable, central: Plan, raised: Raised[]) {
  const areas = table.sheets
    .filter(sheet => !sheet.hidden)
    .map(sheetGrid)
    .map(grid => identityArea(grid, findTables(grid, annexTables)))
  const stated = readIdentity(file, areas, raised)
  // The number of a decision often begins the file's name; beside a name in the sheet it is no code against it.
  return stated.localityName.state === 'given' ? stated : withFileName(file, stated, central)
}

/** Two rows of one central indicator: the first counts. */
function firstOfEachIndicator(indicators: readonly Indicator[], source: PlanSource, raised: Raised[]): Indicator[] {
  const first = new Map<string, Indicator>()
  for (const indicator of indicators) {
    const { id, index } = indicator
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, indicator)
    else {
      const related = [source.locate(['indicators', earlier.index, 'id'])]
      const facts = { actual: id, kind: 'indicator' }
      raised.push(raise('duplicate-id', source.locate(['indicators', index, 'id']), facts, { indicator: id, related }))
    }
  }
  return [...first.values()]
}
