// The Vietnamese sentences of reports; with the headings they are the catalogue every other language must fill.
import type { ColourThresholds } from '../model/green-share.ts'
import { reportHeadingsVi } from './report-headings-vi.ts'

/** Values arrive already written as text, so that a sentence never formats a number itself. */
export interface Headline {
  readonly asOf: string
  readonly localities: string
  readonly assignments: string
  readonly completed: string
  readonly onTime: string
  readonly late: string
  readonly overdue: string
  readonly dueSoon: string
  readonly unreported: string
}

export interface CoverageFigures {
  readonly submitted: string
  readonly onTime: string
  readonly late: string
  readonly unusable: string
  readonly missing: string
}

export const reportWordsVi = {
  languageTag: 'vi-VN',
  title: 'Báo cáo tổng hợp tiến độ',
  planLine: (id: string, version: string, issuedBy: string | null) =>
    `Kế hoạch ${id}, phiên bản ${version}${issuedBy === null ? '' : `. Cơ quan ban hành: ${issuedBy}`}`,
  periodLine: (id: string, from: string, to: string) => `Kỳ báo cáo ${id}: từ ${from} đến ${to}`,
  submitByLine: (day: string) => `Hạn nộp báo cáo: ${day}`,
  asOfLine: (day: string) => `Số liệu tính đến ngày ${day}`,
  headline: (figures: Headline) =>
    `Đến ngày ${figures.asOf}, kế hoạch có ${figures.assignments} lượt nhiệm vụ giao cho ${figures.localities} địa phương. ` +
    `Đã hoàn thành ${figures.completed}, trong đó đúng hạn ${figures.onTime}, quá hạn ${figures.late}. ` +
    `Quá hạn chưa hoàn thành ${figures.overdue}; sắp đến hạn ${figures.dueSoon}; chưa báo cáo ${figures.unreported}.`,
  coverageLine: (figures: CoverageFigures) =>
    `Địa phương đã nộp báo cáo: ${figures.submitted} (${figures.onTime} đúng hạn, ${figures.late} nộp muộn); ` +
    `${figures.unusable} nộp tệp không dùng được; ${figures.missing} chưa nộp.`,
  ...reportHeadingsVi,
  figures: {
    assignments: {
      label: 'Lượt nhiệm vụ được giao',
      formula: 'Một nhiệm vụ giao cho một địa phương tính là một lượt, kể cả khi chưa báo cáo.',
    },
    completed: {
      label: 'Đã hoàn thành',
      formula: 'Số lượt đã hoàn thành (đúng hạn hoặc quá hạn) ÷ số lượt nhiệm vụ.',
    },
    completedOnTime: {
      label: 'Hoàn thành đúng hạn',
      formula: 'Số lượt có ngày hoàn thành không sau ngày đến hạn, hoặc không có thời hạn ÷ số lượt nhiệm vụ.',
    },
    overdue: {
      label: 'Quá hạn, chưa hoàn thành',
      formula:
        'Số lượt chưa hoàn thành (kể cả chưa báo cáo) mà ngày chốt số liệu đã sau ngày đến hạn ÷ số lượt nhiệm vụ. Đến hạn đúng ngày chốt thì chưa quá hạn.',
    },
    dueSoon: {
      label: 'Sắp đến hạn',
      formula: (days: string) =>
        `Số lượt chưa hoàn thành, chưa quá hạn, còn từ 0 đến ${days} ngày là đến hạn ÷ số lượt nhiệm vụ.`,
    },
    unreported: {
      label: 'Chưa báo cáo',
      formula: 'Số lượt không có dòng báo cáo nào dùng được ÷ số lượt nhiệm vụ.',
    },
    green: {
      label: 'Tỷ lệ xanh',
      formula: 'Số lượt không quá hạn và đã báo cáo ÷ số lượt nhiệm vụ.',
    },
    submitted: {
      label: 'Địa phương đã nộp báo cáo',
      formula: '(Số địa phương nộp đúng hạn + số địa phương nộp muộn) ÷ số địa phương phải nộp.',
    },
    indicatorsMet: {
      label: 'Chỉ tiêu tổng hợp đạt mục tiêu',
      formula: 'Số chỉ tiêu đạt mục tiêu đang áp dụng ÷ số chỉ tiêu có cả số liệu tổng hợp và mục tiêu.',
    },
  },
  formulas: {
    stateShare: 'Tỷ lệ = số lượt ở trạng thái đó ÷ tổng số lượt nhiệm vụ. Chín trạng thái cộng lại bằng tổng số.',
    coverageShare: 'Tỷ lệ = số địa phương ÷ số địa phương phải nộp.',
    rank: 'Xếp theo tỷ lệ xanh từ cao đến thấp; bằng nhau thì cùng hạng. Tỷ lệ xanh = số lượt không quá hạn và đã báo cáo ÷ số lượt nhiệm vụ.',
    daysOverdue: 'Số ngày quá hạn = ngày chốt số liệu − ngày đến hạn. Nhiều ngày nhất xếp trước.',
    daysOverdueAll:
      'Số ngày quá hạn = ngày chốt số liệu − ngày đến hạn; với việc đã hoàn thành muộn thì = ngày hoàn thành − ngày đến hạn.',
    difficulties: 'Như địa phương đã báo cáo; nhiệm vụ quá hạn lâu nhất xếp trước.',
    dueSoon: (days: string) => `Chưa hoàn thành và còn từ 0 đến ${days} ngày là đến hạn. Gần đến hạn nhất xếp trước.`,
    achievementRate:
      'Mức đạt so với mục tiêu = (thực hiện − số gốc) ÷ (mục tiêu − số gốc), bằng 1 là vừa đạt; để trống khi kế hoạch không nêu số gốc.',
    completion: 'Tỷ lệ hoàn thành = số lượt đã hoàn thành ÷ số lượt nhiệm vụ.',
    rowCounts: 'Dòng đã đọc = dòng được nhận + dòng bị loại + dòng bỏ qua.',
    diagnostics:
      'Mỗi dòng nêu một chỗ trong tệp đã nộp, điều đọc được và cách xử lý. Dòng sai bị loại không được tính vào số liệu.',
    exceptions: 'Kế hoạch ghi rõ lý do và ngày hết hiệu lực của từng ngoại lệ.',
    accepted: 'Không tính là lỗi vì có ngoại lệ còn hiệu lực trong kế hoạch.',
    amendments: 'Quyết định có hiệu lực từ ngày ban hành; nội dung cũ vẫn ghi lại để đối chiếu.',
    lateOrMissing:
      'Địa phương chưa nộp, nộp muộn hoặc nộp tệp không dùng được; phần việc không có báo cáo tính là chưa báo cáo.',
  },
  legend: {
    disclaimer:
      'Ngưỡng màu là giá trị mặc định của công cụ, có thể thay đổi trong kế hoạch; không phải quy định chính thức của cơ quan nào.',
    assignment: {
      green: (_days: string) => 'Các trường hợp còn lại: hoàn thành đúng hạn, trong hạn, thường xuyên.',
      yellow: (days: string) =>
        `Còn không quá ${days} ngày là đến hạn, hoàn thành quá hạn, hoặc chưa báo cáo nhưng còn hạn.`,
      red: (_days: string) => 'Quá hạn, chưa hoàn thành (kể cả chưa báo cáo).',
    },
    locality: {
      green: ({ greenFrom }: ColourThresholds) => `Tỷ lệ xanh từ ${greenFrom}% trở lên.`,
      yellow: ({ greenFrom, yellowFrom }: ColourThresholds) => `Tỷ lệ xanh từ ${yellowFrom}% đến dưới ${greenFrom}%.`,
      red: ({ yellowFrom }: ColourThresholds) => `Tỷ lệ xanh dưới ${yellowFrom}%.`,
    },
  },
  colouring: {
    note: 'Sửa hai ô này, hoặc ngày đến hạn và trạng thái của một dòng, thì màu của dòng đó đổi theo; chữ và con số vẫn là của báo cáo này.',
    asOf: 'Ngày chốt số liệu',
    dueSoonDays: 'Số ngày coi là sắp đến hạn',
  },
  charts: {
    note: 'Biểu đồ vẽ từ các bảng trong tệp này; sửa, lọc bảng thì biểu đồ đổi theo.',
    states: 'Số lượt nhiệm vụ theo trạng thái',
    localities: 'Trạng thái thực hiện theo địa phương (% số lượt nhiệm vụ)',
    leads: 'Số lượt quá hạn theo cơ quan chủ trì',
    objectives: 'Tỷ lệ hoàn thành theo mục tiêu của kế hoạch',
    indicators: 'Mức đạt so với mục tiêu của các chỉ tiêu (1 là vừa đạt)',
  },
  styleNames: {
    title: 'Tiến độ: tiêu đề',
    context: 'Tiến độ: bối cảnh',
    heading: 'Tiến độ: đầu cột',
    text: 'Tiến độ: chữ',
    word: 'Tiến độ: từ',
    count: 'Tiến độ: số đếm',
    decimal: 'Tiến độ: số thập phân',
    rate: 'Tiến độ: mức đạt',
    percent: 'Tiến độ: phần trăm',
    date: 'Tiến độ: ngày',
    link: 'Tiến độ: liên kết',
  },
  fullList: 'danh sách đầy đủ',
  total: 'Tổng số',
  yes: 'Có',
  no: 'Không',
  none: 'Không có',
  unreported: 'Chưa báo cáo',
  met: 'Đạt',
  notMet: 'Chưa đạt',
  unknown: 'Chưa có số liệu',
  noObjective: 'Không thuộc mục tiêu nào',
  noLead: 'Không nêu cơ quan chủ trì',
  noDeadline: 'Không nêu thời hạn',
  changed: {
    deadline: 'Thời hạn',
    lead: 'Cơ quan chủ trì',
    product: 'Sản phẩm',
    targets: 'Mục tiêu',
    assignees: 'Phạm vi giao',
  },
  assigned: 'Được giao',
  unassigned: 'Không được giao',
  targetBy: (target: string, day: string) => `${target} đến ${day}`,
  allLocalities: (count: string) => `${count}: tất cả địa phương`,
  planFile: 'Tệp kế hoạch',
  wholeFile: 'Cả tệp',
  rowOf: (row: string) => `dòng ${row}`,
  lineOf: (line: string, column: string) => `dòng ${line}, cột ${column}`,
  timesOf: (reason: string, count: string) => `${reason}: ${count}`,
  cut: '… [đã cắt bớt]',
  more: (count: string) => `và ${count} địa phương khác`,
  pageFooter: (page: string, pages: string) => `Trang ${page}/${pages}`,
  printedColumns: (last: string) => `Bản in gồm các cột từ A đến ${last}; các cột còn lại xem trên màn hình.`,
  backToOverview: '← Về trang Tổng quan',
  shownOf: (shown: string, all: string) => `Hiển thị ${shown} trên tổng số ${all}.`,
  allShown: (all: string) => `Tổng số: ${all}.`,
  firstAndLast: (first: string, last: string, all: string) =>
    `Hiển thị ${first} địa phương đầu và ${last} địa phương cuối trên tổng số ${all}.`,
  restInWorkbook: (sheet: string) => `Danh sách đầy đủ ở trang “${sheet}” của tệp report.xlsx.`,
  textCut: (length: string) => `Nội dung dài hơn ${length} ký tự được rút gọn; bản đầy đủ ở tệp report.xlsx.`,
  grouped: 'Các địa phương có cùng nhiệm vụ, cùng ngày đến hạn và cùng số ngày được gộp một dòng.',
  groupCount: (groups: string, all: string, rows: string, allRows: string) =>
    `Hiển thị ${groups} trên ${all} nhóm, gồm ${rows} trên ${allRows} lượt.`,
}
