// The annexes of the formal report, each on pages of its own that lie across: the full lists behind the text.
import { type ISectionOptions, Paragraph } from 'docx'
import { formalWords } from '../../language/formal-words.ts'
import type { Letterhead } from '../../model/letterhead.ts'
import type { ReportDraft } from '../report-draft.ts'
import { type AnnexKey, type AnnexTable, annexTables } from './annex-tables.ts'
import { landscape, landscapeWidth } from './pages.ts'
import { centred, romanNumeral, runs, sizes } from './paragraphs.ts'
import { textTable } from './table.ts'

/** What the text calls each annex, "Phụ lục II"; null for one that would be empty and is left out. */
export type AnnexNames = Readonly<Record<AnnexKey, string | null>>

/** A document of many thousand lines helps nobody: the workbook has them all, and the annex says so. */
const most = 1000

export interface Annexes {
  readonly names: AnnexNames
  readonly sections: readonly ISectionOptions[]
}

export function annexesOf(draft: ReportDraft, letterhead: Letterhead): Annexes {
  const words = formalWords[draft.language]
  const filled = annexTables(draft).filter(({ rows }) => rows.length > 0)
  const numbered = filled.map((table, index) => ({ table, name: words.annex(romanNumeral(index + 1)) }))
  const names: Record<AnnexKey, string | null> = {
    ...{ localities: null, indicators: null, overdue: null, difficulties: null, decisions: null, sources: null },
  }
  for (const { table, name } of numbered) names[table.key] = name
  return { names, sections: numbered.map(({ table, name }) => section(table, name, draft, letterhead)) }
}

function section(table: AnnexTable, name: string, draft: ReportDraft, letterhead: Letterhead): ISectionOptions {
  const words = formalWords[draft.language]
  const { key, columns, rows, note } = table
  const shown = rows.slice(0, most)
  const remarks = [
    ...(note === '' ? [] : [remark(`${words.formulas}: ${note}`)]),
    ...(shown.length < rows.length ? [remark(words.rowsShown(draft.number(most), draft.number(rows.length)))] : []),
  ]
  return landscape([
    centred(name, { bold: true }, { style: 'AnnexTitle' }),
    centred(draft.prose.sentence(`annexes.${key}`), { bold: true, size: 26 }),
    ...(letterhead === 'none' ? [] : [centred(words.attached(letterhead), { italics: true, size: 26 })]),
    ...remarks,
    textTable(columns, shown, landscapeWidth),
  ])
}

function remark(text: string): Paragraph {
  return new Paragraph({
    spacing: { before: 60, after: 60 },
    children: runs(text, { italics: true, size: sizes.table }),
  })
}
