// The published schema of report.json describes every key that reports have, no more and no less.
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { jsonSchemaOf } from '../../../src/cli/schema.ts'
import { localityReport } from '../../../src/consolidate/locality-report.ts'
import { renderReportJson } from '../../../src/render/report-json.ts'
import { sampleDescribe, sampleReport } from '../../consolidate/arbitraries.ts'
import { repository } from '../../support/source-files.ts'

/** Readers let unknown keys through, since fields may be added; here each key has to be described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema).map(([key, value]) => [key, closed(value)])
  const isShape = 'properties' in schema && typeof schema.properties === 'object'
  return { ...Object.fromEntries(entries), ...(isShape ? { additionalProperties: false } : {}) }
}

function shapeOf(schema: unknown): object {
  return typeof schema === 'object' && schema !== null ? schema : {}
}

const published = jsonSchemaOf('report')
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
const open = ajv.compile(published)
const whole = ajv.compile({ ...published, ...shapeOf(closed(published)), $id: 'closed' })

describe('the schema of report.json', () => {
  it('describes the whole of the example report', () => {
    const report: unknown = JSON.parse(readFileSync(`${repository}fixtures/resolution-57/expected/report.json`, 'utf8'))
    expect(whole(report), JSON.stringify(whole.errors?.slice(0, 3))).toBe(true)
  })

  it('describes the sample report, with decisions and exceptions', () => {
    const report: unknown = JSON.parse(new TextDecoder().decode(renderReportJson(sampleReport(), sampleDescribe)))
    expect(whole(report), JSON.stringify(whole.errors?.slice(0, 3))).toBe(true)
  })

  it('describes the report of one locality', () => {
    const own = localityReport(sampleReport(), '14')
    if (own === null) throw new Error('no locality')
    const report: unknown = JSON.parse(new TextDecoder().decode(renderReportJson(own, sampleDescribe)))
    expect(whole(report), JSON.stringify(whole.errors?.slice(0, 3))).toBe(true)
  })

  it('refuses what is missing or of another kind, and lets additions through', () => {
    const report = JSON.parse(new TextDecoder().decode(renderReportJson(sampleReport(), sampleDescribe)))
    expect(open({ ...report, more: 1 })).toBe(true)
    for (const key of ['asOf', 'totals', 'tasks', 'sources']) {
      const { [key]: _, ...rest } = report
      expect([key, open(rest)]).toEqual([key, false])
      expect([key, open({ ...report, [key]: 7 })]).toEqual([key, false])
    }
  })
})
