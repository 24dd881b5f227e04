// The words of the formal report (report.docx): its letterhead, opening, sections, closing and annexes, in both languages.
import type { Letterhead } from '../model/letterhead.ts'
import type { Language } from '../model/plan.ts'

export interface FormalWords {
  readonly nation: string
  readonly motto: string
  readonly party: string
  /** Where the office writes its own name, the number, the place and the day when it issues the report. */
  readonly agency: string
  readonly number: Readonly<Record<Letterhead, string>>
  readonly placeAndDay: (year: string) => string
  readonly documentType: string
  readonly period: (id: string, from: string, to: string) => string
  readonly opening: (plan: string, id: string, version: string, asOf: string) => string
  readonly sections: Readonly<Record<'results' | 'overdue' | 'difficulties' | 'proposals', string>>
  readonly parts: Readonly<
    Record<'overall' | 'objectives' | 'indicators' | 'localities' | 'overdueTasks' | 'leads' | 'submissions', string>
  >
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
  readonly closing: string
  readonly signatory: Readonly<Record<Letterhead, string>>
  readonly signature: string
  readonly recipients: string
  readonly recipientList: readonly string[]
  readonly annex: (number: string) => string
  readonly attached: (letterhead: Letterhead) => string
  readonly annexes: Readonly<
    Record<'localities' | 'indicators' | 'overdue' | 'difficulties' | 'decisions' | 'sources', string>
  >
  readonly rowsShown: (shown: string, all: string) => string
  readonly formulas: string
}

const vi: FormalWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  agency: '[TÊN CƠ QUAN]',
  number: { state: 'Số:        /BC-', party: 'Số        -BC/', none: '' },
  placeAndDay: year => `…………, ngày …… tháng …… năm ${year}`,
  documentType: 'BÁO CÁO',
  period: (id, from, to) => `(Kỳ báo cáo ${id}: từ ngày ${from} đến ngày ${to})`,
  opening: (plan, id, version, asOf) =>
    `Thực hiện ${plan} (${id}, phiên bản ${version}), tiến độ thực hiện của các địa phương đến ngày ${asOf} được tổng hợp như sau:`,
  sections: {
    results: 'KẾT QUẢ THỰC HIỆN',
    overdue: 'NHIỆM VỤ QUÁ HẠN VÀ TRÁCH NHIỆM',
    difficulties: 'KHÓ KHĂN, VƯỚNG MẮC',
    proposals: 'KIẾN NGHỊ, ĐỀ XUẤT',
  },
  parts: {
    overall: 'Tình hình chung',
    objectives: 'Kết quả theo mục tiêu của kế hoạch',
    indicators: 'Kết quả thực hiện chỉ tiêu',
    localities: 'Kết quả của các địa phương',
    overdueTasks: 'Nhiệm vụ quá hạn',
    leads: 'Trách nhiệm của cơ quan chủ trì',
    submissions: 'Chấp hành chế độ báo cáo',
  },
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
  closing: 'Trên đây là báo cáo tổng hợp tiến độ, kính trình xem xét, chỉ đạo./.',
  signatory: { state: '[QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ]', party: 'T/M [CẤP ỦY, TỔ CHỨC ĐẢNG]', none: '' },
  signature: '[Họ và tên]',
  recipients: 'Nơi nhận:',
  recipientList: ['- …………;', '- Lưu: VT.'],
  annex: number => `Phụ lục ${number}`,
  attached: letterhead =>
    letterhead === 'party'
      ? '(Kèm theo Báo cáo số        -BC/        ngày      tháng      năm        )'
      : '(Kèm theo Báo cáo số        /BC-        ngày      tháng      năm        )',
  annexes: {
    localities: 'XẾP HẠNG ĐỊA PHƯƠNG',
    indicators: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU',
    overdue: 'DANH SÁCH NHIỆM VỤ QUÁ HẠN',
    difficulties: 'KHÓ KHĂN, KIẾN NGHỊ CỦA ĐỊA PHƯƠNG',
    decisions: 'ĐIỀU CHỈNH VÀ NGOẠI LỆ ĐÃ CÓ QUYẾT ĐỊNH',
    sources: 'TỆP BÁO CÁO ĐÃ TỔNG HỢP',
  },
  rowsShown: (shown, all) => `Hiển thị ${shown} trên tổng số ${all} dòng; danh sách đầy đủ ở tệp report.xlsx.`,
  formulas: 'Cách tính',
}

const en: FormalWords = {
  nation: 'SOCIALIST REPUBLIC OF VIET NAM',
  motto: 'Independence - Freedom - Happiness',
  party: 'COMMUNIST PARTY OF VIET NAM',
  agency: '[NAME OF THE AGENCY]',
  number: { state: 'No.        /BC-', party: 'No.        -BC/', none: '' },
  placeAndDay: year => `…………, …… …… ${year}`,
  documentType: 'REPORT',
  period: (id, from, to) => `(Reporting period ${id}: ${from} to ${to})`,
  opening: (plan, id, version, asOf) =>
    `Under ${plan} (${id}, version ${version}), the progress of localities as of ${asOf} is as follows:`,
  sections: {
    results: 'RESULTS',
    overdue: 'OVERDUE TASKS AND RESPONSIBILITY',
    difficulties: 'DIFFICULTIES',
    proposals: 'PROPOSALS',
  },
  parts: {
    overall: 'Overall',
    objectives: 'By objective of the plan',
    indicators: 'Indicators',
    localities: 'Localities',
    overdueTasks: 'Overdue tasks',
    leads: 'Responsibility of lead agencies',
    submissions: 'Keeping to the reporting dates',
  },
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
  closing: 'This report is respectfully submitted for consideration and direction.',
  signatory: { state: '[AUTHORITY AND POST OF THE SIGNATORY]', party: 'ON BEHALF OF [PARTY COMMITTEE]', none: '' },
  signature: '[Full name]',
  recipients: 'Recipients:',
  recipientList: ['- …………;', '- Archive.'],
  annex: number => `Annex ${number}`,
  attached: () => '(Attached to Report No.        of        )',
  annexes: {
    localities: 'LOCALITIES BY RANK',
    indicators: 'INDICATORS',
    overdue: 'OVERDUE ASSIGNMENTS',
    difficulties: 'DIFFICULTIES AND PROPOSALS OF LOCALITIES',
    decisions: 'AMENDMENTS AND EXCEPTIONS ON RECORD',
    sources: 'SUBMISSIONS COMPILED',
  },
  rowsShown: (shown, all) => `${shown} of ${all} lines are shown; report.xlsx has them all.`,
  formulas: 'How it is computed',
}

export const formalWords: Readonly<Record<Language, FormalWords>> = { vi, en }
