// What a reading gave, as short lines that tests can compare and people can read.

import type { Outcome } from '../../src/diagnostics/diagnostic.ts'
import type { ReadLimits } from '../../src/read/limits.ts'
import { readSource } from '../../src/read/readers.ts'
import { cellAddress } from '../../src/source/location.ts'
import type { RawCell, RawTable } from '../../src/source/raw-table.ts'
import type { RawTree } from '../../src/source/raw-tree.ts'

/** `A1 text một`, one line a cell; sheets after the first with their name before the address. */
export function dumpTable(table: RawTable): string[] {
  return table.sheets.flatMap((sheet, index) =>
    sheet.rows.flatMap(row =>
      row.cells.map(cell => `${index === 0 ? '' : `${sheet.name}!`}${cellAddress(cell)} ${dumpCell(cell)}`),
    ),
  )
}

export function dumpCell(cell: RawCell): string {
  switch (cell.kind) {
    case 'text':
      return `text ${cell.text}${cell.font === undefined ? '' : ` [${cell.font}]`}`
    case 'number':
    case 'percent':
      return `${cell.kind} ${cell.number}`
    case 'date':
      return `date ${cell.date}`
    case 'boolean':
      return `boolean ${cell.boolean}`
    case 'error':
      return `error ${cell.text}`
    case 'uncalculated':
      return `uncalculated ${cell.formula}`
  }
}

/** The lines of a table, or the one line that says why there is none: `unreadable-file damaged xml-unclosed`. */
export async function read(file: string, bytes: Uint8Array, limits?: ReadLimits): Promise<string[]> {
  const outcome = await readSource(file, bytes, limits)
  return outcome.value?.kind === 'table' ? dumpTable(outcome.value) : [refusal(outcome)]
}

/** Fails the test, with the reason, when the file is not a table. */
export async function readTable(file: string, bytes: Uint8Array): Promise<RawTable> {
  const outcome = await readSource(file, bytes)
  if (outcome.value?.kind !== 'table') throw new Error(refusal(outcome))
  return outcome.value
}

export async function readTree(text: string, limits?: ReadLimits): Promise<RawTree> {
  const outcome = await readSource('plan.yaml', new TextEncoder().encode(text), limits)
  if (outcome.value?.kind !== 'tree') throw new Error(refusal(outcome))
  return outcome.value
}

export function refusal({ value, raised }: Outcome<unknown>): string {
  const [first] = raised
  if (value !== null || first === undefined || raised.length !== 1)
    return `${raised.length} diagnostics, value ${value}`
  const { part, ...facts } = first.facts
  const place = first.at.kind === 'text' ? ` ${first.at.line}:${first.at.column}` : ''
  return `${first.rule} ${Object.values(facts).join(' ')}${place}`
}
