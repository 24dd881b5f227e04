// Short words for tests: cells as addresses → a list of corrections, and a workbook marked with it.
import { annotateWorkbook } from '../../src/annotate/annotate-workbook.ts'
import { Refusal } from '../../src/annotate/refusal.ts'
import type { Severity } from '../../src/diagnostics/diagnostic.ts'
import type { Correction, CorrectionList } from '../../src/model/corrections.ts'
import type { Language } from '../../src/model/plan.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import { cellOfAddress } from '../../src/source/location.ts'

/** `Nhiệm vụ!G7`, or a whole file where there is no `!`. */
export function correctionAt(
  place: string,
  severity: Severity = 'error',
  changes: Partial<Correction> = {},
): Correction {
  const split = place.lastIndexOf('!')
  const cell = cellOfAddress(place.slice(split + 1))
  const at =
    cell === null || split === -1
      ? ({ kind: 'file', file: 'a.xlsx' } as const)
      : ({ kind: 'cell', file: 'a.xlsx', sheet: place.slice(0, split), ...cell } as const)
  return {
    ...{
      severity,
      rule: 'unreadable-value',
      at,
      row: 'NV-07 Hoàn thiện nền tảng',
      given: '31/02/2025',
      expected: 'một ngày',
    },
    ...{ message: '“31/02/2025” không đọc được; cần một ngày', fix: 'Ghi lại ngày.', standing: null, ...changes },
  }
}

export function listOf(...corrections: readonly Correction[]): CorrectionList {
  return { file: 'a.xlsx', corrections, fixed: null }
}

export function annotate(
  bytes: Uint8Array,
  list: CorrectionList,
  language: Language = 'vi',
): Promise<Uint8Array | Refusal> {
  return annotateWorkbook(bytes, list, { language, limits: defaultLimits })
}

/** Marks cells and expects that to be possible. */
export async function marked(bytes: Uint8Array, ...places: readonly (string | Correction)[]): Promise<Uint8Array> {
  const corrections = places.map(place => (typeof place === 'string' ? correctionAt(place) : place))
  const copy = await annotate(bytes, listOf(...corrections))
  if (copy instanceof Refusal) throw new Error(`refused: ${copy.reason} ${copy.part}`)
  return copy
}
