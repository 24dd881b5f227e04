// The words deadlines are made of, as data, in the folded forms that parse-deadline matches.

/** Due on 31 December of every year. Contract section 1: `Hằng năm`, `Hàng năm`, "annually". */
export const yearlyPhrases: ReadonlySet<string> = new Set([
  'hang nam',
  'moi nam',
  'dinh ky hang nam',
  'nhiem vu hang nam',
  'thuc hien hang nam',
  'annually',
  'annual',
  'yearly',
  'every year',
  'each year',
  'once a year',
])

/**
 * Never due. Contract section 1: `Thường xuyên`, `Nhiệm vụ thường xuyên`, "ongoing". A task that comes back within the
 * year (`hằng quý`, `hằng tháng`) has no last good day of its own either; the contract names `Hằng năm` alone as one
 * that falls due, so these are ongoing too.
 */
export const ongoingPhrases: ReadonlySet<string> = new Set([
  'thuong xuyen',
  'nhiem vu thuong xuyen',
  'thuc hien thuong xuyen',
  'thuong xuyen lien tuc',
  'thuong xuyen dinh ky',
  'dinh ky thuong xuyen',
  'dinh ky',
  'lien tuc',
  'khong thoi han',
  'khong co thoi han',
  'khong xac dinh thoi han',
  ...['quy', 'thang', 'tuan', 'ngay'].flatMap(unit =>
    ['hang', 'moi', 'dinh ky hang', 'dinh ky moi', 'thuong xuyen hang'].map(word => `${word} ${unit}`),
  ),
  'dinh ky 6 thang',
  '6 thang mot lan',
  '6 thang 1 lan',
  '6 thang lan',
  'ongoing',
  'on going',
  'continuous',
  'continuously',
  'regular',
  'regularly',
  'routine',
  'recurring',
  'no deadline',
  'no fixed deadline',
  'open ended',
  'quarterly',
  'monthly',
  'weekly',
  'daily',
  'every quarter',
  'every month',
  'every week',
])

/** What goes on after a stated time: `2025 và những năm tiếp theo`, "2026 onwards". The stray `năm tiếp theo` is not enough. */
export const openTail =
  /[ ,]*(?:(?:va|and|&|-|,)? ?(?:cac|nhung) nam (?:tiep theo|ke tiep|sau|ve sau)|tro di|tro ve sau|onwards?|and (?:the )?(?:following|subsequent|coming) years|and beyond)$/

/** Words before a time that leave its last day as it is. `\b` keeps "in" from biting into a longer word. */
export const boundedLead =
  /^(?:hoan thanh|thuc hien|xong|thoi han|han chot|han|deadline|due|cham nhat|muon nhat|khong muon hon|cho den|den|toi|het|cuoi|trong|vao|la|giai doan|cac nam|by|until|till|no later than|not later than|at the latest|the end of|end of|end|in|during|within|on|the period|period)\b:? */

/** `trước`: contract section 1 lets the plan say that it means the day before. */
export const beforeLead = /^(?:truoc|before|prior to) (?:khi )?/

/** Says that the end of a period is meant, and not the whole of it. */
export const endWord = /\b(?:het|cuoi|end)\b/

/** `từ 01/10/2025` has a beginning and no end; with an end it is a range. */
export const openLead = /^(?:bat dau tu|ke tu|tu|from|since|starting from|starting on|starting|as of|as from) /

/** Between the two ends of a range. */
export const rangeMarks = / (?:cho )?(?:den|toi) (?:het )?| to | until | till |-/g

/** Between parts that follow each other: `Quý I, II/2025`, "2025 and 2026". */
export const listMarks = /, | va | and |&/g
