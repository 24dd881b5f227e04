// The tables of a sheet → each with the time it is of; one with sections of different times in the parts they make.
import type { TableFrame } from '../layout/find-tables.ts'
import { type SectionLine, sectionLines } from '../layout/section-lines.ts'
import type { SheetGrid } from '../layout/sheet-grid.ts'
import { matchPeriod } from '../values/parse-period.ts'
import { type DuePlan, isSortedByDeadline } from './deadline-groups.ts'
import { partsAtRows } from './frame-parts.ts'
import { type SectionTime, sectionTime } from './section-time.ts'
import {
  isSilent,
  markOf,
  type Spoken,
  type SpokenTime,
  silent,
  type TableTime,
  timeAbove,
  timeOfName,
} from './table-times.ts'

export interface PlacedFrame {
  readonly grid: SheetGrid
  readonly frame: TableFrame
  readonly time: TableTime
}

/**
 * A table's time stands above it, else above the table before it on the sheet, else it is the sheet's name. A title that
 * says nothing of time ends that of the table before it, not that of the sheet. A section that is nothing but a time says
 * it of the rows below it, whatever other sections they stand in.
 */
export function placeFrames(
  grid: SheetGrid,
  frames: readonly TableFrame[],
  spoken: Spoken,
  plan: DuePlan,
): PlacedFrame[] {
  const [first] = frames
  const heading = first === undefined ? null : (grid.row(first.headingTop)[0] ?? null)
  const ofSheet = heading === null ? silent : timeOfName(grid.sheet.name ?? '', heading, spoken)
  const timed = timedParts(grid, frames, spoken, plan)
  let current = ofSheet
  let from = grid.firstRow
  return frames.flatMap((frame, index) => {
    const above = timeAbove(grid, from, frame.headingTop - 1, spoken)
    current = above === null ? current : isSilent(above) ? ofSheet : above
    from = frame.firstRow
    const ofTable = current
    return (timed[index] ?? []).map(({ frame: part, time }) => {
      current = time === 'own' ? ofTable : (time ?? current)
      return { grid, frame: part, time: ofFrame(current, frame) }
    })
  })
}

interface TimedPart {
  readonly frame: TableFrame
  readonly time: SpokenTime | 'own' | null
}

/** The parts of each table, of the tables whose sections are not deadlines. */
function timedParts(grid: SheetGrid, frames: readonly TableFrame[], spoken: Spoken, plan: DuePlan): TimedPart[][] {
  const all = frames.map(frame => {
    const sections = sectionLines(grid, frame).flatMap(line => {
      const time = sectionTime(line.text, spoken.year, frame.subject)
      return time === null ? [] : [{ row: line.row, line, time }]
    })
    return partsAtRows(grid, frame, sections)
  })
  const parts = all.flat().map(({ frame, at }) => ({ frame, time: at?.time ?? null }))
  if (isSortedByDeadline(grid, parts, plan)) return frames.map(frame => [{ frame, time: null }])
  return all.map(ofTable => ofTable.map(({ frame, at }) => ({ frame, time: at && timeOf(at.time, at.line, spoken) })))
}

function timeOf(time: SectionTime, { cell, text }: SectionLine, { periods }: Spoken): SpokenTime | 'own' {
  if (time.kind === 'own') return 'own'
  if (time.kind === 'other') return { ...silent, aside: markOf(cell, text, text) }
  const { phrase, isLabelled } = time
  return { ...silent, period: matchPeriod(phrase, periods), only: markOf(cell, text, phrase), isLabelled }
}

/** "Chỉ tiêu giao" over targets and results heads both; over one column of figures it says what they are. */
function ofFrame({ planned, ...time }: SpokenTime, { subject, columns }: TableFrame): TableTime {
  const isOfPlan = subject === 'indicators' && !columns.some(({ key }) => key === 'target')
  return { ...time, aside: time.aside ?? (isOfPlan ? planned : null) }
}
