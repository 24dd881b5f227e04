// Turns the text of an earlier diagnostics.json into its diagnostics, or one place that is wrong.
import * as z from 'zod'
import { type Diagnostic, severities } from '../../diagnostics/diagnostic.ts'
import type { SourceLocation } from '../../source/location.ts'
import { cellOfAddress } from '../../source/location.ts'
import { describeJsonProblem, parseJson } from './read-json.ts'

export interface PreviousCheckReading {
  readonly value: readonly Diagnostic[] | null
  /** The place and what stands there, in no language; null when the file was read. */
  readonly problem: string | null
}

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
export function parsePreviousCheck(content: string): PreviousCheckReading {
  const tree = parseJson(content)
  if (tree === null) return { value: null, problem: 'JSON' }
  const parsed = schema.safeParse(tree.value)
  if (!parsed.success) {
    return { value: null, problem: describeJsonProblem(tree.value, parsed.error.issues[0]?.path ?? []) }
  }
  const value = parsed.data.diagnostics.map((one): Diagnostic => {
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
