// Turns a YAML submission into the same rows and fields as a spreadsheet, each with its line and column.
import { type Outcome, type Raised, raise } from '../../diagnostics/diagnostic.ts'
import type { LocalityRegistry } from '../../model/locality.ts'
import type { Plan } from '../../model/plan.ts'
import type { Identity, IgnoredRow, Submission } from '../../model/submission.ts'
import { type Field, valueOf } from '../../source/field.ts'
import type { RawTree, TreePath } from '../../source/raw-tree.ts'
import { type DocumentSource, isMap, locateIn, shortText, valueAt } from '../document/document-source.ts'
import { readRoot, withoutNulls } from '../document/read-document.ts'
import { schemaProblems } from '../document/schema-problems.ts'
import { matchIdentityLocality } from '../names/match-identity-locality.ts'
import { rowMatcher } from '../names/match-row.ts'
import { matchPeriod } from '../values/parse-period.ts'
import { revisionOf, withFileName } from './file-name-identity.ts'
import { readTreeIndicator, readTreeTask, type TreeRowPlace } from './read-tree-rows.ts'
import { submissionSchema } from './submission-schema.ts'
import { type TreeRow, treeRow } from './tree-row.ts'

const rule = 'invalid-submission'

/**
 * Contract section 2. Null when the document has another shape than a submission: its root, its `kind`, a list or a row
 * of it, or a key nobody knows, behind which any value may hide. A bad value is `unreadable-value` and spoils its field
 * only.
 */
export function normaliseSubmissionTree(file: string, tree: RawTree, plan: Plan): Outcome<Submission | null> {
  const source = { file, tree }
  const root = readRoot(source, { kind: 'submission', rule })
  if (root.value === null) return { value: null, raised: root.raised }
  const tasks = readList(source, 'tasks')
  const indicators = readList(source, 'indicators')
  const problems = [...tasks.raised, ...indicators.raised, ...unknownKeys(source)]
  if (tasks.value === null || indicators.value === null || problems.length > 0) return { value: null, raised: problems }
  const raised: Raised[] = []
  const identity = withFileName(file, readIdentity(treeRow(source, [], root.value, raised), plan.registry), plan)
  const taskMatcher = rowMatcher(plan.tasks)
  const indicatorMatcher = rowMatcher(plan.indicators)
  const submission: Submission = {
    file,
    identity,
    localityMatch: matchIdentityLocality(identity, plan.registry),
    period: matchPeriod(valueOf(identity.period) ?? '', plan.periods),
    revision: revisionOf(identity),
    tables: [],
    passedOver: [],
    aside: [],
    tasksAt: locateIn(source, tasks.value.isPresent ? ['tasks'] : [], 'key'),
    indicatorsAt: indicators.value.isPresent ? locateIn(source, ['indicators'], 'key') : null,
    tasks: tasks.value.rows.map(place => readTreeTask(source, place, taskMatcher, plan, raised)),
    indicators: indicators.value.rows.map(place => readTreeIndicator(source, place, indicatorMatcher, plan, raised)),
    ignored: [...tasks.value.ignored, ...indicators.value.ignored],
  }
  return { value: submission, raised }
}

interface TreeList {
  readonly isPresent: boolean
  readonly rows: readonly TreeRowPlace[]
  readonly ignored: readonly IgnoredRow[]
}

/** Null when what stands under the key is no list. A dash with nothing behind it is a blank row. */
function readList(source: DocumentSource, key: 'tasks' | 'indicators'): Outcome<TreeList | null> {
  const value = valueAt(source.tree.value, [key])
  const isPresent = value !== undefined
  if (value === undefined || value === null) return { value: { isPresent, rows: [], ignored: [] }, raised: [] }
  if (!Array.isArray(value)) return { value: null, raised: [wrongShape(source, [key], value, 'list')] }
  const items = value.map((item: unknown, index) => {
    const path = [key, index]
    return { item, path, line: source.tree.locate(path).line }
  })
  const blank = items.filter(({ item }) => item === null)
  const filled = items.filter(({ item }) => item !== null)
  const ignored = blank.map(({ line }): IgnoredRow => ({ sheet: null, row: line, reason: 'blank' }))
  return {
    value: { isPresent, rows: filled.map(({ path, line }) => ({ path, line })), ignored },
    raised: filled.filter(({ item }) => !isMap(item)).map(({ item, path }) => wrongShape(source, path, item, 'map')),
  }
}

function wrongShape(source: DocumentSource, path: TreePath, value: unknown, expected: 'list' | 'map'): Raised {
  const facts = { problem: 'wrong-type', key: String(path[0]), actual: shortText(value), expected }
  return raise(rule, locateIn(source, path), facts)
}

/** Of what the schema says, only this: values are judged one by one, when they are read. */
function unknownKeys(source: DocumentSource): Raised[] {
  const result = submissionSchema.safeParse(withoutNulls(source.tree.value))
  const issues = result.error?.issues.filter(issue => issue.code === 'unrecognized_keys') ?? []
  return schemaProblems(source, submissionSchema, rule, issues)
}

function readIdentity(root: TreeRow, registry: LocalityRegistry): Identity {
  return {
    ...localityFields(root.text('locality'), registry),
    period: root.text('period'),
    reportedOn: root.date('reportedOn'),
    plan: root.text('plan'),
    planVersion: root.count('planVersion', 'version'),
    revision: root.count('revision', 'revision'),
    preparedBy: root.text('preparedBy'),
  }
}

/** The key holds the code; some write the name there. */
function localityFields(
  locality: Field<string>,
  registry: LocalityRegistry,
): Pick<Identity, 'localityCode' | 'localityName'> {
  const blank = { state: 'blank', at: locality.at } as const
  const text = valueOf(locality)
  const isCode = text === null || /\d/.test(text) || registry.localities.some(({ code }) => code === text)
  return isCode ? { localityCode: locality, localityName: blank } : { localityCode: blank, localityName: locality }
}
