// Every workbook of the fixtures, once more with a prefix on all names, and by a library: the same cells three times.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read as readWithSheetJs, utils, type WorkSheet } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../src/read/fault.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import { readXlsx } from '../../src/read/xlsx.ts'
import { cellAddress } from '../../src/source/location.ts'
import type { RawCell, RawSheet, RawTable } from '../../src/source/raw-table.ts'
import { repository } from '../support/source-files.ts'
import { dumpCell, dumpTable } from './dump.ts'

const fixtures = join(repository, 'fixtures')
const workbooks = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.xlsx'))
  .map((file): [file: string, bytes: Buffer] => [file, readFileSync(join(fixtures, file))])
  .filter(([, bytes]) => bytes.toString('latin1', 0, 2) === 'PK')
/** Made to be refused, which the tests of the corpus and of the rules hold them to. */
const refused = /refused-|rules[\\/][^\\/]+[\\/]bad[\\/]|82_2025-Q3/

/** A copy whose sheets and strings have a prefix on every name, so that only the general path reads them. */
function prefixed(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, part] of Object.entries(parts)) {
    const xml = new TextDecoder().decode(part)
    if (!/<(?:worksheet|sst)[\s>]/.test(xml) || /<!\[CDATA\[|<!--/.test(xml)) continue
    const renamed = xml.replace(/ xmlns=/g, ' xmlns:all=').replace(/<(\/?)(?=[A-Za-z]+[\s/>])/g, '<$1all:')
    parts[name] = new TextEncoder().encode(renamed)
  }
  return zipSync(parts, { level: 1 })
}

/** Not compared: formulas without a value, and text of pre-Unicode fonts, which only ours makes readable. */
function oursLines({ sheets }: RawTable): string[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.filter(isComparable).map(cell => `${name} ${cellAddress(cell)} ${sameLineEnds(saidOf(cell))}`),
    ),
  )
}

function isComparable(cell: RawCell): boolean {
  return cell.kind !== 'uncalculated' && !(cell.kind === 'text' && cell.font !== undefined)
}

function saidOf(cell: RawCell): string {
  return cell.kind === 'percent' ? `number ${cell.number}` : dumpCell(cell)
}

function sameLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function theirsLines(bytes: Uint8Array, { sheets }: RawTable): string[] {
  const { Sheets, Workbook } = readWithSheetJs(bytes, { cellDates: false, UTC: true })
  const firstDay = Workbook?.WBProps?.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  return sheets.flatMap(sheet => sheetLines(sheet, Sheets[sheet.name ?? ''] ?? {}, firstDay))
}

/** It does not tell which numbers are days and which texts have such fonts: that is taken from ours. */
function sheetLines({ name, rows }: RawSheet, theirs: WorkSheet, firstDay: number): string[] {
  const ours = new Map(rows.flatMap(({ cells }) => cells.map(cell => [cellAddress(cell), cell])))
  const covered = new Set((theirs['!merges'] ?? []).flatMap(({ s, e }) => addressesBetween(s, e).slice(1)))
  return Object.entries(theirs).flatMap(([address, theirCell]) => {
    if (address.startsWith('!') || covered.has(address) || theirCell.v === undefined) return []
    const { t, v, w } = theirCell
    const cell = ours.get(address)
    if ((cell && !isComparable(cell)) || (t === 's' && String(v).trim() === '')) return []
    if (t === 'n')
      return `${name} ${address} ${cell?.kind === 'date' ? `date ${dayAfter(firstDay, v)}` : `number ${v}`}`
    const kind = { s: 'text', b: 'boolean', e: 'error' }[String(t)]
    return `${name} ${address} ${kind} ${sameLineEnds(String(t === 'e' ? w : v))}`
  })
}

function dayAfter(firstDay: number, serial: number): string {
  return new Date(firstDay + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}

function addressesBetween(first: { r: number; c: number }, last: { r: number; c: number }): string[] {
  const addresses: string[] = []
  for (let r = first.r; r <= last.r; r++) {
    for (let c = first.c; c <= last.c; c++) addresses.push(utils.encode_cell({ r, c }))
  }
  return addresses
}

describe('a workbook of the fixtures', () => {
  it.each(workbooks)('%s', async (file, bytes) => {
    const table = await readXlsx(bytes, defaultLimits)
    if (table instanceof Fault) {
      expect(file).toMatch(refused)
      return
    }
    const copy = await readXlsx(prefixed(bytes), defaultLimits)
    expect(copy instanceof Fault ? copy : dumpTable(copy)).toEqual(dumpTable(table))
    // The library cannot do without the list of content types, which ours has no use for.
    if (!('[Content_Types].xml' in unzipSync(bytes))) expect(file).toMatch(/odd-/)
    else expect(oursLines(table).toSorted()).toEqual(theirsLines(bytes, table).toSorted())
  })
})
