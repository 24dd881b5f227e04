// Turns the words offices use for how far a task is into one of the three statuses a locality can report.
import type { ReportedStatus } from '../../model/state.ts'
import { foldText } from '../text/fold-text.ts'
import { memoise } from '../text/memoise.ts'

/** Whole phrases, folded. What says less than a status ("Chưa hoàn thành", "Cơ bản hoàn thành", "Quá hạn") is not here. */
const phrases: Readonly<Record<ReportedStatus, readonly string[]>> = {
  completed: [
    'hoan thanh',
    'da hoan thanh',
    'hoan thanh 100',
    'da hoan thanh 100',
    'xong',
    'da xong',
    'lam xong',
    'da lam xong',
    'da thuc hien xong',
    'da trien khai xong',
    'hoan tat',
    'da hoan tat',
    'completed',
    'complete',
    'done',
    'finished',
  ],
  'in-progress': [
    'dang thuc hien',
    'dang trien khai',
    'dang trien khai thuc hien',
    'dang lam',
    'dang tien hanh',
    'dang xu ly',
    'dang hoan thien',
    'dang trong qua trinh thuc hien',
    'in progress',
    'ongoing',
    'under way',
    'underway',
  ],
  'not-started': [
    'chua',
    'chua thuc hien',
    'chua trien khai',
    'chua trien khai thuc hien',
    'chua bat dau',
    'chua lam',
    'chua tien hanh',
    'chua xu ly',
    'not started',
    'not yet started',
    'not begun',
  ],
}

const statusOf: ReadonlyMap<string, ReportedStatus> = new Map([
  ...phrases.completed.map(phrase => [phrase, 'completed'] as const),
  ...phrases['in-progress'].map(phrase => [phrase, 'in-progress'] as const),
  ...phrases['not-started'].map(phrase => [phrase, 'not-started'] as const),
])

/** Timing after the status: it is computed from dates, never taken from here. */
const timing =
  / (?:(?:con )?(?:dung|trong|qua|tre|cham|truoc|som|som truoc|vuot) (?:han|thoi han|tien do)|muon|som|tre|cham|(?:theo |dung )(?:dung )?(?:ke hoach|tien do)|on time|in time|late|overdue|early)$/

/**
 * Contract section 3, "Status words", with common office variants and the six codes of the national system
 * (`dang_thuc_hien_qua_han`). Null for anything that does not name exactly one status.
 */
export function parseStatus(text: string): ReportedStatus | null {
  return statusNamed(text)
}

const statusNamed = memoise(text => {
  const words = foldText(text)
  return statusOf.get(words) ?? statusOf.get(words.replace(timing, '')) ?? null
})
