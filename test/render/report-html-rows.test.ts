import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model/plan.ts'
import { states } from '../../src/model/state.ts'
import { vnProvinces } from '../../src/normalise/names/vn-provinces.ts'
import { encodeTable } from '../../src/render/html/embed/encode-table.ts'
import { stringList } from '../../src/render/html/embed/string-list.ts'
import { textLimit } from '../../src/render/html/embed/text-limit.ts'
import { assignmentConditions, meetsCondition } from '../../src/render/html/rows/conditions.ts'
import { foldForSearch } from '../../src/render/html/rows/fold.ts'
import { type PageData, type TableName, tableNames } from '../../src/render/html/rows/page-data.ts'
import { type RowTable, rowTable } from '../../src/render/html/rows/row-table.ts'
import { foldedTexts, selectRows, sortRows } from '../../src/render/html/rows/select-rows.ts'
import { rowView } from '../../src/render/html/rows/views/index.ts'
import { viewDraft } from '../../src/render/html/rows/views/row-view.ts'
import { shortName, tilePlaces, tiles } from '../../src/render/html/tiles.ts'
import { carriedRows, renderPage } from './html-page.ts'
import { sampleReport } from './sample-report.ts'

const report = sampleReport()
const carried = carriedRows(renderPage(report))

function draft(language: Language, rows: PageData = carried) {
  const table = (name: TableName) => rowTable(rows, name)
  const tables = {
    assignments: table('assignments'),
    indicators: table('indicators'),
    localities: table('localities'),
    diagnostics: table('diagnostics'),
    sources: table('sources'),
  }
  return viewDraft(language, tables, rows.edition)
}

const view = rowView('assignments', draft('vi'))

function select(filter: { condition?: string; where?: Record<string, string>; search?: string }): number[] {
  const searching = { columns: view.searched, folded: foldedTexts() }
  return selectRows(view.table, { condition: '', where: {}, search: '', ...filter }, view.meets, searching)
}

describe('the rows a figure opens', () => {
  it('are as many as the figure says', () => {
    const { totals, tasks } = report
    expect(select({ condition: 'completed' })).toHaveLength(totals.completion.numerator)
    expect(select({ condition: 'overdue' })).toHaveLength(totals.overdue)
    expect(select({ condition: 'due-soon' })).toHaveLength(totals.dueSoon)
    expect(select({ condition: 'unreported' })).toHaveLength(totals.unreported)
    expect(select({ condition: 'amended' })).toHaveLength(tasks.filter(task => task.amendments.length > 0).length)
    for (const state of states) expect(select({ condition: `state:${state}` })).toHaveLength(totals.states[state])
    for (const { code, totals: own, greenShare } of report.localities) {
      expect(select({ where: { locality: code }, condition: 'overdue' })).toHaveLength(own.overdue)
      expect(select({ where: { locality: code }, condition: 'green' })).toHaveLength(greenShare.numerator)
    }
    for (const { name, totals: own } of report.leads) {
      expect(select({ where: { lead: name } })).toHaveLength(own.assignments)
    }
    for (const { id, totals: own } of report.objectives) {
      expect(select({ where: { objective: id } })).toHaveLength(own.assignments)
    }
  })

  it('are every overdue one once, in groups of days', () => {
    const spans = assignmentConditions.filter(id => id.startsWith('days:')).map(id => select({ condition: id }))
    expect(spans.flat().toSorted((a, b) => a - b)).toEqual(select({ condition: 'overdue' }))
  })

  it('are none for a condition that does not exist', () => {
    expect(select({ condition: 'overdo' })).toEqual([])
    expect(select({ condition: 'days:5-6' })).toEqual([])
    expect(assignmentConditions.every(id => meetsCondition.length === 2 && id !== '')).toBe(true)
  })
})

describe('searching', () => {
  it('needs no tone marks and takes words in any order', () => {
    const found = select({ search: 'dak lak' })
    expect(found.length).toBeGreaterThan(0)
    expect(select({ search: 'LẮK  Đắk' })).toEqual(found)
    expect(new Set(found.map(row => view.table.text('locality', row)))).toEqual(new Set(['66']))
  })

  it.each([
    ['Đắk Lắk', 'dak lak'],
    ['Thừa Thiên – HUẾ', 'thua thien – hue'],
    ['Hoà'.normalize('NFD'), 'hoa'],
  ])('folds %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded)
  })
})

describe('sorting', () => {
  const all = select({})

  it('puts the largest or smallest first, blank ones last, equal ones in the order of the report', () => {
    const folded = foldedTexts()
    const days = sortRows(view.table, all, { column: 'daysOverdue', descending: true }, folded)
    const values = days.map(row => view.table.number('daysOverdue', row) ?? 0)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    for (const descending of [false, true]) {
      const due = sortRows(view.table, all, { column: 'due', descending }, folded).map(row =>
        view.table.text('due', row),
      )
      const given = due.filter(day => day !== '')
      expect(due.slice(0, given.length)).toEqual(descending ? given.toSorted().toReversed() : given.toSorted())
    }
  })

  it('keeps every row once', () => {
    const columns = view.columns.map(column => column.key)
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.boolean(), (column, descending) => {
        const sorted = sortRows(view.table, all, { column, descending }, foldedTexts())
        expect(sorted.toSorted((a, b) => a - b)).toEqual(all)
      }),
      { numRuns: 10 },
    )
  })
})

describe('views', () => {
  it.each(['vi', 'en'] as const)('name and detail every row in %s', language => {
    for (const name of tableNames) {
      const { table, columns, nameOf, detailsOf } = rowView(name, draft(language))
      for (let row = 0; row < Math.min(table.length, 20); row += 1) {
        expect(nameOf(row)).not.toBe('')
        expect(detailsOf(row).length).toBeGreaterThan(0)
        expect(columns.map(column => typeof column.text(row))).not.toContain('undefined')
      }
    }
  })

  it('say where a row was reported: file, sheet and cell, with a link to it', () => {
    const row = select({}).find(one => view.table.text('cell', one) !== '') ?? -1
    const source = view.detailsOf(row)[0]
    const file = view.table.text('file', row).slice('submissions/'.length)
    expect(source?.text).toBe(`${file} · trang tính Nhiệm vụ · ô ${view.table.text('cell', row)}`)
    expect(source?.href).toBe(`../../submissions/${file}#'Nhiệm vụ'!${view.table.text('cell', row)}`)
  })

  it('list the diagnostics of a row with their cells', () => {
    const [first] = report.diagnostics
    const row = select({ where: { locality: first?.locality ?? '', task: first?.task ?? '' } })[0] ?? -1
    expect(view.detailsOf(row).at(-1)).toMatchObject({
      heading: 'Thông báo về dòng này',
      text: expect.stringContaining('Đã xong'),
    })
  })
})

describe('the data', () => {
  it('gives back what was put in', () => {
    const row = fc.record({
      file: fc.string(),
      locality: fc.constantFrom('01', '14', null),
      localityName: fc.string(),
      used: fc.constantFrom('yes', 'no'),
      revision: fc.option(fc.nat()),
      read: fc.nat(),
      accepted: fc.nat(),
      rejected: fc.nat(),
      ignored: fc.nat(),
      reasonsVi: fc.string(),
      reasonsEn: fc.string(),
      sha256: fc.string(),
    })
    fc.assert(
      fc.property(fc.array(row), rows => {
        const strings = stringList(4000, '…')
        const sources = encodeTable('sources', rows, strings)
        const none = {}
        const tables = { assignments: none, indicators: none, localities: none, diagnostics: none, sources }
        const table: RowTable = rowTable(
          { edition: 'internal', strings: strings.strings, hrefs: {}, tables },
          'sources',
        )
        expect(table.length).toBe(rows.length)
        rows.forEach((one, index) => {
          expect(table.number('read', index)).toBe(one.read)
          expect(table.number('revision', index)).toBe(one.revision)
          expect(table.text('locality', index)).toBe(one.locality ?? '')
          expect(table.text('used', index)).toBe(one.used)
        })
      }),
    )
  })

  it('cuts long texts only where the page would grow too large', () => {
    expect(textLimit(report)).toBe(4000)
    const [task] = report.tasks
    const tasks = task ? Array.from({ length: 30_000 }, () => ({ ...task, result: 'x'.repeat(3000) })) : []
    expect(textLimit({ ...report, tasks })).toBe(250)
  })
})

describe('tiles', () => {
  it('place each province in force once, on a place of its own', () => {
    expect(tiles.map(tile => tile.code).toSorted()).toEqual(vnProvinces.localities.map(one => one.code).toSorted())
    expect(new Set(tiles.map(({ row, column }) => `${row} ${column}`)).size).toBe(34)
    expect(tilePlaces(vnProvinces.localities)?.get('14')).toMatchObject({ name: 'Sơn La' })
  })

  it('know a name in another spelling, and refuse another name, one too few or one too many', () => {
    const named = (code: string, name: string) =>
      vnProvinces.localities.map(one => (one.code === code ? { code, name } : one))
    expect(tilePlaces(named('75', 'Thành phố Đồng Nai'))).not.toBeNull()
    expect(tilePlaces(named('56', 'KHÁNH HOÀ'))).not.toBeNull()
    expect(tilePlaces(named('24', 'Tỉnh Bắc Giang'))).toBeNull()
    expect(tilePlaces(vnProvinces.localities.slice(1))).toBeNull()
    expect(tilePlaces([...vnProvinces.localities, { code: '99', name: 'Tỉnh Khác' }])).toBeNull()
    expect(tilePlaces([])).toBeNull()
  })

  it('shorten names by the word for their kind alone', () => {
    expect(['Thành phố Hồ Chí Minh', 'TP. Huế', 'Tỉnh', 'Tỉnh Đoàn Lào Cai', 'Xã Tân Tiến'].map(shortName)).toEqual([
      'Hồ Chí Minh',
      'Huế',
      'Tỉnh',
      'Đoàn Lào Cai',
      'Xã Tân Tiến',
    ])
  })
})
