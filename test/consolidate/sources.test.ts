import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate } from '../../src/consolidate/consolidate.ts'
import { workspaceArbitrary } from './arbitraries.ts'
import { makePlan, makeSubmission, makeTask, period, type SubmissionSketch } from './builders.ts'

const plan = makePlan(['01', '14'], { tasks: [makeTask('NV-01'), makeTask('NV-02')] })

function sourcesOf(...sketches: readonly SubmissionSketch[]) {
  const submissions = sketches.map(makeSubmission)
  const report = consolidate({ plan, period, asOf: '2025-09-14', submissions, diagnostics: [], accepted: [] })
  return report.sources
}

const tasks = [
  { task: 'NV-01', status: 'completed' as const },
  { task: 'NV-02', rejectedBy: 'missing-status' },
]
const ignored = [{ sheet: 'Nhiệm vụ', row: 6, reason: 'section' as const }]

describe('sources', () => {
  it('accounts for every row of the file used, with the reason of each that does not count', () => {
    const [source] = sourcesOf({ code: '01', tasks, ignored, indicators: [{ indicator: 'CT-01', actual: 1 }] })
    expect(source).toMatchObject({
      used: true,
      revision: 1,
      rows: { read: 4, accepted: 2, rejected: 1, ignored: 1 },
      rejectedRows: [{ sheet: 'Nhiệm vụ', row: 9, rule: 'missing-status' }],
      ignoredRows: ignored,
    })
  })

  it.each<[string, SubmissionSketch]>([
    ['superseded', { code: '01', revision: 1, content: 'a' }],
    ['duplicate-file', { code: '01', revision: 2, content: 'other' }],
    ['duplicate-file', { code: '01', revision: 2, content: 'same' }],
    ['unusable-file', { code: '01', usable: false }],
    ['unusable-file', { code: '01', revision: 3, period: '2025-Q2' }],
    ['unusable-file', { code: '99' }],
  ])('ignores all rows of a file that stands for nobody: %s', (reason, sketch) => {
    const used = { code: '01', revision: 2, content: 'same', file: 'a.xlsx' }
    const [first, second] = sourcesOf({ ...sketch, file: 'b.xlsx', tasks, ignored }, used)
    expect(first).toMatchObject({ file: 'a.xlsx', used: true })
    expect(second).toMatchObject({
      used: false,
      rows: { read: 3, accepted: 0, rejected: 0, ignored: 3 },
      rejectedRows: [],
    })
    expect(second?.ignoredRows.map(row => row.reason)).toEqual(['section', reason, reason])
  })

  it('counts the rows of an unusable file as they were read, since nobody judged them', () => {
    const read = makeSubmission({ code: '01', usable: false, tasks, ignored })
    const submissions = [{ ...read, tasks: [], rejected: [], ignored: [] }]
    const { sources } = consolidate({ plan, period, asOf: '2025-09-14', submissions, diagnostics: [], accepted: [] })
    expect(sources[0]?.rows).toEqual({ read: 3, accepted: 0, rejected: 0, ignored: 3 })
  })

  it('lists a file that could not be read, with no rows', () => {
    const [source] = sourcesOf({ code: null, usable: false, unread: true })
    expect(source).toMatchObject({ used: false, locality: null, revision: null, rows: { read: 0, ignored: 0 } })
  })

  it('adds up for every file of every workspace: read = accepted + rejected + ignored', () => {
    fc.assert(
      fc.property(workspaceArbitrary, workspace => {
        const { sources } = consolidate({ ...workspace, diagnostics: [], accepted: [] })
        expect(sources.map(source => source.file)).toEqual(workspace.submissions.map(one => one.source.file).toSorted())
        for (const { file, rows, rejectedRows, ignoredRows } of sources) {
          const read = workspace.submissions.find(one => one.source.file === file)?.submission
          expect(rows.read).toBe(
            (read?.tasks.length ?? 0) + (read?.indicators.length ?? 0) + (read?.ignored.length ?? 0),
          )
          expect(rows.read).toBe(rows.accepted + rows.rejected + rows.ignored)
          expect([rejectedRows.length, ignoredRows.length]).toEqual([rows.rejected, rows.ignored])
        }
      }),
    )
  })
})
