// The columns and identity fields of a submission as data: each key and every heading it answers to.

/** A table speaks of tasks or of indicators; some headings mean different things in the two. */
export type TableSubject = 'tasks' | 'indicators'

export const columnKeys = [
  'no',
  'task',
  'title',
  'lead',
  'support',
  'responsible',
  'basis',
  'deadline',
  'product',
  'status',
  'progress',
  'completedOn',
  'evidence',
  'result',
  'difficulties',
  'proposals',
  'note',
  'indicator',
  'indicatorTitle',
  'unit',
  'target',
  'actual',
  'numerator',
  'denominator',
  'source',
] as const
export type ColumnKey = (typeof columnKeys)[number]

export interface ColumnLayout {
  /** The tables this key may stand in. */
  readonly subjects: readonly TableSubject[]
  /** Vietnamese first; the first heading of each language is the one templates write. */
  readonly vi: readonly string[]
  readonly en: readonly string[]
}

const tasks = ['tasks'] as const
const indicators = ['indicators'] as const
const both = ['tasks', 'indicators'] as const
/** No submission has such a column; the annexes of plans do. */
const neither = [] as const

/** Contract section 3, with the further headings offices use for the same thing (Resolution 03/NQ-CP annexes, 2025 reports). */
export const columns: Readonly<Record<ColumnKey, ColumnLayout>> = {
  no: { subjects: both, vi: ['STT', 'TT', 'Số TT', 'Số thứ tự'], en: ['No.', 'No', 'Number', '#'] },
  task: {
    subjects: tasks,
    vi: ['Mã nhiệm vụ', 'Mã NV', 'Mã số nhiệm vụ', 'Mã số NV', 'Ký hiệu nhiệm vụ'],
    en: ['Task ID', 'Task code', 'Task no.'],
  },
  title: {
    subjects: tasks,
    vi: [
      'Nội dung nhiệm vụ',
      'Tên nhiệm vụ',
      'Nhiệm vụ',
      'Nội dung công việc',
      'Nhiệm vụ/giải pháp',
      'Nhiệm vụ, giải pháp',
      'Nội dung',
      'Công việc',
    ],
    en: ['Task', 'Task title', 'Task name', 'Title', 'Description'],
  },
  lead: {
    subjects: both,
    vi: [
      'Cơ quan chủ trì',
      'Đơn vị chủ trì',
      'Chủ trì',
      'Cơ quan thực hiện',
      'Đơn vị thực hiện',
      'Cơ quan/đơn vị chủ trì',
      'Cơ quan, đơn vị chủ trì',
      'Cơ quan, đơn vị thực hiện',
      'Cơ quan chủ trì theo dõi, đánh giá',
      'Cơ quan theo dõi',
    ],
    en: ['Lead agency', 'Lead', 'Lead unit', 'Responsible agency'],
  },
  support: {
    subjects: tasks,
    vi: ['Cơ quan phối hợp', 'Đơn vị phối hợp', 'Phối hợp', 'Cơ quan, đơn vị phối hợp'],
    en: ['Supporting agencies', 'Supporting agency', 'Support', 'Coordinating agencies'],
  },
  responsible: {
    subjects: tasks,
    vi: ['Người phụ trách', 'Lãnh đạo phụ trách', 'Cán bộ đầu mối', 'Đầu mối', 'Người chịu trách nhiệm'],
    en: ['Responsible', 'Responsible person', 'Person in charge', 'Focal point'],
  },
  basis: {
    subjects: neither,
    vi: ['Văn bản giao việc', 'Văn bản giao nhiệm vụ', 'Văn bản giao việc của Trung ương', 'Căn cứ', 'Căn cứ pháp lý'],
    en: ['Basis', 'Legal basis', 'Assigned by'],
  },
  deadline: {
    subjects: tasks,
    vi: [
      'Thời hạn hoàn thành',
      'Thời gian hoàn thành',
      'Thời hạn',
      'Hạn hoàn thành',
      'Ngày kết thúc',
      'Thời gian thực hiện',
      'Thời hạn thực hiện',
      'Thời gian kết thúc',
    ],
    en: ['Deadline', 'Due date', 'Due'],
  },
  product: {
    subjects: tasks,
    vi: ['Sản phẩm', 'Sản phẩm đầu ra', 'Kết quả yêu cầu', 'Sản phẩm/Kết quả', 'Sản phẩm, kết quả', 'Sản phẩm dự kiến'],
    en: ['Product', 'Deliverable', 'Deliverables', 'Output'],
  },
  status: {
    subjects: tasks,
    vi: ['Trạng thái', 'Tình trạng', 'Tình trạng thực hiện', 'Trạng thái thực hiện'],
    en: ['Status', 'Task status', 'State'],
  },
  progress: {
    subjects: tasks,
    vi: [
      'Tiến độ (%)',
      'Tiến độ',
      'Tỷ lệ hoàn thành',
      'Tỉ lệ hoàn thành',
      'Mức độ hoàn thành',
      'Tiến độ thực hiện',
      'Tỷ lệ (%)',
      'Tỉ lệ (%)',
      '% hoàn thành',
      'Tiến độ hoàn thành',
    ],
    en: ['Progress', 'Progress (%)', 'Completion', '% complete', 'Percent complete'],
  },
  completedOn: {
    subjects: tasks,
    vi: [
      'Ngày hoàn thành',
      'Thời điểm hoàn thành',
      'Hoàn thành ngày',
      'Ngày hoàn thành thực tế',
      'Hoàn thành',
      'Ngày HT',
    ],
    en: ['Completed on', 'Completion date', 'Date completed', 'Completed date'],
  },
  evidence: {
    subjects: tasks,
    vi: [
      'Minh chứng',
      'Tài liệu minh chứng',
      'Văn bản kết quả',
      'Số/ký hiệu văn bản',
      'Số, ký hiệu văn bản',
      'Số/ký hiệu',
      'Văn bản minh chứng',
    ],
    en: ['Evidence', 'Evidence document', 'Document no.'],
  },
  result: {
    subjects: tasks,
    vi: ['Kết quả thực hiện', 'Kết quả hiện nay', 'Kết quả đạt được', 'Kết quả triển khai'],
    en: ['Result', 'Results', 'Result to date'],
  },
  difficulties: {
    subjects: both,
    vi: [
      'Khó khăn, vướng mắc',
      'Tồn tại, hạn chế',
      'Nguyên nhân',
      'Khó khăn',
      'Vướng mắc',
      'Tồn tại, hạn chế, nguyên nhân',
      'Lý do chậm',
      'Nguyên nhân chậm',
      'Khó khăn, vướng mắc, nguyên nhân',
    ],
    en: ['Difficulties', 'Problems', 'Reason for delay', 'Obstacles'],
  },
  proposals: {
    subjects: both,
    vi: ['Kiến nghị, đề xuất', 'Đề xuất, kiến nghị', 'Kiến nghị', 'Đề xuất', 'Giải pháp, kiến nghị'],
    en: ['Proposals', 'Proposal', 'Recommendations'],
  },
  note: { subjects: both, vi: ['Ghi chú'], en: ['Note', 'Notes', 'Remarks', 'Remark'] },
  indicator: {
    subjects: indicators,
    vi: ['Mã chỉ tiêu', 'Mã CT', 'Mã số chỉ tiêu'],
    en: ['Indicator ID', 'Indicator code'],
  },
  indicatorTitle: {
    subjects: indicators,
    vi: ['Chỉ tiêu', 'Tên chỉ tiêu', 'Nội dung chỉ tiêu'],
    en: ['Indicator', 'Indicator title', 'Indicator name'],
  },
  unit: { subjects: indicators, vi: ['Đơn vị tính', 'ĐVT', 'Đơn vị'], en: ['Unit', 'Unit of measure'] },
  target: {
    subjects: indicators,
    vi: ['Mục tiêu', 'Chỉ tiêu giao', 'Kế hoạch giao', 'Chỉ tiêu kế hoạch', 'Mục tiêu giao'],
    en: ['Target', 'Targets'],
  },
  actual: {
    subjects: indicators,
    vi: [
      'Kết quả thực hiện',
      'Thực hiện',
      'Giá trị đạt được',
      'Kết quả đạt được',
      'Giá trị thực hiện',
      'Số liệu thực hiện',
    ],
    en: ['Actual', 'Actual value'],
  },
  numerator: { subjects: indicators, vi: ['Tử số'], en: ['Numerator'] },
  denominator: { subjects: indicators, vi: ['Mẫu số'], en: ['Denominator'] },
  source: { subjects: indicators, vi: ['Nguồn số liệu', 'Nguồn', 'Nguồn dữ liệu'], en: ['Source', 'Data source'] },
}

/**
 * Headings of columns that templates show beside those to fill in: figures of the period before, decisions on the plan.
 * They are no part of a report and nothing is read from them.
 */
export const referenceHeadings = {
  previousStatus: { vi: ['Trạng thái kỳ trước'], en: ['Previous status'] },
  previousProgress: { vi: ['Tiến độ kỳ trước'], en: ['Previous progress'] },
  previousActual: { vi: ['Kết quả kỳ trước'], en: ['Previous actual'] },
  amendments: { vi: ['Điều chỉnh đã ghi nhận'], en: ['Recorded amendments'] },
} as const

export const identityKeys = [
  'localityCode',
  'localityName',
  'period',
  'reportedOn',
  'plan',
  'planVersion',
  'revision',
  'preparedBy',
] as const
export type IdentityKey = (typeof identityKeys)[number]

/** Labels of the identity fields; Vietnamese first, the first of each language is the one templates write. */
export const identityLabels: Readonly<
  Record<IdentityKey, { readonly vi: readonly string[]; readonly en: readonly string[] }>
> = {
  localityCode: { vi: ['Mã đơn vị', 'Mã địa phương', 'Mã đơn vị báo cáo', 'Mã tỉnh', 'Mã xã'], en: ['Locality code'] },
  localityName: {
    vi: [
      ...['Đơn vị báo cáo', 'Địa phương', 'Tên đơn vị', 'Tên địa phương', 'Cơ quan báo cáo'],
      ...['Tỉnh/thành phố', 'Tỉnh, thành phố trực thuộc Trung ương', 'Xã/phường', 'Xã/phường/đặc khu'],
    ],
    en: ['Locality', 'Locality name', 'Reporting locality'],
  },
  period: {
    vi: ['Kỳ báo cáo', 'Kì báo cáo', 'Quý báo cáo', 'Tháng báo cáo', 'Thời gian báo cáo', 'Kỳ'],
    en: ['Reporting period', 'Period'],
  },
  reportedOn: {
    vi: ['Ngày báo cáo', 'Ngày lập báo cáo', 'Ngày lập', 'Thời điểm báo cáo'],
    en: ['Report date', 'Reported on', 'Date of report'],
  },
  plan: { vi: ['Kế hoạch', 'Mã kế hoạch'], en: ['Plan', 'Plan ID'] },
  planVersion: { vi: ['Phiên bản kế hoạch', 'Phiên bản'], en: ['Plan version'] },
  revision: { vi: ['Lần báo cáo', 'Báo cáo lần'], en: ['Revision'] },
  preparedBy: { vi: ['Người lập', 'Người lập biểu', 'Người lập báo cáo'], en: ['Prepared by'] },
}

/** All that templates are written in: a workbook made from these words is found again by them. */
export const templateHeadings = { columns, references: referenceHeadings, identity: identityLabels } as const
