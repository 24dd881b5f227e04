// Turns the text of an earlier diagnostics.json into its diagnostics, or one place that is wrong.
import * as z from 'zod'
import { type Diagnostic, severities } from '../../diagnostics/diagnostic.ts'
import type { SourceLocation } from '../../source/location.ts'
import { cellOfAddress } from '../../source/location.ts'
import { type JsonReading, readJson } from './read-json.ts'

const text = z.string().nullish()
const count = z.number().int().positive().nullish()

/** Contract section 5. Keys that are not listed are left alone. */
const schema = z.object({
  schema: z.literal('tiendo/diagnostics/1'),
  diagnostics: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(severities),
      file: z.string(),
      sheet: text,
      cell: text,
      line: count,
      column: count,
      locality: text,
      task: text,
      indicator: text,
      facts: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
    }),
  ),
})

/** Reads what `--previous-check` was given. Never throws. */
export function parsePreviousCheck(content: string): JsonReading<readonly Diagnostic[]> {
  const { value: check, problem } = readJson(content, schema)
  if (check === null) return { value: null, problem }
  const value = check.diagnostics.map((one): Diagnostic => {
    const { rule, severity, locality = null, task = null, indicator = null, facts } = one
    return { rule, severity, at: placeOf(one), facts, locality, task, indicator, related: [] }
  })
  return { value, problem: null }
}

type Place = z.infer<typeof schema>['diagnostics'][number]

function placeOf({ file, sheet = null, cell, line, column }: Place): SourceLocation {
  const place = cell ? cellOfAddress(cell) : null
  const position = line && column ? { line, column } : null
  if (place !== null) return { kind: 'cell', file, sheet, ...place, ...(position === null ? {} : { position }) }
  return position === null ? { kind: 'file', file } : { kind: 'text', file, ...position }
}
