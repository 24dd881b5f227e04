// The problems of a YAML document in Vietnamese: what stands there, what was expected, what to do.
import type { DocumentType } from '../../diagnostics/document-problem.ts'
import { type DocumentCatalogue, found, typeIn } from './document-catalogue.ts'
import { isStated, plain, quoted } from './word-facts.ts'

const types: Readonly<Record<DocumentType, string>> = {
  text: 'chữ',
  number: 'một số',
  'whole-number': 'một số nguyên',
  'true-or-false': 'true hoặc false',
  list: 'một danh sách, mỗi dòng bắt đầu bằng dấu “-”',
  map: 'các dòng dạng “khóa: giá trị”',
  assignees: 'all, hoặc danh sách mã đơn vị và tên nhóm như ["01", "48"]',
  deadline: 'một thời hạn như 31/12/2025, 12/2025 hoặc Quý II/2025',
}

const messages: DocumentCatalogue['messages'] = {
  'wrong-kind': facts =>
    facts.expected === 'yaml'
      ? `Tệp này ở dạng ${plain(facts.actual)}; cần một tệp YAML`
      : `Tệp này ghi ${quoted(`kind: ${facts.actual}`)}; cần ${quoted(`kind: ${facts.expected}`)}`,
  'unknown-key': facts =>
    `${quoted(facts.actual)} không phải là khóa được dùng ở đây; ${
      isStated(facts.expected) ? `khóa gần nhất là ${quoted(facts.expected)}` : `các khóa dùng được: ${facts.known}`
    }`,
  'missing-key': facts => `Thiếu khóa ${quoted(facts.key)}; khóa này bắt buộc phải có`,
  'wrong-type': facts => `${found(facts, 'ở khóa', 'Tệp trống')}; cần ${typeIn(types, facts)}`,
  'unquoted-number': facts =>
    `${facts.actual} ở khóa ${quoted(facts.key)} đang được hiểu là một con số; cần để trong dấu ngoặc kép: ${facts.expected}`,
  'unknown-value': facts =>
    `${found(facts, 'ở khóa')}; cần một trong: ${facts.known}${
      isStated(facts.expected) ? ` (gần nhất là ${quoted(facts.expected)})` : ''
    }`,
  'blank-text': facts => `Khóa ${quoted(facts.key)} đang để trống; cần có nội dung`,
  'bad-date': facts => `${found(facts, 'ở khóa')} không phải là một ngày; cần dạng 2025-12-31`,
  'out-of-range': facts => `${found(facts, 'ở khóa')}; cần số ${facts.expected}`,
  'range-without-max': () => 'Mục tiêu dạng khoảng (op: range) chưa có giá trị trên; cần thêm khóa “max”',
  'max-without-range': facts => `“max: ${facts.actual}” chỉ dùng cho mục tiêu dạng khoảng; cần “op: range”`,
  'reversed-range': facts =>
    `“max: ${facts.actual}” nhỏ hơn giá trị dưới của khoảng; giá trị trên phải lớn hơn hoặc bằng`,
  'reversed-period': facts =>
    `Kỳ báo cáo kết thúc ngày ${facts.actual}, trước ngày bắt đầu; “to” phải từ ngày “from” trở đi`,
  'reversed-colours': facts =>
    `“${facts.key}: ${facts.actual}” làm ngưỡng màu xanh không cao hơn ngưỡng màu vàng; “greenFrom” (không ghi thì là 95) phải lớn hơn “yellowFrom” (không ghi thì là 70)`,
  'amendment-subject': () => 'Quyết định điều chỉnh phải nêu hoặc một nhiệm vụ (task), hoặc một chỉ tiêu (indicator)',
  'empty-change': () => 'Khóa “set” chưa nêu thay đổi nào; cần ít nhất một thay đổi',
  'misplaced-change': facts =>
    facts.key === 'targets'
      ? 'Khóa “targets” không đi với nhiệm vụ; chỉ chỉ tiêu mới có mục tiêu'
      : `Khóa ${quoted(facts.key)} không đi với chỉ tiêu; chỉ nhiệm vụ mới có khóa này`,
  'unknown-rule': facts =>
    `${quoted(facts.actual)} không phải là tên quy tắc${
      isStated(facts.expected) ? `; có phải ${quoted(facts.expected)}?` : '; cần một tên có trong “tiendo explain”'
    }`,
  'unknown-placeholder': facts =>
    `${quoted(facts.actual)} ở “${facts.key}” không thay cho số liệu nào; ${
      isStated(facts.expected) ? `gần nhất là ${quoted(facts.expected)}` : `cần một trong: ${facts.known}`
    }`,
}

const fixes: DocumentCatalogue['fixes'] = {
  'wrong-kind': 'Chọn đúng tệp, hoặc sửa dòng “kind” ở đầu tệp.',
  'unknown-key': 'Sửa lại tên khóa cho đúng chính tả, hoặc xóa dòng này nếu không cần.',
  'missing-key': 'Thêm khóa còn thiếu, theo mẫu kế hoạch.',
  'wrong-type': 'Viết lại giá trị theo đúng dạng cần có.',
  'unquoted-number': 'Đặt mã trong dấu ngoặc kép và giữ đủ số 0 ở đầu, ví dụ "01".',
  'unknown-value': 'Chọn một trong các giá trị được dùng.',
  'blank-text': 'Ghi nội dung, hoặc xóa dòng nếu khóa không bắt buộc.',
  'bad-date': 'Ghi ngày theo dạng năm-tháng-ngày, ví dụ 2025-12-31.',
  'out-of-range': 'Kiểm tra lại con số.',
  'range-without-max': 'Thêm “max”, hoặc dùng phép so sánh khác như ">=".',
  'max-without-range': 'Đổi “op” thành range, hoặc bỏ “max”.',
  'reversed-range': 'Kiểm tra lại hai đầu của khoảng; có thể đã ghi ngược.',
  'reversed-period': 'Kiểm tra lại ngày đầu và ngày cuối kỳ.',
  'reversed-colours': 'Kiểm tra lại hai ngưỡng; có thể đã ghi ngược.',
  'amendment-subject': 'Giữ một trong hai khóa task và indicator; nếu quyết định nói về cả hai, ghi thành hai dòng.',
  'empty-change': 'Ghi điều được thay đổi, ví dụ set: {deadline: 2025-12-31}.',
  'misplaced-change': 'Bỏ khóa này, hoặc ghi nó ở quyết định về đúng đối tượng.',
  'unknown-rule': 'Sửa tên quy tắc; “tiendo explain” liệt kê tất cả.',
  'unknown-placeholder': 'Viết một tên có trong danh sách ở templates/README.md, theo dạng {{tên}}.',
}

export const documentWordsVi: DocumentCatalogue = { messages, fixes }
