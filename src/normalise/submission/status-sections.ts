// A task table without a status column → the same, where every row stands below a section that is nothing but a status.
import { classifyRows } from '../layout/classify-rows.ts'
import { type SectionLine, sectionLines } from '../layout/section-lines.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import type { TableReader } from '../layout/table-reader.ts'
import type { RowMatcher } from '../names/match-row.ts'
import { cellText } from '../text/cell-text.ts'
import { foldText } from '../text/fold-text.ts'
import { parseStatus } from '../values/parse-status.ts'

/**
 * "I. Nhiệm vụ đã hoàn thành", "II. Nhiệm vụ đang thực hiện" sort one report by status. Where any row or any other
 * section stands among them, "III. Nhiệm vụ thường xuyên", nobody knows how far the tasks below it are: then none is read
 * so. "1. Thể chế" below them is a part of each, and "I. Thể chế" above them holds all of them.
 */
export function withStatusSections(reader: TableReader, matcher: RowMatcher): TableReader {
  const { frame } = reader
  const isUnclear = frame.strangers.some(({ unclear }) => unclear?.key === 'status')
  if (frame.subject !== 'tasks' || reader.has('status') || isUnclear) return reader
  const sections = sectionsOfRows(reader, matcher)
  if (sections === null || sections.size === 0) return reader
  const place: TableReader['place'] = (row, key, raised) => {
    const section = key === 'status' ? sections.get(row) : undefined
    if (section === undefined) return reader.place(row, key, raised)
    const { cell, status } = section
    return {
      cell: { ...cell, kind: 'text', text: status },
      at: reader.locate(cell.row, cell.column),
      heading: '',
      raised,
    }
  }
  return {
    ...reader,
    place,
    has: key => key === 'status' || reader.has(key),
    text: (row, key) => (key === 'status' ? (sections.get(row)?.status ?? '') : reader.text(row, key)),
  }
}

interface StatusSection extends Pick<SectionLine, 'cell'> {
  /** The words that name the status, without those around them. */
  readonly status: string
}

interface OpenSection extends StatusSection {
  readonly level: number | null
}

/** The section above each entry; null where an entry has none, or stands below another kind of line. */
function sectionsOfRows(reader: TableReader, matcher: RowMatcher): ReadonlyMap<number, StatusSection> | null {
  const lines = new Map(sectionLines(reader.grid, reader.frame).map(line => [line.row, line]))
  const sections = new Map<number, StatusSection>()
  let section: OpenSection | null = sectionAbove(reader)
  for (const one of classifyRows(reader, matcher)) {
    if (one.kind === 'data') {
      if (section === null) return null
      sections.set(one.row, section)
    } else if (one.reason === 'section') {
      const level = levelOf(reader.grid, one.row)
      const next = statusSection(lines.get(one.row), reader.grid)
      if (next === null && level === null) return null
      const isPart = next === null && section !== null && isBelow(level, section.level)
      if (!isPart) section = next
    }
  }
  return sections
}

/** Where each section repeats the headings, the first of them stands above the table. */
function sectionAbove({ grid, frame }: TableReader): OpenSection | null {
  const above = grid.sheet.rows.findLast(
    ({ row, cells }) => row < frame.headingTop && cells.some(cell => cellText(cell) !== ''),
  )
  if (above === undefined) return null
  const [line] = sectionLines(grid, { ...frame, firstRow: above.row, lastRow: above.row })
  return statusSection(line, grid)
}

function statusSection(line: SectionLine | undefined, grid: SheetGrid): OpenSection | null {
  const status = line === undefined ? null : statusOfSection(line.text)
  return line === undefined || status === null ? null : { cell: line.cell, status, level: levelOf(grid, line.cell.row) }
}

/** Sections are counted by letters, by Roman numerals below them, by numbers below these. */
const levels = [/^[A-H][.)]?(?:\s|$)/, /^[IVX]{1,5}[.)]?(?:\s|$)/, /^\d{1,2}[.)]?(?:\s|$)/]

function levelOf(grid: SheetGrid, row: number): number | null {
  const first = grid.row(row).find(cell => cellText(cell) !== '')
  const level = levels.findIndex(numbering => numbering.test(cellText(first ?? null)))
  return level === -1 ? null : level
}

/** What has no number may be a section beside any other. */
function isBelow(level: number | null, section: number | null): boolean {
  return level !== null && section !== null && level > section
}

const tasksBefore = /^(?:(?:cac|nhung|danh muc|danh sach|so) )*(?:(?:nhiem vu|noi dung|cong viec|tasks?) )?/
const countBehind = /(?: (?:gom|co|la|tong so))? \d{1,3}(?: (?:nhiem vu|noi dung|cong viec|tasks?))?$/

/** "Các nhiệm vụ đã hoàn thành (03 nhiệm vụ)" → "đã hoàn thành"; a share is not how many they are. */
export function statusOfSection(text: string): string | null {
  if (text.includes('%')) return null
  const words = foldText(text).replace(tasksBefore, '').replace(countBehind, '')
  return parseStatus(words) === null ? null : asWritten(words, text)
}

/** The words of a text that fold to these: messages quote what a person wrote. */
function asWritten(folded: string, text: string): string {
  const words = text.split(/\s+/)
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      const part = words.slice(from, to).join(' ')
      if (foldText(part) === folded) return part
    }
  }
  return folded
}
