// Turns the colour words of a table into conditional formats, which stay right when somebody edits or sorts the cells.
import type { ConditionalRule } from 'hucre/xlsx'
import { columnLetters } from '../../source/location.ts'
import type { Table } from './page.ts'
import { barColour, toneStyle } from './styles.ts'

/** `first` and `last` are the table's data rows as Excel counts them. Priorities are unique within a sheet. */
export function toneRules(table: Table, first: number, last: number, tableIndex: number): ConditionalRule[] {
  if (table.length === 0) return []
  const priority = tableIndex * 100 + 1
  return [...wordRules(table, first, last, priority), ...barRules(table, first, last, priority + 50)]
}

function wordRules(table: Table, first: number, last: number, priority: number): ConditionalRule[] {
  const letters = table.columns.map((_, column) => columnLetters(column + 1))
  const word = letters[table.columns.findIndex(column => column.tone === 'word')]
  if (word === undefined) return []
  const shown = letters.filter((_, column) => table.columns[column]?.tone !== undefined)
  const range = shown.map(letter => `${letter}${first}:${letter}${last}`).join(' ')
  return Array.from(table.tones ?? [], ([text, colour], index) => ({
    type: 'expression' as const,
    priority: priority + index,
    range,
    formula: `$${word}${first}="${text.replaceAll('"', '""')}"`,
    style: toneStyle(colour),
  }))
}

function barRules(table: Table, first: number, last: number, priority: number): ConditionalRule[] {
  return table.columns.flatMap((column, index) => {
    if (!column.bar) return []
    const letter = columnLetters(index + 1)
    const ends = [
      { type: 'num' as const, value: '0' },
      { type: 'num' as const, value: '1' },
    ]
    const range = `${letter}${first}:${letter}${last}`
    return [{ type: 'dataBar' as const, priority: priority + index, range, dataBar: { cfvo: ends, color: barColour } }]
  })
}
