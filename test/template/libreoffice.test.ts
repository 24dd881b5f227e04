// A template filled in, opened and re-saved by LibreOffice reads back the same, and still tells what it was made from.
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { CheckedSubmission } from '../../src/model/checked-submission.ts'
import { convertWithLibreOffice, isInstalled } from '../support/outside-programs.ts'
import { entriesFor } from './arbitrary-entries.ts'
import { fillIn } from './fill-in.ts'
import { checkBack, periodOf, renderFor, resolution57, rulesRaised } from './read-back.ts'

/** All that was read, without the addresses. */
function content({ submission, reportedOn, preparedBy, locality, period }: CheckedSubmission): unknown {
  const values = (row: object): unknown =>
    Object.entries(row).map(([key, field]) => [
      key,
      typeof field === 'object' && field !== null && 'value' in field ? field.value : null,
    ])
  return {
    ...{ reportedOn, preparedBy, locality, period },
    tasks: submission?.tasks.map(values),
    indicators: submission?.indicators.map(values),
  }
}

describe.skipIf(!isInstalled('LibreOffice', 'templates are not re-saved with it.'))('LibreOffice', () => {
  it('keeps what was filled in, the rules for entries and the stamp', { timeout: 120_000 }, async () => {
    const plan = await resolution57()
    const locality = plan.registry.localities.find(({ code }) => code === '38')
    if (!locality) throw new Error('no locality')
    const request = { plan, period: periodOf(plan, '2025-Q3'), locality, previous: null, language: plan.language }
    const [entries] = fc.sample(entriesFor(request), { numRuns: 1, seed: 57 })
    if (!entries) throw new Error('no entries')
    const filled = await fillIn(await renderFor(request, 'xlsx'), 'xlsx', entries, 'vi')
    const saved = convertWithLibreOffice(filled, 'xlsx')
    const [before, after] = [await checkBack(filled, 'xlsx', request), await checkBack(saved, 'xlsx', request)]
    expect(content(after)).toEqual(content(before))
    expect(rulesRaised(after)).toEqual(rulesRaised(before))

    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Uint8Array.from(saved).buffer)
    const stamp = workbook.getWorksheet('_tiendo')
    expect(stamp?.state).not.toBe('visible')
    expect(stamp?.getCell('B2').value).toBe('KH-57')
    expect(workbook.keywords).toContain(`planSha256=${'f'.repeat(64)}`)
    const tasks = workbook.getWorksheet('Nhiệm vụ')
    expect(tasks?.getCell('H8').dataValidation).toMatchObject({ type: 'list' })
    // ExcelJS does not know the words "true" and "false" that LibreOffice writes.
    const parts = unzipSync(saved)
    expect(strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toMatch(
      /<sheetProtection sheet="(?:1|true)"/,
    )
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toMatch(/<protection locked="(?:0|false)"/)
  })
})
