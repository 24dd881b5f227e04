// CSV and YAML templates hold whatever a plan says without a cell becoming a formula or a comment becoming a key.
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { dueOn, planOf, taskOf } from '../model/plan-of.ts'
import { renderFor } from './read-back.ts'

const period = { id: '2025-Q3', from: '2025-06-15', to: '2025-09-14', submitBy: '2025-09-20', previous: null }
const locality = { code: '01', name: '=cmd', aliases: [], parent: null }
const meaning = dueOn('2025-06-30').meaning
const plan = planOf({
  ...{ id: 'KH: 57 #1', issuedBy: 'Ban\nlạ: [x]', objectives: [{ id: 'MT1', title: 'Một\nlocality: "99"' }] },
  tasks: [
    taskOf('NV-01', {
      title: '=1+1',
      lead: '-5',
      product: 'a, "b"\nc',
      objective: 'MT1',
      deadline: { text: '6/2025', meaning },
    }),
    taskOf('07', { title: 'x\ntasks: []', deadline: { text: 'Quý II/2025', meaning } }),
  ],
})
const request = { plan, period, locality, previous: null, language: 'vi' } as const

describe('a CSV template', () => {
  it('begins with a byte order mark, ends lines as RFC 4180 says, and escapes what looks like a formula', async () => {
    const text = Buffer.from(await renderFor(request, 'csv')).toString('utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    const rows: string[][] = parse(text, { bom: true })
    expect(rows.find(row => row[1] === 'NV-01')?.slice(1, 6)).toEqual([
      ...['NV-01', "'=1+1", '-5'],
      // A spreadsheet would take 6/2025 for the first of June.
      ...['đến 6/2025', 'a, "b"\nc'],
    ])
    expect(rows.find(row => row[1] === '07')?.[4]).toBe('Quý II/2025')
    expect(rows.find(row => row[0] === 'Đơn vị báo cáo')?.[1]).toBe("'=cmd")
    expect(new Set(rows.map(row => row.length)).size).toBe(1)
  })
})

describe('a YAML template', () => {
  it('says who and what, and leaves the rest blank', async () => {
    const blank = { status: null, progress: null, completedOn: null, evidence: null }
    const texts = { result: null, difficulties: null, proposals: null }
    expect(parseYaml(Buffer.from(await renderFor(request, 'yaml')).toString('utf8'))).toEqual({
      ...{ kind: 'submission', plan: 'KH: 57 #1', planVersion: 1, locality: '01', period: '2025-Q3' },
      ...{ reportedOn: null, revision: 1, preparedBy: null },
      tasks: [
        { task: 'NV-01', ...blank, ...texts },
        { task: '07', ...blank, ...texts },
      ],
    })
  })
})
