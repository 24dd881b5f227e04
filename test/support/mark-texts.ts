// Replaces every text of a report by a mark of its own, so that a test can tell which of them reach an output.
import type { Report } from '../../src/model/report.ts'

/** Closed lists, dates and the ids that join one part to another: without them the report would be none. */
const kept = new Set(
  (
    'edition language status state colour due fromDue toDue on by asOf completedOn reportedOn until submitBy direction ' +
    'aggregation op what kind severity submission reason@ignoredRows task indicator locality code objective localities ' +
    'from@period to@period from@assignees to@assignees rule'
  ).split(' '),
)

export interface MarkedReport {
  readonly report: Report
  /** The mark of each text, with the path it stands at; places in lists are written `*`. */
  readonly marks: ReadonlyMap<string, string>
}

export function markTexts(report: Report): MarkedReport {
  const marks = new Map<string, string>()
  const mark = (value: unknown, path: readonly string[], parent: unknown): unknown => {
    if (Array.isArray(value)) return value.map(one => mark(one, [...path, '*'], parent))
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mark(one, [...path, key], value)]))
    }
    if (typeof value !== 'string' || isKept(path, parent)) return value
    const text = `zq${marks.size}qz`
    marks.set(text, path.join('.'))
    return text
  }
  const copy = mark(report, [], null)
  if (!isReport(copy, report)) throw new Error('a marked report keeps its shape')
  return { report: copy, marks }
}

function isKept(path: readonly string[], parent: unknown): boolean {
  const keys = path.filter(key => key !== '*')
  const [key = '', holder = ''] = [keys.at(-1), keys.at(-2)]
  const what = typeof parent === 'object' && parent !== null && 'what' in parent ? String(parent.what) : ''
  return kept.has(key) || kept.has(`${key}@${holder}`) || kept.has(`${key}@${what}`)
}

/** Only texts are replaced, so whatever the original is the copy is too. */
function isReport(copy: unknown, original: Report): copy is Report {
  return typeof copy === 'object' && copy !== null && Object.keys(copy).join() === Object.keys(original).join()
}
