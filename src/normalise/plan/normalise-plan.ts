// Turns a plan file's tree into a Plan: names resolved, deadlines read, every part with its place in the file.
import type { Outcome, Raised } from '../../diagnostics/diagnostic.ts'
import type { LocalityRegistry } from '../../model/locality.ts'
import type { Plan, PlanSource } from '../../model/plan.ts'
import type { RawTree } from '../../source/raw-tree.ts'
import { type DocumentSource, locateIn } from '../document/document-source.ts'
import { readDocument } from '../document/read-document.ts'
import { vnProvinces } from '../names/vn-provinces.ts'
import { duplicateIds, firstOfEach } from './duplicate-ids.ts'
import { type PlanReading, readAmendment, readException, readIndicator, readTask } from './plan-parts.ts'
import { unknownReferences } from './plan-references.ts'
import { type PlanDocument, planSchema } from './plan-schema.ts'
import { assigneeNames } from './resolve-assignees.ts'
import { soundParts } from './sound-parts.ts'

/**
 * Null, with `invalid-plan` at each place, when the file has not the shape of contract section 2; what is right of it is
 * judged all the same, so that a person need not come back for it. Names that lead
 * nowhere (`unknown-reference`, `amendment-of-unknown-task`) and second ids (`duplicate-id`) are raised here, because
 * they are left out of the plan; `knownRules` are the names exceptions may use, null when they are not to be judged.
 * A local plan reads `trước` as the `central` plan does.
 */
export function normalisePlan(
  file: string,
  sha256: string,
  tree: RawTree,
  knownRules: readonly string[] | null = null,
  central: Pick<Plan, 'beforeIsExclusive'> | null = null,
): Outcome<Plan | null> {
  const origin = { file, tree }
  const { value: document, raised } = readDocument(origin, planSchema, { kind: 'plan', rule: 'invalid-plan' })
  // Names that a local plan takes from the central one are known to whoever judges it, and here they are not.
  const sound = document ?? (central === null ? soundParts(tree) : null)
  if (sound === null) return { value: null, raised }
  const read = readPlanDocument(sound, origin, sha256, knownRules, central)
  return { value: document && read.value, raised: [...raised, ...read.raised] }
}

function readPlanDocument(
  document: PlanDocument,
  origin: DocumentSource,
  sha256: string,
  knownRules: readonly string[] | null,
  central: Pick<Plan, 'beforeIsExclusive'> | null,
): Outcome<Plan> {
  const source: PlanSource = { file: origin.file, sha256, locate: (path, part) => locateIn(origin, path, part) }
  const registry = registryOf(document)
  const names = assigneeNames(registry, document.groups)
  const found: Raised[] = []
  const plan = buildPlan(document, registry, {
    names,
    objectives: new Set(document.objectives.map(({ id }) => id)),
    beforeIsExclusive: document.reporting.beforeIsExclusive || central?.beforeIsExclusive === true,
    source,
    raised: found,
  })
  const unknown = unknownReferences(document, registry, names, knownRules, source)
  return { value: plan, raised: [...duplicateIds(document, source), ...unknown, ...found] }
}

function buildPlan(document: PlanDocument, registry: LocalityRegistry, reading: PlanReading): Plan {
  const { id, title, version, language, reporting } = document
  return {
    id,
    title,
    issuedBy: document.issuedBy ?? null,
    issuedOn: document.issuedOn ?? null,
    version,
    language,
    registry,
    groups: Object.fromEntries(reading.names.groups),
    dueSoonDays: reporting.dueSoonDays,
    colours: reporting.colours,
    beforeIsExclusive: reporting.beforeIsExclusive,
    periods: firstOfEach(reporting.periods, period => period.id).map(period => ({
      ...period,
      submitBy: period.submitBy ?? null,
      previous: period.previous ?? null,
    })),
    objectives: firstOfEach(document.objectives, objective => objective.id),
    indicators: unique(document.indicators.map((written, index) => readIndicator(written, index, reading))),
    tasks: unique(document.tasks.map((written, index) => readTask(written, index, reading))),
    amendments: document.amendments.map((written, index) => readAmendment(written, index, reading)),
    exceptions: document.exceptions.map(readException),
    locality: document.locality ?? null,
    parent: document.parent ?? null,
    source: reading.source,
  }
}

function unique<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return firstOfEach(items, item => item.id)
}

function registryOf({ localities }: PlanDocument): LocalityRegistry {
  if (localities === 'vn-provinces') return vnProvinces
  const units = firstOfEach(localities, unit => unit.code)
  return { localities: units.map(unit => ({ ...unit, parent: unit.parent ?? null })), former: [] }
}
