// Holds what a public edition may show, whatever the format, and that the report of one locality tells of no other.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Language } from '../src/model/plan.ts'
import { editions, type Report } from '../src/model/report.ts'
import { type ReportFormat, renderReport, reportFormats, scopeReport } from '../src/pipeline.ts'
import { sampleReport as everyState } from './consolidate/sample-report.ts'
import { sampleReport } from './render/sample-report.ts'
import { markTexts } from './support/mark-texts.ts'

/** The paths of a report whose texts everybody may read; whatever is not named here must reach no file. */
const open = new Set([
  ...['plan.id', 'plan.title', 'plan.sha256', 'plan.issuedBy', 'period.id'],
  ...[
    'focus.name',
    'focus.steps.*.title',
    'focus.steps.*.product',
    'localities.*.name',
    'leads.*.name',
    'objectives.*.id',
    'objectives.*.title',
  ],
  ...['title', 'lead', 'product', 'deadline', 'originalDeadline', 'originalLead', 'originalProduct'].map(inTasks),
  ...['evidence', 'result', 'amendments.*.decision', 'amendments.*.reason'].map(inTasks),
  ...['from', 'to'].map(key => inTasks(`amendments.*.changes.*.${key}`)),
  ...['decision', 'reason', 'changes.*.from', 'changes.*.to'].map(key => `indicators.*.amendments.*.${key}`),
  ...['title', 'unit'].map(key => `nationalIndicators.*.${key}`),
  ...['title', 'decision', 'reason', 'changes.*.from', 'changes.*.to'].map(key => `amendments.*.${key}`),
  'exceptions.*.reason',
])

/** Some that only offices may read: were these never seen, the search below would prove nothing. */
const internal = [
  'localities.*.preparedBy',
  'localities.*.files.*',
  'tasks.*.difficulties',
  'tasks.*.proposals',
  'tasks.*.flags.*',
  'tasks.*.source.file',
  'diagnostics.*.facts.actual',
  'exceptions.*.approvedBy',
  'sources.*.file',
  'sources.*.sha256',
]

function inTasks(key: string): string {
  return `tasks.*.${key}`
}

const small = sampleReport({ localities: 4, tasks: 9 })
const [exception] = small.exceptions
const samples: readonly (readonly [string, Report])[] = [
  ['of all', { ...small, exceptions: exception ? [{ ...exception, approvedBy: 'Nguyễn Văn A' }] : [] }],
  ['of every state and standing', everyState()],
]

/** All that a file holds: the parts of a package decompressed one after the other, else its text. */
async function contentOf(report: Report, format: ReportFormat, language: Language): Promise<string> {
  const content = await renderReport(report, format, {
    language,
    letterhead: 'state',
    sourceHref: file => `../${file}`,
  })
  if (typeof content === 'string') return content
  const isPackage = content[0] === 0x50 && content[1] === 0x4b
  if (!isPackage) return strFromU8(content)
  return Object.entries(unzipSync(content))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join('\n')
}

function pathsIn(content: string, marks: ReadonlyMap<string, string>): Set<string> {
  const found = content.match(/zq\d+qz/gi) ?? []
  return new Set(found.flatMap(mark => marks.get(mark.toLowerCase()) ?? []))
}

describe.each(samples)('the report %s', (_, report) => {
  const { report: marked, marks } = markTexts(report)

  it.each(reportFormats)('as %s shows everybody only what it may', async format => {
    for (const language of ['vi', 'en'] as const) {
      const content = await contentOf(scopeReport(marked, { edition: 'public', locality: null }), format, language)
      const shown = pathsIn(content, marks)
      expect([...shown].filter(path => !open.has(path))).toEqual([])
      expect(shown.size).toBeGreaterThan(3)
    }
  })

  it('still shows the offices what the public edition leaves out', async () => {
    const shown = pathsIn(await contentOf(marked, 'json', 'vi'), marks)
    const held = new Set(marks.values())
    expect(internal.filter(path => held.has(path) && !shown.has(path))).toEqual([])
    expect(internal.filter(path => held.has(path)).length).toBeGreaterThan(5)
  })
})

describe('the report of one locality', () => {
  const { report: marked, marks } = markTexts(samples[0]?.[1] ?? small)
  const [own, ...others] = marked.localities
  /** The marks of texts that belong to other localities: their names, files, rows and what was said about them. */
  const foreign = textsOf([
    others,
    marked.tasks.filter(({ locality }) => locality !== own?.code),
    marked.diagnostics.filter(({ locality }) => locality !== own?.code),
    marked.sources.filter(({ locality }) => locality !== own?.code),
  ])

  it.each(reportFormats)('as %s tells of no other, in either edition', async format => {
    for (const edition of editions) {
      const report = scopeReport(marked, { edition, locality: own?.code ?? '' })
      const content = await contentOf(report, format, 'vi')
      expect([...foreign].filter(mark => content.toLowerCase().includes(mark))).toEqual([])
      expect(content.toLowerCase()).toContain(own?.name)
      if (edition === 'public') expect([...pathsIn(content, marks)].filter(path => !open.has(path))).toEqual([])
    }
  })

  it('names its rank among all and is no report at all for an unknown code', () => {
    const report = scopeReport(marked, { edition: 'internal', locality: own?.code ?? '' })
    expect(report.focus).toMatchObject({ code: own?.code, rank: own?.rank, ranked: marked.localities.length })
    expect(scopeReport(marked, { edition: 'internal', locality: 'none' }).focus).toBeNull()
  })
})

function textsOf(value: unknown): Set<string> {
  return new Set(JSON.stringify(value).match(/zq\d+qz/g) ?? [])
}
