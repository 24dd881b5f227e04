// Tells the sheets that show how to fill a report in, and the example table on them, from those that are the report.
import { classifyRows } from '../layout/classify-rows.ts'
import { rowKeys } from '../layout/row-keys.ts'
import type { TableSubject } from '../layout/submission-layout.ts'
import { tableReader } from '../layout/table-reader.ts'
import type { RowMatcher } from '../names/match-row.ts'
import { foldText } from '../text/fold-text.ts'
import type { SheetTables } from './divide-tables.ts'

type MatcherOf = (subject: TableSubject) => RowMatcher

export interface SortedSheets {
  readonly reports: readonly SheetTables[]
  readonly guides: readonly SheetTables[]
}

/**
 * An example is not a report, as long as another sheet holds one. Names that begin like a guide's ("Mẫu 2", "Hướng dẫn,
 * tuyên truyền") may be those of a part of the report: then a sheet is a guide only where all it reports is reported on
 * another sheet too.
 */
export function sortGuides(file: string, sheets: readonly SheetTables[], matcherOf: MatcherOf): SortedSheets {
  const kinds = new Map(sheets.map(sheet => [sheet, guideKind(sheet.grid.sheet.name ?? '')]))
  const plain = sheets.filter(sheet => kinds.get(sheet) === 'none')
  const isReport = plain.some(({ frames }) => frames.some(({ subject }) => subject === 'tasks'))
  if (!isReport || plain.length === sheets.length) return { reports: sheets, guides: [] }
  const reported = new Set(plain.flatMap(sheet => entriesOn(file, sheet, matcherOf)))
  const guides = sheets.filter(sheet => {
    const kind = kinds.get(sheet)
    if (kind === 'none' || kind === 'guide') return kind === 'guide'
    const entries = entriesOn(file, sheet, matcherOf)
    if (entries.length === 0) return kind === 'perhaps'
    return entries.every(id => id !== null && reported.has(id))
  })
  return { reports: sheets.filter(sheet => !guides.includes(sheet)), guides }
}

const guideName =
  /^(?:huong dan(?: (?:su dung|cach|dien|ghi|nhap|lap|bao cao|bieu|mau|chung|thong tin|so lieu))*|cach (?:dien|ghi|nhap|lap|lam)(?: (?:bieu|mau|bao cao|thong tin|so lieu))*|(?:mau )?vi du(?: (?:cach )?(?:dien|ghi|mau|minh hoa))*|instructions?|guide|how to(?: \w+)*|examples?)$/
const guideBeginning = /^(?:huong dan|cach (?:dien|ghi|nhap)|vi du|instructions?|guide|examples?)\b/

type GuideKind = 'guide' | 'perhaps' | 'form' | 'none'

/** "HĐ" is a council or a contract; only "HD" is short for a guide. A form ("Mẫu 1") without entries may be the cover. */
function guideKind(name: string): GuideKind {
  const folded = foldText(name)
  if (guideName.test(folded)) return 'guide'
  if (/^mau\b/.test(folded)) return 'form'
  return guideBeginning.test(folded) || /^HD(?!\p{L})/iu.test(name.trim()) ? 'perhaps' : 'none'
}

/** The tasks and indicators a sheet has rows of; null for each row that names none of the plan. */
function entriesOn(file: string, { grid, frames }: SheetTables, matcherOf: MatcherOf): (string | null)[] {
  return frames.flatMap(frame => {
    const reader = tableReader(file, grid, frame)
    const matcher = matcherOf(frame.subject)
    const rows = classifyRows(reader, matcher).filter(({ kind }) => kind === 'data')
    return rows.map(({ row }) => {
      const { code, title } = rowKeys(reader, row, matcher)
      return matcher.match(code, title).id
    })
  })
}
