// A marked copy that came back → the same workbook without its marks and notes, its list left to be replaced.
import type { ReadLimits } from '../read/limits.ts'
import { correctionMark, isCorrectionSheet } from '../source/correction-mark.ts'
import type { RawTable } from '../source/raw-table.ts'
import { clearNotes } from './clear-notes.ts'
import { reformatCell } from './mark-cells.ts'
import { lightShades, markShades } from './mark-colours.ts'
import { type OpenWorkbook, openWorkbook } from './open-workbook.ts'
import type { PackageEditor } from './package-editor.ts'
import { Refusal } from './refusal.ts'
import { findSheetSpans } from './sheet-spans.ts'
import type { MarkedFormat, StylesEditor } from './styles-editor.ts'
import { attributesOf } from './xml-attributes.ts'
import { TextEdits } from './xml-tree.ts'

/** A copy that was marked before, whether or not its list was deleted since: opened afresh, without its marks. */
export function withoutMarks(workbook: OpenWorkbook, table: RawTable, limits: ReadLimits): OpenWorkbook | Refusal {
  if (!workbook.styles.hasFill(markShades) && !table.sheets.some(isCorrectionSheet)) return workbook
  const bytes = clearMarks(workbook, table)
  return bytes instanceof Refusal ? bytes : openWorkbook(bytes, limits)
}

function clearMarks(workbook: OpenWorkbook, table: RawTable): Uint8Array | Refusal {
  const { editor, sheets, styles, stylesPart } = workbook
  const lists = new Set(table.sheets.filter(isCorrectionSheet).map(({ name }) => name))
  const originalOf = originalFormats(styles, readPairs(workbook, table))
  for (const { name, entry } of sheets) {
    if (entry === null || lists.has(name)) continue
    const refused = restoreFormats(editor, entry.name, originalOf) ?? clearNotes(editor, entry.name)
    if (refused !== null) return refused
  }
  const written = styles.finish()
  if (written instanceof Refusal) return written
  editor.put(stylesPart, written)
  return editor.finish()
}

/** The formats that the list keeps in hidden cells beside each other; a blank one is the workbook's plain format. */
function readPairs({ editor, sheets, styles }: OpenWorkbook, table: RawTable): MarkedFormat[] {
  return table.sheets.filter(isCorrectionSheet).flatMap(sheet => {
    const hidden = sheet.rows[0]?.cells.find(cell => cell.kind === 'text' && cell.text === correctionMark)
    const part = sheets.find(({ name }) => name === sheet.name)?.entry?.name ?? ''
    const text = editor.text(part)
    const spans = text instanceof Refusal ? null : findSheetSpans(text, row => row > 1)
    return (spans?.rows ?? []).flatMap(({ cells }) => {
      const marked = cells.find(({ column }) => column === hidden?.column)
      const original = cells.find(({ column }) => column === (hidden?.column ?? 0) + 1)
      if (marked === undefined || !isOurs(styles, marked.format)) return []
      return { marked: marked.format, original: original?.format ?? 0 }
    })
  })
}

function isOurs(styles: StylesEditor, format: number): boolean {
  return markShades.has(styles.fillColour(format) ?? '')
}

/** null for a cell that bears no mark, or one that cannot be taken away. */
type OriginalFormat = (format: number) => number | null

function originalFormats(styles: StylesEditor, pairs: readonly MarkedFormat[]): OriginalFormat {
  const known = new Map<number, number | null>(pairs.map(({ marked, original }) => [marked, original]))
  return format => {
    if (!known.has(format)) known.set(format, isOurs(styles, format) ? likelyOriginal(styles, pairs, format) : null)
    return known.get(format) ?? null
  }
}

/** A marked cell in which a date was typed has got another format, with our fill: it gets back the fill it most likely had. */
function likelyOriginal(styles: StylesEditor, pairs: readonly MarkedFormat[], format: number): number | null {
  const colour = styles.fillColour(format)
  // Behind white letters: taken away without anything in its place, the letters would be gone too.
  if (pairs.length === 0 && lightShades.has(colour ?? '')) return null
  const look = (one: number) => attributesOf(styles.xf(one).slice(0, styles.xf(one).indexOf('>') + 1))
  const border = look(format).get('borderId')
  const sameFill = pairs.filter(({ marked }) => styles.fillColour(marked) === colour)
  const pair = sameFill.find(({ marked }) => look(marked).get('borderId') === border) ?? sameFill[0]
  const fill = pair === undefined ? 0 : Number(look(pair.original).get('fillId') ?? 0)
  return styles.withFill(styles.xf(format), fill)
}

function restoreFormats(editor: PackageEditor, part: string, originalOf: OriginalFormat): Refusal | null {
  const text = editor.text(part)
  if (text instanceof Refusal) return text
  const spans = findSheetSpans(text, () => true)
  if (spans === null) return new Refusal('unfamiliar-part', part)
  const edits = new TextEdits()
  for (const cell of spans.rows.flatMap(({ cells }) => cells)) {
    const original = originalOf(cell.format)
    if (original !== null) reformatCell(edits, text, cell, original)
  }
  if (!edits.isEmpty) editor.put(part, edits.apply(text))
  return null
}
