// The words for states, statuses, colours and other closed lists, in both languages; the compiler refuses a missing one.
import type { Severity } from '../diagnostics/diagnostic.ts'
import type { Aggregation, TargetOperator } from '../model/indicator.ts'
import type { Language } from '../model/plan.ts'
import type { SubmissionStanding } from '../model/report.ts'
import type { Colour, State, Status } from '../model/state.ts'
import type { IgnoredReason } from '../model/submission.ts'

export interface Terms {
  readonly state: Readonly<Record<State, string>>
  readonly status: Readonly<Record<Status, string>>
  readonly colour: Readonly<Record<Colour, string>>
  readonly severity: Readonly<Record<Severity, string>>
  readonly standing: Readonly<Record<SubmissionStanding, string>>
  readonly ignored: Readonly<Record<IgnoredReason, string>>
  readonly aggregation: Readonly<Record<Aggregation, string>>
  readonly operator: Readonly<Record<TargetOperator, string>>
}

const operator = { '>=': '≥', '>': '>', '=': '=', '<=': '≤', '<': '<', range: '–' } as const

const vi: Terms = {
  state: {
    'completed-on-time': 'Hoàn thành đúng hạn',
    'completed-late': 'Hoàn thành quá hạn',
    'in-progress-on-time': 'Đang thực hiện, trong hạn',
    'in-progress-overdue': 'Đang thực hiện, quá hạn',
    'not-started-on-time': 'Chưa thực hiện, trong hạn',
    'not-started-overdue': 'Chưa thực hiện, quá hạn',
    'unreported-on-time': 'Chưa báo cáo, trong hạn',
    'unreported-overdue': 'Chưa báo cáo, quá hạn',
    ongoing: 'Thường xuyên, không thời hạn',
  },
  status: {
    completed: 'Hoàn thành',
    'in-progress': 'Đang thực hiện',
    'not-started': 'Chưa thực hiện',
    unreported: 'Chưa báo cáo',
  },
  colour: { green: 'Xanh', yellow: 'Vàng', red: 'Đỏ' },
  severity: { error: 'lỗi', warning: 'cảnh báo', info: 'thông tin' },
  standing: { 'on-time': 'Đúng hạn', late: 'Nộp muộn', unusable: 'Không dùng được', missing: 'Chưa nộp' },
  ignored: {
    section: 'dòng tiêu đề nhóm',
    blank: 'dòng trống',
    total: 'dòng tổng',
    footer: 'phần cuối trang, chữ ký',
    'column-numbers': 'dòng đánh số cột',
    'repeated-header': 'tiêu đề lặp lại',
    continuation: 'dòng tiếp theo của ô gộp',
    breakdown: 'dòng chi tiết của mục trên',
    'other-period': 'dòng của kỳ báo cáo khác',
    'other-locality': 'dòng của địa phương khác',
    instructions: 'dòng ví dụ ở trang hướng dẫn',
    superseded: 'tệp đã có lần báo cáo mới hơn',
    'duplicate-file': 'tệp trùng với tệp đã dùng',
    'unusable-file': 'tệp không dùng được',
  },
  aggregation: {
    sum: 'cộng',
    mean: 'trung bình cộng',
    'weighted-mean': 'trung bình có trọng số (mẫu số)',
    ratio: 'tổng tử số ÷ tổng mẫu số',
    latest: 'giá trị báo cáo mới nhất',
    none: 'không tổng hợp',
  },
  operator,
}

const en: Terms = {
  state: {
    'completed-on-time': 'Completed on time',
    'completed-late': 'Completed late',
    'in-progress-on-time': 'In progress, on time',
    'in-progress-overdue': 'In progress, overdue',
    'not-started-on-time': 'Not started, on time',
    'not-started-overdue': 'Not started, overdue',
    'unreported-on-time': 'Unreported, on time',
    'unreported-overdue': 'Unreported, overdue',
    ongoing: 'Ongoing, no deadline',
  },
  status: {
    completed: 'Completed',
    'in-progress': 'In progress',
    'not-started': 'Not started',
    unreported: 'Unreported',
  },
  colour: { green: 'Green', yellow: 'Yellow', red: 'Red' },
  severity: { error: 'error', warning: 'warning', info: 'info' },
  standing: { 'on-time': 'On time', late: 'Late', unusable: 'Unusable', missing: 'Missing' },
  ignored: {
    section: 'section heading',
    blank: 'blank row',
    total: 'total row',
    footer: 'footer or signature block',
    'column-numbers': 'row of column numbers',
    'other-period': 'row of another reporting period',
    'other-locality': 'row of another locality',
    instructions: 'example on a sheet of instructions',
    'repeated-header': 'heading repeated',
    continuation: 'further line of a merged entry',
    breakdown: 'part of the row above',
    superseded: 'a higher revision is used',
    'duplicate-file': 'same as the file used',
    'unusable-file': 'the file cannot be used',
  },
  aggregation: {
    sum: 'sum',
    mean: 'mean',
    'weighted-mean': 'mean weighted by denominator',
    ratio: 'sum of numerators ÷ sum of denominators',
    latest: 'latest value reported',
    none: 'not combined',
  },
  operator,
}

export const terms: Readonly<Record<Language, Terms>> = { vi, en }
