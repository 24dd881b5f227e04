// The headings that templates write, by the key of their column, for messages that speak of a column.
import type { Language } from '../model/plan.ts'

const vi: Readonly<Record<string, string>> = {
  no: 'STT',
  task: 'Mã nhiệm vụ',
  title: 'Nội dung nhiệm vụ',
  lead: 'Cơ quan chủ trì',
  support: 'Cơ quan phối hợp',
  responsible: 'Người phụ trách',
  basis: 'Văn bản giao việc',
  deadline: 'Thời hạn hoàn thành',
  product: 'Sản phẩm',
  status: 'Trạng thái',
  progress: 'Tiến độ (%)',
  completedOn: 'Ngày hoàn thành',
  evidence: 'Minh chứng',
  result: 'Kết quả thực hiện',
  difficulties: 'Khó khăn, vướng mắc',
  proposals: 'Kiến nghị, đề xuất',
  note: 'Ghi chú',
  indicator: 'Mã chỉ tiêu',
  indicatorTitle: 'Chỉ tiêu',
  unit: 'Đơn vị tính',
  target: 'Mục tiêu',
  actual: 'Kết quả thực hiện',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  source: 'Nguồn số liệu',
}

const en: Readonly<Record<string, string>> = {
  no: 'No.',
  task: 'Task ID',
  title: 'Task',
  lead: 'Lead agency',
  support: 'Supporting agencies',
  responsible: 'Responsible',
  basis: 'Basis',
  deadline: 'Deadline',
  product: 'Product',
  status: 'Status',
  progress: 'Progress',
  completedOn: 'Completed on',
  evidence: 'Evidence',
  result: 'Result',
  difficulties: 'Difficulties',
  proposals: 'Proposals',
  note: 'Note',
  indicator: 'Indicator ID',
  indicatorTitle: 'Indicator',
  unit: 'Unit',
  target: 'Target',
  actual: 'Actual',
  numerator: 'Numerator',
  denominator: 'Denominator',
  source: 'Source',
}

/** A text that is no key comes back as it is. */
export function headingIn(language: Language, column: string): string {
  return { vi, en }[language][column] ?? column
}
