// Says which task is meant where a merged cell spreads one value over the rows of several.
import type { Facts } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../model/plan.ts'
import type { TaskRow } from '../../model/submission.ts'
import type { SourceLocation } from '../../source/location.ts'
import { type Fact, isStated, plain } from './word-facts.ts'

/** `spreadTo`: the task of the row, when the cell at `at` stands in another row. */
export function spreadTo({ taskId, place }: TaskRow, at: SourceLocation): Facts {
  return at.kind === 'cell' && at.row !== place.row && taskId !== null ? { spreadTo: taskId } : {}
}

/** " cho NV-02 (ô gộp)", behind the quoted value; '' where the cell is the row's own. */
export function spreadWords(language: Language, task: Fact): string {
  if (!isStated(task)) return ''
  return language === 'vi' ? ` cho ${plain(task)} (ô gộp)` : ` for ${plain(task)} (merged cell)`
}
