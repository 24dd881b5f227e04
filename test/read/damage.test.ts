// Files changed at random: reading never throws, never hangs, and never gives other cells than were written.

import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/readers.ts'
import { read } from './dump.ts'
import { mutate, changes as mutations } from './mutate.ts'
import { sheetXml, stringsXml, workbookBytes } from './workbook-bytes.ts'

const rows = Array.from({ length: 40 }, (_, index) => {
  const row = index + 1
  const cells = [
    `<c r="A${row}"><v>${row}</v></c>`,
    `<c r="B${row}" t="s"><v>${index % 3}</v></c>`,
    `<c r="C${row}" s="1"><v>${45_658 + row}</v></c>`,
  ]
  return `<row r="${row}" spans="1:3">${cells.join('')}<c r="D${row}" t="inlineStr"><is><t>Việc ${row}</t></is></c></row>`
}).join('')
const workbook = workbookBytes({
  'xl/worksheets/sheet1.xml': sheetXml(rows, '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'),
  'xl/sharedStrings.xml': stringsXml(
    '<si><t>Hoàn thành</t></si><si><t>Đang thực hiện</t></si><si><r><t>Chưa </t></r><r><t>làm</t></r></si>',
  ),
})

const refused = /^(unreadable-file|oversized-file) /
const runs = Number(process.env.FUZZ_RUNS ?? 300)
const timeout = Math.max(30_000, runs * 100)

describe('a workbook', () => {
  it('with one bit turned gives the same cells or none', { timeout }, async () => {
    const whole = await read('a.xlsx', workbook)
    expect(whole).toHaveLength(159)
    await fc.assert(
      fc.asyncProperty(fc.nat(workbook.length * 8 - 1), async bit => {
        const lines = await read('a.xlsx', mutate(workbook, [{ at: bit >> 3, kind: 'flip', value: bit & 7 }]))
        if (!refused.test(lines[0] ?? '')) expect(lines).toEqual(whole)
      }),
      { numRuns: runs },
    )
  })

  it('cut off anywhere is refused', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(workbook.length - 1), async length => {
        expect((await read('a.xlsx', workbook.subarray(0, length)))[0]).toMatch(refused)
      }),
      { numRuns: runs / 3 },
    )
  })

  it('whose parts were changed by a program is read or refused', { timeout }, async () => {
    const parts = unzipSync(workbook)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(parts)), mutations, async (name, changes) => {
        const changed = { ...parts, [name]: mutate(parts[name] ?? new Uint8Array(), changes) }
        const { value, raised } = await readSource('a.xlsx', zipSync(changed, { level: 0 }))
        expect(raised.filter(({ rule }) => rule !== 'legacy-encoding' && rule !== 'misnamed-file')).toHaveLength(
          value === null ? 1 : 0,
        )
      }),
      { numRuns: runs },
    )
  })

  it('whose rows are no well-formed XML is never read', { timeout }, async () => {
    const parts = unzipSync(workbook)
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const tags = [...xml.matchAll(/<\/?(?:row|c|v|is|t|sheetData)\b/g)].map(match => match.index)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...tags), async at => {
        const broken = strToU8(`${xml.slice(0, at)}${xml.slice(at + 1)}`)
        const [line] = await read('a.xlsx', zipSync({ ...parts, 'xl/worksheets/sheet1.xml': broken }, { level: 0 }))
        expect(line).toMatch(refused)
      }),
      { numRuns: runs / 3 },
    )
  })
})

describe('a text', () => {
  const csv = strToU8('Mã,Tên,"Khó ""khăn"""\r\nNV-01,Việc,"a\nb"\r\nNV-02,,c\r\n')
  const yaml = strToU8(
    'kind: plan\ntasks:\n  - {id: NV-01, title: "Việc", deadline: 2025}\n  - id: &a x\n    b: *a\n    c: |\n      d\n',
  )

  it.each([
    ['a.csv', csv],
    ['a.yaml', yaml],
  ])('changed at random is read or refused: %s', { timeout }, async (file, bytes) => {
    await fc.assert(
      fc.asyncProperty(mutations, async changes => {
        const { value, raised } = await readSource(file, mutate(bytes, changes))
        expect(raised.filter(({ rule }) => rule !== 'legacy-encoding' && rule !== 'misnamed-file')).toHaveLength(
          value === null ? 1 : 0,
        )
      }),
      { numRuns: runs },
    )
  })

  it('of any bytes is read or refused', { timeout }, async () => {
    const file = fc.constantFrom('a.csv', 'a.yaml', 'a.xlsx', '-')
    await fc.assert(
      fc.asyncProperty(file, fc.uint8Array({ maxLength: 200 }), async (name, bytes) => {
        const { value, raised } = await readSource(name, bytes)
        expect(raised.filter(({ rule }) => rule !== 'legacy-encoding' && rule !== 'misnamed-file')).toHaveLength(
          value === null ? 1 : 0,
        )
      }),
      { numRuns: runs },
    )
  })
})
