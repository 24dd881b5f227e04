// Turns the colours of a table into conditional formats, which stay right when somebody edits or sorts the cells.
import type { ConditionalRule } from 'hucre/xlsx'
import { columnLetters } from '../../source/location.ts'
import type { Table } from './page.ts'
import { barColour, toneStyle } from './styles.ts'
import type { ConditionPart } from './tones.ts'

/** `first` and `last` are the table's data rows as Excel counts them. Priorities are unique within a sheet. */
export function toneRules(table: Table, first: number, last: number, tableIndex: number): ConditionalRule[] {
  if (table.length === 0) return []
  const priority = tableIndex * 100 + 1
  return [...colourRules(table, first, last, priority), ...barRules(table, first, last, priority + 50)]
}

function colourRules(table: Table, first: number, last: number, priority: number): ConditionalRule[] {
  const letters = table.columns.map((_, column) => columnLetters(column + 1))
  const cell = (part: ConditionPart): string => {
    const letter = letters[table.columns.findIndex(column => column.part === part)]
    if (letter === undefined) throw new Error(`table ${table.name} has no column for ${part}`)
    return `$${letter}${first}`
  }
  const shown = letters.filter((_, column) => table.columns[column]?.tone)
  const range = shown.map(letter => `${letter}${first}:${letter}${last}`).join(' ')
  return (table.tones ?? []).map(({ colour, condition }, index) => ({
    type: 'expression' as const,
    priority: priority + index,
    range,
    formula: condition(cell),
    style: toneStyle(colour),
    stopIfTrue: true,
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
