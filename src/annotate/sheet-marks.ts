// A list of corrections → for each sheet the cells to mark, and what the note of each says.
import type { Severity } from '../diagnostics/diagnostic.ts'
import { annotateWords } from '../language/annotate-words.ts'
import type { Correction, CorrectionList } from '../model/corrections.ts'
import type { Language } from '../model/plan.ts'
import { cellAddress } from '../source/location.ts'
import { type NotePiece, noteGap } from './note-text.ts'
import type { CellMark } from './place-marks.ts'

/** By sheet name. The list has the gravest first, so the first correction of a cell gives the mark its severity. */
export function sheetMarks(
  { corrections }: CorrectionList,
  language: Language,
): ReadonlyMap<string, readonly CellMark[]> {
  const sheets = new Map<string, Map<string, CellMark>>()
  for (const one of corrections) {
    const { at, severity } = one
    if (at.kind !== 'cell' || at.sheet === null) continue
    const cells = sheets.get(at.sheet) ?? new Map<string, CellMark>()
    sheets.set(at.sheet, cells)
    const before = cells.get(cellAddress(at))
    const pieces = notePieces(one, language)
    const mark = { row: at.row, column: at.column, severity: before?.severity ?? severity }
    cells.set(cellAddress(at), { ...mark, pieces: before ? [...before.pieces, noteGap, ...pieces] : pieces })
  }
  return new Map([...sheets].map(([name, cells]) => [name, [...cells.values()]]))
}

function notePieces({ severity, rule, message, fix, standing }: Correction, language: Language): NotePiece[] {
  const words = annotateWords[language]
  const known = standing === null ? '' : ` – ${words.standing[standing]}`
  return [
    { text: `${words.severity[severity]} [${rule}]${known}\n`, isStrong: true },
    { text: fix === '' ? message : `${message}\n→ ${fix}`, isStrong: false },
  ]
}

/** The beginning of a note of ours, in any language: programs that forget a note's author keep its words. */
export const noteBeginning = new RegExp(
  `^(?:${Object.values(annotateWords)
    .flatMap(({ severity }) => Object.values<string>(severity satisfies Readonly<Record<Severity, string>>))
    .join('|')}) \\[[a-z]+(?:-[a-z]+)*\\]`,
  'u',
)
