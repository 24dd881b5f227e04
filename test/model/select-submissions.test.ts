// Holds which file stands for a locality, and that the order in which files arrive never matters.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckedSubmission } from '../../src/model/checked-submission.ts'
import { type SubmissionSelection, selectSubmissions } from '../../src/model/select-submissions.ts'

function submissionOf(file: string, given: Partial<CheckedSubmission> = {}): CheckedSubmission {
  return {
    source: { file, sha256: '' },
    usable: true,
    locality: '14',
    period: '2025-Q3',
    revision: 1,
    reportedOn: null,
    preparedBy: '',
    content: file,
    submission: null,
    tasks: [],
    indicators: [],
    rejected: [],
    ignored: [],
    raised: [],
    ...given,
  }
}

function filesOf(selection: SubmissionSelection) {
  const replaced = (list: SubmissionSelection['copies']) =>
    list.map(({ submission, by }) => `${submission.source.file} by ${by.source.file}`)
  return {
    used: selection.used.map(({ source }) => source.file),
    superseded: replaced(selection.superseded),
    duplicates: replaced(selection.duplicates),
    copies: replaced(selection.copies),
    unusable: selection.unusable.map(({ source }) => source.file),
  }
}

describe('selectSubmissions', () => {
  it('uses the highest revision', () => {
    const selection = selectSubmissions([
      submissionOf('a.xlsx', { revision: 2 }),
      submissionOf('b.xlsx', { revision: 10 }),
      submissionOf('c.xlsx', { revision: 1 }),
    ])
    expect(filesOf(selection)).toMatchObject({ used: ['b.xlsx'], superseded: ['a.xlsx by b.xlsx', 'c.xlsx by b.xlsx'] })
  })

  it('tells copies from files that differ', () => {
    const selection = selectSubmissions([
      submissionOf('c.xlsx', { content: 'other' }),
      submissionOf('b.xlsx', { content: 'same' }),
      submissionOf('a.xlsx', { content: 'same' }),
    ])
    expect(filesOf(selection)).toMatchObject({
      used: ['a.xlsx'],
      copies: ['b.xlsx by a.xlsx'],
      duplicates: ['c.xlsx by a.xlsx'],
      superseded: [],
    })
  })

  it('takes none of files that differ where the revision of one cannot be read', () => {
    const unclear = submissionOf('b.xlsx', { revision: null })
    for (const revision of [1, 2]) {
      expect(filesOf(selectSubmissions([submissionOf('a.xlsx', { revision }), unclear]))).toEqual({
        used: [],
        superseded: [],
        duplicates: [],
        copies: [],
        unusable: ['a.xlsx', 'b.xlsx'],
      })
    }
  })

  it('takes a file whose revision cannot be read where no other says anything else', () => {
    const unclear = submissionOf('b.xlsx', { revision: null, content: 'same' })
    expect(filesOf(selectSubmissions([unclear]))).toMatchObject({ used: ['b.xlsx'], unusable: [] })
    expect(filesOf(selectSubmissions([submissionOf('a.xlsx', { content: 'same' }), unclear]))).toMatchObject({
      used: ['a.xlsx'],
      copies: ['b.xlsx by a.xlsx'],
      superseded: [],
      unusable: [],
    })
  })

  it('keeps localities and periods apart', () => {
    const selection = selectSubmissions([
      submissionOf('a.xlsx'),
      submissionOf('b.xlsx', { locality: '79' }),
      submissionOf('c.xlsx', { period: '2025-Q2', revision: 3 }),
    ])
    expect(filesOf(selection)).toMatchObject({ used: ['a.xlsx', 'b.xlsx', 'c.xlsx'], superseded: [], duplicates: [] })
  })

  it('never uses an unusable file, whatever its revision', () => {
    const selection = selectSubmissions([
      submissionOf('a.xlsx', { usable: false, revision: 9 }),
      submissionOf('b.xlsx'),
    ])
    expect(filesOf(selection)).toMatchObject({ used: ['b.xlsx'], unusable: ['a.xlsx'], superseded: [] })
  })

  const files = fc.uniqueArray(
    fc.record({
      file: fc.integer({ min: 0, max: 30 }).map(number => `${number}.xlsx`),
      usable: fc.boolean(),
      locality: fc.constantFrom('01', '14'),
      period: fc.constantFrom('2025-Q2', '2025-Q3'),
      revision: fc.integer({ min: 1, max: 3 }),
      content: fc.constantFrom('x', 'y'),
    }),
    { selector: ({ file }) => file, maxLength: 12 },
  )

  it('does not depend on the order of arrival', () => {
    const shuffled = files.chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const select = (given: typeof list) =>
          filesOf(selectSubmissions(given.map(({ file, ...rest }) => submissionOf(file, rest))))
        expect(select(other)).toEqual(select(list))
      }),
    )
  })

  it('loses no file and counts none twice', () => {
    fc.assert(
      fc.property(files, list => {
        const selection = selectSubmissions(list.map(({ file, ...rest }) => submissionOf(file, rest)))
        const all = [
          ...selection.used,
          ...selection.unusable,
          ...[...selection.superseded, ...selection.duplicates, ...selection.copies].map(
            ({ submission }) => submission,
          ),
        ]
        expect(all.map(({ source }) => source.file).toSorted()).toEqual(list.map(({ file }) => file).toSorted())
        const places = selection.used.map(({ locality, period }) => `${locality} ${period}`)
        expect(new Set(places).size).toBe(places.length)
      }),
    )
  })
})
