// The sentences of the formal report (report.docx) that hold its figures; the prose around them is in report-prose.ts.
import type { Letterhead } from '../model/letterhead.ts'
import type { Language } from '../model/plan.ts'

export interface FormalWords {
  /** Where the plan names no issuing body: the office writes its own name. */
  readonly agency: string
  readonly indicatorsLine: (met: string) => string
  readonly localitiesLine: (green: string, yellow: string, red: string) => string
  readonly firstAndLast: (first: string, last: string) => string
  readonly overdueLine: (overdue: string, tasks: string, longest: string) => string
  readonly nothingOverdue: string
  readonly dueSoonLine: (count: string, days: string) => string
  readonly nothingDueSoon: (days: string) => string
  readonly sameTask: string
  readonly localityCount: string
  readonly missingLine: (names: string) => string
  readonly unusableLine: (names: string) => string
  readonly lateLine: (names: string) => string
  /** Names in a row, and how many are not named. */
  readonly andMore: (names: string, more: string) => string
  readonly allOnTime: string
  readonly noDifficulties: string
  readonly noProposals: string
  readonly seeAnnex: (annex: string) => string
  readonly annex: (number: string) => string
  readonly attached: (letterhead: Letterhead) => string
  readonly rowsShown: (shown: string, all: string) => string
  readonly formulas: string
}

const vi: FormalWords = {
  agency: '[TÊN CƠ QUAN]',
  indicatorsLine: met => `Số chỉ tiêu tổng hợp đã đạt mục tiêu đang áp dụng: ${met}.`,
  localitiesLine: (green, yellow, red) =>
    `Xếp theo tỷ lệ xanh: ${green} địa phương mức xanh, ${yellow} mức vàng, ${red} mức đỏ.`,
  firstAndLast: (first, last) => `${first} địa phương đứng đầu và ${last} địa phương đứng cuối:`,
  overdueLine: (overdue, tasks, longest) =>
    `Có ${overdue} lượt nhiệm vụ quá hạn chưa hoàn thành, thuộc ${tasks} nhiệm vụ; lâu nhất ${longest} ngày.`,
  nothingOverdue: 'Không có nhiệm vụ nào quá hạn.',
  dueSoonLine: (count, days) => `Có ${count} lượt nhiệm vụ đến hạn trong ${days} ngày tới.`,
  nothingDueSoon: days => `Không có nhiệm vụ nào đến hạn trong ${days} ngày tới.`,
  sameTask: 'Nhiệm vụ quá hạn lâu nhất (các địa phương có cùng nhiệm vụ và cùng ngày đến hạn được gộp một dòng):',
  localityCount: 'Số địa phương',
  missingLine: names => `Chưa nộp báo cáo: ${names}.`,
  unusableLine: names => `Nộp tệp không dùng được: ${names}.`,
  lateLine: names => `Nộp muộn: ${names}.`,
  andMore: (names, more) => `${names} và ${more} địa phương khác`,
  allOnTime: 'Tất cả địa phương nộp báo cáo đúng hạn.',
  noDifficulties: 'Các địa phương không nêu khó khăn, vướng mắc.',
  noProposals: 'Các địa phương không có kiến nghị, đề xuất.',
  seeAnnex: annex => `Danh sách đầy đủ tại ${annex}.`,
  annex: number => `Phụ lục ${number}`,
  attached: letterhead =>
    letterhead === 'party'
      ? '(Kèm theo Báo cáo số        -BC/        ngày      tháng      năm        )'
      : '(Kèm theo Báo cáo số        /BC-        ngày      tháng      năm        )',
  rowsShown: (shown, all) => `Hiển thị ${shown} trên tổng số ${all} dòng; danh sách đầy đủ ở tệp report.xlsx.`,
  formulas: 'Cách tính',
}

const en: FormalWords = {
  agency: '[NAME OF THE AGENCY]',
  indicatorsLine: met => `National indicators that meet the target in force: ${met}.`,
  localitiesLine: (green, yellow, red) =>
    `By green share: ${green} localities are green, ${yellow} yellow and ${red} red.`,
  firstAndLast: (first, last) => `The first ${first} and the last ${last} localities:`,
  overdueLine: (overdue, tasks, longest) =>
    `${overdue} assignments of ${tasks} tasks are overdue and not completed, the longest by ${longest} days.`,
  nothingOverdue: 'No task is overdue.',
  dueSoonLine: (count, days) => `${count} assignments fall due within ${days} days.`,
  nothingDueSoon: days => `No task falls due within ${days} days.`,
  sameTask: 'The longest overdue (localities with the same task and due date share a line):',
  localityCount: 'Localities',
  missingLine: names => `No submission: ${names}.`,
  unusableLine: names => `Submission cannot be used: ${names}.`,
  lateLine: names => `Submitted late: ${names}.`,
  andMore: (names, more) => `${names} and ${more} other localities`,
  allOnTime: 'All localities submitted on time.',
  noDifficulties: 'Localities name no difficulties.',
  noProposals: 'Localities make no proposals.',
  seeAnnex: annex => `The whole list is in ${annex}.`,
  annex: number => `Annex ${number}`,
  attached: () => '(Attached to Report No.        of        )',
  rowsShown: (shown, all) => `${shown} of ${all} lines are shown; report.xlsx has them all.`,
  formulas: 'How it is computed',
}

export const formalWords: Readonly<Record<Language, FormalWords>> = { vi, en }
