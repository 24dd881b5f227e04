// Turns the words offices use for how far a task is into one of the three statuses a locality can report.
import type { ReportedStatus } from '../../model/state.ts'
import { foldLetters, foldText } from '../text/fold-text.ts'
import { memoise } from '../text/memoise.ts'
import { parseDate } from './parse-date.ts'

/** Whole phrases, folded; "Đang T/H" is short for "Đang thực hiện". What says less than a status ("Chưa hoàn thành", "Cơ bản hoàn thành", "Quá hạn") is not here. */
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
    'ht',
    'da ht',
    'ht 100',
    'da ht 100',
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
    'dang th',
    'dang t h',
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
    'chua th',
    'chua t h',
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

/** A ticked box says what stands beside it; an empty or a crossed one says that it is not so. */
const ticked = /^(?:[☑✓✔✅🗸🗹]|\[[xv✓✔]\]|\([xv✓✔]\))\ufe0f?\s*(?=\p{L})|(?<=\p{L})\s*(?:[☑✓✔✅🗸🗹]|\[[xv✓✔]\])\ufe0f?$/iu

/** Letters and the signs that only set them out. Any other may take back what the words say: "?", "☐", "≠", "[ ]", a line through them. */
const settledText =
  /^(?:[-–—*+•●▪■▶►➤🟢🟡🔴⚪]\ufe0f?\s*)?(?:[\p{L}\p{Nd}\s_\-–—.…,;:()/&%!"'“”]|(?![\u0335-\u0338])\p{M})*\s*\*{0,3}$/u

/**
 * Contract section 3, "Status words", with common office variants and the six codes of the national system
 * (`dang_thuc_hien_qua_han`). Null for anything that does not name exactly one status.
 */
export function parseStatus(text: string): ReportedStatus | null {
  return statusNamed(text)
}

const statusNamed = memoise(text => {
  const settled = text.trim().replace(ticked, '')
  if (!settledText.test(settled)) return null
  const words = foldText(settled)
  return (
    statusOf.get(words) ?? statusOf.get(words.replace(timing, '')) ?? statusWithFigure(settled) ?? explained(settled)
  )
})

/** What may stand behind "Hoàn thành": the document that shows it, its day, that work goes on from there. */
const shownBy =
  /^(?:dung han|truoc han|tiep tuc duy tri|(?:tai |theo |bang )?(?:qd|kh|cv|bc|nq|tb|vb|quyet dinh|ke hoach|cong van|bao cao|nghi quyet|thong bao|van ban|so)\b.*\d.*)$/
const takesBack = /\b(?:chua|khong|mot phan|co ban|tam|dung lai|huy|xong|hoan (?:thanh|tat)|da ht|thieu|tru|ngoai)\b/
const laterWords = /\b(?:se|du kien) hoan thanh\b/

/** "Hoàn thành (QĐ số 12/QĐ-UBND)", "Đang thực hiện, đã mở 3 lớp": words behind the status that do not take it back. */
function explained(text: string): ReportedStatus | null {
  const [, words = '', mark = '', more = ''] =
    /^([^(:,;]+?)(?:\s*([(:,;])| -(?= ))\s*(.+?)\)?$/s.exec(foldLetters(text)) ?? []
  const status = statusOf.get(foldText(words)) ?? null
  const explanation = more.replace(/\s+/g, ' ').trim()
  if (status === null || explanation === '') return null
  const isPlain = !takesBack.test(status === 'in-progress' ? explanation.replace(laterWords, ' ') : explanation)
  if (status === 'in-progress') return isPlain && isPartDone(explanation, mark) ? status : null
  if (status === 'not-started') return /^chua den (?:thoi )?han$/.test(explanation) ? status : null
  return isPlain && shownBy.test(explanation) && !/\bdang\b|\d ?%/.test(explanation) ? status : null
}

/** Its shares are neither nothing nor all. Behind a colon one stands in a column that should have been ticked. */
function isPartDone(explanation: string, mark: string): boolean {
  const shares = Array.from(explanation.matchAll(/(\d+(?:[.,]\d+)?) ?%/g), ([, share = '']) =>
    Number.parseFloat(share.replace(',', '.')),
  )
  return shares.every(share => mark !== ':' && share > 0 && share < 100)
}

/**
 * "Đang thực hiện 60%", "Đã hoàn thành ngày 20/6/2025": only where the figure says the same as the words. Not behind a
 * colon, "Đang thực hiện: 50%": that is a share in a column that should have been ticked.
 */
function statusWithFigure(text: string): ReportedStatus | null {
  const plain = foldLetters(text).replace(/[).\s]+$/, '')
  const [, words = '', share, day] =
    /^([^\d%:]*?)[\s,;(-]*(?:(?:dat )?(\d{1,3}(?:[.,]\d{1,2})? ?%)|(?:vao )?(ngay \d.*))$/.exec(plain) ?? []
  const status = statusOf.get(foldText(words)) ?? null
  if (day !== undefined) return plain.startsWith('da ') && parseDate(day) !== null ? status : null
  const per = Number.parseFloat((share ?? '').replace(',', '.'))
  if (status === 'in-progress') return per > 0 && per < 100 ? status : null
  return status === 'not-started' && per === 0 ? status : null
}
